"""Steps and paths: where the nodes are."""

from collections.abc import Callable
from dataclasses import replace

from tei_kit.schema.python.code import (
    DOUBT,
    EMPTY,
    NODES,
    Code,
    Scope,
    Token,
    boolean,
    exactly,
    is_name,
    joined,
    sequence,
)

Translate = Callable[[Token, Scope], Code]


def name_test(token: Token, scope: Scope) -> str | None:
    """The name that a test asks for, as `{namespace}name`; "*" for any; None when it is no test of names."""
    if token.symbol == "*":
        return "*"
    if token.symbol == "(name)":
        return str(token.value)
    if token.symbol == ":" and [part.symbol for part in token] == ["(name)", "(name)"]:
        return f"{{{scope.namespaces[token[0].value]}}}{token[1].value}"
    return None


def operands(token: Token) -> list[Token]:
    """The operands of a chain of the same operator: `a | b | c` is parsed as `(a | b) | c`."""
    first, *rest = token
    return [*(operands(first) if first.symbol == token.symbol and len(first) > 1 else [first]), *rest]


def child(token: Token, scope: Scope) -> Code:
    """A step without an axis."""
    context, name = scope.context, name_test(token, scope)
    if name is None:
        return (
            Code(f"tree.texts_in({context.text})", "text", flat=True)
            if token.symbol == "text" and context.item == "element"
            else DOUBT
        )
    if context.item == "document":
        return Code(f"tree.top({name!r})", "element", flat=True) if name != "*" else DOUBT
    if context.item != "element":
        return DOUBT
    found = f"tree.children[{context.text}]" if name == "*" else f"tree.kids[{context.text}].get({name!r}, ())"
    return Code(found, "element", flat=True)


def attribute(token: Token, scope: Scope) -> Code:
    """A step to attributes."""
    context, name = scope.context, name_test(token[0], scope)
    if context.item != "element" or name is None:
        return DOUBT
    at, owner = f"tree.at[{context.text}]", context.text
    if name == "*":
        return Code(f"[({owner}, *item) for item in {at}.items()]", "attribute", flat=True)
    text = f"([({owner}, {name!r}, {at}[{name!r}])] if {name!r} in {at} else ())"
    return Code(text, "attribute", flat=True, truth=f"{name!r} in {at}", value=f"{at}.get({name!r})")


def parent(_token: Token, scope: Scope) -> Code:
    """The step `..`."""
    context = scope.context
    if context.item in ("attribute", "text"):
        return Code(f"{context.text}[0]", "element", many=False)
    return Code(f"tree.parent({context.text})", "element", many=False) if context.item == "element" else DOUBT


def axis(token: Token, scope: Scope) -> Code:
    """A step along an axis that is written out."""
    context, test, symbol = scope.context, token[0], str(token.symbol)
    if symbol == "self":
        return _self(test, scope)
    if test.symbol in ("node", "text"):
        return _no_element(symbol, test, context)
    name = name_test(test, scope)
    form = _AXES.get((symbol, context.item))
    if name is None or form is None:
        return DOUBT
    flat = symbol == "parent"
    return Code(
        form.format(context.text, repr(name)),
        "element",
        reverse=symbol not in ("descendant", "descendant-or-self"),
        flat=flat,
    )


_UP = "[v for v in [{0}] if v >= 0 and {1} in ('*', tree.tag[v])]"
#: An axis and the kind of node it starts from → how it is gone along.
_AXES = {
    ("ancestor", "element"): "tree.above({}, {})",
    ("ancestor", "attribute"): "tree.with_above({}[0], {})",
    ("ancestor", "text"): "tree.with_above({}[0], {})",
    ("ancestor-or-self", "element"): "tree.with_above({}, {})",
    ("descendant", "element"): "tree.below({}, {})",
    ("descendant-or-self", "element"): "tree.within({}, {})",
    ("parent", "element"): _UP.format("tree.up[{0}]", "{1}"),
    ("parent", "attribute"): _UP.format("{0}[0]", "{1}"),
    ("parent", "text"): _UP.format("{0}[0]", "{1}"),
    ("preceding-sibling", "element"): "tree.preceding({}, {})",
    ("preceding-sibling", "text"): "tree.preceding_at({0}[0], {0}[1], {1})",
}


def _no_element(symbol: str, test: Token, context: Code) -> Code:
    if symbol == "descendant" and test.symbol == "text" and context.item == "element":
        return Code(f"tree.texts_below({context.text})", "text", flat=True)
    # What is asked of a text's neighbours: whether there are any.
    place = {"preceding-sibling": 3, "following-sibling": 4}.get(symbol)
    if place is None or test.symbol != "node" or context.item != "text":
        return DOUBT
    return Code(f"[{DOUBT.text}]", "element", truth=f"not {context.text}[{place}]")


