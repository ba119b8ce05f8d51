"""File names and identifiers: always NCNames (Namespaces in XML 1.0, section 3), never paths."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import chain, count
from xml.parsers import expat

#: Longer slugs are cut at a word.
_LONGEST = 60

_SAFE = re.compile(r"[^\W\d_][\w.\-]*")


def is_ncname(name: str) -> bool:
    """Whether a text can be an identifier and a file's name in every XML tool.

    The editions of XML 1.0 differ in the letters that they allow; expat keeps to the fourth, which allows fewest.
    """
    if not _SAFE.fullmatch(name) or name.isascii():
        return _SAFE.fullmatch(name) is not None
    try:
        expat.ParserCreate().Parse(f"<{name}/>", True)  # noqa: FBT003 - expat takes no keywords
    except expat.ExpatError:
        return False
    return True


def slug(text: str) -> str:
    """Turn a title or name into words joined by hyphens, small letters, Latin letters without accents."""
    text = text[: 10 * _LONGEST]
    letters = (text if text.isascii() else "".join(map(_plain, unicodedata.normalize("NFC", text)))).lower()
    words = re.findall(r"[^\W_]+", letters.replace("’", "").replace("'", ""))
    kept = ""
    for word in words:
        longer = f"{kept}-{word}" if kept else word[:_LONGEST]
        if len(longer) > _LONGEST:
            break
        kept = longer
    return kept if kept and is_ncname(f"x{kept}") else "untitled"


def _plain(sign: str) -> str:
    """Take the accents off a Latin letter; other scripts keep theirs, which make other letters."""
    if not unicodedata.name(sign, "").startswith("LATIN"):
        return sign
    return "".join(part for part in unicodedata.normalize("NFKD", sign) if not unicodedata.combining(part))


def unique(names: Sequence[str], taken: set[str]) -> str:
    """Return the first of the names that is not taken, or the first with a number; and take it."""
    numbered = (f"{names[0]}-{number}" for number in count(2))
    found = next(name for name in chain(names, numbered) if name not in taken)
    taken.add(found)
    return found
