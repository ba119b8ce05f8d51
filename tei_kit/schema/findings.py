"""What the stylesheets find wrong with an ODD."""

from tei_kit import resources
from tei_kit.engines import libxml, saxon
from tei_kit.model.errors import TeiKitError


def look(stylesheet: str, odd: bytes) -> tuple[str, ...]:
    """Return the notes that a stylesheet of xslt/odd makes about an ODD, "file:line:column: what", each once.

    Raises:
        TeiKitError: it found errors; all of them are said, a line each.
    """
    path = resources.path("xslt") / "odd" / stylesheet
    findings = libxml.parse(saxon.transform(path, odd).encode(), "findings").getroot()
    said = dict.fromkeys((finding.get("level"), f"{finding.get('at')}: {finding.text}") for finding in findings)
    errors = [message for level, message in said if level == "error"]
    if errors:
        raise TeiKitError("\n".join(errors))
    return tuple(message for _level, message in said)
