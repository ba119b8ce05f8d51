"""Markdown with YAML front matter → the page as a reader sees it: the title, and below it a line for each paragraph.

Front matter is read as far as transcripts need it: `key: value` lines with plain, quoted and folded scalars (YAML 1.2,
sections 7.3 and 7.4). Of Markdown (CommonMark 0.31) emphasis, headings, links, escapes and line breaks are rendered;
a line break at the end of a line is two spaces or a backslash, all others are wrapping.
"""

import re
from collections.abc import Mapping

from tei_kit.model.turn import Known, Page
from tei_kit.read.sources.decoding import checked, decode

_FRONT = re.compile(r"---[ \t]*\r?\n(.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", re.DOTALL)
_KEY = re.compile(r"(?P<key>[\w-]+):(?:[ \t]+(?P<value>.*))?")
#: What YAML's double quotes escape (section 5.7), as far as texts have it.
_ESCAPES = {"n": "\n", "t": "\t", "_": "\u00a0", "N": "\u0085", "L": "\u2028", "P": "\u2029", "0": "\0"}
_ESCAPED = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)

#: How the keys of front matter call what is looked for, the better name first.
_NAMES: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "headline"),
    "date": ("date", "event_date"),
    "published": ("published_time", "published", "publication_date"),
    "address": ("source_url", "url", "link", "source", "canonical_url"),
    "language": ("lang", "language"),
}

_INLINE = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|!?\[(?P<link>[^\[\]]*)\]\([^()\s]*(?:\s+\"[^\"]*\")?\)"
    r"|(?P<sign>\*\*|__|\*|(?<!\w)_(?=\S)|(?<=[^\s_])_(?!\w)|`)"
    r"|<(?P<auto>https?://[^<>\s]+)>"
)
_BLOCK = re.compile(r"[ ]{0,3}(?:#{1,6}[ \t]+|>[ \t]?)")
#: "**Ann Lee** Good morning.": bold words at the beginning, and no sign behind them.
_BOLD = re.compile(
    r"(?P<sign>\*\*|__)(?P<label>[^\s*_](?:[^*_]{0,78}[\w)])?)(?P=sign)(?:[ \t]+(?=[\w“\"«(¿¡])|[ \t]*$)"
)
_ENTRY = re.compile(r"[ ]{0,3}(?:[-*+]|(?P<number>\d{1,9})[.)])[ \t]+(?=\S)")
_RULE = re.compile(r"[ ]{0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})")


def read(data: bytes, name: str) -> Page:
    """Read a Markdown file.

    Args:
        data: the bytes of the file.
        name: the file as the user named it.

    Raises:
        TeiKitError: the file is empty, in no known encoding, or holds a character that XML cannot.
    """
    source = decode(data, name)
    front = _FRONT.match(source)
    values = front_matter(front[1]) if front else {}
    found = {key: next((values[name] for name in names if values.get(name)), "") for key, names in _NAMES.items()}
    known = Known(**found)
    body = "\n\n".join(_blocks(source[front.end() if front else 0 :]))
    title = " ".join(known.title.split(" "))
    first = body.partition("\n")[0].strip()
    text = body if not title or _same(first, title) else f"{title}\n\n{body}"
    return checked(Page(name, text + "\n", (text + "\n").encode(), known=known, original=data))


def _same(one: str, two: str) -> bool:
    return one.split() == two.split()


def front_matter(source: str) -> dict[str, str]:
    """Return the scalars of front matter by their keys; lists and maps are left out."""
    values: dict[str, str] = {}
    key = ""
    for line in source.splitlines():
        match = _KEY.fullmatch(line.rstrip())
        if match:
            key = match["key"]
            values[key] = match["value"] or ""
        elif key and line[:1] in " \t" and not line.lstrip().startswith("- "):
            folded = values[key].endswith("\\")
            values[key] = (
                values[key][:-1] + line.strip().removeprefix("\\") if folded else f"{values[key]} {line.strip()}"
            )
    return {key: _scalar(value.strip()) for key, value in values.items()}


def _scalar(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] == '"':
        return _ESCAPED.sub(_unescape, value[1:-1])
    if len(value) > 1 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    return value.partition(" #")[0].strip() if not value.startswith(("[", "{", "|", ">", "&", "*")) else ""


def _unescape(match: re.Match[str]) -> str:
    number = match[1] or match[2] or match[3]
    return chr(int(number, 16)) if number else _ESCAPES.get(match[4], match[4])


def _blocks(source: str) -> list[str]:
    """Return the paragraphs, each on one line but for its line breaks."""
    blocks: list[str] = [""]
    for line in source.splitlines():
        shown, hard = line.strip(), line.endswith("  ") or line.rstrip().endswith("\\")
        if not shown or _RULE.fullmatch(line.rstrip()):
            blocks += [shown, ""]
            continue
        if blocks[-1] and _begins_entry(line, blocks[-1]):
            blocks.append("")
        mark = _BLOCK.match(line)
        heading = mark is not None and "#" in mark[0]
        rest = line[mark.end() if mark else 0 :]
        bold = None if blocks[-1] or heading else _BOLD.match(rest.strip())
        # Only its letters tell a label from the speech: a tabulator does so in plain text, or a line of its own.
        alone = bold is not None and bold.end() == len(rest.strip())
        if bold and not alone:
            rest = f"{bold['label']}\t{rest.strip()[bold.end() :]}"
        text = _inline(rest).strip(" ").removesuffix("\\")
        if heading:
            blocks += [text.rstrip("# "), ""]
        else:
            blocks[-1] += text + ("\n" if hard or alone else " ")
    return [text for block in blocks if (text := block.strip())]


def _begins_entry(line: str, block: str) -> bool:
    """Whether an entry of a list begins within a paragraph: a bullet, 1, or the number after the entry's above (section 5.2)."""
    entry, above = _ENTRY.match(line), _ENTRY.match(block)
    if entry is None or entry["number"] is None:
        return entry is not None
    return int(entry["number"]) == (int(above["number"]) + 1 if above and above["number"] else 1)


def _inline(line: str) -> str:
    return _INLINE.sub(_rendered, line)


def _rendered(match: re.Match[str]) -> str:
    if match["escaped"]:
        return match["escaped"]
    if match["link"] is not None:
        return _inline(match["link"])
    return match["auto"] or ""
