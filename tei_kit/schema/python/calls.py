"""Calls of functions: XPath's, XSLT's, and the stylesheet's own."""

from ast import literal_eval
from collections.abc import Callable, Mapping

from tei_kit.schema.python import patterns
from tei_kit.schema.python.code import (
    DOUBT,
    NODES,
    Code,
    Function,
    Scope,
    Token,
    boolean,
    exactly,
    listed,
    sequence,
    strings,
    text_of,
)

Translate = Callable[[Token, Scope], Code]


def call(name: str, arguments: list[Token], scope: Scope, translate: Translate) -> Code:
    """Translate a call of a function that every processor has."""
    codes = [translate(argument, scope) for argument in arguments]
    if name in _ON_CONTEXT and not codes:
        codes = [scope.context]
    if any(code == DOUBT for code in codes):
        return DOUBT
    form = _STRINGS.get((name, len(codes)))
    if form:
        return Code(form[1].format(*map(text_of, codes)), form[0], many=False)
    arities, special = _SPECIAL.get(name, ((), None))
    return special(codes, scope) if special and len(codes) in arities else DOUBT


def own(function: Function, codes: list[Code]) -> Code:
    """Translate a call of a function of the stylesheet."""
    values = [argument(exactly(code), kind) for code, kind in zip(codes, function.parameters, strict=True)]
    return function.result._replace(text=f"{function.name}({', '.join(['tree', *values])})")


def argument(code: Code, kind: str) -> str:
    """A value as a sequence type wants it."""
    if kind == "attribute()?":
        return listed(code)
    if kind == "xs:string":
        return f"exactly({strings(code)})" if code.many else text_of(code)
    return f"exactly({listed(code)})" if code.many else code.text


_ON_CONTEXT = frozenset(("string", "normalize-space", "string-length", "name", "local-name"))

#: A function of strings, and the number of its arguments → the type of its result, and the Python for it.
_STRINGS: Mapping[tuple[str, int], tuple[str, str]] = {
    ("string", 1): ("string", "{}"),
    ("contains", 2): ("boolean", "({1} in {0})"),
    ("starts-with", 2): ("boolean", "{0}.startswith({1})"),
    ("ends-with", 2): ("boolean", "{0}.endswith({1})"),
    ("substring-before", 2): ("string", "before({}, {})"),
    ("substring-after", 2): ("string", "after({}, {})"),
    ("string-length", 1): ("integer", "len({})"),
    ("lower-case", 1): ("string", "lower({})"),
    ("translate", 3): ("string", "translate({}, {}, {})"),
}


def _normal(codes: list[Code], _scope: Scope) -> Code:
    text = text_of(codes[0])
    return Code(f"normal({text})", "string", many=False, truth=f'{text}.strip(SPACE) != ""')


def _tokenize(codes: list[Code], _scope: Scope) -> Code:
    text = text_of(codes[0])
    if len(codes) == 1:
        return Code(f"tokens({text})", "string")
    # A hyphen is the same as an expression and as a text; of nothing there are no tokens.
    return Code(f"[v for v in [{text}] if v for v in v.split('-')]", "string") if codes[1].text == "'-'" else DOUBT


def _pattern(code: Code) -> tuple[str, bool] | None:
    if code.item != "string" or code.many or not code.text.startswith(("'", '"')):
        return None
    try:
        return patterns.python(literal_eval(code.text))
    except (patterns.UntranslatableError, ValueError, SyntaxError):
        return None


def _matches(codes: list[Code], _scope: Scope) -> Code:
    pattern = _pattern(codes[1])
    if pattern is None:
        return DOUBT
    return Code(f"matches({text_of(codes[0])}, {pattern[0]!r}, exact={pattern[1]})", "boolean", many=False)


def _replace(codes: list[Code], _scope: Scope) -> Code:
    # \D: what is no digit, in an ASCII text.
    if [code.text for code in codes[1:]] != [repr(r"\D"), "''"]:
        return DOUBT
    return Code(f"digits({text_of(codes[0])})", "string", many=False)


def _part(codes: list[Code], _scope: Scope) -> Code:
    text, *numbers = codes
    if any(code.item != "integer" or code.many for code in numbers):
        return DOUBT
    if all(code.text.isdigit() for code in numbers):
        start, *length = (int(code.text) for code in numbers)
        if start:
            end = str(start - 1 + length[0]) if length else ""
            return Code(f"{text_of(text)}[{start - 1}:{end}]", "string", many=False)
    return Code(f"part({text_of(text)}, {', '.join(code.text for code in numbers)})", "string", many=False)


