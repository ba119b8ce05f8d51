"""What is said about a mistake against a foreign grammar, whichever engine has found it.

The engines' tables (jing_words, libxml2_words, xmlschema_words) tell what kind of mistake it is; the words are the same as
for our own grammar (check.grammar).
"""

from collections.abc import Sequence
from typing import Any

from tei_kit.check import nearness
from tei_kit.check.finding import Finding
from tei_kit.check.foreign.vocabulary import Vocabulary
from tei_kit.engines import libxml
from tei_kit.read.positions import Target, path_of

_XML = "{http://www.w3.org/XML/1998/namespace}"
#: More names than these are no help.
_SHOWN = 12


def short(name: str) -> str:
    """`{namespace}name` or `prefix:name` as an editor writes it."""
    if name.startswith((_XML, "xml:")):
        return f"xml:{name.removeprefix(_XML).removeprefix('xml:')}"
    return name.rpartition("}")[2].rpartition(":")[2]


def tag(element: Any) -> str:
    """`<name>` of an element, with its prefix."""
    return f"<{written(element)}>"


def written(element: Any) -> str:
    """An element's name as its tag has it."""
    return f"{element.prefix}:{short(element.tag)}" if element.prefix else short(element.tag)


def listed(names: Sequence[str], form: str = "{}") -> str:
    """Some names in a row, not too many."""
    shown = ", ".join(form.format(name) for name in names[:_SHOWN])
    return f"{shown} and {len(names) - _SHOWN} more" if len(names) > _SHOWN else shown


def unknown_element(element: Any, expected: Sequence[str], vocabulary: Vocabulary) -> Finding:
    """An element that is nowhere in the grammar."""
    name, target = short(element.tag), Target(path_of(element), part="name")
    if not element.tag.startswith(f"{{{libxml.TEI}}}") and name in vocabulary.elements:
        hint = f'Is xmlns="{libxml.TEI}" missing, or xmlns="" too much?'
        return Finding("TK101", target, f"{tag(element)} is not in the TEI namespace", hint)
    if name in vocabulary.elements:
        return misplaced_element(element, expected)
    near = vocabulary.near_element(name, expected)
    ask = f"; did you mean <{near}>?" if near else ""
    sure = bool(near) and nearness.is_sure(name, near, vocabulary.elements)
    return Finding("TK101", target, f"there is no element {tag(element)}{ask}", _allowed(expected), near, sure)


def follow_up(element: Any, name: str) -> Finding:
    """Something that an engine could not match since it lost its way at an earlier mistake.

    Inside of an element that it does not know, jing complains about a child's name once more at later end tags.
    """
    text = f"{tag(element)} could not be checked after the mistake at <{short(name)}>"
    return Finding("TK109", Target(path_of(element), part="name"), text, "Mend that one first, then check again.")


def misplaced_element(element: Any, expected: Sequence[str], missing: Sequence[str] = ()) -> Finding:
    """An element that the grammar has elsewhere."""
    parent = element.getparent()
    where = f"inside {tag(parent)} at this place" if parent is not None else "as the root"
    hint = f"Wanted before it: {listed(missing, '<{}>')}." if missing else _allowed(expected)
    return Finding("TK102", Target(path_of(element), part="name"), f"{tag(element)} is not allowed {where}", hint)


def incomplete(element: Any, missing: Sequence[str], expected: Sequence[str]) -> Finding:
    """An element that ends too early."""
    what = f"{listed(missing, '<{}>')} is missing" if len(missing) == 1 else "something is missing at its end"
    wanted = [*missing, *expected]
    hint = f"Wanted next: {listed(wanted, '<{}>')}." if wanted else ""
    return Finding("TK103", Target(path_of(element)), f"{tag(element)} is not complete: {what}", hint)


def unknown_attribute(element: Any, name: str, expected: Sequence[str], vocabulary: Vocabulary) -> Finding:
    """An attribute that the element may not have."""
    known = short(name) in vocabulary.attributes
    near = "" if known else vocabulary.near_attribute(short(name), expected)
    ask = f"; did you mean {near}?" if near else ""
    sure = bool(near) and nearness.is_sure(short(name), near, vocabulary.attributes)
    hint = f"Allowed here: {listed([short(other) for other in expected])}." if expected else ""
    text = f"{tag(element)} has no attribute {name}{ask}"
    return Finding("TK104", Target(path_of(element), name, "name"), text, hint, near, sure)


