"""Pieces of Python, and what is known of their values."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

#: A token of elementpath's: an expression, whose operands are its items.
Token = Any

NODES = ("element", "attribute", "text")


class Code(NamedTuple):
    """A Python expression for an XPath expression.

    Attributes:
        text: the expression; when there may be many items, an iterable of them, to be gone through once.
        item: what each item is: one of `NODES`, "document", "string", "integer", "boolean"; "any" is one of them; "none" is nothing.
        many: whether there may be another number of items than one.
        exact: whether the items are XPath's sequence; else they are its nodes in another order, or some of them twice.
        flat: whether no node contains another.
        reverse: whether they come in the order of a reverse axis, for the predicates of its step.
        truth: a shorter expression for the effective boolean value; empty when there is none.
        value: a shorter expression for the string of at most one item, or None; empty when there is none.
    """

    text: str
    item: str
    many: bool = True
    exact: bool = True
    flat: bool = False
    reverse: bool = False
    truth: str = ""
    value: str = ""


#: What has no translation.
DOUBT = Code("doubt()", "any", many=False)
EMPTY = Code("()", "none", flat=True)


#: What calls of these yield comes one after the other.
_LAZY = tuple(
    f"{axis}("
    for axis in ["tree.below", "tree.within", "tree.above", "tree.with_above", "tree.preceding", "tree.preceding_at"]
)


class Function(NamedTuple):
    """A function of the stylesheet: its Python name, the types of its parameters, and what it returns."""

    name: str
    parameters: tuple[str, ...]
    result: Code


@dataclass(frozen=True, slots=True)
class Scope:
    """What an expression can refer to.

    Attributes:
        context: the context item.
        variables: by name, as written.
        functions: those of the stylesheet, by name.
        keys: Python names by name of key.
        namespaces: by prefix.
        depth: how many Python variables are in use.
    """

    context: Code
    variables: Mapping[str, Code]
    functions: Mapping[str, Function]
    keys: Mapping[str, str]
    namespaces: Mapping[str, str]
    depth: int = 0

    def at(self, item: str) -> "Scope":
        """The scope inside a loop over items, whose variable becomes the context."""
        return replace(self, context=Code(f"v{self.depth}", item, many=False), depth=self.depth + 1)

    def knowing(self, name: str, code: Code) -> "Scope":
        """The scope with one more variable."""
        return replace(self, variables={**self.variables, name: code})


def is_name(text: str) -> bool:
    """Whether an expression may be repeated at no cost."""
    return re.fullmatch(r"[\w.]+", text) is not None


def sequence(code: Code) -> str:
    """An iterable of the items."""
    return code.text if code.many else f"[{code.text}]"


def listed(code: Code) -> str:
    """A list or tuple of the items."""
    if not code.many or code.item == "none":
        return sequence(code)
    return f"[*{code.text}]" if code.text.startswith(_LAZY) else code.text


def exactly(code: Code) -> Code:
    """The same as XPath's sequence, in its order."""
    if code.exact:
        return code
    return Code(f"sorted({{*{code.text}}})", "element") if code.item == "element" else DOUBT


def boolean(code: Code) -> str:
    """The effective boolean value (XPath 3.1, 2.4.3)."""
    if code.truth or code.item == "none":
        return code.truth or "False"
    if code.many:
        if code.item in NODES:
            return f"some({code.text})" if code.text.startswith(_LAZY) else f"bool({code.text})"
        by_item = {"string": f'one({listed(code)}) != ""', "boolean": f"truth({listed(code)})"}
        return by_item.get(code.item, DOUBT.text)
    by_item = {"boolean": code.text, "string": f'{code.text} != ""', "integer": f"{code.text} != 0", "any": DOUBT.text}
    return by_item.get(code.item, "True")


def text_of(code: Code) -> str:
    """The string of at most one item; the empty string for none."""
    if code.many:
        return f'({code.value} or "")' if code.value else f"one({strings(code)})"
    if code.item in ("attribute", "text"):
        return f"{code.text}[2]"
    wrapped = {"string": "{}", "element": "tree.value({})", "integer": "str({})", "any": "string({})"}
    return wrapped.get(code.item, DOUBT.text).format(code.text)


def strings(code: Code) -> str:
    """A list or tuple of the items' strings."""
    if not code.many:
        return f"[{text_of(code)}]"
    if code.item in ("string", "none"):
        return code.text
    if code.value:
        return f"[w for w in ({code.value},) if w is not None]"
    return f"[{text_of(Code('w', code.item, many=False))} for w in {code.text}]"


def joined(codes: list[Code], *, exact: bool) -> Code:
    """All items of several expressions, one after the other: as the comma does, when it is to be exact, else for a union."""
    codes = [exactly(code) if exact else code for code in codes if code.item != "none"]
    if not codes:
        return EMPTY
    if len(codes) == 1:
        return codes[0]
    items = {code.item for code in codes}
    parts = ", ".join(f"*{code.text}" if code.many else code.text for code in codes)
    truth = f"({' or '.join(boolean(code) for code in codes)})" if items <= set(NODES) else ""
    return Code(f"({parts},)", items.pop() if len(items) == 1 else "any", exact=exact, truth=truth)
