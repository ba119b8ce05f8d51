"""Every format that a transcript can be turned into, in one table."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Format:
    """A format and the shipped stylesheet that makes it.

    Attributes:
        name: as `--to` has it.
        summary: one line for people who choose.
        stylesheet: its path inside xslt/.
        media_type: as registered, or as reference managers send it where nothing is registered.
        extension: how the file's name ends, with the dot.
    """

    name: str
    summary: str
    stylesheet: str
    media_type: str
    extension: str


_TABLE = (
    Format("html", "a page to read, complete in itself", "html.xsl", "text/html", ".html"),
    Format("text", "plain text to read or to count", "text.xsl", "text/plain", ".txt"),
    Format(
        "csl-json",
        "citation for CSL processors and Zotero",
        "cite/csl-json.xsl",
        "application/vnd.citationstyles.csl+json",
        ".csl.json",
    ),
    Format("bibtex", "citation for LaTeX", "cite/bibtex.xsl", "application/x-bibtex", ".bib"),
    Format(
        "ris",
        "citation for EndNote, Mendeley and others",
        "cite/ris.xsl",
        "application/x-research-info-systems",
        ".ris",
    ),
)

#: The formats by name, in the order in which they are offered.
FORMATS = {entry.name: entry for entry in _TABLE}

#: Those of them that are citations.
CITATIONS = tuple(entry for entry in _TABLE if entry.stylesheet.startswith("cite/"))
