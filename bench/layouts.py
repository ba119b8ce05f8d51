"""Layouts in which transcripts are printed anew: text, Markdown, HTML."""

import textwrap
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape

from speeches import Changed, Text, apposed, later, letters, name, party, relabelled, upper

#: Lines that a site prints around a text.
MENU = ("Skip to the content", "Home", "News", "Harbour", "Contact", "Search")
END = ("Share", "Print this page", "Privacy", "Accessibility", "© 2031 Ruritania Harbour Board")

Printed = Callable[[Text], str]


@dataclass(frozen=True, slots=True)
class Layout:
    """A way to print transcripts.

    Attributes:
        printed: the page of a text.
        changed: what becomes of its labels; None where they cannot be printed so.
        suffix: of the file.
    """

    printed: Printed
    changed: Changed = lambda text: text
    suffix: str = ".txt"


def lined(form: str, *, blank: bool = True, around: bool = False) -> Printed:
    """Return what prints each speech by a pattern with {label}, {text} and {number}; paragraphs below have a line each.

    Args:
        form: the pattern.
        blank: whether blank lines stand between paragraphs.
        around: whether a menu and a footer stand around.
    """

    def printed(text: Text) -> str:
        lines = [*MENU, *text.head] if around else [*text.head]
        for number, each in enumerate(text.speeches, 1):
            minutes, seconds = divmod(number * 17, 60)
            clock = f"{minutes:02}:{seconds:02}"
            first = form.format(label=each.label, text=each.paragraphs[0], number=number, clock=clock)
            lines += [*first.splitlines(), *each.paragraphs[1:]]
        lines += END if around else ()
        return ("\n\n" if blank else "\n").join(lines) + "\n"

    return printed


def wrapped(form: str, *, first: str = "", other: str = "") -> Printed:
    """Return what prints the same with lines of 72 characters, indented.

    Args:
        form: the pattern.
        first: what stands before the first line of a paragraph.
        other: what stands before the others.
    """
    plain = lined(form)

    def printed(text: Text) -> str:
        blocks = plain(text).strip().split("\n\n")
        return (
            "\n\n".join(
                textwrap.fill(block, 72, initial_indent=first, subsequent_indent=other, break_on_hyphens=False)
                for block in blocks
            )
            + "\n"
        )

    return printed


def marked(form: str) -> Printed:
    """Return what prints speeches as HTML, by a pattern with {label} and {text}."""

    def printed(text: Text) -> str:
        head = "".join(f"<p>{escape(line)}</p>\n" for line in text.head)
        body = ""
        for each in text.speeches:
            body += form.format(label=escape(each.label), text=escape(each.paragraphs[0])) + "\n"
            more = "".join(f"<p>{escape(paragraph)}</p>\n" for paragraph in each.paragraphs[1:])
            body += f"<dd>{more}</dd>" if more and form.startswith("<dt") else more
        body = (
            f"<dl>\n{body}</dl>"
            if form.startswith("<dt")
            else f"<table>{body}</table>"
            if form.startswith("<tr")
            else body
        )
        return f"<!DOCTYPE html>\n<html><head><meta charset='utf-8'><title>Ruritania</title></head>\n<body><nav><ul><li>Home</li><li>News</li></ul></nav><main>\n{head}{body}</main><footer>© 2031 Ruritania</footer></body></html>\n"

    return printed


