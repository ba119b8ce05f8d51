"""Random documents that a resolved ODD allows; the same seed gives the same documents.

Rarely used elements and attributes are preferred, so that some hundred small documents visit the whole schema.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

from lxml import etree

TEI = "{http://www.tei-c.org/ns/1.0}"
XML = "{http://www.w3.org/XML/1998/namespace}"
ENDLESS = 99
#: Down to here each element has a share of the document's size, or the header, which comes first, would use it up.
SHARED_DEPTH = 2

#: Values of each data type, the odd ones among them; xml:id is counted instead.
VALUES = {
    "teidata.text": ["1", "", "two words", "<&>\"'", "ünïcödé 🙂", "a\nb"],
    "teidata.mimeType": ["image/jpeg", "image/svg+xml"],
    "teidata.prefix": ["per", "x-1"],
    "teidata.percent": ["0", "50", "100"],
    "teidata.word": ["italic", "*", "<…>", "№", "€", "слово", "1"],
    "teidata.enumerated": ["x", "my-type", "A.b_2"],
    "teidata.pointer": [
        "#a",
        "b.xml#c",
        "https://example.org:8080/a?b=c&d#e-f",
        "../x/y.xml",
        "per:orsa",
        "#",
        "мир.xml#ä",
        "a%20b",
        "mailto:a@example.org",
        "urn:isbn:1",
    ],
    "teidata.language": ["en", "kk-Cyrl-KZ", "x-own", "und"],
    "teidata.temporal.w3c": [
        "2019-11-07",
        "2019-11-07T17:00:00",
        "2019-11-07T17:00:00.5+06:00",
        "17:00:00Z",
        "2019-11",
        "2019",
        "1000-01-01Z",
        "2020-02-29-09:30",
        "2020-02-29T00:00:00+14:00",
    ],
    "teidata.count": ["0", "007", "123456789"],
    "teidata.country": ["RU", "KZ"],
    "teidata.coordinates": ["54.98 73.37", "-1 +180", "0.0  0.0"],
    "teidata.certainty": ["high", "medium", "low", "unknown"],
}
WORDS = ["Good morning.", "слово", "«», …", "مرحبا", "a < b & c", "x", "  spaced  "]


@dataclass
class Particle:
    """A piece of a content model, with the references in it followed."""

    kind: str
    key: str
    low: int
    high: int
    inner: list["Particle"]
    height: int = 0


@dataclass(frozen=True)
class Attribute:
    """An attribute: its values, how many of them, and whether it must be there."""

    ident: str
    required: bool
    values: list[str]
    many: bool


class Grammar:
    """What a resolved ODD says, by name."""

    def __init__(self, root: etree._Element) -> None:
        kinds = ("elementSpec", "classSpec", "macroSpec", "dataSpec")
        self._specs = {spec.get("ident"): spec for kind in kinds for spec in root.iter(f"{TEI}{kind}")}
        names = [spec.get("ident") for spec in root.iter(f"{TEI}elementSpec")]
        self._shared: dict[str, list[Particle]] = {}
        self.contents = {name: self._content(name) for name in names}
        self.attributes = {name: list(self._attributes(self._specs[name])) for name in names}
        self._measure()

    def _content(self, name: str) -> list[Particle]:
        if name not in self._shared:
            self._shared[name] = [self._particle(child) for child in self._specs[name].find(f"{TEI}content")]
        return self._shared[name]

    def _particle(self, node: etree._Element) -> Particle:
        kind, key = etree.QName(node).localname, node.get("key", "")
        high = node.get("maxOccurs", "1")
        inner = self._content(key) if kind in {"classRef", "macroRef"} else [self._particle(child) for child in node]
        return Particle(kind, key, int(node.get("minOccurs", 1)), ENDLESS if high == "unbounded" else int(high), inner)

    def _attributes(self, spec: etree._Element) -> Iterator[Attribute]:
        for part in spec.find(f"{TEI}attList"):
            if part.tag == f"{TEI}classRef":
                yield from self._attributes(self._specs[part.get("key")])
            else:
                datatype = part.find(f"{TEI}datatype")
                values = VALUES.get(datatype.find(f"{TEI}dataRef").get("key"), [])
                listed = part.find(f"{TEI}valList")
                if listed is not None:
                    names = [item.get("ident") for item in listed]
                    values = names if listed.get("type") == "closed" else names + values
                many = datatype.get("maxOccurs") == "unbounded"
                yield Attribute(part.get("ident"), part.get("usage") == "req", values, many)

    def _measure(self) -> None:
        """Work out how deep the shallowest thing is that each particle demands."""
        heights: dict[str, int] = {}
        changed = True
        while changed:
            new = {name: 1 + self._deepest(content, heights) for name, content in self.contents.items()}
            heights, changed = new, new != heights

    def _deepest(self, particles: list[Particle], heights: dict[str, int]) -> int:
        return max((self._height(particle, heights) for particle in particles), default=0)

    def _height(self, particle: Particle, heights: dict[str, int]) -> int:
        if particle.kind == "elementRef":
            height = heights.get(particle.key, ENDLESS)
        elif particle.kind == "alternate":
            height = min(self._height(branch, heights) for branch in particle.inner)
        else:
            height = self._deepest(particle.inner, heights)
        particle.height = height if particle.low else 0
        return particle.height


@dataclass
class Generator:
    """Makes documents; `used` steers it to what it has not made yet."""

    grammar: Grammar
    random: Random
    used: Counter[str] = field(default_factory=Counter)
    left: int = 0
    share: int = 0
    ids: int = 0

    def document(self, root: str = "", size: int = 60) -> etree._Element:
        """Make one document of about so many elements; one in ten is a corpus of several when no root is named."""
        self.share, self.ids = size // 6, 0
        return self._element(root or self.random.choices(["TEI", "teiCorpus"], [9, 1])[0], 0)

    def _element(self, name: str, depth: int) -> etree._Element:
        if depth <= SHARED_DEPTH:
            self.left = self.share
        self.left -= 1
        self.used[name] += 1
        element = etree.Element(f"{TEI}{name}", nsmap={None: TEI[1:-1]})
        for attribute in self.grammar.attributes[name]:
            self._attribute(element, name, attribute)
        for particle in self.grammar.contents[name]:
            self._fill(element, particle, depth)
        if depth <= SHARED_DEPTH:
            self.left = self.share
        return element

    def _fill(self, parent: etree._Element, particle: Particle, depth: int) -> None:
        times = particle.low
        while self.left > 0 and times < particle.high and self.random.random() < 0.55:
            times += 1
        for _ in range(times):
            self._once(parent, particle, depth)

    def _once(self, parent: etree._Element, particle: Particle, depth: int) -> None:
        if particle.kind == "elementRef":
            parent.append(self._element(particle.key, depth + 1))
        elif particle.kind == "alternate":
            self._fill(parent, self._branch(particle), depth)
        elif particle.kind == "textNode":
            add_text(parent, self.random.choice(WORDS))
        elif particle.kind == "dataRef":
            add_text(parent, self.random.choice(VALUES[particle.key]))
        else:
            for inner in particle.inner:
                self._fill(parent, inner, depth)

    def _branch(self, alternate: Particle) -> Particle:
        if self.left <= 0:
            least = min(branch.height for branch in alternate.inner)
            return self.random.choice([branch for branch in alternate.inner if branch.height == least])
        # Two at random, and of them the one that was taken less often.
        candidates = self.random.choices(alternate.inner, k=2)
        return min(candidates, key=lambda branch: self.used[branch.key])

    def _attribute(self, element: etree._Element, name: str, attribute: Attribute) -> None:
        key = f"{name}/@{attribute.ident}"
        rarely: float = 1 / (1 + self.used[key]) ** 0.5
        if not attribute.required and self.random.random() > max(rarely, 0.08):
            return
        self.used[key] += 1
        element.set(attribute.ident.replace("xml:", XML), self._value(attribute))

    def _value(self, attribute: Attribute) -> str:
        if attribute.ident == "xml:id":
            self.ids += 1
            return self.random.choice(["a", "ä.", "p-", "_"]) + str(self.ids)
        if attribute.many:
            return " ".join(self.random.choices(attribute.values, k=self.random.randint(1, 3)))
        return self.random.choice(attribute.values)


def add_text(parent: etree._Element, text: str) -> None:
    """Put words behind what is there."""
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text
