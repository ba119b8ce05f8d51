"""TEI from values: a small immutable tree, and its one way to be written.

The tree is plain data, so that the encoder needs no engine. Elements that hold text are written exactly as they are; all
others get their children on lines of their own, two spaces deeper.
"""

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from tei_kit.model.characters import encoded
from tei_kit.model.errors import TeiKitError

TEI = "http://www.tei-c.org/ns/1.0"
_INDENT = "  "
#: Elements that are written on one line even where they hold no text of their own.
_ONE_LINE = frozenset(("dateline", "figDesc", "head", "item", "p"))
_SPECIAL = re.compile(r"""[&<>"\r\n\t]""")


class Tag(NamedTuple):
    """An element of the TEI namespace; a text has many, and a tuple is made in half the time of a dataclass.

    Attributes:
        name: its local name.
        attributes: pairs of name and value; the prefix "xml:" is known.
        children: elements and text.
    """

    name: str
    attributes: tuple[tuple[str, str], ...] = ()
    children: "tuple[Tag | str, ...]" = ()

    @property
    def inline(self) -> bool:
        """Whether white space between the children would be content."""
        return self.name in _ONE_LINE or str in map(type, self.children)


def tag(name: str, *children: Tag | str | None, **attributes: str | None) -> Tag:
    """Make an element.

    Args:
        name: its local name.
        children: elements and text; None and empty text are left out.
        attributes: by name, with "xml_id" for `xml:id` and "from_" for `from`; None is left out.
    """
    pairs = tuple([(_attribute(key), value) for key, value in attributes.items() if value is not None])
    return Tag(name, pairs, tuple(filter(None, children)))


@cache
def _attribute(key: str) -> str:
    return key.rstrip("_").replace("xml_", "xml:")


def serialise(root: Tag, models: tuple[tuple[str, str], ...]) -> bytes:
    """Write a document.

    Args:
        root: the root element.
        models: for each `<?xml-model?>` line (ISO/IEC 19757-11) the schema's address and its language's namespace.

    Raises:
        TeiKitError: some text or value holds a character that XML cannot hold.
    """
    pieces = ['<?xml version="1.0" encoding="UTF-8"?>\n']
    for address, language in models:
        pieces.append(f'<?xml-model href="{_value(address)}" type="application/xml" schematypens="{language}"?>\n')
    _write(pieces.append, root, "", f' xmlns="{TEI}"', 1, inline=False)
    text = "".join([*pieces, "\n"])
    del pieces
    # A source is looked at by its reader; configuration and profiles may hold such characters too.
    data = encoded(text)
    if data is None:
        raise TeiKitError(
            "a value for the TEI file holds a control character, which XML cannot hold",
            "Look at the profile and at tei-kit.toml.",
        )
    return data


def _write(put: Callable[[str], object], node: Tag, lead: str, extra: str, depth: int, *, inline: bool) -> None:
    """Write an element behind the white space that leads to it. Twice as fast as having libxml2 build and write a tree, and in half the memory."""
    name, pairs, children = node
    start = f"{lead}<{name}{extra}"
    for key, value in pairs:
        start += f' {key}="{_value(value)}"'
    if not children:
        put(f"{start}/>")
        return
    if len(children) == 1 and isinstance(children[0], str):
        # Most elements: a paragraph, a label.
        put(f"{start}>{_text(children[0])}</{name}>")
        return
    put(f"{start}>")
    inline = inline or node.inline
    lead = "" if inline else "\n" + _INDENT * depth
    for child in children:
        if isinstance(child, str):
            put(_text(child))
        else:
            _write(put, child, lead, "", depth + 1, inline=inline)
    put(f"</{name}>" if inline else f"\n{_INDENT * (depth - 1)}</{name}>")


def _text(text: str) -> str:
    """Escape character data (XML 1.0, sections 2.4 and 2.11)."""
    # Four looks for one sign each are faster than one for any of them.
    if "&" in text or "<" in text or ">" in text or "\r" in text:
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")
    return text


def _value(value: str) -> str:
    """Escape an attribute's value, and its white space, which a reader would make spaces (section 3.3.3)."""
    if _SPECIAL.search(value):
        return _text(value).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")
    return value
