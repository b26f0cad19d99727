"use strict";

// The text of the description, with the numbers of its lines. Of a long description it shows a part, which cannot be
// edited: a text field with millions of lines would stop the page.

class Editor {
  // The longest text that is shown whole, in characters, and the lines that are shown of a longer one.
  static LONGEST = 1_000_000;
  static LINES = 2_000;

  #area;
  #numbers;
  #mark;
  #gutter;
  #text = "";
  #first = 1;
  #marked;
  #shown = 0;
  onedit = () => {};

  constructor(root) {
    this.#area = root.querySelector("textarea");
    this.#gutter = root.querySelector(".gutter");
    this.#numbers = root.querySelector(".gutter pre");
    this.#mark = root.querySelector(".mark");
    this.#area.addEventListener("scroll", () => this.#scroll());
    this.#area.addEventListener("input", () => {
      this.#text = this.#area.value;
      this.#unmark();
      this.#number();
      this.onedit();
    });
  }

  get text() {
    return this.#text;
  }

  set text(text) {
    this.#text = text;
    this.#unmark();
    this.#show(1);
  }

  get long() {
    return this.#text.length > Editor.LONGEST;
  }

  // A sentence on what is shown.
  get extent() {
    if (this.long) {
      const last = this.#first + this.#shown - 1;
      return `lines ${number(this.#first)} to ${number(last)}, read-only because it is long`;
    }
    return `${number(this.#shown)} ${this.#shown === 1 ? "line" : "lines"}`;
  }

  // Shows a line, marks it and moves the focus to it.
  go(line, column) {
    if (this.long) this.#show(Math.max(1, line - Editor.LINES / 2));
    const lines = this.#area.value.split("\n");
    const index = Math.min(line - this.#first, lines.length - 1);
    const before = lines.slice(0, index).reduce((length, text) => length + text.length + 1, 0);
    // Columns count characters, positions in the field count units of UTF-16.
    const at = before + [...lines[index]].slice(0, (column ?? 1) - 1).join("").length;
    this.#area.focus({ preventScroll: true });
    this.#area.setSelectionRange(at, at);
    this.#area.scrollTop = Math.max(0, (index + 0.5) * this.#height - this.#area.clientHeight / 2);
    this.#area.scrollLeft = 0;
    this.#marked = index;
    this.#scroll();
    this.#area.closest("section").scrollIntoView({ block: "nearest" });
  }

  get #height() {
    return parseFloat(getComputedStyle(this.#area).lineHeight);
  }

  #show(first) {
    this.#first = this.long ? first : 1;
    this.#area.readOnly = this.long;
    this.#area.value = this.long ? part(this.#text, this.#first, Editor.LINES) : this.#text;
    this.#area.scrollTop = 0;
    this.#number();
    this.#scroll();
  }

  #number() {
    const { value } = this.#area;
    let count = 1;
    for (let at = value.indexOf("\n"); at !== -1; at = value.indexOf("\n", at + 1)) count += 1;
    if (count > 1 && value.endsWith("\n")) count -= 1;
    this.#shown = count;
    this.#numbers.textContent = Array.from({ length: count }, (_, index) => this.#first + index).join("\n");
    this.#gutter.style.setProperty("--digits", String(this.#first + count).length);
  }

  #scroll() {
    const { scrollTop } = this.#area;
    this.#numbers.style.transform = `translateY(${-scrollTop}px)`;
    this.#mark.hidden = this.#marked === undefined;
    if (!this.#mark.hidden) {
      const top = parseFloat(getComputedStyle(this.#area).paddingTop);
      this.#mark.style.transform = `translateY(${top + this.#marked * this.#height - scrollTop}px)`;
    }
  }

  #unmark() {
    this.#marked = undefined;
    this.#scroll();
  }
}

// Lines of a text, from the line `first`, without the last line break.
function part(text, first, count) {
  const after = (at, lines) => {
    for (let line = 0; line < lines; line += 1) {
      const end = text.indexOf("\n", at);
      if (end === -1) return text.length + 1;
      at = end + 1;
    }
    return at;
  };
  const start = after(0, first - 1);
  return text.slice(start, after(start, count) - 1);
}

function number(value) {
  return value.toLocaleString("en");
}
