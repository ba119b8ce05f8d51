"""Inline exceptions: `<?tei-kit ignore CODE reason?>`, which covers the next element and all in it.

Before the root it covers the file. A reason is asked for, since the next editor will ask for it too.
"""

from dataclasses import dataclass
from typing import Any

from tei_kit.check.finding import Finding
from tei_kit.check.selection import known
from tei_kit.model.document import Document
from tei_kit.model.errors import TeiKitError
from tei_kit.read.positions import Path, Target, path_of

_FORM = "<?tei-kit ignore CODE reason?>"


@dataclass(slots=True)
class Ignore:
    """One exception: which rules, in which element, where it stands, and whether it was needed."""

    code: str
    path: Path
    place: Target
    used: bool = False


def apply(document: Document, findings: list[Finding]) -> list[Finding]:
    """Leave out the findings that the document itself excepts, and say which exceptions are wrong or of no use.

    Args:
        document: the document.
        findings: what was found in it.
    """
    ignores, said = of(document)
    return [*left(findings, ignores), *said, *unused(ignores)]


def of(document: Document) -> tuple[list[Ignore], list[Finding]]:
    """Return the exceptions of a document, and what is wrong with those that are none."""
    ignores: list[Ignore] = []
    said: list[Finding] = []
    for index, instruction in enumerate(document.tree.xpath("//processing-instruction('tei-kit')")):
        element = _next_element(instruction)
        place = Target((), part="instruction", text=index)
        read = _read(instruction.text or "", path_of(element) if element is not None else (), place)
        (said if isinstance(read, Finding) else ignores).append(read)  # type: ignore[arg-type]
    return ignores, said


def left(findings: list[Finding], ignores: list[Ignore]) -> list[Finding]:
    """Return the findings that no exception covers, and mark the exceptions that were needed."""
    return [finding for finding in findings if not _excepted(finding, ignores)]


def unused(ignores: list[Ignore]) -> list[Finding]:
    """Return a finding for each exception that was not needed."""
    return [
        Finding("TK011", ignore.place, f"nothing here breaks {ignore.code}", "Delete the processing instruction.")
        for ignore in ignores
        if not ignore.used
    ]


def _excepted(finding: Finding, ignores: list[Ignore]) -> bool:
    for ignore in ignores:
        inside = finding.target.path[: len(ignore.path)] == ignore.path
        if inside and finding.code.startswith(ignore.code):
            ignore.used = True
            return True
    return False


def _read(text: str, path: Path, place: Target) -> Ignore | Finding:
    words = text.split(maxsplit=2)
    if len(words) < 2 or words[0] != "ignore":  # noqa: PLR2004 - the word and the code
        return Finding("TK010", place, f"<?tei-kit {text.strip()}?> is not an instruction", f"Write {_FORM}.")
    try:
        known(words[1])
    except TeiKitError as error:
        return Finding("TK010", place, error.what, error.hint)
    if len(words) == 2:  # noqa: PLR2004 - no third word, no reason
        return Finding("TK010", place, f"<?tei-kit {text.strip()}?> gives no reason", f"Write {_FORM}.")
    return Ignore(words[1], path, place)


def _next_element(instruction: Any) -> Any:
    """The element that an instruction covers: the next one beside it, else the one that it is in."""
    siblings = (sibling for sibling in instruction.itersiblings() if isinstance(sibling.tag, str))
    return next(siblings, instruction.getparent())
