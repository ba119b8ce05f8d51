"""What one piece of a teiCorpus breaks by itself: the part of the work that needs no other piece but the head."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from tei_kit.check import ignores, run
from tei_kit.check.finding import Finding
from tei_kit.check.foreign.options import plainly_ours
from tei_kit.check.rules import HEAD_RULES, MEMBER_RULES
from tei_kit.check.settings import Settings
from tei_kit.engines import libxml
from tei_kit.model.diagnostic import Diagnostic
from tei_kit.model.document import Document
from tei_kit.read import reader, trouble
from tei_kit.read.pieces import Piece
from tei_kit.read.positions import Target
from tei_kit.read.project import Project

if TYPE_CHECKING:
    from tei_kit.check.foreign.plan import Schema

#: Says of an element that it may not stand where it stands.
_MISPLACED = ("TK101", "TK102")


class Corpus(NamedTuple):
    """What each piece of a corpus is looked at with.

    Attributes:
        path: the file as the user named it.
        project: the files around it.
        settings: which rules count, and the project's own.
        shared: the head as a document, as Saxon takes it; None for the head itself.
        schemas: the Schematron schemas besides ours that the corpus names, or its project has.
    """

    path: str
    project: Project
    settings: Settings
    shared: bytes | None = None
    schemas: "tuple[Schema, ...]" = ()


class Seen(NamedTuple):
    """What was seen in a piece.

    Attributes:
        document: the piece as a document.
        findings: what it breaks by itself.
        ids: its xml:ids, each once, in their order.
        ignores: its exceptions.
        said: what is wrong with its instructions.
        carried: for the head, what is wrong with the place of the first member.
    """

    document: Document
    findings: list[Finding]
    ids: dict[str, None]
    ignores: list[ignores.Ignore]
    said: list[Finding]
    carried: list[Finding]


def ours(head: Piece, path: str, settings: Settings) -> bool:
    """Whether our own grammar applies to a corpus; true also for what is no XML, which we say as well as others.

    Args:
        head: what stands before its first member.
        path: its name.
        settings: what is said of other schemas.
    """
    if plainly_ours(head.data, path, settings.foreign):
        return True
    from tei_kit.check.foreign import plan

    try:
        document = Document(path, head.data, libxml.parse(head.document(), path))
    except libxml.XmlProblem:
        return True
    return plan.associated(document, settings.foreign).ours


def at(piece: Piece, corpus: Corpus) -> Seen | list[Diagnostic]:
    """Look at a piece; at what is not XML only so far as to say why, in the places of the document."""
    data = piece.document()
    try:
        document = Document(corpus.path, data, libxml.parse(data, corpus.path))
    except libxml.XmlProblem as problem:
        told = trouble.explain(data, corpus.path, problem, piece.line)
        return run.refused(told, corpus.settings)
    findings = [*run.document_findings(document, corpus.settings, corpus.shared)]
    findings += _of_other_rules(document, corpus)
    for rule in MEMBER_RULES if piece.kind == "member" else HEAD_RULES:
        findings += rule(document, corpus.project)
    findings, carried = _own(findings, piece, document)
    found, said = ignores.of(document) if b"<?tei-kit" in reader.saxon_source(document) else ([], [])
    ids = dict.fromkeys(str(value) for value in document.tree.xpath("//@xml:id"))
    return Seen(document, findings, ids, found, said, carried)


def shared(corpus: Corpus, head: Seen) -> Corpus:
    """Return what the members are looked at with, now that the head is known."""
    return corpus._replace(
        shared=reader.saxon_source(head.document), schemas=_other_schemas(head.document, corpus.settings)
    )


def attribute(document: Document, target: Target) -> str:
    """Return the value of the attribute that a finding is about."""
    element: Any = document.tree.getroot()
    for index in target.path:
        element = [child for child in element if isinstance(child.tag, str)][index]
    name = target.attribute
    found: str = element.get(name.replace("xml:", "{http://www.w3.org/XML/1998/namespace}"), "")
    return found


def _other_schemas(document: Document, settings: Settings) -> "tuple[Schema, ...]":
    if plainly_ours(document.data, document.path, settings.foreign):
        return ()
    from tei_kit.check.foreign import plan

    return plan.associated(document, settings.foreign).schemas


def _of_other_rules(document: Document, corpus: Corpus) -> Iterator[Finding]:
    """What the other Schematron schemas say; that one of them cannot be read is said of the head only."""
    schemas = _other_schemas(document, corpus.settings) if corpus.shared is None else corpus.schemas
    if schemas:
        from tei_kit.check.foreign import against

        for finding in against.findings(document, schemas, corpus.settings.foreign, corpus.project.folder):
            if corpus.shared is None or finding.place is None:
                yield finding


def _own(findings: list[Finding], piece: Piece, document: Document) -> tuple[list[Finding], list[Finding]]:
    """The findings about the piece itself, and those about the first member's place; not those about what was put around it."""
    if piece.kind == "head" and piece.after:
        members_place = (len(document.tree.getroot().findall("*")) - 1,)
        carried = [
            finding._replace(target=finding.target._replace(path=()))
            for finding in findings
            if finding.target.path == members_place and finding.code in _MISPLACED
        ]
        return [finding for finding in findings if finding.target.path[:1] != members_place], carried
    if piece.kind == "rest" and piece.before:
        mine = [f for f in findings if f.target.path[:1] > (1,) or (not f.target.path and f.code == "TK107")]
        return mine, []
    return findings, []
