"""Expressions of XPath 3.1 as expressions of Python."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from tei_kit.schema.python import calls, paths
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
    listed,
    sequence,
    strings,
    text_of,
)

_COMPARED = {"eq": "==", "ne": "!=", "lt": "<", "gt": ">", "le": "<=", "ge": ">="}
_STRINGS = (*NODES, "string")


def translate(token: Token, scope: Scope) -> Code:
    """Translate an expression; what there is no translation of becomes `DOUBT`, which is a part like others."""
    if token.symbol in _TABLE:
        return _TABLE[token.symbol](token, scope)
    if token.label == "axis":
        return paths.axis(token, scope)
    return calls.call(str(token.symbol), [*token], scope, translate)


def _named(token: Token, scope: Scope) -> Code:
    """A step, or a call of a function with a prefix."""
    if token[1].symbol == "(name)":
        return paths.child(token, scope)
    name = f"{token[0].value}:{token[1].symbol}"
    if name in scope.functions:
        return calls.own(scope.functions[name], [translate(part, scope) for part in token[1]])
    return calls.call(name, [*token[1]], scope, translate)


def _variable(token: Token, scope: Scope) -> Code:
    name = token[0]
    full = str(name.value) if name.symbol == "(name)" else f"{name[0].value}:{name[1].value}"
    return scope.variables.get(full, DOUBT)


def _slash(token: Token, scope: Scope) -> Code:
    document = Code("tree", "document", many=False)
    if len(token) == 0:
        return document
    if len(token) == 1:
        return paths.path(document, token[0], scope, translate)
    return paths.path(translate(token[0], scope), token[1], scope, translate)


def _slashes(token: Token, scope: Scope) -> Code:
    if len(token) == 1:
        return paths.deep(Code("tree", "document", many=False), token[0], scope, translate)
    return paths.deep(translate(token[0], scope), token[1], scope, translate)


def _brackets(token: Token, scope: Scope) -> Code:
    if len(token) == 0:
        return EMPTY
    code = translate(token[0], scope)
    return code._replace(exact=code.exact and not code.reverse, reverse=False)


def _predicate(token: Token, scope: Scope) -> Code:
    return paths.filtered(translate(token[0], scope), token[1], scope, translate)


def _comma(token: Token, scope: Scope) -> Code:
    return joined([translate(part, scope) for part in paths.operands(token)], exact=True)


def _union(token: Token, scope: Scope) -> Code:
    return joined([translate(part, scope) for part in paths.operands(token)], exact=False)


def _logic(token: Token, scope: Scope) -> Code:
    parts = [boolean(translate(part, scope)) for part in token]
    return Code(f"({f' {token.symbol} '.join(parts)})", "boolean", many=False)


def _equal(token: Token, scope: Scope) -> Code:
    """The general comparison `=`: whether any item of one side equals any of the other."""
    left, right = (translate(part, scope) for part in token)
    if "none" in (left.item, right.item):
        return Code("False", "boolean", many=False)
    if left.many and not right.many:
        left, right = right, left
    if left.item == right.item == "integer":
        one, other = left.text, listed(right)
    elif left.item in _STRINGS and right.item in _STRINGS:
        if not left.many and right.value:
            return Code(f"({right.value} == {text_of(left)})", "boolean", many=False)
        one, other = text_of(left), strings(right)
    else:
        return DOUBT
    if left.many:
        ones = listed(left) if left.item == "integer" else strings(left)
        return Code(f"shared({ones}, {other})", "boolean", many=False)
    if not right.many:
        return Code(f"({one} == {other[1:-1]})", "boolean", many=False)
    return Code(f"({one} in {other})", "boolean", many=False)


def _compared(token: Token, scope: Scope) -> Code:
    """A value comparison, which is nothing where a side is nothing."""
    left, right = (translate(part, scope) for part in token)
    sign = _COMPARED[token.symbol]
    if "none" in (left.item, right.item):
        return EMPTY
    if left.many or right.many:
        if not {left.item, right.item} <= {*_STRINGS}:
            return DOUBT
        truth = f"compared({token.symbol}, {strings(left)}, {strings(right)})"
        return Code(f"[{DOUBT.text}]", "boolean", truth=truth)
    if left.item == right.item == "integer":
        return Code(f"({left.text} {sign} {right.text})", "boolean", many=False)
    if left.item in _STRINGS and right.item in _STRINGS:
        return Code(f"({text_of(left)} {sign} {text_of(right)})", "boolean", many=False)
    return DOUBT


def _is(token: Token, scope: Scope) -> Code:
    left, right = (translate(part, scope) for part in token)
    return Code(f"same({listed(left)}, {listed(right)})", "boolean", many=False)


def _intersect(token: Token, scope: Scope) -> Code:
    left, right = (translate(part, scope) for part in token)
    return Code(f"intersection({sequence(left)}, {sequence(right)})", left.item, exact=False)


def _map(token: Token, scope: Scope) -> Code:
    """The operator `!`: like a path, but for any items, and in their order."""
    start = exactly(translate(token[0], scope))
    if start.item == "none":
        return EMPTY
    if not start.many and is_name(start.text):
        return translate(token[1], replace(scope, context=start))
    inner = scope.at(start.item)
    found = exactly(translate(token[1], inner))
    loop = f"for {inner.context.text} in {sequence(start)}"
    each = f"v{inner.depth} {loop} for v{inner.depth} in {found.text}" if found.many else f"{found.text} {loop}"
    return Code(f"[{each}]", found.item)


def _together(token: Token, scope: Scope) -> Code:
    left, right = (text_of(translate(part, scope)) for part in token)
    return Code(f"({left} + {right})", "string", many=False)


def _if(token: Token, scope: Scope) -> Code:
    condition, yes, no = (exactly(translate(part, scope)) for part in token)
    if DOUBT in (yes, no):
        known = no if yes == DOUBT else yes
        return known._replace(text=f"({yes.text} if {boolean(condition)} else {no.text})", truth="", value="")
    if yes.item == no.item and not yes.many and not no.many:
        return Code(f"({yes.text} if {boolean(condition)} else {no.text})", yes.item, many=False)
    both = {yes.item, no.item} - {"none"}
    text = f"({listed(yes)} if {boolean(condition)} else {listed(no)})"
    return Code(text, both.pop() if len(both) == 1 else "any")


def _some(token: Token, scope: Scope) -> Code:
    if len(token) != 3:  # noqa: PLR2004 - more than one variable
        return DOUBT
    among = translate(token[1], scope)
    inner = scope.at(among.item)
    known = replace(inner.knowing(str(token[0][0].value), inner.context), context=scope.context)
    test = boolean(translate(token[2], known))
    return Code(f"any({test} for {inner.context.text} in {sequence(among)})", "boolean", many=False)


def _let(token: Token, scope: Scope) -> Code:
    bound = translate(token[1], scope)
    if len(token) != 3 or bound.many or not is_name(bound.text):  # noqa: PLR2004 - more than one variable
        return DOUBT
    return translate(token[2], scope.knowing(str(token[0][0].value), bound))


def _castable(token: Token, scope: Scope) -> Code:
    code = translate(token[0], scope)
    kind = str(token[1][1].value) if token[1].symbol == ":" else ""
    if code.many or kind not in ("date", "dateTime", "gYear", "gYearMonth", "time", "integer"):
        return DOUBT
    return Code(f"castable({text_of(code)}, {kind!r})", "boolean", many=False)


def _arithmetic(token: Token, scope: Scope) -> Code:
    parts = [translate(part, scope) for part in token]
    if len(parts) == 1 or any(part.many or part.item != "integer" for part in parts):
        return DOUBT
    sign = {"mod": "%"}.get(token.symbol, token.symbol)
    return Code(f"({parts[0].text} {sign} {parts[1].text})", "integer", many=False)


def _literal(token: Token, _scope: Scope) -> Code:
    return Code(repr(token.value), {"(string)": "string", "(integer)": "integer"}[token.symbol], many=False)


_TABLE: Mapping[str, Callable[[Token, Scope], Code]] = {
    ":": _named,
    "(name)": paths.child,
    "*": paths.child,
    "text": paths.child,
    "@": paths.attribute,
    "..": paths.parent,
    ".": lambda _token, scope: scope.context,
    "$": _variable,
    "/": _slash,
    "//": _slashes,
    "(": _brackets,
    "[": _predicate,
    ",": _comma,
    "|": _union,
    "or": _logic,
    "and": _logic,
    "=": _equal,
    **dict.fromkeys(_COMPARED, _compared),
    "is": _is,
    "intersect": _intersect,
    "!": _map,
    "||": _together,
    "if": _if,
    "some": _some,
    "let": _let,
    "castable": _castable,
    **dict.fromkeys(("-", "+", "mod"), _arithmetic),
    "(string)": _literal,
    "(integer)": _literal,
}
