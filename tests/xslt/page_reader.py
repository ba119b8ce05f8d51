"""A TEI document of a body, turned by the shipped stylesheets; and the page that comes of it, parsed as a browser does."""

from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from tei_kit import resources
from tei_kit.engines import saxon
from tei_kit.read import reader

VOID = {"meta", "link", "br"}


@dataclass
class Tag:
    """An element of a page."""

    name: str
    attributes: dict[str, str]
    text: str = ""


@dataclass
class Page(HTMLParser):
    """What a page holds: its tags in order, and its visible words without the links to paragraphs."""

    html: str
    tags: list[Tag] = field(default_factory=list)
    words: str = ""
    unbalanced: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self._open: list[Tag] = []
        self.feed(self.html)
        self.close()
        self.words = " ".join(self.words.split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Tag(tag, {name: value or "" for name, value in attrs})
        self.tags.append(element)
        if tag not in {"a", "bdi", "span", "b", "i", "em", "sup", "sub", "time"}:
            self.words += " "
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open[-1].name != tag:
            self.unbalanced.append(tag)
        else:
            self._open.pop()
        if tag in {"p", "div", "h3", "h4", "li", "td", "th"}:
            self.words += " "

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data
        classes = {element.attributes.get("class", "") for element in self._open}
        if "permalink" not in classes and not {"style", "title"} & {element.name for element in self._open}:
            self.words += data

    def all(self, name: str, css_class: str | None = None) -> list[Tag]:
        """The tags of a name, and of a class."""
        return [
            tag
            for tag in self.tags
            if tag.name == name and (css_class is None or css_class in tag.attributes.get("class", "").split())
        ]

    def by_id(self, identifier: str) -> Tag:
        """The one tag with an id."""
        (found,) = [tag for tag in self.tags if tag.attributes.get("id") == identifier]
        return found


HEADER = """<teiHeader><fileDesc><titleStmt><title>{title}</title></titleStmt>
<publicationStmt><publisher>P</publisher></publicationStmt><sourceDesc><p>s</p></sourceDesc></fileDesc>
<profileDesc>{profile}</profileDesc></teiHeader>"""


def tei(text: str, *, title: str = "A title", profile: str = "", stand_off: str = "", lang: str = "en") -> bytes:
    """A TEI document around the content of tei:text."""
    return (
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="event-x" xml:lang="{lang}">'
        + HEADER.format(title=title, profile=profile)
        + (f"<standOff>{stand_off}</standOff>" if stand_off else "")
        + f"<text>{text}</text></TEI>"
    ).encode()


def run(stylesheet: str, data: bytes, listen: Callable[[str], object] | None = None, **parameters: Any) -> str:
    """The result of a shipped stylesheet."""
    document = reader.parse(data, "test.xml")
    given = {name.replace("_", "-"): value for name, value in parameters.items()}
    return saxon.transform(resources.path("xslt") / stylesheet, reader.saxon_source(document), given, listen)


def page(text: str, **about: str) -> Page:
    """The page of a text's content."""
    return Page(run("html.xsl", tei(text, **about)))


def plain(text: str, **about: str) -> str:
    """The plain text of a text's content."""
    return run("text.xsl", tei(text, **about))
