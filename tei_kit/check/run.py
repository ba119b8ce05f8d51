"""Checking: which layers run over a file, in which order, and how their findings become diagnostics.

reader → grammar → schematron → project; or, for a document that names another grammar than ours, reader → that grammar and
its rules (check/foreign). A file that the reader refuses has one finding and goes no further. Where the
grammar has complained about an element, the rules that would complain about the same element again are left out.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from tei_kit import resources
from tei_kit.check import probe
from tei_kit.check.finding import Finding
from tei_kit.check.foreign.options import plainly_ours
from tei_kit.check.rules import PROJECT_RULES, vocabularies
from tei_kit.check.settings import Settings
from tei_kit.check.table import BY_CODE
from tei_kit.engines import libxml
from tei_kit.model.diagnostic import Diagnostic, Rule, Severity
from tei_kit.model.document import Document
from tei_kit.read import reader
from tei_kit.read.positions import Target
from tei_kit.read.project import Project

_DEFAULT = Settings()

#: Is told what a document alone has been found to break.
Learn = Callable[[list[Finding]], object]


def _forget(_findings: list[Finding]) -> None:
    """Without a cache nothing is kept."""


#: Within so many bytes the root element of a file is seen.
_PROLOG = 1 << 16

#: Rules that count elements: a misspelt one is missing in the count, and the grammar has said so already.
_COUNTING = frozenset({"TK411", "TK412"})
_MISPLACED = frozenset({"TK101", "TK102"})


def get_ready() -> None:
    """Load the grammar and the rules, so that the first document does not wait for them."""
    libxml.schema(resources.path("schemas") / "event.xsd")
    probe.get_ready()


def check_file(path: str | Path, project: Project, settings: Settings = _DEFAULT) -> list[Diagnostic]:
    """Check a file.

    Raises:
        TeiKitError: it cannot be opened.
    """
    name = reader.STDIN if str(path) == "-" else str(path)
    return check_bytes(reader.read_bytes(path), name, project, settings)


def check_bytes(
    data: bytes,
    path: str,
    project: Project,
    settings: Settings = _DEFAULT,
    *,
    known: list[Finding] | None = None,
    learn: Learn = _forget,
) -> list[Diagnostic]:
    """Check a document in memory.

    Args:
        data: the bytes of the file.
        path: its name; "<stdin>" turns off what depends on where a file stands.
        project: the files around it.
        settings: which rules count, and the project's own.
        known: what a cache says that the document alone breaks, which is not looked for again; None when it does not know.
        learn: is called with what the document alone breaks when that was not known.

    Returns:
        The findings, sorted by place.
    """
    if data.find(b"teiCorpus", 0, _PROLOG) >= 0 or b"\0" in data[:4]:
        from tei_kit.check import stream

        if stream.takes(data, path, settings):
            return [*stream.check_bytes(data, path, project, settings)]
    try:
        document = reader.parse(data, path)
    except reader.Unreadable as problem:
        return refused(problem, settings)
    findings: list[Finding] = []
    ours = True
    if not plainly_ours(data, path, settings.foreign):
        from tei_kit.check.foreign import against, plan

        ours, schemas = plan.associated(document, settings.foreign)
        if schemas:
            findings += against.findings(document, schemas, settings.foreign, project.folder)
    if ours:
        around = [*_project_findings(document, project)]
        if known is None:
            known = [*document_findings(document, settings)]
            learn(known)
        findings += [*known, *around]
    if b"<?tei-kit" in reader.saxon_source(document):
        from tei_kit.check import ignores

        findings = ignores.apply(document, findings)
    kept = [finding for finding in findings if settings.selection.keeps(finding.code, path)]
    return diagnostics(document, kept, settings) if kept else []


def document_findings(document: Document, settings: Settings, corpus: bytes | None = None) -> Iterator[Finding]:
    """Yield what one document decides: the grammar, the rules, the project's vocabularies.

    Args:
        document: the document.
        settings: the project's own.
        corpus: for a member of a teiCorpus, the header and lists that it may point into, as Saxon takes them.
    """
    schemas = resources.path("schemas")
    refusals = [
        finding
        for finding in _grammar(document, schemas / "event.xsd")
        if not (settings.vocabularies and vocabularies.extended(finding, document, settings.vocabularies))
    ]
    refused = {finding.target.path for finding in refusals}
    values = {_attribute(finding) for finding in refusals if finding.code == "TK106" and finding.target.attribute}
    misplaced = any(finding.code in _MISPLACED for finding in refusals)
    explained = set()
    for finding in _rules(document, schemas / "event.sch.xsl", corpus, doubtful=bool(refusals)):
        # What a rule says of a value (TK304, TK213) says more than that the grammar refuses it.
        if _attribute(finding) in values:
            explained.add(_attribute(finding))
        elif finding.target.path in refused or (misplaced and finding.code in _COUNTING):
            continue
        yield finding
    yield from (f for f in refusals if f.code != "TK106" or _attribute(f) not in explained)
    yield from vocabularies.outside(document, settings.vocabularies)


def _project_findings(document: Document, project: Project) -> Iterator[Finding]:
    """What several files decide, or the file's name."""
    for rule in PROJECT_RULES:
        yield from rule(document, project)


