"""Languages that langUsage does not list (TK212)."""

import re
from collections.abc import Iterable

from tei_kit.check.finding import Finding
from tei_kit.check.fixes.scene import Scene
from tei_kit.engines import libxml
from tei_kit.model.document import Document
from tei_kit.model.fix import Fix
from tei_kit.read.positions import Target, path_of

_LISTED = "/".join(f"{{{libxml.TEI}}}{name}" for name in ("teiHeader", "profileDesc", "langUsage", "language"))

#: English names of the languages that official events are held in; a tag that is not here stands for itself.
_NAMES = """
ab Abkhaz, af Afrikaans, am Amharic, ar Arabic, az Azerbaijani, be Belarusian, bg Bulgarian, bn Bengali,
bs Bosnian, ca Catalan, cs Czech, cy Welsh, da Danish, de German, el Greek, en English, es Spanish,
et Estonian, eu Basque, fa Persian, fi Finnish, fr French, ga Irish, gl Galician, he Hebrew, hi Hindi,
hr Croatian, hu Hungarian, hy Armenian, id Indonesian, is Icelandic, it Italian, ja Japanese, ka Georgian,
kk Kazakh, km Khmer, ko Korean, ku Kurdish, ky Kyrgyz, la Latin, lb Luxembourgish, lo Lao, lt Lithuanian,
lv Latvian, mk Macedonian, mn Mongolian, ms Malay, mt Maltese, my Burmese, nb Norwegian Bokmål, ne Nepali,
nl Dutch, nn Norwegian Nynorsk, no Norwegian, pl Polish, ps Pashto, pt Portuguese, ro Romanian, ru Russian,
si Sinhala, sk Slovak, sl Slovenian, so Somali, sq Albanian, sr Serbian, sv Swedish, sw Swahili, ta Tamil,
tg Tajik, th Thai, tk Turkmen, tr Turkish, tt Tatar, uk Ukrainian, ur Urdu, uz Uzbek, vi Vietnamese,
zh Chinese, zu Zulu
"""
NAMES: dict[str, str] = dict(re.findall(r"([a-z]{2}) ([^,\n]+)", _NAMES))


def last_listed(_finding: Finding, document: Document) -> Iterable[Target]:
    """Ask for the last language of langUsage, behind which another is put."""
    listed = document.tree.getroot().findall(_LISTED)
    if listed:
        yield Target(path_of(listed[-1]), part="whole")


def declare(finding: Finding, scene: Scene) -> Fix | None:
    """Add the language to langUsage, on a line of its own when the last one stands so."""
    value = scene.bounds(finding.target)
    last = next((scene.bounds(target) for target in last_listed(finding, scene.document)), None)
    if value is None or last is None:
        return None
    text = scene.source.text
    tag = text[slice(*value)].strip()
    base, _, rest = tag.partition("-")
    english = NAMES.get(base.lower())
    name = f"{english} ({rest})" if english and rest else english or tag
    written = re.match(r"<([^\s/>]+)", text[last[0] : last[1]])
    if written is None or not re.fullmatch(r"[A-Za-z0-9-]+", tag):
        return None
    added = f'<{written[1]} ident="{tag}">{name}</{written[1]}>'
    edit = scene.edit(last[1], last[1], _indentation(text, last[0]) + added)
    # A tag that names no language we know may be a slip.
    return Fix((edit,), safe=english is not None, message=f"add {name} to langUsage")


def _indentation(text: str, start: int) -> str:
    """The line break and the white space before an element that begins its line; empty for another."""
    line = len(text[:start].rstrip(" \t"))
    breaks = next((end for end in ("\r\n", "\n", "\r") if text.endswith(end, 0, line)), "")
    return breaks + text[line:start] if breaks else ""
