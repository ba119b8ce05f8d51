"""HTML → the page's text as one would copy it from a browser: a line a block, boxes in the text moved behind it.

Which part of a page is the transcript, a profile says by XPath; for a site that no profile knows, it is the smallest
element that has nearly all paragraphs.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tei_kit.engines import html
from tei_kit.engines.libxml import Element
from tei_kit.model.turn import Known, Page
from tei_kit.read.sources.decoding import checked, decode

_DECLARED = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_NEVER = frozenset(
    (
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "form",
        "button",
        "select",
        "svg",
        "iframe",
        "object",
        "video",
        "audio",
        "canvas",
    )
)
_AROUND = frozenset(("nav", "header", "footer", "aside"))
#: Elements of phrasing content (HTML standard, section 3.2.5.2.5): no line ends where they do.
_INLINE = frozenset(
    (
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "img",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
    )
)
#: Nearly all: the paragraphs outside are the page's own.
_NEARLY = 0.8
#: What stands between a page's title and the name of its site.
_ASIDE = re.compile(r"\s+[|–—-]\s+")
#: Longer bold words are no label.
_LABEL = 80
#: Where a label ends, while a page is written out; no text can have this sign.
_DIVIDES = "\0"
_SPACE = re.compile(r"[ \t\r\n\f]+")


@dataclass(frozen=True, slots=True)
class Layout:
    """How a site builds its pages; every entry an XPath 1.0 expression.

    Attributes:
        name: the profile's name.
        content: the elements that hold the transcript.
        skip: what inside them is no part of it.
        aside: boxes that stand within the text, moved behind it.
        tail: what comes behind those boxes.
    """

    name: str
    content: tuple[str, ...]
    skip: tuple[str, ...] = ()
    aside: tuple[str, ...] = ()
    tail: tuple[str, ...] = ()


def read(data: bytes, name: str, layouts: Sequence[Layout] = ()) -> Page:
    """Read an HTML file.

    Args:
        data: the bytes of the file.
        name: the file as the user named it.
        layouts: of the sites that are known.

    Raises:
        TeiKitError: there is no text in it.
    """
    declared = _DECLARED.search(data[:4096])
    root = html.parse(decode(data, name, declared[1].decode() if declared else ""), name)
    found = next(((layout, nodes) for layout in layouts if (nodes := _select(root, layout.content))), None)
    layout, nodes = found or (Layout("", ()), [_densest(root)])
    text = _page(nodes, layout)
    known = Known(title=_title(root, text), address=_address(root), language=root.get("lang", ""), site=layout.name)
    return checked(Page(name, text, text.encode(), known=known, original=data))


def _select(root: Element, paths: Sequence[str]) -> list[Element]:
    found = [node for path in paths for node in html.select(root, path)]
    inside = {child for node in found for child in node.iterdescendants()}
    return [node for node in found if node not in inside]


def _densest(root: Element) -> Element:
    """Return the smallest element that has nearly all text of paragraphs, and the heading above where little else comes with it."""
    sizes: Counter[Element] = Counter()
    for node in root.iter("p", "br", "blockquote", "dd"):
        text = (node.tail if node.tag == "br" else html.words(node)) or ""
        around = list(node.iterancestors())
        if not any(parent.tag in _AROUND or parent.tag in _NEVER for parent in around):
            for parent in around:
                sizes[parent] += len(text)
    body = root.find("body")
    whole = max(sizes.values(), default=0)
    enough = [node for node, size in sizes.items() if size >= _NEARLY * whole and size]
    dense = max(enough, key=lambda node: len(list(node.iterancestors())), default=body if body is not None else root)
    headed = (node for node in (dense, *dense.iterancestors()) if node.find(".//h1") is not None)
    titled = next(headed, dense)
    return titled if len(html.words(titled)) <= len(html.words(dense)) / _NEARLY else dense


def _page(nodes: Sequence[Element], layout: Layout) -> str:
    """Write out the elements, line by line."""
    root = nodes[0].getroottree().getroot()
    left_out = frozenset(_select(root, layout.skip))
    behind = [node for node in (*_select(root, layout.aside), *_select(root, layout.tail)) if node not in left_out]
    parts = [part for node in nodes for part in ("\n", *_pieces(node, left_out.union(behind)))]
    inside = {child for node in nodes for child in node.iter()}
    parts += [part for node in behind if node in inside for part in ("\n", *_pieces(node, left_out))]
    # A line feed is a block's border: the source's own were made spaces before.
    lines = (_spaced(line) for line in "".join(parts).split("\n"))
    return "\n".join(filter(None, lines)) + "\n"


def _spaced(line: str) -> str:
    """Write a line with single spaces, and with a tabulator behind a label that only its bold letters tell."""
    label, divided, rest = line.partition(_DIVIDES)
    words = (_SPACE.sub(" ", part).strip(" ") for part in (label, rest.replace(_DIVIDES, " ")))
    return "\t".join(filter(None, words)) if divided else _SPACE.sub(" ", line).strip(" ")


def _labels(element: Element) -> bool:
    """Whether a block begins with bold words, and goes on without a sign: "<p><b>Ann Lee</b> Good morning."."""
    if (element.text or "").strip() or not len(element) or element[0].tag not in ("b", "strong"):
        return False
    label, behind = html.words(element[0]).strip(), (element[0].tail or "").lstrip()
    ends = 0 < len(label) <= _LABEL and (label[-1].isalnum() or label[-1] == ")")
    return ends and (behind[:1].isalnum() or (behind != "" and behind[0] in '“"«(¿¡'))


def _pieces(element: Element, left_out: frozenset[Element]) -> Iterator[str]:
    """Yield an element's text; borders of blocks are line feeds."""
    if not isinstance(element.tag, str) or element.tag in _NEVER or element in left_out:
        return
    if element.tag == "br":
        yield "\n"
        return
    block = element.tag not in _INLINE
    if block:
        yield "\n"
    yield _SPACE.sub(" ", element.text or "")
    divided = block and _labels(element)
    for child in element:
        yield from _pieces(child, left_out)
        if divided:
            yield _DIVIDES
            divided = False
        yield _SPACE.sub(" ", child.tail or "")
    if block:
        yield "\n"


def _title(root: Element, text: str) -> str:
    """Return the heading that stands in the text, else the line of the text by which the page calls itself."""
    lines = set(text.splitlines())
    headings = [" ".join(html.words(node).split()) for node in root.iter("h1")]
    called = str(root.xpath("string((//meta[@property='og:title']/@content | //title)[1])"))
    # "A report – The Harbour": the name of the site stands behind a sign.
    names = [" ".join(part.split()) for part in (called, *_ASIDE.split(called)[:1])]
    return next((name for name in (*headings, *names) if name in lines), "")


def _address(root: Element) -> str:
    found = root.xpath("string((//link[@rel='canonical']/@href | //meta[@property='og:url']/@content)[1])")
    return str(found) if str(found).startswith(("http://", "https://")) else ""
