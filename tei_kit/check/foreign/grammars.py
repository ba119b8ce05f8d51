"""A document against a foreign grammar: RELAX NG by jing or libxml2, XSD by libxml2 or xmlschema."""

import json
from collections.abc import Iterator, Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path

from tei_kit.check.finding import Finding
from tei_kit.check.foreign import closure as closures
from tei_kit.check.foreign import simplified, vocabulary
from tei_kit.check.foreign.closure import Closure
from tei_kit.check.foreign.identity import duplicate_ids
from tei_kit.check.foreign.simplified import Grammar
from tei_kit.check.foreign.sources import Sources, Unread, tree
from tei_kit.engines import confined, jing, libxml, relaxng, store, xsd
from tei_kit.model.document import Document
from tei_kit.model.errors import TeiKitError
from tei_kit.read import models, reader
from tei_kit.read.positions import Target

_INSTALL = "Install Java and tei-kit[jing]."
#: What is said where the answer may not be whole.
_RAW = (
    "checked by libxml2 on the grammar as it is, which may find less than there is",
    "Install Java and tei-kit[jing] for an exact answer.",
)
_EARLY = (
    "checked by libxml2, which stops early: more mistakes may show when these are mended",
    "Install Java and tei-kit[jing] to see all of them at once.",
)


@cache
def gathered(address: str, sources: Sources, *, compact: bool) -> Closure:
    """Return a RELAX NG grammar with its parts; read once in a process.

    Raises:
        Unread: a file of it is not read.
    """
    return closures.relax_ng(address, sources, compact=compact)


class NoAnswer(Unread):
    """jing is there and does not come to an end, or does not start."""


def relax_ng(document: Document, grammar: Closure) -> Iterator[Finding]:
    """Check a document against a RELAX NG grammar.

    Raises:
        Unread: the grammar cannot be used.
    """
    if not jing.available():
        yield from _by_libxml2(document, grammar)
        return
    try:
        complaints = validate_many(grammar, [document.data])[0]
    except NoAnswer as problem:
        yield Finding("TK903", Target(()), f"checked by libxml2: {problem.what}", problem.hint)
        yield from _by_libxml2(document, grammar)
        return
    if complaints:
        from tei_kit.check.foreign import jing_words

        yield from jing_words.explain(document, complaints, _vocabulary(grammar))


def _by_libxml2(document: Document, grammar: Closure) -> Iterator[Finding]:
    simple = _loadable(grammar)
    if simple is None and grammar.compact:
        raise Unread("the compact syntax is read by jing only", _INSTALL)
    try:
        errors = relaxng.validate(document.tree, simple) if simple else _raw(document, grammar)
    except confined.Stopped as problem:
        raise Unread(f"libxml2 gives no answer: {problem.what}", _INSTALL) from None
    explained = _explained(document, grammar) if errors and simple else []
    yield from explained
    # libxml2 takes a repeated id for an unknown attribute; `findings` tells ids that stand twice.
    unexplained = bool(errors) and not explained and not any(duplicate_ids(document))
    if unexplained:
        from tei_kit.check.foreign import libxml2_words

        yield from libxml2_words.explain(document, errors, _vocabulary(grammar))
    if simple is None or unexplained:
        yield Finding("TK903", Target(()), *(_EARLY if simple else _RAW))


def validate_many(grammar: Closure, documents: Sequence[bytes]) -> list[tuple[jing.Complaint, ...]]:
    """Return jing's complaints about many documents, asked for in one run and kept by content.

    Args:
        grammar: the grammar.
        documents: whole files that the safe reader has accepted.

    Raises:
        Unread: jing does not take the grammar, or (`NoAnswer`) did not come to an end.
    """
    keys = [sha256(f"{grammar.key} {sha256(data).hexdigest()}".encode()).hexdigest() for data in documents]
    known = {key: _kept(key) for key in keys}
    missing = {key: data for key, data in zip(keys, documents, strict=True) if known[key] is None}
    if missing:
        try:
            answers = jing.validate_many(grammar.main, list(missing.values()))
        except jing.GrammarRefused as problem:
            raise Unread(f"it is not a RELAX NG grammar: {problem.what}") from None
        except TeiKitError as problem:
            raise NoAnswer(problem.what, problem.hint) from None
        for key, complaints in zip(missing, answers, strict=True):
            known[key] = complaints
            plain = [(complaint.line, complaint.column, complaint.message) for complaint in complaints]
            store.put("jing", key, json.dumps(plain).encode())
    return [known[key] or () for key in keys]


