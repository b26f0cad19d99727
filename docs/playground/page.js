"use strict";

// Connects the parts of the page.

const byId = (id) => document.getElementById(id);
const PHASES = ["Reading", "Selecting", "Translating", "Naming", "Composing", "Writing"];
// Descriptions take several times their size in memory, of which a page has 4 GB.
const LARGEST = 200 * 2 ** 20;

const engine = new Engine();
const editor = new Editor(byId("editor"));
const operations = new Operations({
  everything: byId("everything"),
  count: byId("operations-count"),
  filter: byId("filter"),
  include: byId("include"),
  exclude: byId("exclude"),
  rows: byId("rows"),
  message: byId("selection-message"),
});
const results = new Results({
  tree: byId("tree"),
  result: byId("result"),
  empty: byId("empty"),
  emptyTitle: byId("empty-title"),
  emptyHint: byId("empty-hint"),
  emptyErrors: byId("empty-errors"),
  code: byId("code"),
  path: byId("path"),
  section: byId("problems"),
  list: byId("problem-list"),
  title: byId("problems-title"),
});

let name = "";
let working = false;
// The state of the input, and the one that the shown crate was made from.
let input = 0;
let shown = 0;
// The last change of the description whose operations were asked for.
let listed = 0;

engine.onprogress = ({ phase, done, total }) => {
  const bar = byId("progress");
  if (total > 0) [bar.max, bar.value] = [total, done];
  else bar.removeAttribute("value");
  byId("progress-label").textContent = `${PHASES[phase]}${total > 0 ? ` ${number(done)} of ${number(total)} files` : "…"}`;
};

operations.match = async (patterns) => {
  const response = await ask({ request: "match", ...patterns });
  if (response?.response === "failed") return { message: response.problems[0].message };
  return response;
};
operations.onchange = changed;
editor.onedit = () => {
  name ||= "pasted text";
  clearTimeout(editor.typing);
  editor.typing = setTimeout(describe, 250);
  changed();
};
results.ongo = (line, column) => editor.go(line, column);

// Sends a request; the response is undefined if it was cancelled or failed, which is shown.
async function ask(request) {
  try {
    return await engine.request(request);
  } catch (error) {
    if (!(error instanceof Cancelled)) fail(error.message);
    // The crate was in the worker that is gone.
    shown = -1;
    return undefined;
  }
}

function fail(message) {
  prose(byId("failure"), sentence(message));
  byId("failure").hidden = message === "";
}

// The input has changed: the crate is not that of the input any more.
function changed() {
  input += 1;
  update();
}

function update() {
  const stale = results.count > 0 && shown !== input;
  const usable = engine.ready && editor.text.trim() !== "" && operations.usable;
  byId("generate").disabled = !usable || working;
  byId("generate").hidden = working;
  byId("cancel").hidden = !working;
  byId("working").hidden = !working;
  byId("download").disabled = results.count === 0 || stale || working;
  byId("empty").classList.toggle("busy", working || !engine.ready);
  byId("result").classList.toggle("stale", stale);
  const files = count(results.count, "file");
  byId("crate-status").textContent = stale ? `${files}, out of date` : files;
  const size = editor.text === "" ? "" : `${name} · ${editor.extent}`;
  if (byId("description-status").textContent !== size) byId("description-status").textContent = size;
}

// Lists the operations of the description.
async function describe() {
  update();
  if (!engine.ready) return;
  listed += 1;
  const mine = listed;
  engine.describe(editor.text);
  fail("");
  const response = editor.text.trim() === "" ? { operations: [] } : await ask({ request: "operations" });
  if (mine !== listed || response === undefined) return;
  if (response.problems) results.problems(response.problems);
  await operations.list(response.operations ?? []);
}

// Shows another description.
async function open(title, text, profile = "") {
  name = title;
  editor.text = text;
  operations.reset();
  byId("profile").value = profile;
  byId("package").value = packageName(title);
  results.clear();
  changed();
  await describe();
}

// The name of a file as the name of a package.
function packageName(title) {
  const words = title.replace(/\.\w+$/, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^[^a-z]+|-+$/g, "");
  return words || "my-client";
}

async function openFile(file) {
  if (file.size > LARGEST) {
    fail(`${file.name} has more than ${LARGEST / 2 ** 20} MB, which is more than a page can read. Use the command.`);
    return;
  }
  byId("sample").value = "";
  await open(file.name, await file.text());
}

async function generate() {
  if (byId("generate").disabled || !byId("settings").reportValidity()) return;
  working = true;
  fail("");
  byId("progress").removeAttribute("value");
  byId("progress-label").textContent = "Reading…";
  update();
  const [asked, title] = [input, byId("package").value];
  const response = await ask({
    request: "generate",
    package: title,
    profile: byId("profile").value,
    "types-only": byId("types-only").checked,
    strict: byId("strict").checked,
    ...operations.patterns,
  });
  working = false;
  if (response?.response === "generated") {
    shown = asked;
    results.files(response.files, title);
    results.problems(response.problems);
  } else if (response) {
    fail(response.message);
  }
  update();
}

async function download() {
  try {
    const blob = new Blob([await engine.archive()], { type: "application/zip" });
    const link = element("a");
    link.href = URL.createObjectURL(blob);
    link.download = `${byId("package").value}.zip`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  } catch (error) {
    if (!(error instanceof Cancelled)) fail(error.message);
  }
}

// Stops the run, and lists the operations again in case they were not listed yet.
function cancel() {
  engine.cancel();
  byId("generate").focus();
  describe();
}

function connect() {
  const sample = byId("sample");
  sample.append(new Option("Sample…", ""), ...SAMPLES.map(({ title }, index) => new Option(title, index)));
  sample.addEventListener("change", async () => {
    if (sample.value === "") return;
    const { file, text, profile } = SAMPLES[sample.value];
    await open(file, text, profile);
    await generate();
  });
  byId("open").addEventListener("click", () => byId("file").click());
  byId("file").addEventListener("change", async ({ target }) => {
    if (target.files.length > 0) await openFile(target.files[0]);
    target.value = "";
  });
  byId("settings").addEventListener("submit", (event) => {
    event.preventDefault();
    generate();
  });
  byId("settings").addEventListener("input", changed);
  byId("cancel").addEventListener("click", cancel);
  byId("download").addEventListener("click", download);
  addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      generate();
    }
    if (event.key === "Escape" && working) cancel();
  });
  drops();
}

// A file can be dropped anywhere.
function drops() {
  let depth = 0;
  const over = (change) => {
    depth = Math.max(0, change);
    byId("editor").classList.toggle("dropping", depth > 0);
  };
  addEventListener("dragenter", () => over(depth + 1));
  addEventListener("dragleave", () => over(depth - 1));
  addEventListener("dragover", (event) => event.preventDefault());
  addEventListener("drop", (event) => {
    event.preventDefault();
    over(0);
    const [file] = event.dataTransfer.files;
    if (file) openFile(file);
  });
}

async function start() {
  byId("crate-status").textContent = "Loading the generator…";
  try {
    await engine.load(GENERATOR);
  } catch (error) {
    byId("crate-status").textContent = "";
    fail(`The generator cannot be loaded: ${error.message}`);
    return;
  }
  byId("sample").value = "0";
  if (editor.text === "") {
    const { file, text, profile } = SAMPLES[0];
    await open(file, text, profile);
    await generate();
  } else {
    await describe();
  }
}

connect();
// The generator is the last script, because it is large.
byId("generator").addEventListener("load", start);
byId("generator").addEventListener("error", () => fail("The generator cannot be loaded: generator.js is missing."));