def _self(test: Token, scope: Scope) -> Code:
    context = scope.context
    if test.symbol == "attribute" and len(test) == 1 and context.item == "attribute":
        condition = f"{context.text}[1] == {name_test(test[0], scope)!r}"
    else:
        name = name_test(test, scope)
        if name in (None, "*") or context.item not in NODES:
            return DOUBT
        if context.item != "element":
            return EMPTY
        condition = f"tree.tag[{context.text}] == {name!r}"
    return Code(f"([{context.text}] if {condition} else [])", context.item, flat=True, truth=condition)


def path(start: Code, token: Token, scope: Scope, translate: Translate) -> Code:
    """From each of some nodes an expression on: the operator `/`."""
    if start.item == "none":
        return EMPTY
    if not start.many and is_name(start.text):
        found = translate(token, _from(start, scope))
        return found._replace(reverse=False, exact=found.exact and not found.reverse)
    inner = scope.at(start.item)
    found = translate(token, inner)
    exact = start.exact and found.exact and not found.reverse and (start.flat or found.item == "attribute")
    loop = f"for {inner.context.text} in {sequence(start)}"
    text = f"[{found.text} {loop}]"
    if found.many:
        text = f"[v{inner.depth} {loop} for v{inner.depth} in {found.text}]"
    truth = f"any({boolean(found)} {loop})" if found.item in NODES else ""
    return Code(text, found.item, exact=exact, flat=start.flat and found.flat, truth=truth)


def _from(start: Code, scope: Scope) -> Scope:
    return replace(scope, context=start)


def deep(start: Code, token: Token, scope: Scope, translate: Translate) -> Code:
    """From each of some nodes to all below: the operator `//`."""
    if token.symbol in ("(", "|"):
        return joined([deep(start, part, scope, translate) for part in operands(token)], exact=False)
    if token.symbol == "[" and token[1].symbol != "(integer)":
        return filtered(deep(start, token[0], scope, translate), token[1], scope, translate)
    if token.symbol == "/" and len(token) == 2:  # noqa: PLR2004 - a path in brackets: its first step goes deep
        return path(deep(start, token[0], scope, translate), token[1], scope, translate)
    if token.symbol == "//" and len(token) == 2:  # noqa: PLR2004
        return deep(deep(start, token[0], scope, translate), token[1], scope, translate)
    if start.item == "document":
        return _anywhere(token, scope)
    inner = scope.at(start.item)
    found = _below(token, inner)
    if not start.many and is_name(start.text):
        return _below(token, _from(start, scope))
    text = f"[v{inner.depth} for {inner.context.text} in {sequence(start)} for v{inner.depth} in {found.text}]"
    return Code(text, found.item, exact=start.exact and start.flat and found.exact) if found != DOUBT else DOUBT


def _anywhere(token: Token, scope: Scope) -> Code:
    if token.symbol == "@":
        name = name_test(token[0], scope)
        return Code("tree.attributes()" if name == "*" else f"tree.attribute({name!r})", "attribute", flat=True)
    name = name_test(token, scope)
    if token.symbol == ":" and [part.symbol for part in token] == ["(name)", "*"]:
        start = f"{{{scope.namespaces[token[0].value]}}}"
        return Code(f"[v for v, tag in enumerate(tree.tag) if tag.startswith({start!r})]", "element")
    if name is None:
        return DOUBT
    return Code("range(len(tree.tag))" if name == "*" else f"tree.named({name!r})", "element")


def _below(token: Token, scope: Scope) -> Code:
    context = scope.context
    if context.item != "element":
        return DOUBT
    if token.symbol == "@":
        name = name_test(token[0], scope)
        among = f"for v in tree.within({context.text}, '*')"
        if name == "*":
            return DOUBT
        text = f"[(v, {name!r}, tree.at[v][{name!r}]) {among} if {name!r} in tree.at[v]]"
        return Code(text, "attribute", flat=True, truth=f"any({name!r} in tree.at[v] {among})")
    if token.symbol == "text":
        return Code(f"tree.texts_below({context.text})", "text", flat=True)
    name = name_test(token, scope)
    return Code(f"tree.below({context.text}, {name!r})", "element") if name is not None else DOUBT


def filtered(code: Code, condition: Token, scope: Scope, translate: Translate) -> Code:
    """Those that a predicate holds for."""
    if code.item == "none":
        return EMPTY
    if condition.symbol == "(integer)":
        code, place = exactly(code), int(condition.value)
        return Code(f"[*islice({sequence(code)}, {place - 1}, {place})]", code.item, flat=True) if place else DOUBT
    inner = scope.at(code.item)
    test = translate(condition, inner)
    if test.item == "integer":
        return DOUBT
    loop = f"for {inner.context.text} in {sequence(code)}"
    kept = f"[{inner.context.text} {loop} if {boolean(test)}]"
    truth = f"any({boolean(test)} {loop})" if code.item in NODES else ""
    return code._replace(text=kept, many=True, truth=truth, value="")
