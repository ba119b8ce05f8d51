"""A document against the foreign schemas that `plan.associated` has found."""

from collections.abc import Iterator, Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path

from tei_kit.check.finding import Finding
from tei_kit.check.foreign import grammars
from tei_kit.check.foreign.closure import Closure
from tei_kit.check.foreign.identity import duplicate_ids
from tei_kit.check.foreign.options import Options
from tei_kit.check.foreign.plan import Language, Schema, associated
from tei_kit.check.foreign.sources import Sources, Unread, local, name, tree
from tei_kit.engines import store
from tei_kit.model.document import Document
from tei_kit.model.errors import TeiKitError
from tei_kit.read import models, reader
from tei_kit.read.catalog import Catalogs
from tei_kit.read.positions import Target


def findings(
    document: Document, schemas: Sequence[Schema], options: Options, project: Path | None = None
) -> Iterator[Finding]:
    """Check a document against foreign schemas.

    A schema that is not read, or only in part, is a finding too: nothing is left out in silence.

    Args:
        document: the document.
        schemas: what `associated` returned.
        options: what the user says.
        project: the folder of the document's project, whose schemas may share files; None for none.

    Raises:
        TeiKitError: a catalog cannot be read.
    """
    sources = _sources(options, project)
    told = set()
    for schema in _grouped(schemas):
        try:
            for finding in _against(document, schema, options, sources):
                told.add(finding.target)
                yield finding._replace(place=_place(document, schema)) if finding.code == "TK903" else finding
        except Unread as problem:
            yield _unread(document, schema, problem)
    if any(schema.language is not Language.SCHEMATRON for schema in schemas):
        yield from (finding for finding in duplicate_ids(document) if finding.target not in told)


def prepare(documents: Sequence[Document], options: Options, project: Path | None = None) -> None:
    """Let jing look at many documents in one run for each grammar; `findings` then has the answers in the cache.

    Args:
        documents: the documents.
        options: what the user says.
        project: the folder of their project.
    """
    sources = _sources(options, project)
    by_grammar: dict[Closure, list[bytes]] = {}
    for document in documents:
        for schema in associated(document, options).schemas:
            try:
                language, address = _language(schema, sources)
                if language in (Language.RELAX_NG, Language.COMPACT):
                    grammar = grammars.gathered(address, sources, compact=language is Language.COMPACT)
                    by_grammar.setdefault(grammar, []).append(document.data)
            except Unread:
                # `findings` says so, of each document, at its place.
                continue
    for grammar, data in by_grammar.items():
        try:
            grammars.validate_many(grammar, data)
        except Unread:
            continue


@cache
def _sources(options: Options, project: Path | None) -> Sources:
    return Sources(Catalogs.of(options.catalogs), options.network, project)


def _grouped(schemas: Sequence[Schema]) -> Iterator[tuple[Schema, ...]]:
    """Each schema by itself, but all of xsi:schemaLocation as the one schema that they are."""
    located = tuple(schema for schema in schemas if schema.association.origin.endswith("Location"))
    if located:
        yield located
    yield from ((schema,) for schema in schemas if schema not in located)


def _against(document: Document, schemas: tuple[Schema, ...], options: Options, sources: Sources) -> Iterator[Finding]:
    schema = schemas[0]
    language, address = _language(schema, sources)
    if language is Language.SCHEMATRON:
        yield from _by_rules(document, address, options.phase or schema.association.phase, sources)
    elif language is Language.XSD:
        locations = [(other.association.namespace, sources.address(other.address, other.address)) for other in schemas]
        yield from grammars.by_xsd(document, locations, sources)
    else:
        grammar = grammars.gathered(address, sources, compact=language is Language.COMPACT)
        yield from grammars.relax_ng(document, grammar)
    # A file given by hand is meant whole, with the rules in it.
    if schema.association.origin == "option" and language in (Language.RELAX_NG, Language.XSD):
        yield from _by_rules(document, address, options.phase, sources, needed=False)


