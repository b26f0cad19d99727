"use strict";

// Colors for the files of a crate. Everything becomes text nodes: nothing here is ever parsed as HTML.

const highlight = (() => {
  const RUST_KEYWORDS = new Set(
    ("as async await box break const continue crate dyn else enum extern false fn for if impl in let loop match mod move " +
      "mut pub ref return self Self static struct super trait true type unsafe use where while").split(" "),
  );

  // Each language: the kinds of tokens, in order. The first expression that matches at a position counts.
  const LANGUAGES = {
    rust: [
      ["doc", /\/\/[\/!].*/y],
      ["comment", /\/\/.*|\/\*[^]*?\*\//y],
      ["string", /b?r(#*)"[^]*?"\1|b?"(?:\\[^]|[^"\\])*"|b?'(?:\\(?:u\{[^}]*\}|x..|.)|[^'\\])'/y],
      ["attribute", /#!?\[(?:[^\]"]|"(?:\\.|[^"\\])*")*\]/y],
      ["lifetime", /'[A-Za-z_]\w*/y],
      ["number", /\b\d[\w.]*\b/y],
      ["macro", /\b[A-Za-z_]\w*!(?!=)/y],
      ["word", /(?:r#)?[A-Za-z_]\w*/y],
    ],
    toml: [
      ["comment", /#.*/y],
      ["keyword", /^\[\[?[^\]\n]*\]\]?/my],
      ["string", /"""[^]*?"""|"(?:\\.|[^"\\\n])*"|'[^'\n]*'/y],
      ["type", /^[\w.-]+(?=\s*=)/my],
      ["number", /\b(?:true|false|\d[\w.:+-]*)\b/y],
      ["plain", /[\w.-]+/y],
    ],
    markdown: [
      ["string", /^```[^]*?^```/my],
      ["keyword", /^#{1,6} .*/my],
      ["string", /`[^`\n]+`/y],
      ["function", /\[[^\]\n]*\](?=\()/y],
      ["plain", /\w+/y],
    ],
  };

  const language = (path) =>
    ({ rs: "rust", toml: "toml", md: "markdown" })[path.slice(path.lastIndexOf(".") + 1)];

  // The longest file that is colored; a longer one would keep the page waiting.
  const LONGEST = 400_000;

  function word(text, at, found) {
    if (RUST_KEYWORDS.has(found)) return "keyword";
    if (/^[A-Z]/.test(found)) return "type";
    return text[at + found.length] === "(" ? "function" : "plain";
  }

  function* tokens(text, kinds) {
    let plain = 0;
    let at = 0;
    next: while (at < text.length) {
      for (const [name, expression] of kinds) {
        expression.lastIndex = at;
        const found = expression.exec(text)?.[0];
        if (!found) continue;
        const kind = name === "word" ? word(text, at, found) : name;
        if (kind !== "plain") {
          if (plain < at) yield ["plain", text.slice(plain, at)];
          yield [kind, found];
          plain = at + found.length;
        }
        at += found.length;
        continue next;
      }
      at += 1;
    }
    if (plain < text.length) yield ["plain", text.slice(plain)];
  }

  // Returns a fragment with the text, colored as the name of its file says.
  return (path, text) => {
    const fragment = document.createDocumentFragment();
    const kinds = LANGUAGES[language(path)];
    if (!kinds || text.length > LONGEST) {
      fragment.append(text);
      return fragment;
    }
    for (const [kind, part] of tokens(text, kinds)) {
      if (kind === "plain") {
        fragment.append(part);
        continue;
      }
      const span = document.createElement("span");
      span.className = `t-${kind}`;
      span.textContent = part;
      fragment.append(span);
    }
    return fragment;
  };
})();
