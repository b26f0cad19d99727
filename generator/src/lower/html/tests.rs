//! HTML in, Markdown out.

use super::to_markdown;

#[track_caller]
fn becomes(html: &str, expected: &str) {
    assert_eq!(to_markdown(html).trim_end(), expected, "{html}");
}

#[test]
fn inline_elements_are_emphasis_code_and_links() {
    becomes(
        "<p>Retrieves the <code>account</code>. See <a href=\"https://a.b/c?d=1&amp;e=2\">the docs</a>.</p>",
        "Retrieves the `account`. See [the docs](https://a.b/c?d=1&e=2).",
    );
    becomes(
        "a <b>bold </b>word, <em>x</em> and <STRONG>y</STRONG>",
        "a **bold** word, *x* and **y**",
    );
    becomes("<code>Vec&lt;String&gt;</code> and <code>a`b</code>", "`Vec<String>` and ``a`b``");
    becomes("<a href='#x' class=\"y\">here</a> <a name=z>there</a>", "[here](#x) there");
    becomes("re<b>set</b>", "reset");
    becomes("<span style=\"color: red\">red</span><!-- hidden -->", "red");
}

#[test]
fn blocks_are_paragraphs_lists_and_tables() {
    becomes("<p>One.</p><p>Two.</p>\n\n<p>Three.</p>", "One.\n\nTwo.\n\nThree.");
    becomes(
        "Kinds:<ul><li>one</li>\n <li>two <code>x</code></li></ul>after",
        "Kinds:\n\n- one\n- two `x`\n\nafter",
    );
    becomes("<ol><li>one<li>two</ol>", "1. one\n2. two");
    becomes("<ul><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ul>", "- a\n- b\n- c d");
    becomes(
        "<table><tr><th>a</th><th>b</th></tr><tr><td>1|2</td><td><b>c</b></td></tr></table>",
        "| a | b |\n|---|---|\n| 1\\|2 | **c** |",
    );
    becomes("<h2>Title</h2>text", "## Title\n\ntext");
    becomes("a<pre><code>x\n  y &amp; z</code></pre>b", "a\n\n```\nx\n  y & z\n```\n\nb");
    becomes("a<br> <br/>b<br>c", "a\n\nb<br>c");
    becomes(
        "<table><thead><th>a</th></thead><tbody></tr><tr><td>b</td></tr></table>",
        "| a |\n|---|\n| b |",
    );
    let row = "| `400` | One of: <ul><li>a</li><li>b</li></ul> |\n| c |";
    becomes(row, "| `400` | One of: a; b  |\n| c |");
}

#[test]
fn what_is_no_html_stays() {
    for text in [
        "a < b > c",
        "Vec<String>",
        "<token>",
        "<https://a.b>",
        "`<b>x</b>`",
        "1 <p",
        "<a of b>",
        "```\n<b>x</b>\n```\n",
        "a `<b>` and <user id>",
        "``<p>`` x",
        "<table of contents>",
    ] {
        assert_eq!(to_markdown(text), text);
    }
    becomes("```\n<p>\n```\n<p>x</p>", "```\n<p>\n```\n\nx");
}

#[test]
fn broken_and_hostile_html_is_text() {
    becomes("<b>open", "<b>open");
    becomes("List<A> of Map<S, U> and Set<U>", "List<A> of Map<S, U> and Set<U>");
    becomes("close</b></p>", "close");
    let script = "<script>alert(1)</script>x<style>y</style><iframe src='z'>";
    becomes(script, script);
    becomes("<a href=\"javascript:alert(1)\">x</a>", "x");
    becomes("<img src=x onerror=alert(1)>y<img alt='A \"b\"'/>", "yA \"b\"");
    let deep = format!("{}x{}", "<b>".repeat(5_000), "</b>".repeat(5_000));
    assert!(to_markdown(&deep).contains('x'));
    let lists = "<ul><li>".repeat(2_000);
    assert!(to_markdown(&lists).len() < 10 * lists.len());
    let open = "<b>".repeat(20_000);
    assert_eq!(to_markdown(&open), open);
}
