"""A transcript's file, line by line in colours, as the page of its source shows it.

It is put into that page where the stylesheet has left a sign: a file of 20 KB has 2,000 pieces, and as elements of a stylesheet they
take as long as the transcript's own page.
"""

import re
from collections.abc import Container
from html import escape
from urllib.parse import quote

#: What stands between tags and is no text, and tags, whose attributes may hold ">" (XML 1.0, productions 15, 16, 18, 28, 40).
_TOKEN = re.compile(
    r"""(<!--.*?-->|<\?.*?\?>|<!\[CDATA\[.*?\]\]>|<!DOCTYPE(?:[^>\[]|\[.*?\]\s*(?=>))*>)"""
    r"""|(</?[^\s/>]+)([^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*)>""",
    re.DOTALL,
)
_ID = re.compile(r"""(\sxml:id\s*=\s*["'])([^"']+)""")

#: XML 1.0 allows these controls and HTML does not (xslt/modules/serialise.xsl).
_CONTROLS = dict.fromkeys([0x7F, *range(0x80, 0xA0)], "\ufffd")


def lines(text: str, page: str, anchors: Container[str]) -> str:
    """Return the lines of a well-formed file as HTML: `b` for tags, `i` for attributes, `em` for what is neither they nor text.

    Args:
        text: the file, its lines ended by line feeds.
        page: the page that the ids in it lead to.
        anchors: the ids that this page has.
    """
    made = []
    place = 0
    for token in _TOKEN.finditer(text):
        made.append(_text(text[place : token.start()]))
        made.append(_cut("em", token[1]) if token[1] else _tag(token[2], token[3], page, anchors))
        place = token.end()
    made.append(_text(text[place:]))
    whole = "".join(made).translate(_CONTROLS).split("\n")
    return "".join(f'<span class="line" id="page:L{number}">{line}\n</span>' for number, line in enumerate(whole, 1))


def _tag(start: str, attributes: str, page: str, anchors: Container[str]) -> str:
    end = "/>" if attributes.endswith("/") else ">"
    if attributes in ("", "/"):
        return _cut("b", start + end)
    made = []
    place = 0
    attributes = attributes.removesuffix("/")
    for found in _ID.finditer(attributes):
        made += [_cut("i", attributes[place : found.end(1)]), _id(found[2], page, anchors)]
        place = found.end()
    return "".join([_cut("b", start), *made, _cut("i", attributes[place:]), _cut("b", end)])


def _id(name: str, page: str, anchors: Container[str]) -> str:
    """An id, as a link where the page has it."""
    if name not in anchors:
        return _cut("i", name)
    return f'<a href="{page}#{quote(name, safe=":")}">{escape(name)}</a>'


def _cut(name: str, words: str) -> str:
    """A piece of the file, cut where its lines end."""
    return "\n".join(f"<{name}>{part}</{name}>" if part.strip() else part for part in _text(words).split("\n"))


def _text(words: str) -> str:
    return escape(words, quote=False)