def _language(schema: Schema, sources: Sources) -> tuple[Language, str]:
    """The language of a schema, and the address that the catalogs lead to."""
    address = sources.address(schema.address, schema.address)
    if schema.language is not None:
        return schema.language, address
    root = tree(sources.read(address), address).getroot()
    namespace = str(root.tag)[1:].partition("}")[0]
    known = {
        models.RELAX_NG: Language.RELAX_NG,
        models.SCHEMATRON: Language.SCHEMATRON,
        models.XSD: Language.XSD,
    }
    if namespace not in known:
        said = schema.association.language or namespace
        raise Unread(f"its language is not known: {said}", "RELAX NG, XML Schema and ISO Schematron are.")
    return known[namespace], address


def _by_rules(
    document: Document, address: str, phase: str, sources: Sources, *, needed: bool = True
) -> Iterator[Finding]:
    from tei_kit.check import schematron

    stylesheet = _compiled(address, phase or "#DEFAULT", sources)
    if stylesheet is None:
        if needed:
            raise Unread("there are no Schematron rules in it")
        return
    try:
        for found in schematron.findings(reader.saxon_source(document), stylesheet):
            target = Target(found.path, found.attribute, "value" if found.attribute else "tag", found.text)
            hint = found.hint or (f"This is rule {found.code} of {name(address)}." if found.code else "")
            message = found.message or "a rule of the schema is broken; it does not say more"
            yield Finding("TK901", target, message, hint, severity=_severity(found.role))
    except TeiKitError as problem:
        # The stylesheet that the rules became is in the cache; its place there tells a user nothing.
        _, _, reason = problem.what.rpartition(": the stylesheet ")
        raise Unread(f"the stylesheet made of its rules {reason}", problem.hint) from None


@cache
def _compiled(address: str, phase: str, sources: Sources) -> Path | None:
    """The stylesheet made of a schema's rules; None when it has none."""
    from tei_kit.check import schematron
    from tei_kit.check.foreign import embedded

    data = sources.read(address)
    root = tree(data, address).getroot()
    folder = local(address).parent if address.startswith("file:") else None
    if root.tag != f"{{{models.SCHEMATRON}}}schema":
        files = _files(str(root.tag), address, sources)
        rules = embedded.schematron_in([tree(path.read_bytes(), path.as_uri()) for path in files])
        if rules is None:
            return None
        data, folder = rules, None
    try:
        made = schematron.compile_schematron(data, folder, phase)
    except TeiKitError as problem:
        _, _, reason = problem.what.rpartition(": the stylesheet stopped: ")
        raise Unread(reason.replace("the schema", name(address), 1), problem.hint) from None
    return store.directory(sha256(made).hexdigest(), {"rules.xsl": made}) / "rules.xsl"


def _files(root: str, address: str, sources: Sources) -> tuple[Path, ...]:
    if root.startswith(f"{{{models.RELAX_NG}}}"):
        return grammars.gathered(address, sources, compact=False).files
    if root == f"{{{models.XSD}}}schema":
        return grammars.gathered_xsd((("", address),), sources).files
    raise Unread(f"{name(address)} is not a Schematron schema: its root is <{root.rpartition('}')[2]}>")


#: What `role` says of severity; a role that is not here is the author's own matter, and the rule an error.
_ROLES = {
    "warning": "warning",
    "warn": "warning",
    "nonfatal": "warning",
    "info": "info",
    "information": "info",
    "hint": "info",
}


def _severity(role: str) -> str:
    return _ROLES.get(role.strip().lower(), "error")


def _unread(document: Document, schemas: tuple[Schema, ...], problem: Unread) -> Finding:
    href = schemas[0].association.href
    reason = problem.what.removeprefix(f"{href} is not read: ")
    text = f"nothing is checked against the schema {href}: {reason}"
    # What the user asks for by name is no matter of taste.
    severity = "error" if schemas[0].association.origin == "option" else ""
    return Finding("TK902", Target(()), text, problem.hint, severity=severity, place=_place(document, schemas))


def _place(document: Document, schemas: tuple[Schema, ...]) -> tuple[int, int]:
    from tei_kit.read.text import SourceText

    return models.place(SourceText.decode(document.data).text, schemas[0].association)
