"""One file, several pages: cut where one page's last label meets the next one's first."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from tei_kit.encode.profile import Profile
from tei_kit.model.turn import Page


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
