"""The grammar's complaints, libxml2's on the compiled XSD, put into an editor's words.

One table per kind of message (`_KINDS`); a message that is not in it passes through whole as TK109.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

from tei_kit.check import expected
from tei_kit.check.finding import Finding
from tei_kit.check.nearness import is_sure
from tei_kit.engines import libxml
from tei_kit.model.document import Document
from tei_kit.read.ids import ids
from tei_kit.read.positions import Target, path_of

_XML = "{http://www.w3.org/XML/1998/namespace}"
#: As many names as a hint shows.
_MOST = 24


def explain(document: Document, complaints: Iterable[libxml.GrammarError], xsd: Path) -> Iterator[Finding]:
    """Put libxml2's complaints about a document into words; one finding for one mistake.

    Args:
        document: the document.
        complaints: what `libxml.validate` said of it.
        xsd: the schema.
    """
    seen: set[tuple[Any, str]] = set()
    for error in complaints:
        element = libxml.node(document.tree, error)
        match = _ATTRIBUTE.search(error.message)
        attribute = _short(match[1]) if match else ""
        # Two complaints about one attribute (its facet, then its type) or one element are one mistake.
        if (element, attribute) in seen and attribute:
            continue
        seen.add((element, attribute))
        yield _finding(error, element, attribute, xsd)


_ATTRIBUTE = re.compile(r"^Element '[^']*', attribute '([^']*)'")


def _finding(error: libxml.GrammarError, element: Any, attribute: str, xsd: Path) -> Finding:
    for code, explain in _KINDS:
        if error.code == code:
            return explain(error.message, element, attribute, xsd)
    return Finding("TK109", Target(path_of(element)), error.message)


def _short(name: str) -> str:
    """`{namespace}name` as an editor writes it."""
    return f"xml:{name.removeprefix(_XML)}" if name.startswith(_XML) else name.rpartition("}")[2]


def _tag(element: Any) -> str:
    return f"<{_short(element.tag)}>"


def _expected(parent: Any, before: Any, xsd: Path) -> list[str]:
    """The elements that may come in a parent after those before."""
    names = (_short(child.tag) for child in before if isinstance(child.tag, str))
    return expected.elements(xsd, _short(parent.tag), names) if parent is not None else ["TEI"]


def _listing(names: list[str]) -> str:
    shown = ", ".join(f"<{name}>" for name in names[:_MOST])
    return f"{shown} and {len(names) - _MOST} more" if len(names) > _MOST else shown


@cache
def _vocabulary(xsd: Path) -> tuple[frozenset[str], frozenset[str]]:
    """The names of all elements and attributes of the schema."""
    return libxml.declared_names(xsd)


def _close(name: str, names: list[str] | frozenset[str], cutoff: float = 0.6) -> str:
    found = get_close_matches(name, sorted(names), n=1, cutoff=cutoff)
    return found[0] if found else ""


def _content(message: str, element: Any, _attribute: str, xsd: Path) -> Finding:
    if "Missing child element" in message:
        wanted = _expected(element, element, xsd)
        hint = f"Wanted next: {_listing(wanted)}." if wanted else ""
        missing = _listing(wanted) if len(wanted) == 1 else "an element"
        text = f"{_tag(element)} is not complete: {missing} is missing at its end"
        return Finding("TK103", Target(path_of(element)), text, hint)
    parent = element.getparent()
    name = _short(element.tag)
    where = f"inside {_tag(parent)}" if parent is not None else "as the root"
    wanted = _expected(parent, reversed([*element.itersiblings(preceding=True)]), xsd)
    allowed = f"Allowed here: {_listing(wanted)}." if wanted else "Nothing more is allowed here."
    target = Target(path_of(element), part="name")
    if not element.tag.startswith(f"{{{libxml.TEI}}}"):
        text = f"<{name}> is not in the TEI namespace"
        return Finding("TK101", target, text, 'Is xmlns="http://www.tei-c.org/ns/1.0" missing, or xmlns="" too much?')
    if name not in _vocabulary(xsd)[0]:
        near = _close(name, wanted, 0.5) or _close(name, _vocabulary(xsd)[0])
        ask = f"; did you mean <{near}>?" if near else ""
        sure = is_sure(name, near, _vocabulary(xsd)[0])
        return Finding("TK101", target, f"there is no element <{name}>{ask}", allowed, near, sure)
    return Finding("TK102", target, f"<{name}> is not allowed {where} at this place", allowed)


def _no_declaration(_message: str, element: Any, _attribute: str, _xsd: Path) -> Finding:
    text = f"{_tag(element)} cannot be the root of a document"
    return Finding("TK102", Target(path_of(element), part="name"), text, "The root is <TEI>.")


def _unknown_attribute(_message: str, element: Any, attribute: str, xsd: Path) -> Finding:
    near = _close(attribute, _vocabulary(xsd)[1])
    known = attribute in _vocabulary(xsd)[1]
    ask = f"; did you mean {near}?" if near and not known else ""
    text = f"{_tag(element)} has no attribute {attribute}{ask}"
    target = Target(path_of(element), attribute, "name")
    sure = bool(ask) and is_sure(attribute, near, _vocabulary(xsd)[1])
    allowed = expected.attributes(xsd, _short(element.tag))
    hint = f"It may have: {', '.join(allowed)}." if allowed else ""
    return Finding("TK104", target, text, hint, near if ask else "", sure)


def _missing_attribute(message: str, element: Any, _attribute: str, _xsd: Path) -> Finding:
    found = re.search(r"The attribute '([^']*)' is required", message)
    name = _short(found[1]) if found else "?"
    return Finding("TK105", Target(path_of(element)), f"{_tag(element)} needs the attribute {name}", f'Add {name}="…".')


def _text(_message: str, element: Any, _attribute: str, _xsd: Path) -> Finding:
    text = f"text is not allowed directly inside {_tag(element)}"
    return Finding("TK107", Target(path_of(element), part="text"), text, "Put it into an element, for example <p>.")


def _value(message: str, element: Any, attribute: str, _xsd: Path) -> Finding:
    if not attribute:
        return Finding("TK106", Target(path_of(element), part="text"), f"the text of {_tag(element)}: {message}")
    raw = element.get(attribute if ":" not in attribute else _XML + attribute.removeprefix("xml:"), "")
    target = Target(path_of(element), attribute, "value")
    shown = f'{attribute}="{raw}"'
    # The message is the same for a second id and for one that is no name, so the document decides.
    if attribute == "xml:id" and ids(element.getroottree().getroot())[raw] > 1:
        hint = "Give this one another id; ids that were published keep theirs."
        return Finding("TK108", target, f"the id {raw} stands twice in this file", hint)
    members = re.search(r"is not an element of the set \{(.*)\}", message)
    if members:
        values = re.findall(r"'([^']*)'", members[1])
        near = _close(raw, values)
        ask = f"; did you mean {near}?" if near else ""
        hint = f"Allowed: {', '.join(values)}."
        return Finding("TK106", target, f"{shown} is not in the list of values{ask}", hint, near)
    return Finding("TK106", target, f"{shown} on {_tag(element)} is not a valid value", _form(attribute, raw))


def _form(attribute: str, raw: str) -> str:
    """Say what form a value has, by the kind of attribute it stands in (TEI P5, chapter 1.4.2)."""
    if not raw:
        return "Give it a value, or leave the attribute out."
    for names, form in _FORMS.items():
        if attribute in names.split():
            return form
    return ""


_FORMS = {
    "when from to notBefore notAfter": "Write dates as 2019-11-07, 2019-11 or 2019, with a time as 2019-11-07T17:00:00.",
    "xml:id": "An id begins with a letter and has only letters, digits, '.', '-' and '_'.",
    "xml:lang ident mainLang": "Write a language tag such as en, ru or ar-Latn.",
    "quantity n": "Write a number in digits.",
}

_Explain = Callable[[str, Any, str, Path], Finding]

#: libxml2's name of an error → what explains it.
_KINDS: tuple[tuple[str, _Explain], ...] = (
    ("SCHEMAV_ELEMENT_CONTENT", _content),
    ("SCHEMAV_CVC_ELT_1", _no_declaration),
    ("SCHEMAV_CVC_COMPLEX_TYPE_3_2_1", _unknown_attribute),
    ("SCHEMAV_CVC_COMPLEX_TYPE_3_2_2", _unknown_attribute),
    ("SCHEMAV_CVC_COMPLEX_TYPE_4", _missing_attribute),
    ("SCHEMAV_CVC_COMPLEX_TYPE_2_1", _text),
    ("SCHEMAV_CVC_COMPLEX_TYPE_2_3", _text),
    ("SCHEMAV_CVC_DATATYPE_VALID_1_2_1", _value),
    ("SCHEMAV_CVC_DATATYPE_VALID_1_2_2", _value),
    ("SCHEMAV_CVC_DATATYPE_VALID_1_2_3", _value),
    ("SCHEMAV_CVC_PATTERN_VALID", _value),
    ("SCHEMAV_CVC_ENUMERATION_VALID", _value),
    ("SCHEMAV_CVC_MINLENGTH_VALID", _value),
    ("SCHEMAV_CVC_LENGTH_VALID", _value),
    ("SCHEMAV_CVC_MININCLUSIVE_VALID", _value),
    ("SCHEMAV_CVC_MAXINCLUSIVE_VALID", _value),
)
