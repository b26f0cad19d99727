// The playground in a real browser. `.ci/run playground` builds what is needed and sets the variables.
//
// SITE        the folder that `cargo xtask playground` has written
// NATIVE      the folder of a crate that the command has generated from the first sample
// CHROMIUM    the browser
// PLAYWRIGHT  the folder below which `playwright-core` is installed
// GRAPH       a description of a part of Microsoft Graph

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join, normalize, relative } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

const { SITE, NATIVE, CHROMIUM, PLAYWRIGHT, GRAPH } = process.env;
const { chromium } = createRequire(join(PLAYWRIGHT, "package.json"))("playwright-core");
const TYPES = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript" };
const PATIENCE = 120_000;

const scratch = mkdtempSync(join(tmpdir(), "playground-"));
let server, origin, browser;

before(async () => {
  server = createServer((request, response) => {
    const path = normalize(new URL(request.url, "http://localhost").pathname);
    try {
      const body = readFileSync(join(SITE, path === "/" ? "index.html" : path));
      response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "text/html" }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
  browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run"],
  });
});

after(async () => {
  await browser?.close();
  server?.close();
  rmSync(scratch, { recursive: true, force: true });
});

// Runs a test with a page that has generated the first sample; the page may report no error and load nothing from elsewhere.
function inPage(name, run, { url, viewport = { width: 1440, height: 900 }, colorScheme = "light" } = {}) {
  test(name, { timeout: 2 * PATIENCE }, async () => {
    const context = await browser.newContext({ viewport, colorScheme, acceptDownloads: true });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    const problems = [];
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) problems.push(message.text());
    });
    page.on("pageerror", (error) => problems.push(error.message));
    const start = url?.() ?? `${origin}/`;
    const own = [start.slice(0, start.lastIndexOf("/") + 1), "blob:", "data:"];
    page.on("request", (request) => {
      if (!own.some((prefix) => request.url().startsWith(prefix))) problems.push(`requested ${request.url()}`);
    });
    await page.goto(start);
    await page.locator("#tree .file").first().waitFor();
    await run(page, problems);
    assert.deepEqual(problems, []);
    await context.close();
  });
}

const paths = (page) => page.locator("#tree .file").evaluateAll((files) => files.map((file) => file.dataset.path));

async function generate(page) {
  await page.click("#generate");
  await page.locator("#cancel").waitFor({ state: "hidden" });
}

// Opens a description as if it was chosen in the dialog for files.
async function open(page, name, text) {
  await page.setInputFiles("#file", { name, mimeType: "application/yaml", buffer: Buffer.from(text) });
  await page.waitForFunction((name) => document.querySelector("#description-status").textContent.startsWith(name), name);
}

async function unpack(download) {
  const folder = mkdtempSync(join(scratch, "zip-"));
  await download.saveAs(`${folder}.zip`);
  execFileSync("python3", ["-m", "zipfile", "-e", `${folder}.zip`, folder]);
  return folder;
}

// The files below a folder, by their path.
function files(folder) {
  const found = readdirSync(folder, { recursive: true }).map((path) => join(folder, path));
  const texts = found.filter((path) => statSync(path).isFile());
  return Object.fromEntries(texts.map((path) => [relative(folder, path), readFileSync(path, "utf8")]).sort());
}

inPage("a sample becomes the crate that the command generates", async (page) => {
  assert.equal(await page.locator("#rows input:checked").count(), 5);
  assert.match(await page.locator("#operations-count").textContent(), /^5 of 5/);
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#download")]);
  assert.equal(download.suggestedFilename(), "pet-shop.zip");
  assert.deepEqual(files(join(await unpack(download), "pet-shop")), files(NATIVE));
});

inPage("the files of a crate are shown in colors", async (page) => {
  assert.equal(await page.locator("#path").textContent(), "src/lib.rs110 lines".replace(/\d+/, (await page.locator("#code .numbers").textContent()).split("\n").length));
  await page.locator('[data-path="src/models/pet.rs"]').click();
  const text = await page.locator("#code .text").textContent();
  assert.equal(text, readFileSync(join(NATIVE, "src/models/pet.rs"), "utf8"));
  assert.ok((await page.locator("#code .t-keyword").allTextContents()).includes("pub"));
  assert.equal(await page.locator('[aria-current="true"]').textContent(), "pet.rs");
});

