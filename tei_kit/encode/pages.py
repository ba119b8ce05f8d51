"""One file, several pages: cut where one page's last label meets the next one's first, or where a page like it begins."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from tei_kit.encode import dates
from tei_kit.encode.paragraphs import lines
from tei_kit.encode.profile import Profile
from tei_kit.model.turn import Page

#: The date stands among the first lines of a page, and a page has more lines than these.
_TOP, _LEAST = 8, 4
#: Titles of one series begin with the same words; longer lines are no titles.
_SHARED, _TITLE = 3, 200


def split(source: Page, profile: Profile) -> tuple[Page, ...]:
    """Cut a source into its pages; their bytes, put together, are the source's.

    Args:
        source: the whole file.
        profile: names the labels that stand first and last on a page.
    """
    cuts = [0, *_seams(source.text, profile), len(source.text)]
    mark = codecs.BOM_UTF8 if source.data.startswith(codecs.BOM_UTF8) else b""
    pages = []
    for start, end in pairwise(cuts):
        text = source.text[start:end]
        line = source.first_line + len(re.findall(r"\r\n|\r|\n", source.text[:start]))
        data = (b"" if start else mark) + text.encode()
        labels = tuple((one - start, two - start) for one, two in source.labels if start <= one < end)
        pages.append(replace(source, text=text, data=data, first_line=line, labels=labels))
    return tuple(pages)


def _seams(text: str, profile: Profile) -> Iterator[int]:
    closing, opening = profile.texts("furniture.closing"), profile.texts("furniture.opening")
    if not closing or not opening:
        yield from _alike(text, profile)
        return
    first = re.compile(rf"\s*(?=(?:{'|'.join(map(re.escape, opening))})[ \t]*[\r\n])")
    found = set()
    for label in closing:
        at = text.find(label)
        while at >= 0:
            # "Text versionEvents" is what copying two pages one after the other leaves; a line break may stand between.
            seam = first.match(text, at + len(label)) if at == 0 or text[at - 1] in "\r\n" else None
            if seam:
                found.add(seam.end())
            at = text.find(label, at + 1)
    yield from sorted(found)


def _alike(text: str, profile: Profile) -> Iterator[int]:
    """Yield where a page begins that is built as the first one: a title, and as many lines below it a date.

    A date alone may stand anywhere. So the two pages have to begin, or to end, with the same line, or their titles
    with the same words.
    """
    every = lines(text)
    top = next((place for place, line in enumerate(every[:_TOP]) if dates.day(line.text, profile)), 0)
    if not top:
        return
    first, last = every[0].text, every[-1].text
    begun = 0
    for place in range(top + _LEAST, len(every)):
        title = every[place - top]
        if place - top <= begun + _LEAST or not dates.day(every[place].text, profile):
            continue
        shared = title.text.split()[:_SHARED]
        alike = (
            title.text == first
            or every[place - top - 1].text == last
            or (len(shared) == _SHARED and shared == first.split()[:_SHARED])
        )
        if alike and len(title.text) <= _TITLE:
            begun = place - top
            yield max(text.rfind(end, 0, title.start) for end in "\r\n") + 1