LAYOUTS: Mapping[str, Layout] = {
    "{label}: {text}": Layout(lined("{label}: {text}")),
    "the same, no blank lines": Layout(lined("{label}: {text}", blank=False)),
    "the same, a menu and a footer": Layout(lined("{label}: {text}", around=True)),
    "LABEL:": Layout(lined("{label}: {text}"), relabelled(upper)),
    "LABEL:  two spaces": Layout(lined("{label}:  {text}"), relabelled(upper)),
    "Name:": Layout(lined("{label}: {text}"), relabelled(name)),
    "Name (Party):": Layout(lined("{label}: {text}"), relabelled(party)),
    "Name, role:": Layout(lined("{label}: {text}"), relabelled(apposed)),
    "in full, then SURNAME:": Layout(lined("{label}: {text}"), later),
    "no-break space before the colon": Layout(lined("{label}\u00a0: {text}")),
    "wide colon": Layout(lined("{label}：{text}")),
    "colon, then a new line": Layout(lined("{label}:\n{text}")),
    "colon on the next line": Layout(lined("{label}\n: {text}")),
    "label on its own line": Layout(lined("{label}\n{text}")),
    "LABEL on its own line": Layout(lined("{label}\n{text}"), relabelled(upper)),
    "own line, no blank lines": Layout(lined("{label}\n{text}", blank=False)),
    "{label} – {text}": Layout(lined("{label} – {text}")),
    "{label} - {text}": Layout(lined("{label} - {text}")),
    "LABEL – {text}": Layout(lined("{label} – {text}"), relabelled(upper)),
    "{label}. – {text}": Layout(lined("{label}. – {text}")),
    "LABEL. {text}": Layout(lined("{label}. {text}"), relabelled(upper)),
    "tab": Layout(lined("{label}\t{text}")),
    "LABEL, tab": Layout(lined("{label}\t{text}"), relabelled(upper)),
    "1. {label}:": Layout(lined("{number}. {label}: {text}")),
    "1 {label}:": Layout(lined("{number} {label}: {text}")),
    "• {label}:": Layout(lined("• {label}: {text}")),
    "- {label}:": Layout(lined("- {label}: {text}")),
    "— {label}:": Layout(lined("— {label}: {text}")),
    "> {label}:": Layout(lined("> {label}: {text}")),
    "[{label}] {text}": Layout(lined("[{label}] {text}")),
    "[00:17] {label}:": Layout(lined("[{clock}] {label}: {text}")),
    "00:17 {label}:": Layout(lined("{clock} {label}: {text}")),
    "{label} (00:17):": Layout(lined("{label} ({clock}): {text}")),
    "{label} (00:17), new line": Layout(lined("{label} ({clock})\n{text}")),
    "{label} 00:17, new line": Layout(lined("{label} {clock}\n{text}")),
    "00:17, {label}, text below each other": Layout(lined("{clock}\n{label}\n{text}")),
    "Q. A.": Layout(lined("{label}. {text}"), letters("Q", "A")),
    "Q: A:": Layout(lined("{label}: {text}"), letters("Q", "A")),
    "Q and a space": Layout(lined("{label} {text}"), letters("Q", "A")),
    "Question: Answer:": Layout(lined("{label}: {text}"), letters("Question", "Answer")),
    "wrapped": Layout(wrapped("{label}: {text}")),
    "wrapped, LABEL:": Layout(wrapped("{label}: {text}"), relabelled(upper)),
    "wrapped, all indented": Layout(wrapped("{label}: {text}", first="    ", other="    ")),
    "wrapped, first line indented": Layout(wrapped("{label}: {text}", first="    ")),
    "wrapped, other lines indented": Layout(wrapped("{label}: {text}", other="    ")),
    "md **{label}:**": Layout(lined("**{label}:** {text}"), suffix=".md"),
    "md **{label}**:": Layout(lined("**{label}**: {text}"), suffix=".md"),
    "md **{label}** on its own line": Layout(lined("**{label}**\n\n{text}"), suffix=".md"),
    "md **{label}** {text}": Layout(lined("**{label}** {text}"), suffix=".md"),
    "md ### {label}": Layout(lined("### {label}\n\n{text}"), suffix=".md"),
    "md __{label}__ – {text}": Layout(lined("__{label}__ – {text}"), suffix=".md"),
    "md > {text} below **{label}**": Layout(lined("**{label}**:\n\n> {text}"), suffix=".md"),
    "md - **{label}:**": Layout(lined("- **{label}:** {text}"), suffix=".md"),
    "<p><b>{label}:</b> {text}": Layout(marked("<p><b>{label}:</b> {text}</p>"), suffix=".html"),
    "<p><strong>{label}</strong>: {text}": Layout(marked("<p><strong>{label}</strong>: {text}</p>"), suffix=".html"),
    "<p><b>{label}</b><br>{text}": Layout(marked("<p><b>{label}</b><br>{text}</p>"), suffix=".html"),
    "<p><b>{label}</b> {text}": Layout(marked("<p><b>{label}</b> {text}</p>"), suffix=".html"),
    "<h4>{label}</h4><p>{text}": Layout(marked("<h4>{label}</h4><p>{text}</p>"), suffix=".html"),
    "<p class=speaker>{label}<p>{text}": Layout(marked('<p class="speaker">{label}</p><p>{text}</p>'), suffix=".html"),
    "<div><span>{label}</span><div>{text}": Layout(
        marked('<div class="turn"><span>{label}</span><div>{text}</div></div>'), suffix=".html"
    ),
    "<dt>{label}<dd>{text}": Layout(marked("<dt>{label}</dt><dd>{text}</dd>"), suffix=".html"),
    "<td>{label}<td>{text}": Layout(marked("<tr><td>{label}</td><td>{text}</td></tr>"), suffix=".html"),
    "<td>{label}:<td>{text}": Layout(marked("<tr><td>{label}:</td><td>{text}</td></tr>"), suffix=".html"),
}
