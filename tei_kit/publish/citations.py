"""A transcript's citation in every style, for the "cite" box of its page."""

import json
from html import escape

from tei_kit.cite.formatted import formatted, installed
from tei_kit.cite.styles import STYLES


def citations(csl: str) -> bytes:
    """Return what xslt/publish/transcript/styles.xsl reads: an element a style, its text with italics as `i`.

    Args:
        csl: the CSL-JSON of the transcript.

    Returns:
        XML; without any citation where the extra "cite" is not installed.
    """
    [item] = json.loads(csl)
    entries = [formatted(item, style) for style in STYLES] if installed() else []
    said = "".join(
        f'<e:citation style="{entry.style}" title="{escape(STYLES[entry.style].summary)}">{entry.html}</e:citation>'
        for entry in entries
        if entry.text
    )
    return f'<e:citations xmlns:e="urn:tei-kit:edition">{said}</e:citations>'.encode()
