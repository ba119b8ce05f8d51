"""What the user says of foreign schemas, and the quick answer for the documents that name none but ours.

Loaded for every document, so it is light: `plan` takes 14 ms to import, mostly for addresses.
"""

import os
import re
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from tei_kit import resources


class Options(NamedTuple):
    """What the user says about foreign schemas; can be pickled.

    Attributes:
        schemas: schema files to check against, instead of those that the document names.
        rules: Schematron files to check against besides: the project's own.
        catalogs: OASIS XML catalogs, in the order of their precedence.
        phase: the Schematron phase, instead of the one that the document names; empty for none.
        network: whether schemas may be read from http and https addresses.
    """

    schemas: tuple[Path, ...] = ()
    rules: tuple[Path, ...] = ()
    catalogs: tuple[Path, ...] = ()
    phase: str = ""
    network: bool = False


_HREF = re.compile(rb"""<\?xml-model\b[^>]*?\bhref\s*=\s*["']([^"'&:%]*)["']""")


def plainly_ours(data: bytes, path: str, options: Options) -> bool:
    """Whether a document plainly names no schema but ours, by a relative path to it.

    Errs on the side of no: what is not plain to see is looked at by `plan.associated`.

    Args:
        data: the bytes of the document.
        path: its name.
        options: what the user says.
    """
    if options.schemas or options.rules or b"\0" in data[:64] or b"chemaLocation" in data:
        return False
    hrefs = _HREF.findall(data)
    if len(hrefs) != data.count(b"<?xml-model"):
        return False
    if not hrefs:
        return True
    # os.path, since pathlib's resolve takes ten times as long and this runs for every document.
    folder = os.path.dirname(os.path.realpath(path) if os.path.islink(path) else path)  # noqa: PTH114, PTH120
    return all(_in_schemas(folder, href.decode("latin-1")) for href in hrefs)


@lru_cache(maxsize=256)
def _in_schemas(folder: str, href: str) -> bool:
    target = os.path.realpath(os.path.join(folder, href))  # noqa: PTH118
    return os.path.dirname(target) == os.path.realpath(resources.path("schemas"))  # noqa: PTH120