def by_xsd(document: Document, locations: Sequence[tuple[str, str]], sources: Sources) -> Iterator[Finding]:
    """Check a document against an XSD.

    Args:
        document: the document.
        locations: (namespace, absolute address) of each schema that it names.
        sources: what may be read.

    Raises:
        Unread: the schema cannot be used.
    """
    schema = gathered_xsd(tuple(locations), sources)
    refusal = _proved("load-xsd", schema.main, schema.key)
    if not refusal:
        complaints = libxml.validate(document.tree, schema.main)
        if complaints:
            from tei_kit.check import grammar

            yield from grammar.explain(document, complaints, _names(schema))
        return
    from tei_kit.check.foreign import xmlschema_words

    try:
        errors = xsd.validate_by_xmlschema(document.data, schema.main)
    except confined.Stopped as problem:
        raise Unread(f"libxml2 does not take it ({refusal}), nor does xmlschema ({problem.what})") from None
    yield from xmlschema_words.explain(document, errors)
    yield Finding("TK903", Target(()), f"checked by xmlschema, since libxml2 does not take the schema: {refusal}")


@cache
def gathered_xsd(locations: tuple[tuple[str, str], ...], sources: Sources) -> Closure:
    """Return an XSD with its parts; read once in a process.

    Raises:
        Unread: a file of it is not read.
    """
    return closures.xsd(locations, sources)


def _explained(document: Document, grammar: Closure) -> list[Finding]:
    """What is wrong, found by ourselves where libxml2 knows only that something is; empty where we find nothing."""
    from tei_kit.check.foreign import explaining
    from tei_kit.check.foreign.patterns import TooManyPatternsError

    try:
        return explaining.explain(document.tree.getroot(), _patterns(grammar), _vocabulary(grammar))
    except (TooManyPatternsError, RecursionError, ValueError):
        return []


@cache
def _patterns(grammar: Closure) -> Grammar:
    simple = _simplified(grammar)
    if simple is None:
        raise ValueError("the grammar is not simplified")
    return simplified.read(tree(simple.read_bytes(), simple.as_uri()))


def _raw(document: Document, grammar: Closure) -> list[libxml.GrammarError]:
    return relaxng.validate_confined(reader.saxon_source(document), grammar.main)


@cache
def _simplified(grammar: Closure) -> Path | None:
    """The simplified grammar: from the cache, or made by jing; None without both."""
    data = store.get("simplified", grammar.key)
    if data is None:
        if not jing.available():
            return None
        try:
            data = jing.simplify(grammar.main)
        except TeiKitError:
            return None
        store.put("simplified", grammar.key, data)
    return store.directory(f"{grammar.key}-simplified", {"simplified.rng": data}) / "simplified.rng"


def _loadable(grammar: Closure) -> Path | None:
    """The simplified grammar, when libxml2 has proved to load it."""
    simple = _simplified(grammar)
    return None if simple is None or _proved("load-relaxng", simple, grammar.key) else simple


@cache
def _proved(task: str, schema: Path, key: str) -> str:
    """Why libxml2 does not take a schema, asked for once where it can do no harm; empty when it does."""
    if store.get(task, key) == _LOADS:
        return ""
    try:
        refusal: str = confined.run(task, schema)
    except confined.Stopped as problem:
        return problem.what
    if not refusal:
        store.put(task, key, _LOADS)
    return refusal


_LOADS = b"libxml2 loads it"


def _kept(key: str) -> tuple[jing.Complaint, ...] | None:
    data = store.get("jing", key)
    try:
        return tuple(jing.Complaint(*item) for item in json.loads(data)) if data is not None else None
    except (ValueError, TypeError):
        return None


@cache
def _vocabulary(grammar: Closure) -> vocabulary.Vocabulary:
    simple = _simplified(grammar)
    if simple is not None:
        return vocabulary.simplified(tree(simple.read_bytes(), simple.as_uri()))
    if grammar.compact:
        return vocabulary.Vocabulary()
    return vocabulary.of([tree(path.read_bytes(), path.as_uri()) for path in grammar.files])


@cache
def _names(schema: Closure) -> Path:
    """An XSD with nothing but the names of all parts of the schema, for `check.grammar`, which reads one file."""
    known = vocabulary.of([tree(path.read_bytes(), path.as_uri()) for path in schema.files])
    root = libxml.parse(f'<xs:schema xmlns:xs="{models.XSD}"/>'.encode(), "names").getroot()
    for kind, names in (("element", known.elements), ("attribute", known.attributes)):
        root.extend([root.makeelement(f"{closures.XSD}{kind}", {"name": name}) for name in sorted(names)])
    data = libxml.serialise(root.getroottree())
    return store.directory(f"{schema.key}-names", {"names.xsd": data}) / "names.xsd"