def _subsequence(codes: list[Code], _scope: Scope) -> Code:
    if any(code.item != "integer" or code.many for code in codes[1:]):
        return DOUBT
    return Code(f"part({listed(exactly(codes[0]))}, {', '.join(code.text for code in codes[1:])})", codes[0].item)


def _count(codes: list[Code], _scope: Scope) -> Code:
    code = codes[0]
    if code.text.startswith("tokens("):
        return Code(f"words{code.text.removeprefix('tokens')}", "integer", many=False)
    items = listed(code) if code.exact else f"{{*{sequence(code)}}}"
    return Code(f"len({items})", "integer", many=False)


def _sum(codes: list[Code], _scope: Scope) -> Code:
    return Code(f"sum({sequence(exactly(codes[0]))})", "integer", many=False) if codes[0].item == "integer" else DOUBT


def _index_of(codes: list[Code], _scope: Scope) -> Code:
    if codes[1].item not in (*NODES, "string"):
        return DOUBT
    return Code(f"places({strings(exactly(codes[0]))}, {argument(codes[1], 'xs:string')})", "integer")


def _name(codes: list[Code], _scope: Scope) -> Code:
    code = codes[0]
    return Code(f"plain_name({code.text}[1])", "string", many=False) if _is_one(code, "attribute") else DOUBT


def _local_name(codes: list[Code], _scope: Scope) -> Code:
    code = codes[0]
    if _is_one(code, "attribute"):
        return Code(f"local_name({code.text}[1])", "string", many=False)
    return Code(f"local_name(tree.tag[{code.text}])", "string", many=False) if _is_one(code, "element") else DOUBT


def _identity(codes: list[Code], scope: Scope) -> Code:
    code = codes[0] if codes else scope.context
    return Code(f"str({code.text})", "string", many=False) if _is_one(code, "element") else DOUBT


def _is_one(code: Code, item: str) -> bool:
    return code.item == item and not code.many


def _key(codes: list[Code], scope: Scope) -> Code:
    name = scope.keys.get(codes[0].text[1:-1])
    # The document of the node and that of the variable are the same one: there is no other.
    if name is None or (len(codes) == 3 and codes[2].item != "document"):  # noqa: PLR2004
        return DOUBT
    wanted = sequence(codes[1]) if codes[1].item == "boolean" else strings(codes[1])
    return Code(f"tree.key({name}, {wanted})", "element")


def _truth(form: str) -> Callable[[list[Code], Scope], Code]:
    return lambda codes, _scope: Code(form.format(*map(boolean, codes)), "boolean", many=False)


def _exists(codes: list[Code], _scope: Scope) -> Code:
    code = codes[0]
    if code.item in (*NODES, "none"):
        return Code(boolean(code), "boolean", many=False)
    return Code(f"bool({listed(code)})", "boolean", many=False)


def _empty(codes: list[Code], scope: Scope) -> Code:
    return Code(f"(not {_exists(codes, scope).text})", "boolean", many=False)


def _join(codes: list[Code], _scope: Scope) -> Code:
    return Code(f'"".join({strings(exactly(codes[0]))})', "string", many=False)


def _distinct(codes: list[Code], _scope: Scope) -> Code:
    code = exactly(codes[0])
    return Code(f"[*dict.fromkeys({strings(code)})]", "string") if code.item in (*NODES, "string", "any") else DOUBT


def _integer(codes: list[Code], _scope: Scope) -> Code:
    return DOUBT if codes[0].many else Code(f"integer({text_of(codes[0])})", "integer", many=False)


#: A function → the numbers of arguments that are translated, and how.
_SPECIAL: Mapping[str, tuple[tuple[int, ...], Callable[[list[Code], Scope], Code]]] = {
    "count": ((1,), _count),
    "distinct-values": ((1,), _distinct),
    "empty": ((1,), _empty),
    "exists": ((1,), _exists),
    "generate-id": ((0, 1), _identity),
    "index-of": ((2,), _index_of),
    "key": ((2, 3), _key),
    "local-name": ((1,), _local_name),
    "matches": ((2,), _matches),
    "name": ((1,), _name),
    "normalize-space": ((1,), _normal),
    "not": ((1,), _truth("(not {})")),
    "replace": ((3,), _replace),
    "string-join": ((1,), _join),
    "subsequence": ((2, 3), _subsequence),
    "substring": ((2, 3), _part),
    "sum": ((1,), _sum),
    "tokenize": ((1, 2), _tokenize),
    "true": ((0,), _truth("True")),
    "xs:integer": ((1,), _integer),
}
