"""The project's own vocabularies (TK110): the values that it allows in an attribute, whatever the schema lists."""

from collections.abc import Iterator

from tei_kit.check.finding import Finding
from tei_kit.model.document import Document
from tei_kit.read.positions import Target, path_of

Vocabularies = tuple[tuple[str, tuple[str, ...]], ...]


def outside(document: Document, vocabularies: Vocabularies) -> Iterator[Finding]:
    """Yield the values that a vocabulary of the project does not have."""
    for place, values in vocabularies:
        name, _, attribute = place.partition("/@")
        for element in document.tree.getroot().iter(f"{{*}}{name}"):
            value = element.get(attribute)
            if value is not None and value not in values:
                message = f'{attribute}="{value}" is not in the project\'s vocabulary of {place}'
                target = Target(path_of(element), attribute, "value")
                yield Finding("TK110", target, message, f"Allowed: {', '.join(values)}.")


def extended(finding: Finding, document: Document, vocabularies: Vocabularies) -> bool:
    """Whether the grammar refuses a value that a vocabulary of the project allows."""
    if finding.code != "TK106" or not finding.target.attribute:
        return False
    element = document.tree.getroot()
    for index in finding.target.path:
        element = [child for child in element if isinstance(child.tag, str)][index]
    place = f"{element.tag.rpartition('}')[2]}/@{finding.target.attribute}"
    return any(place == known and element.get(finding.target.attribute) in values for known, values in vocabularies)