inPage("a part of Microsoft Graph becomes a crate", async (page) => {
  await open(page, "graph.yaml", readFileSync(GRAPH));
  await page.selectOption("#profile", "microsoft-graph");
  await page.fill("#package", "graph-part");
  await generate(page);
  assert.equal(await page.locator("#failure").isVisible(), false);
  assert.equal(await page.locator("#problem-list .error").count(), 0);
  assert.equal(await page.locator("#tree .folder").textContent(), "graph-part");
  await page.locator('[data-path="src/models/any_device_and_app_management_assignment_target.rs"]').click();
  assert.match(await page.locator("#code .text").textContent(), /#microsoft\.graph\.groupAssignmentTarget/);
});

inPage("a problem leads to its line", async (page) => {
  await page.selectOption("#sample", { label: "A description with mistakes" });
  const problem = page.locator("#problem-list button.problem").first();
  await problem.click();
  assert.match(await problem.textContent(), /^E0205.*line 31$/);
  const line = await page.locator("#description").evaluate((area) => {
    const before = area.value.slice(0, area.selectionStart).split("\n");
    return { number: before.length, text: area.value.split("\n")[before.length - 1], column: before.at(-1).length + 1 };
  });
  assert.deepEqual(line, { number: 31, text: "          in: querry", column: 15 });
  assert.ok(await page.locator(".mark").isVisible());
  assert.equal(await page.locator("#problem-list mark").first().textContent(), "querry");
  assert.ok(await page.locator("#download").isDisabled());
});

inPage("check boxes and patterns select operations", async (page) => {
  await page.uncheck("#everything");
  assert.ok(await page.locator("#generate").isDisabled());
  await page.getByRole("checkbox", { name: "GET /pets/{petId} Get a pet" }).check();
  await page.locator("details.patterns summary").click();
  assert.equal(await page.locator("#include").inputValue(), "/pets/{petId}#GET");
  await page.fill("#include", "tag:visits\npets");
  await page.locator("#selection-message").waitFor();
  assert.match(await page.locator("#selection-message").textContent(), /The pattern pets is not a path/);
  await page.fill("#include", "/pets/{}/**");
  await page.fill("#exclude", "operationId:remove*");
  await page.waitForFunction(() => document.querySelector("#operations-count").textContent.startsWith("2 of 5"));
  assert.ok(await page.locator("#download").isDisabled(), "the crate is out of date");
  await generate(page);
  await page.locator('[data-path="src/requests/pets.rs"]').click();
  const text = await page.locator("#code .text").textContent();
  assert.match(text, /fn get_pet|fn get\b/);
  assert.doesNotMatch(text, /fn delete|remove_pet/);
});

inPage("an operation can be excluded from all of them", async (page) => {
  await page.getByRole("checkbox", { name: "DELETE" }).uncheck();
  assert.equal(await page.locator("#exclude").inputValue(), "/pets/{petId}#DELETE");
  await page.waitForFunction(() => document.querySelector("#operations-count").textContent.startsWith("4 of 5"));
  await page.getByRole("checkbox", { name: "DELETE" }).check();
  await page.waitForFunction(() => document.querySelector("#operations-count").textContent.startsWith("5 of 5"));
  assert.equal(await page.locator("#exclude").inputValue(), "");
});

inPage("a file can be dropped on the page", async (page) => {
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["openapi: 3.0.4\ninfo: { title: t, version: '1' }\npaths: { /dropped: { get: { responses: {} } } }\n"], "My API.v2.yaml"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  });
  await page.getByRole("checkbox", { name: "GET /dropped" }).waitFor();
  assert.equal(await page.locator("#package").inputValue(), "my-api-v2");
  assert.equal(await page.locator("#tree .file").count(), 0);
});

