"""Transcripts printed anew in other layouts: how well `encode` reads the same texts in layouts that nobody wrote them in.

    .venv/bin/python bench/reprints.py [--detail] [--layout NAME] [FOLDER...]

Each transcript whose turns are all read rightly as it stands is printed once in every layout, and read again. What the gold
says of its turns holds for all of them. A line a layout, and one for the texts as they stand.
"""

import argparse
import datetime as dt
import json
import re
import sys
import tempfile
import textwrap
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path

from gold import FOLDERS, Counts, rates, read
from readings import NOTHING, Reading, compare, flat, of_gold, of_tei

from tei_kit.encode import Request, run
from tei_kit.model.turn import Division, Paragraph, Transcript, Turn

REQUEST = Request(Path("nowhere/transcripts"), Path("nowhere/sources"), dt.date(2039, 12, 31))
MEASURES = ("turns", "names", "split")
#: Lines that a site prints around a text.
MENU = ("Skip to the content", "Home", "News", "Harbour", "Contact", "Search")
_NOTE = re.compile(r"[(\[（〔<][^()\[\]（）〔〕<>]{0,80}[)\]）〕>]")
END = ("Share", "Print this page", "Privacy", "Accessibility", "© 2031 Ruritania Harbour Board")


@dataclass(frozen=True, slots=True)
class Speech:
    """A turn.

    Attributes:
        label: as it is printed, without its sign.
        name: who speaks, by the gold; "[press]" and the like are nobody's name.
        role: what the gold has of the label for a role.
        paragraphs: what is said.
    """

    label: str
    name: str
    role: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """A transcript: the lines above the first turn, and the turns."""

    head: tuple[str, ...]
    speeches: tuple[Speech, ...]

    @property
    def reading(self) -> Reading:
        """What is right."""
        turns = tuple((each.name, flat(" ".join(each.paragraphs)), each.label) for each in self.speeches)
        begun = tuple((name, " ".join(words.split()[:6]), label) for name, words, label in turns)
        roles = {each.label: each.role for each in reversed(self.speeches) if each.role}
        return replace(NOTHING, turns=begun, roles=roles, facts={})


Changed = Callable[[Text], Text | None]
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


def texts(folder: Path) -> Iterator[tuple[str, Text]]:
    """Yield the transcripts of a folder that are read rightly as they stand."""
    for path in sorted(folder.iterdir()):
        file = folder / "gold" / f"{path.name.partition('.')[0]}.json"
        gold = json.loads(file.read_text(encoding="utf-8")) if path.is_file() and file.is_file() else []
        if not isinstance(gold, Mapping) or not gold["turns"]:
            continue
        draft = next(iter(run([read(path)], REQUEST)))
        right = of_gold(gold)
        # Cues of captions have times in them, which are no layout.
        captions = "-->" in draft.facts.page.text
        if not captions and not any(
            key == "turns" and outcome != "hit" for key, outcome, _ in compare(right, of_tei(draft.data))
        ):
            yield path.name, _text(draft.facts.page.text, draft.facts.transcript, right)


def _text(page: str, transcript: Transcript, gold: Reading) -> Text:
    divisions = (part for part in transcript.body if isinstance(part, Division))
    turns = [turn for part in divisions for turn in part.content if isinstance(turn, Turn)]
    head = [flat(line) for line in page[: turns[0].label[0].start].splitlines()]
    speeches = tuple(
        Speech(label, name, gold.roles.get(label, ""), _spoken(turn))
        for turn, (name, _, label) in zip(turns, gold.turns, strict=True)
    )
    return Text(tuple(filter(None, head)), speeches)


def _spoken(turn: Turn) -> tuple[str, ...]:
    """Return the paragraphs of a turn without what is left out or noted in them, where anything is left."""
    every = [flat(block.piece.text) for block in turn.body if isinstance(block, Paragraph)]
    words = [flat(_NOTE.sub(" ", paragraph)) for paragraph in every]
    return tuple(paragraph for paragraph in words if any(map(str.isalnum, paragraph))) or tuple(every)


def relabelled(new: Callable[[Speech], str | None]) -> Changed:
    """Return what gives every speech another label, where each can have one and two people never have the same."""

    def changed(text: Text) -> Text | None:
        speeches = []
        for each in text.speeches:
            label = new(each)
            if label is None:
                return None
            folded, of = label.casefold(), each.role.casefold()
            speeches.append(replace(each, label=label, role=each.role if of in folded else ""))
        return replace(text, speeches=tuple(speeches))

    return changed


