"""The pages of docs/rules, read as tests: their examples become the files of a small project."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tei_kit import config
from tei_kit.check.run import check_bytes
from tei_kit.check.settings import Settings
from tei_kit.cite import run as citing
from tei_kit.cite.gaps import gaps
from tei_kit.engines import libxml
from tei_kit.model.diagnostic import Diagnostic
from tei_kit.read.places import locate
from tei_kit.read.positions import Target, path_of
from tei_kit.read.project import Project
from tei_kit.read.text import SourceText

#: Where a fragment goes that names no file.
TRANSCRIPT = "transcripts/event-2031-05-14-port-ansel.xml"
SECTIONS = ("What it does", "Why it is bad", "Example", "Use instead")
FOLDER = Path(__file__).resolve().parents[2] / "docs" / "rules"

_BLOCK = re.compile(
    r"(?:<!-- (?:replaces (?P<replaces>.*?)|saved as (?P<encoding>\S+)) -->\n+)?"
    r"^```(?:xml|text|toml)?(?: (?P<path>\S+))?\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
_TAG = re.compile(r"<«?([\w]+)([^>]*)")
_NAMESPACES = {"t": libxml.TEI}


@dataclass(frozen=True)
class Page:
    """A page of a rule."""

    title: str
    sections: Mapping[str, str]

    @classmethod
    def read(cls, path: Path) -> "Page":
        head, *parts = re.split(r"^## (.*)\n", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
        return cls(head.strip().removeprefix("# "), dict(zip(parts[::2], parts[1::2], strict=True)))


@dataclass(frozen=True)
class Case:
    """The files that a section's examples make.

    Attributes:
        files: their bytes by name.
        marked: the one that is checked.
        place: where the words in « » stand in it, as offsets of bytes; None when nothing is marked.
    """

    files: Mapping[str, bytes]
    marked: str
    place: tuple[int, int] | None

    def check(self, folder: Path, layer: str = "") -> list[Diagnostic]:
        """Write the files and check the marked one; in the layer "citation", cite it."""
        (folder / "tei-kit.toml").write_text('[edition]\ntitle = "Example"\n', encoding="utf-8")
        for name, data in self.files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        path = folder / self.marked
        if layer == "citation":
            return gaps(*citing.read(str(path)))
        settings = Settings.of(config.load(path.parent))
        return check_bytes(path.read_bytes(), str(path), Project.around(path), settings)


def case(section: str) -> Case:
    """Complete the examples of a section, as docs/rules/index.md says."""
    files = {TRANSCRIPT: (skeleton(TRANSCRIPT), "utf-8")}
    # The marks are no XML: so the block that has them comes last.
    for block in sorted(_BLOCK.finditer(section), key=lambda block: "«" in block["text"]):
        name, text = block["path"] or TRANSCRIPT, block["text"].removesuffix("\n")
        fragment = re.match(r"«?<«?(?!TEI)\w", text) and name.endswith(".xml")
        before, _ = files.get(name) or (skeleton(name), "")
        files[name] = (put(before, text, block["replaces"]) if fragment else text, block["encoding"] or "utf-8")
    marked = next((name for name, (text, _) in files.items() if "«" in text), TRANSCRIPT)
    return Case({name: _unmarked(*file) for name, file in files.items()}, marked, _place(*files[marked]))


def skeleton(name: str) -> str:
    """Return the document that a file's fragments are put into."""
    if name.startswith("registers/"):
        register = (FOLDER / "register.xml").read_text(encoding="utf-8")
        return register.replace('xml:id="register"', f'xml:id="{Path(name).stem}"')
    text = (FOLDER / "skeleton.xml").read_text(encoding="utf-8")
    return text.replace(f'xml:id="{Path(TRANSCRIPT).stem}"', f'xml:id="{Path(name).stem}"')


def _unmarked(text: str, encoding: str) -> bytes:
    return text.replace("«", "").replace("»", "").encode(encoding)


def _place(text: str, encoding: str) -> tuple[int, int] | None:
    if "«" not in text:
        return None
    before, rest = text.split("«", 1)
    start = len(before.encode(encoding))
    return start, start + len(rest.split("»", 1)[0].encode(encoding))


def put(document: str, fragment: str, xpath: str | None) -> str:
    """Put a fragment in the place of the skeleton's element of the same name (and xml:id, where it has one)."""
    data = document.encode()
    tree = libxml.parse(data, "skeleton")
    queries = [xpath] if xpath else _queries(fragment)
    found = next((nodes for query in queries if (nodes := tree.xpath(query, namespaces=_NAMESPACES))), None)
    if not found:
        raise LookupError(f"the skeleton has no place for {fragment[:60]}")
    target = Target(path_of(found[0]), part="whole")
    span = locate(SourceText.decode(data), {target})[target]
    return (data[: span.start.offset] + fragment.encode() + data[span.end.offset :]).decode()


def _queries(fragment: str) -> list[str]:
    tag = _TAG.search(fragment)
    if tag is None:
        raise LookupError("an example is a file or begins with an element")
    identifier = re.search(r'xml:id="«?([^"»]+)', tag[2])
    return [*([f"//t:{tag[1]}[@xml:id='{identifier[1]}']"] if identifier else []), f"//t:{tag[1]}"]