inPage("everything can be done with the keyboard", async (page) => {
  const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.dataset.path || "");
  const tabTo = async (wanted) => {
    for (let presses = 0; presses < 80; presses += 1) {
      if ((await focused()) === wanted) return;
      await page.keyboard.press("Tab");
    }
    assert.fail(`Tab never reaches ${wanted}`);
  };
  await tabTo("description");
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(
    "openapi: 3.0.4\ninfo: { title: Ping, version: '1' }\nservers: [{ url: 'https://ping.example' }]\n" +
      "paths:\n  /ping: { get: { responses: { '204': { description: There. } } } }\n  /pong: { get: { responses: { '204': { description: There. } } } }\n",
  );
  await page.waitForFunction(() => document.querySelector("#operations-count").textContent.startsWith("2 of 2"));
  await tabTo("everything");
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.waitForFunction(() => document.querySelector("#operations-count").textContent.startsWith("1 of 2"));
  await tabTo("package");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("ping");
  await page.keyboard.press("Control+Enter");
  await page.locator('#download:enabled').waitFor();
  await page.locator('[data-path="src/requests/mod.rs"]').waitFor();
  await tabTo("src/requests/mod.rs");
  await page.keyboard.press("Enter");
  assert.match(await page.locator("#path").textContent(), /^src\/requests\/mod\.rs/);
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  assert.equal(outline, "solid", "the focus is visible");
  await tabTo("code");
  for (let presses = 0; presses < 80 && (await focused()) !== "download"; presses += 1) await page.keyboard.press("Shift+Tab");
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  assert.ok("Cargo.toml" in files(join(await unpack(download), "ping")));
});

inPage("what a description contains is shown as text", async (page) => {
  const attack = "<img src=x onerror=\"document.title='attacked'\">";
  const quoted = JSON.stringify(attack);
  await open(page, `${attack.replaceAll("/", "")}.yaml`, `
openapi: 3.0.4
info: { title: ${quoted}, version: '1', description: ${quoted} }
servers: [{ url: 'https://hostile.example' }]
paths:
  /things:
    get:
      operationId: ${quoted}
      summary: ${quoted}
      tags: [${quoted}]
      responses:
        '200':
          description: ${quoted}
          content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } }
components:
  schemas:
    Thing: { type: object, description: ${quoted}, properties: { ${quoted}: { type: string, description: ${quoted} } } }
`);
  assert.equal(await page.locator("#rows .summary").textContent(), attack);
  await generate(page);
  assert.equal(await page.locator("#problem-list .error").count(), 0);
  for (const path of await paths(page)) {
    if (path.startsWith("src/runtime/")) continue;
    await page.locator(`[data-path="${path}"]`).evaluate((file) => file.click());
  }
  await page.locator('[data-path="src/models/thing.rs"]').click();
  assert.ok((await page.locator("#code .text").textContent()).includes("onerror"));
  // The same in the message of a problem.
  await open(page, "again.yaml", `openapi: 3.0.4\ninfo: { title: t, version: '1' }\npaths:\n  /a: { get: { parameters: [{ name: a, in: ${quoted} }] } }\n`);
  await generate(page);
  assert.ok((await page.locator("#problem-list .what").first().textContent()).includes(attack));
  assert.equal(await page.locator("img").count(), 0);
  assert.equal(await page.title(), "openapi-to-crate playground");
});

inPage("deep nesting is a problem of the description", async (page) => {
  const depth = 1_000;
  await open(page, "deep.json", `{"openapi":"3.0.4","info":{"title":"t","version":"1","x-a":${"[".repeat(depth)}${"]".repeat(depth)}},"paths":{}}`);
  await generate(page);
  assert.match(await page.locator("#problem-list .error .what").textContent(), /nested too deeply/);
  assert.equal(await page.locator("#failure").isVisible(), false);
});

// A description of 40 MB, most of which is not selected; its last line has a mistake.
function large() {
  const schema = (index) => `    Unused${index}:\n      type: object\n      properties:\n        text: { type: string, description: ${"x".repeat(900)} }\n`;
  const count = Math.ceil((40 * 2 ** 20) / schema(100_00).length);
  const schemas = Array.from({ length: count }, (_, index) => schema(index)).join("");
  return `openapi: 3.0.4
info: { title: Large, version: '1' }
servers: [{ url: 'https://large.example' }]
paths:
  /good: { get: { responses: { '204': { description: There. } } } }
  /bad: { get: { responses: { '200': { description: There., content: { application/json: { schema: { $ref: '#/components/schemas/Bad' } } } } } } }
components:
  schemas:
${schemas}    Bad: { type: object, properties: 5 }
`;
}

