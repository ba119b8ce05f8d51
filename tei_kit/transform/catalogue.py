"""Every format that a transcript can be turned into, in one table."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Format:
    """A format and the shipped stylesheet that makes it.

    Attributes:
        name: as `--to` has it.
        summary: one line for people who choose.
        stylesheet: its path inside xslt/.
        media_type: as registered, or as its programs send it where nothing is registered.
        extension: how the file's name ends, with the dot.
        many: whether one file can hold the citations of a whole corpus.
        finish: a step in Python after the stylesheet: "" or "turtle".
        wants: what the format cannot do without, and has no word for when it is unknown; its stylesheet then makes nothing.
        cites: whether it says how the transcript is cited.
        stripped: the stylesheet for a document without white space between blocks (`transform.space`); "" where that is needed.
    """

    name: str
    summary: str
    stylesheet: str
    media_type: str
    extension: str
    many: bool = False
    finish: str = ""
    wants: str = ""
    cites: bool = True
    stripped: str = ""


_YEAR = 'a date: add <date type="published" when="YYYY-MM-DD"> to <publicationStmt>'

_PAGES = (
    Format(
        "html", "a page to read, complete in itself", "html.xsl", "text/html", ".html", stripped="stripped/html.xsl"
    ),
    Format("text", "plain text to read or to count", "text.xsl", "text/plain", ".txt", stripped="stripped/text.xsl"),
)

#: The formats that are citations: those for reference managers, then those for libraries and indexes.
CITATIONS = (
    Format(
        "csl-json",
        "citation for CSL processors and Zotero",
        "cite/csl-json.xsl",
        "application/vnd.citationstyles.csl+json",
        ".csl.json",
        many=True,
        stripped="cite/csl-json.xsl",
    ),
    Format("csl-yaml", "the same for pandoc", "cite/csl-yaml.xsl", "application/yaml", ".csl.yaml", many=True),
    Format("bibtex", "citation for LaTeX", "cite/bibtex.xsl", "application/x-bibtex", ".bib", many=True),
    Format(
        "biblatex",
        "citation for LaTeX with biblatex and biber",
        "cite/biblatex.xsl",
        "text/x-bibtex",
        ".biblatex.bib",
        many=True,
    ),
    Format(
        "ris",
        "citation for EndNote, Mendeley and others",
        "cite/ris.xsl",
        "application/x-research-info-systems",
        ".ris",
        many=True,
    ),
    Format("endnote", "citation for EndNote, as XML", "cite/endnote.xsl", "application/xml", ".endnote.xml", many=True),
    Format("mods", "record for libraries, MODS 3.8", "cite/mods.xsl", "application/mods+xml", ".mods.xml", many=True),
    Format("oai-dc", "Dublin Core for OAI-PMH", "cite/oai-dc.xsl", "text/xml", ".oai-dc.xml"),
    Format(
        "datacite-xml",
        "record for a DOI, DataCite 4.6 in XML",
        "cite/datacite-xml.xsl",
        "application/vnd.datacite.datacite+xml",
        ".datacite.xml",
        wants=_YEAR,
    ),
    Format(
        "datacite-json",
        "the same in JSON",
        "cite/datacite-json.xsl",
        "application/vnd.datacite.datacite+json",
        ".datacite.json",
        many=True,
        wants=_YEAR,
    ),
    Format("json-ld", "schema.org for search engines", "cite/json-ld.xsl", "application/ld+json", ".jsonld", many=True),
    Format(
        "turtle",
        "the same as RDF (needs the extra cite)",
        "cite/json-ld.xsl",
        "text/turtle",
        ".ttl",
        many=True,
        finish="turtle",
    ),
    Format(
        "meta-tags",
        "meta elements that Zotero reads in a page",
        "cite/meta-tags.xsl",
        "text/html;fragment",
        ".meta.html",
    ),
    Format("cff", "CITATION.cff for a corpus", "cite/cff.xsl", "application/x-cff", ".cff"),
)

#: Other ways to say it in TEI, for corpora.
_CORPORA = (
    Format(
        "parla-clarin",
        "TEI of corpora of parliaments (u and seg)",
        "parla-clarin.xsl",
        "application/tei+xml",
        ".parla-clarin.xml",
        cites=False,
    ),
)

#: All formats by name, in the order in which they are offered.
FORMATS = {entry.name: entry for entry in (*_PAGES, *CITATIONS, *_CORPORA)}
