"""What a rule says about a document, before its place in the source is known."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from tei_kit.model.document import Document
from tei_kit.read.positions import Target
from tei_kit.read.project import Project


class Finding(NamedTuple):
    """One finding of a rule.

    Attributes:
        code: the rule.
        target: the node concerned.
        message: what is wrong, in an editor's words.
        hint: what to do; may be empty.
        suggestion: what should stand in place of the target's name or value; empty when nothing comes to mind.
        sure: whether nothing else can be meant.
        severity: "error", "warning" or "info" where this finding is not as bad as its rule says; empty otherwise.
        place: where it is, as character indexes, when that is in no element; the target is then the root.
    """

    code: str
    target: Target
    message: str
    hint: str = ""
    suggestion: str = ""
    sure: bool = False
    severity: str = ""
    place: tuple[int, int] | None = None


#: A rule that needs more than one document: what it finds in this document, given its project.
ProjectRule = Callable[[Document, Project], Iterator[Finding]]