inPage("a description of 40 MB is read", async (page) => {
  const path = join(scratch, "large.yaml");
  writeFileSync(path, large());
  await page.setInputFiles("#file", path);
  await page.waitForFunction(() => document.querySelector("#operations-count").textContent.startsWith("2 of 2"), null, { timeout: PATIENCE });
  assert.match(await page.locator("#description-status").textContent(), /read-only/);
  await generate(page);
  const problem = page.locator("#problem-list .error button.problem").first();
  await problem.click();
  const line = await page.locator("#description").evaluate((area) => area.value.slice(area.value.lastIndexOf("\n", area.selectionStart - 1) + 1));
  assert.match(line, /^ {4}Bad: /);
  await page.getByRole("checkbox", { name: "GET /bad" }).uncheck();
  await page.waitForFunction(() => document.querySelector("#operations-count").textContent.startsWith("1 of 2"));
  await generate(page);
  assert.ok((await paths(page)).includes("src/requests/mod.rs"));
});

inPage("a run can be cancelled, and another one started", async (page) => {
  const operations = Array.from({ length: 3_000 }, (_, index) => `  /a${index}: { get: { responses: { '204': { description: There. } } } }\n`);
  await open(page, "many.yaml", `openapi: 3.0.4\ninfo: { title: Many, version: '1' }\nservers: [{ url: 'https://many.example' }]\npaths:\n${operations.join("")}`);
  await page.waitForFunction(() => document.querySelector("#operations-count").textContent.startsWith("3,000 of 3,000"));
  await page.click("#generate");
  await page.locator("#progress-label").filter({ hasText: "…" }).waitFor();
  await page.click("#cancel");
  await page.locator("#generate:enabled").waitFor();
  assert.equal(await page.locator("#failure").isVisible(), false);
  assert.equal(await page.locator("#tree .file").count(), 0);
  await page.uncheck("#everything");
  await page.getByRole("checkbox", { name: "GET /a7", exact: false }).first().check();
  await generate(page);
  assert.ok((await paths(page)).includes("src/requests/mod.rs"));
});

inPage("the page works from a disk", async (page) => {
  assert.ok((await paths(page)).includes("src/lib.rs"));
}, { url: () => pathToFileURL(join(SITE, "index.html")).href });

inPage("the page cannot send anything", async (page, problems) => {
  const sent = await page.evaluate(() => fetch("/").then(() => "sent", () => "refused"));
  assert.equal(sent, "refused");
  const inWorker = await page.evaluate(() => new Promise((resolve) => {
    const source = "fetch(self.location.origin + '/').then(() => postMessage('sent'), () => postMessage('refused'))";
    new Worker(URL.createObjectURL(new Blob([source]))).onmessage = ({ data }) => resolve(data);
  }));
  assert.equal(inWorker, "refused");
  // Each refusal is reported on the console.
  assert.ok(problems.every((problem) => /Content Security Policy|Refused to connect|Fetch API cannot load/.test(problem)), problems.join("\n"));
  problems.length = 0;
});

for (const [width, height] of [[390, 844], [1024, 768], [1440, 900]]) {
  for (const colorScheme of ["light", "dark"]) {
    inPage(`nothing is cut off or wider than a page of ${width} px, ${colorScheme}`, async (page) => {
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      const hidden = await page.locator(".head *, .settings *").evaluateAll((all) => {
        const inside = (inner, outer) => inner.left >= outer.left && inner.right <= outer.right;
        const shown = all.filter((one) => one.checkVisibility() && !one.matches(".hidden, option"));
        return shown.filter((one) => !inside(one.getBoundingClientRect(), one.closest(".panel").getBoundingClientRect())).map((one) => one.outerHTML);
      });
      assert.deepEqual(hidden, []);
      const [red] = await page.evaluate(() => getComputedStyle(document.body).backgroundColor.match(/\d+/g).map(Number));
      assert.equal(red < 128, colorScheme === "dark");
    }, { viewport: { width, height }, colorScheme });
  }
}
