"use strict";

// The files of the crate and the problems of the description.

class Results {
  #elements;
  #files = new Map();
  #current = "";
  ongo = () => {};

  constructor(elements) {
    this.#elements = elements;
  }

  get count() {
    return this.#files.size;
  }

  clear() {
    this.files([], "");
    this.problems([]);
  }

  files(files, name) {
    const { tree, result, empty } = this.#elements;
    this.#files = new Map(files.map(({ path, text }) => [path, text]));
    result.hidden = files.length === 0;
    empty.hidden = files.length > 0;
    tree.replaceChildren(breakable("p", "folder", name), this.#folder(nested(files)));
    const first = [this.#current, "src/lib.rs", files[0]?.path].find((path) => this.#files.has(path));
    if (first !== undefined) this.#view(first);
  }

  problems(problems) {
    const { section, list, title, emptyTitle, emptyHint, emptyErrors } = this.#elements;
    const errors = problems.filter(({ error }) => error).length;
    const warnings = problems.length - errors;
    const parts = [count(errors, "error"), count(warnings, "warning")].filter(Boolean);
    title.textContent = `Problems: ${parts.join(", ")}`;
    section.hidden = problems.length === 0;
    emptyTitle.textContent = errors > 0 ? "The description has errors." : "No crate yet.";
    emptyHint.hidden = errors > 0;
    emptyErrors.hidden = errors === 0;
    list.replaceChildren(...problems.map((problem) => this.#problem(problem)));
  }

  #folder(entries, depth = 0) {
    const list = element("ul");
    const folders = entries.filter(({ children }) => children);
    const files = entries.filter(({ children }) => !children);
    for (const { name, children } of folders) {
      const details = element("details");
      details.append(breakable("summary", "", name));
      const fill = () => details.children.length === 1 && details.append(this.#folder(children, depth + 1));
      details.addEventListener("toggle", fill);
      // The types and calls of the API are what people come for; the runtime is the same in every crate.
      details.open = depth < 2 && name !== "runtime" && children.length <= 40;
      if (details.open) fill();
      const item = element("li");
      item.append(details);
      list.append(item);
    }
    for (const { name, path } of files) {
      const button = breakable("button", "file", name);
      button.type = "button";
      button.dataset.path = path;
      button.addEventListener("click", () => this.#view(path));
      const item = element("li");
      item.append(button);
      list.append(item);
    }
    return list;
  }

  #view(path) {
    const { tree, code, path: title } = this.#elements;
    this.#current = path;
    const text = this.#files.get(path);
    const lines = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
    title.textContent = path;
    title.append(element("span", "lines", `${number(lines)} ${lines === 1 ? "line" : "lines"}`));
    code.querySelector(".numbers").textContent = Array.from({ length: lines }, (_, index) => index + 1).join("\n");
    code.querySelector(".text").replaceChildren(highlight(path, text));
    code.scrollTo(0, 0);
    for (const button of tree.querySelectorAll("button")) {
      if (button.dataset.path === path) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    }
  }

  #problem(problem) {
    const { code, error, message, help, line, column, pointer, excerpt, explanation } = problem;
    const item = element("li", error ? "error" : "warning");
    const head = element(line ? "button" : "p", "problem");
    head.append(element("span", "code-name", code), prose(element("span", "what"), message));
    if (line) {
      head.type = "button";
      head.append(element("span", "where", `line ${line}`));
      head.addEventListener("click", () => this.ongo(line, column));
    }
    item.append(head);
    if (excerpt) {
      const text = element("pre", "excerpt");
      text.append(excerpt.before.trimStart(), element("mark", "", excerpt.marked), excerpt.after);
      item.append(text);
    }
    if (help) item.append(prose(element("p", "help"), help));
    const why = element("details");
    why.append(element("summary", "", "Explanation"));
    if (pointer) why.append(element("p", "pointer", pointer));
    why.append(prose(element("p", "explanation"), explanation));
    item.append(why);
    return item;
  }
}

// The files as folders with children, in the order of their names.
function nested(files) {
  const root = [];
  for (const { path } of files) {
    const parts = path.split("/");
    const name = parts.pop();
    let entries = root;
    for (const part of parts) {
      let folder = entries.find((entry) => entry.children && entry.name === part);
      if (!folder) {
        folder = { name: part, children: [] };
        entries.push(folder);
      }
      entries = folder.children;
    }
    entries.push({ name, path });
  }
  return root;
}

// Fills an element with a sentence, in which the parts in backticks are code.
function prose(target, text) {
  const parts = text.split(/`([^`\n]+)`/);
  target.replaceChildren(...parts.map((part, index) => (index % 2 ? element("code", "", part) : part)));
  return target;
}

function count(value, word) {
  if (value === 0) return "";
  return `${number(value)} ${word}${value === 1 ? "" : "s"}`;
}