def upper(each: Speech) -> str | None:
    """Print a label in capitals, where the script has small letters."""
    return each.label.upper() if each.label.upper() != each.label.lower() and not _georgian(each.label) else None


def name(each: Speech) -> str | None:
    """Print the name alone, or whatever names nobody."""
    return each.label if each.name.startswith("[") else each.name


def party(each: Speech) -> str | None:
    """Print a party behind the name."""
    return each.label if each.name.startswith("[") or "(" in each.label else f"{each.name} (RHB)"


def apposed(each: Speech) -> str | None:
    """Print the role behind the name and a comma."""
    return f"{each.name}, {each.role}" if each.role and not each.name.startswith("[") else name(each)


def later(text: Text) -> Text | None:
    """Print the label in full where somebody speaks first, and the surname in capitals after that."""
    names = {each.name for each in text.speeches if not each.name.startswith("[")}
    surnames = Counter(name.split()[-1] for name in names)
    seen: set[str] = set()
    speeches = []
    for each in text.speeches:
        last = each.name.split()[-1]
        again = (
            each.name in seen
            and surnames[last] == 1
            and " " in each.name
            and last.upper() != last.lower()
            and not _georgian(last)
        )
        first = replace(each, label=f"{each.role} {each.name}".strip()) if each.name in names else each
        speeches.append(replace(each, label=last.upper(), role="") if again else first)
        seen.add(each.name)
    return replace(text, speeches=tuple(speeches)) if any(each.label.isupper() for each in speeches) else None


def letters(question: str, answer: str) -> Changed:
    """Return what labels an interview of two by letters."""

    def changed(text: Text) -> Text | None:
        order = list(dict.fromkeys(each.name for each in text.speeches))
        if len(order) != 2:  # noqa: PLR2004 - who asks and who answers
            return None
        labels = {order[0]: (question, "[press]"), order[1]: (answer, "[answer]")}
        return replace(
            text,
            speeches=tuple(
                replace(each, label=labels[each.name][0], name=labels[each.name][1], role="") for each in text.speeches
            ),
        )

    return changed


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


def _georgian(text: str) -> bool:
    return any("ა" <= letter <= "ჿ" for letter in text)


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


def outcomes(text: Text, layout: Layout) -> list[tuple[str, str, str]]:
    """Print a text in a layout, read it, and compare; nothing where it cannot be printed so."""
    changed = layout.changed(text)
    if changed is None:
        return []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"page{layout.suffix}"
        path.write_text(layout.printed(changed), encoding="utf-8")
        found = [of_tei(draft.data) for draft in run([read(path)], REQUEST)]
    turns = tuple(turn for reading in found for turn in reading.turns)
    roles = {label: role for reading in reversed(found) for label, role in reading.roles.items()}
    return list(compare(changed.reading, replace(NOTHING, turns=turns, roles=roles, facts={})))


def measured(known: Sequence[tuple[str, Text]], layout: Layout) -> Iterator[tuple[str, list[tuple[str, str, str]]]]:
    """Yield each text with its comparison in a layout."""
    for file, text in known:
        yield file, outcomes(text, layout)


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=[folder for folder in FOLDERS if folder.is_dir()])
    parser.add_argument("--detail", action="store_true", help="show what was missed and what was false")
    parser.add_argument("--layout", action="append", help="only this one")
    options = parser.parse_args()
    known = [(f"{folder.name}/{file}", text) for folder in options.folders for file, text in texts(folder)]
    print(f"{len(known)} texts, {sum(len(text.speeches) for _, text in known)} turns")
    print(f"{'precision/recall':<42}" + "".join(f"{key:>13}" for key in ("texts", *MEASURES)))
    every: Counts = Counter()
    for title, layout in LAYOUTS.items():
        if options.layout and title not in options.layout:
            continue
        total: Counts = Counter()
        printed = 0
        for file, found in measured(known, layout):
            counts: Counts = Counter((key, outcome) for key, outcome, _ in found)
            total += counts
            printed += bool(found)
            faults = [f"    {key} {outcome}: {what}" for key, outcome, what in found if outcome != "hit"]
            if options.detail and faults:
                print(f"  {file}", *faults, sep="\n")
        every += total
        print(f"{title:<42}{printed:>13}" + "".join(f"{rates(total, key):>13}" for key in MEASURES))
    print(f"{'all':<55}" + "".join(f"{rates(every, key):>13}" for key in MEASURES))
    return 0


if __name__ == "__main__":
    sys.exit(main())