def refused(problem: reader.Unreadable, settings: Settings) -> list[Diagnostic]:
    """Return the finding that a file which cannot be read has; none where nobody wants to know."""
    if not settings.selection.keeps(problem.code, problem.path):
        return []
    rule = rule_of(problem.code, settings)
    return [Diagnostic(rule, problem.path, problem.span, problem.reason, problem.hint)]


def rule_of(code: str, settings: Settings, given: str = "") -> Rule:
    """Return the rule, as severe as the project says, else as the finding does."""
    rule = BY_CODE[code]
    severity = settings.selection.severity_of(code) or (Severity(given) if given else None)
    return rule._replace(severity=severity) if severity else rule


def _attribute(finding: Finding) -> tuple[tuple[int, ...], str]:
    return finding.target.path, finding.target.attribute


def _grammar(document: Document, xsd: Path) -> Iterator[Finding]:
    complaints = libxml.validate(document.tree, xsd)
    if complaints:
        # What explains a bad file is not loaded for the good ones.
        from tei_kit.check import grammar

        yield from grammar.explain(document, complaints, xsd)


def _rules(document: Document, stylesheet: Path, corpus: bytes | None, *, doubtful: bool) -> Iterator[Finding]:
    """What the rules find; in a doubtful document they mostly find something, and the probes would be run for nothing."""
    # The probe in Python knows nothing of a corpus.
    speaks = None if doubtful or corpus is not None else probe.speaks(document)
    if speaks is False:
        return
    # saxonche costs 20 ms to import: not before a file has come this far.
    from tei_kit.check import schematron
    from tei_kit.engines import saxon

    try:
        parsed, shared = saxon.parse(reader.saxon_source(document)), probe.shared(corpus)
        if speaks is None and not doubtful and probe.silent(parsed, shared):
            return
        all_found = [*schematron.findings(parsed, stylesheet, shared)]
    except saxon.RefusedError as error:
        yield Finding("TK109", Target(()), f"the rules could not be applied: {error.what}")
        return
    for found in all_found:
        part = "value" if found.attribute else "tag"
        target = Target(found.path, found.attribute, part, found.text, found.words)
        yield Finding(found.code, target, found.message, found.hint)


def diagnostics(document: Document, findings: list[Finding], settings: Settings) -> list[Diagnostic]:
    """Return findings with their places and fixes, sorted by place."""
    from tei_kit.check import fixes
    from tei_kit.read.places import locate
    from tei_kit.read.text import SourceText

    source = SourceText.decode(document.data)
    spans = locate(source, fixes.targets(findings, document))
    scene = fixes.Scene(document, source, spans)
    whole = source.span(0, 0)
    found = {
        Diagnostic(
            rule_of(f.code, settings, f.severity),
            document.path,
            source.span(*f.place) if f.place else spans.get(f.target, whole),
            f.message,
            f.hint,
            fixes.propose(f, scene),
        )
        for f in findings
    }
    return sorted(found, key=Diagnostic.sort_key)
