"use strict";

// The operations of the description. What is selected is said by patterns, as on the command line; the check boxes add
// and remove the pattern of one operation.

class Operations {
  // More rows would make the page slow; the filter finds the others.
  static ROWS = 400;

  #all = [];
  #matched = new Set();
  #everything = true;
  #problem = "";
  #elements;
  // Asks which operations patterns select: a promise of `{ matched }` or `{ message }`.
  match = async () => ({ matched: [] });
  onchange = () => {};

  constructor(elements) {
    this.#elements = elements;
    const { everything, filter, include, exclude, rows } = elements;
    filter.addEventListener("input", () => this.#show());
    everything.addEventListener("change", () => {
      this.#everything = everything.checked;
      this.#write(include, this.#lines(include).filter((pattern) => pattern.startsWith("property:")));
      if (this.#everything) this.#write(exclude, this.#lines(exclude).filter((pattern) => pattern.startsWith("property:")));
      this.#changed();
    });
    for (const area of [include, exclude]) {
      area.addEventListener("input", () => {
        this.#everything = !this.#lines(include).some((pattern) => !pattern.startsWith("property:"));
        clearTimeout(this.typing);
        this.typing = setTimeout(() => this.#changed(), 200);
      });
    }
    rows.addEventListener("change", ({ target }) => this.#toggle(this.#all[target.value], target.checked));
  }

  get patterns() {
    const { include, exclude } = this.#elements;
    return { include: this.#lines(include), exclude: this.#lines(exclude) };
  }

  // Whether a crate can be generated from the selection.
  get usable() {
    return this.#problem === "" && (this.#all.length === 0 || this.#matched.size > 0);
  }

  // Selects everything.
  reset() {
    const { include, exclude, filter } = this.#elements;
    this.#everything = true;
    this.#write(include, []);
    this.#write(exclude, []);
    filter.value = "";
  }

  async list(rows) {
    this.#all = rows;
    await this.#changed();
  }

  #lines(area) {
    return area.value.split("\n").map((line) => line.trim()).filter(Boolean);
  }

  #write(area, lines) {
    area.value = lines.join("\n");
  }

  #toggle({ pattern }, checked) {
    const { include, exclude } = this.#elements;
    const [wanted, unwanted] = checked ? [include, exclude] : [exclude, include];
    const [add, remove] = [this.#lines(wanted), this.#lines(unwanted)];
    if (remove.includes(pattern)) this.#write(unwanted, remove.filter((line) => line !== pattern));
    else if (!add.includes(pattern)) this.#write(wanted, [...add, pattern]);
    this.#changed();
  }

  async #changed() {
    const patterns = this.patterns;
    const none = !this.#everything && !patterns.include.some((pattern) => !pattern.startsWith("property:"));
    const all = this.#all.map((_, index) => index);
    this.#problem = "";
    if (none) this.#matched = new Set();
    else if (this.#all.length === 0 || (patterns.include.length === 0 && patterns.exclude.length === 0)) {
      this.#matched = new Set(all);
    } else {
      const result = await this.match(patterns);
      if (result === undefined) return;
      this.#problem = sentence(result.message ?? "");
      this.#matched = new Set(result.matched ?? []);
    }
    this.#show();
    this.onchange();
  }

  #show() {
    const { everything, count, filter, rows, message } = this.#elements;
    const total = this.#all.length;
    everything.checked = total > 0 ? this.#matched.size === total : this.#everything;
    everything.indeterminate = this.#matched.size > 0 && this.#matched.size < total;
    count.textContent = total === 0 ? "" : `${number(this.#matched.size)} of ${number(total)} selected`;
    prose(message, this.#problem || (total > 0 && this.#matched.size === 0 ? "Select at least one operation." : ""));
    message.hidden = message.textContent === "";

    const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    const found = [];
    this.#all.forEach((row, index) => {
      const text = `${row.method} ${row.path} ${row.id ?? ""} ${row.summary ?? ""} ${row.tags.join(" ")}`.toLowerCase();
      if (words.every((word) => text.includes(word))) found.push(index);
    });
    // The focus stays on its row when the rows are made anew.
    const focused = rows.contains(document.activeElement) ? document.activeElement.value : undefined;
    rows.replaceChildren(...found.slice(0, Operations.ROWS).map((index) => this.#row(index)));
    const rest = found.length - Operations.ROWS;
    if (rest > 0) rows.append(element("li", "hint", `${number(rest)} more; filter the list to find them.`));
    if (found.length === 0) rows.append(element("li", "hint", total === 0 ? "None." : "No operation matches the filter."));
    if (focused !== undefined) rows.querySelector(`input[value="${focused}"]`)?.focus();
  }

  #row(index) {
    const { method, path, summary, id } = this.#all[index];
    const label = element("label", "row");
    const box = element("input");
    box.type = "checkbox";
    box.value = index;
    box.checked = this.#matched.has(index);
    const known = ["GET", "POST", "PUT", "PATCH", "DELETE"].includes(method);
    const verb = element("span", `method ${known ? `m-${method}` : ""}`, method);
    const about = element("span", "about");
    about.append(breakable("code", "", path), element("span", "summary", summary ?? id ?? ""));
    label.append(box, verb, about);
    const item = element("li");
    item.append(label);
    return item;
  }
}

// A message as a sentence.
function sentence(message) {
  return message && `${message[0].toUpperCase()}${message.slice(1)}${message.endsWith(".") ? "" : "."}`;
}

// An element with a text, which is never parsed.
function element(name, className = "", text = "") {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

// The same with a path or a name, which is broken between its parts if the line is too short.
function breakable(name, className, text) {
  const made = element(name, className);
  for (const part of text.split(/(?<=[/_-])/)) made.append(part, element("wbr"));
  return made;
}