def missing_attribute(element: Any, names: Sequence[str]) -> Finding:
    """An element without an attribute that it must have."""
    if not names:
        return Finding("TK105", Target(path_of(element)), f"{tag(element)} needs an attribute that it has not")
    what = "attribute" if len(names) == 1 else "attributes"
    written = " ".join(f'{name}="…"' for name in names)
    text = f"{tag(element)} needs the {what} {' and '.join(names)}"
    return Finding("TK105", Target(path_of(element)), text, f"Add {written}.")


def bad_value(element: Any, name: str, allowed: Sequence[str], form: str) -> Finding:
    """An attribute with a value that the grammar does not take.

    Args:
        element: the element.
        name: the attribute, as written.
        allowed: the values of a closed list; empty when it is not one.
        form: what the value must be, in a sentence; may be empty.
    """
    raw = value_of(element, name)
    target = Target(path_of(element), name, "value")
    if allowed:
        from difflib import get_close_matches

        near = next(iter(get_close_matches(raw, sorted(allowed), n=1)), "")
        ask = f"; did you mean {near}?" if near else ""
        text = f'{name}="{raw}" is not in the list of values{ask}'
        return Finding("TK106", target, text, f"Allowed: {listed(list(allowed))}.", near)
    return Finding("TK106", target, f'{name}="{raw}" on {tag(element)} is not a valid value', form)


def bad_text(element: Any, form: str) -> Finding:
    """An element whose text is not what the grammar takes."""
    empty = not (element.text or "").strip()
    target = Target(path_of(element), part="tag" if empty else "text")
    return Finding("TK106", target, f"the text of {tag(element)} is not valid", form)


def misplaced_text(element: Any, text: int | None, expected: Sequence[str]) -> Finding:
    """Text where only elements may be."""
    hint = (
        f"Put it into an element: {listed(list(expected), '<{}>')}."
        if expected
        else "Put it into an element, or delete it."
    )
    words = "" if text is None else texts(element)[text].strip()
    target = Target(path_of(element), part="text", text=text, words=words)
    return Finding("TK107", target, f"text is not allowed directly inside {tag(element)}", hint)


def texts(element: Any) -> list[str]:
    """The element's own text nodes, as XDM counts them: comments and instructions part them."""
    return [text for text in (element.text, *(child.tail for child in element)) if text]


def duplicate_id(element: Any, name: str) -> Finding:
    """An id that another element has."""
    hint = "Give this one another id; ids that were published keep theirs."
    text = f"the id {value_of(element, name)} stands twice in this file"
    return Finding("TK108", Target(path_of(element), name, "value"), text, hint)


def prefixed(element: Any, name: str) -> str:
    """An attribute's name with the prefix that it is written with."""
    if not name.startswith("{") or name.startswith(_XML):
        return short(name)
    namespace, _, local = name[1:].partition("}")
    prefix = next((prefix for prefix, uri in element.nsmap.items() if prefix and uri == namespace), "")
    return f"{prefix}:{local}" if prefix else local


#: The types of XML Schema (part 2) that TEI grammars use, in words.
_TYPES = {
    "date": "an ISO date",
    "dateTime": "an ISO date and time",
    "gYear": "a year",
    "gYearMonth": "a year and month",
    "integer": "an integer",
    "nonNegativeInteger": "an integer, not negative",
    "positiveInteger": "a positive integer",
    "decimal": "a number",
    "double": "a number",
    "boolean": "true or false",
    "anyURI": "an address (URI)",
    "language": "a language tag such as en or ru",
    "NCName": "a name: letters, digits, '.', '-' and '_', with a letter first",
    "ID": "a name: letters, digits, '.', '-' and '_', with a letter first",
}


def datatype(name: str) -> str:
    """What a text of a datatype is, in words."""
    return _TYPES.get(name, f"of the type {name}")


def value_of(element: Any, name: str) -> str:
    """The value of an attribute whose name is as written, with its prefix."""
    prefix, _, local = name.rpartition(":")
    namespace = _XML[1:-1] if prefix == "xml" else element.nsmap.get(prefix, "") if prefix else ""
    value: str = element.get(f"{{{namespace}}}{local}" if namespace else local, "")
    return value


def _allowed(expected: Sequence[str]) -> str:
    if not expected:
        return ""
    return f"Allowed here: {listed(list(expected), '<{}>')}."
