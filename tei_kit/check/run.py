"""Checking: which layers run over a file, in which order, and how their findings become diagnostics.

reader → grammar → schematron → project. A file that the reader refuses has one finding and goes no further. Where the
grammar has complained about an element, the rules that would complain about the same element again are left out.
"""

from collections.abc import Iterator
from pathlib import Path

from tei_kit import resources
from tei_kit.check.finding import Finding
from tei_kit.check.rules import PROJECT_RULES
from tei_kit.check.table import BY_CODE
from tei_kit.engines import libxml
from tei_kit.model.diagnostic import Diagnostic
from tei_kit.model.document import Document
from tei_kit.read import reader
from tei_kit.read.positions import Target
from tei_kit.read.project import Project

#: Rules that count elements: a misspelt one is missing in the count, and the grammar has said so already.
_COUNTING = frozenset({"TK411", "TK412"})


def check_bytes(data: bytes, path: str, project: Project) -> list[Diagnostic]:
    """Check a document in memory.

    Args:
        data: the bytes of the file.
        path: its name; "<stdin>" turns off what depends on where a file stands.
        project: the files around it.

    Returns:
        The findings, sorted by place.
    """
    try:
        document = reader.parse(data, path)
    except reader.Unreadable as problem:
        rule = BY_CODE[problem.code]
        return [Diagnostic(rule, path, problem.span, problem.reason, problem.hint)]
    findings = [*_findings(document, project)]
    return _diagnostics(document, findings) if findings else []


def check_file(path: str | Path, project: Project) -> list[Diagnostic]:
    """Check a file.

    Raises:
        TeiKitError: it cannot be opened.
    """
    name = reader.STDIN if str(path) == "-" else str(path)
    return check_bytes(reader.read_bytes(path), name, project)


def _findings(document: Document, project: Project) -> Iterator[Finding]:
    schemas = resources.path("schemas")
    refusals = list(_grammar(document, schemas / "event.xsd"))
    refused = {finding.target.path for finding in refusals}
    values = {_attribute(finding) for finding in refusals if finding.code == "TK106" and finding.target.attribute}
    explained = set()
    for finding in _schematron(document, schemas / "event.sch.xsl"):
        # What a rule says of a value (TK304, TK213) says more than that the grammar refuses it.
        if _attribute(finding) in values:
            explained.add(_attribute(finding))
        elif finding.target.path in refused or (refused and finding.code in _COUNTING):
            continue
        yield finding
    yield from (f for f in refusals if f.code != "TK106" or _attribute(f) not in explained)
    for rule in PROJECT_RULES:
        yield from rule(document, project)


def _attribute(finding: Finding) -> tuple[tuple[int, ...], str]:
    return finding.target.path, finding.target.attribute


def _grammar(document: Document, xsd: Path) -> Iterator[Finding]:
    complaints = libxml.validate(document.tree, xsd)
    if complaints:
        # What explains a bad file is not loaded for the good ones.
        from tei_kit.check import grammar

        yield from grammar.explain(document, complaints, xsd)


def _schematron(document: Document, stylesheet: Path) -> Iterator[Finding]:
    # saxonche costs 20 ms to import: not before a file has come this far.
    from tei_kit.check import schematron

    for found in schematron.findings(reader.saxon_source(document), stylesheet):
        part = "value" if found.attribute else "tag"
        target = Target(found.path, found.attribute, part, found.text, found.words)
        yield Finding(found.code, target, found.message, found.hint)


def _diagnostics(document: Document, findings: list[Finding]) -> list[Diagnostic]:
    from tei_kit.read.places import locate
    from tei_kit.read.text import SourceText

    source = SourceText.decode(document.data)
    spans = locate(source, {finding.target for finding in findings})
    whole = source.span(0, 0)
    found = {
        Diagnostic(BY_CODE[f.code], document.path, spans.get(f.target, whole), f.message, f.hint) for f in findings
    }
    return sorted(found, key=Diagnostic.sort_key)
