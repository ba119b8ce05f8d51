"""A probe, as a stylesheet, to a module of Python."""

import re
from collections import Counter
from dataclasses import replace
from typing import Any

from tei_kit.engines import libxml
from tei_kit.schema.python.calls import argument
from tei_kit.schema.python.code import DOUBT, EMPTY, Code, Function, Scope, Token, boolean, exactly, listed, strings
from tei_kit.schema.python.expressions import translate

_XSL = "{http://www.w3.org/1999/XSL/Transform}"
_TK = "{urn:tei-kit:schematron}"
_XML = "http://www.w3.org/XML/1998/namespace"
_SAYS = '"""Whether any rule has something to say, or a `Doubt`. Made by tei-kit: change the ODD, not this file."""'
#: Where the names come from that a module may use.
_RUNTIME = {
    "itertools": ("islice",),
    "operator": ("eq", "ge", "gt", "le", "lt", "ne"),
    "tei_kit.check.xpath.doubt": ("doubt",),
    "tei_kit.check.xpath.functions": (
        *(
            "SPACE",
            "after",
            "before",
            "castable",
            "compared",
            "digits",
            "exactly",
            "integer",
            "intersection",
            "local_name",
        ),
        *("lower", "matches", "normal", "one", "part", "places", "plain_name", "same", "shared", "some", "string"),
        *("tokens", "translate", "truth", "words"),
    ),
}
_KEY = {"name", "match", "use"}
#: What comes in a function before its value.
_ORDER = ("param", "variable")
#: A sequence type → what its values are; others are not known.
_TYPES = {
    "xs:boolean": Code("", "boolean", many=False),
    "xs:string": Code("", "string", many=False),
    "xs:string?": Code("", "string"),
    "xs:string*": Code("", "string"),
    "xs:integer?": Code("", "integer"),
    "xs:integer*": Code("", "integer"),
    "element()": Code("", "element", many=False),
    "element()*": Code("", "element"),
    "attribute()": Code("", "attribute", many=False),
    "attribute()?": Code("", "attribute", flat=True),
}


def translated(stylesheet: bytes) -> str:
    """Translate a probe (xslt/schematron/probe.xsl) to a module with a function `speaks`.

    Each pattern becomes a function, which says whether it finds anything, or raises `Doubt`. What has no translation is a
    doubt when it is come to.
    """
    root = libxml.parse(stylesheet, "probe").getroot()
    scope, pieces = _globals(root)
    pieces += [
        _function(node, scope) for node in root.iterchildren(f"{_XSL}function") if node.get("name") in scope.functions
    ]
    pieces += [_key(node, scope) for node in root.iterchildren(f"{_XSL}key") if node.get("name") in scope.keys]
    patterns = [*root.iterfind(f"{_XSL}template[@match='/']/*")]
    names = [_name("rule", f"{number}_{node.get(f'{_TK}of', '')}") for number, node in enumerate(patterns, 1)]
    pieces += [_pattern(node, name, scope) for node, name in zip(patterns, names, strict=True)]
    listing = "".join(f"    {name},\n" for name in names)
    pieces += [f"RULES = (\n{listing})", "def speaks(tree):\n    return any(rule(tree) for rule in RULES)\n"]
    body = "\n\n\n".join(pieces)
    return f"{_SAYS}\n\n{_imports(body)}\n\n\n{body}"


def _imports(body: str) -> str:
    used = {
        module: [name for name in names if re.search(rf"(?<![\w.'\"]){name}\b(?!['\"_])", body)]
        for module, names in _RUNTIME.items()
    }
    return "\n".join(f"from {module} import {', '.join(names)}" for module, names in used.items() if names)


def _globals(root: Any) -> tuple[Scope, list[str]]:
    keys = {node.get("name"): _name("key", node.get("name")) for node in _once(root, "key") if set(node.keys()) == _KEY}
    functions = {node.get("name"): made for node in _once(root, "function") if (made := _signature(node))}
    namespaces = {prefix: uri for prefix, uri in root.nsmap.items() if prefix} | {"xml": _XML}
    scope = Scope(Code("tree", "document", many=False), {}, functions, keys, namespaces)
    pieces = []
    for node in root.iterchildren(f"{_XSL}param"):
        # Nobody who asks the module gives any.
        scope = scope.knowing(node.get("name"), EMPTY if node.get("select") == "()" else DOUBT)
    for node in root.iterchildren(f"{_XSL}variable"):
        code, piece = _global(node.get("name"), exactly(_read(node.get("select"), scope)))
        pieces += [piece] if piece else []
        scope = scope.knowing(node.get("name"), code)
    return scope, pieces


def _once(root: Any, kind: str) -> list[Any]:
    """Those of a kind whose name no other has."""
    nodes = [*root.iterchildren(f"{_XSL}{kind}")]
    names = Counter(node.get("name") for node in nodes)
    return [node for node in nodes if names[node.get("name")] == 1]


def _global(name: str, code: Code) -> tuple[Code, str]:
    """A global variable: what stands for it, and what defines that."""
    if code.item == "document" or (code.item in ("string", "integer") and not code.many and code.text[0] in "'\""):
        return code, ""
    own = _name("own", name)
    if re.fullmatch(r"\((('[^'\\]*'|\"[^\"\\]*\"),\s?)*\)", code.text):
        return code._replace(text=own), f"{own} = {code.text}"
    known = code._replace(text=f"tree.once({own})", truth="", value="")
    return known, f"def {own}(tree):\n    return {listed(code) if code.many else code.text}"


def _signature(node: Any) -> Function | None:
    parameters = tuple(parameter.get("as") for parameter in node.iterchildren(f"{_XSL}param"))
    result = _TYPES.get(node.get("as"))
    body = [child.tag.removeprefix(_XSL) for child in node.iterchildren("*")]
    if (
        result is None
        or not set(parameters) <= set(_TYPES)
        or body != [*sorted(body[:-1], key=_ORDER.index), "sequence"]
    ):
        return None
    return Function(_name("own", node.get("name")), parameters, result)


def _function(node: Any, scope: Scope) -> str:
    known = scope.functions[node.get("name")]
    scope = replace(scope, context=DOUBT)
    names = []
    for parameter in node.iterchildren(f"{_XSL}param"):
        names.append(_local(parameter))
        scope = scope.knowing(parameter.get("name"), _TYPES[parameter.get("as")]._replace(text=names[-1]))
    lines, scope = _locals(node, scope)
    code = _read(node.find(f"{_XSL}sequence").get("select"), scope)
    value = _as(code, known.result)
    return "\n    ".join([f"def {known.name}({', '.join(['tree', *names])}):", *lines, f"return {value}"])


def _as(code: Code, wanted: Code) -> str:
    """A value as a declared type wants it: nodes become strings."""
    code = exactly(code)
    if wanted.item == "boolean" and not wanted.many:
        return boolean(code)
    if wanted.item == "string":
        made = f"[*{strings(code)}]" if wanted.many else argument(code, "xs:string")
        return DOUBT.text if code.item == "integer" else made
    if code.item not in (wanted.item, "none"):
        return DOUBT.text
    return listed(code) if wanted.many else argument(code, "")


def _locals(node: Any, scope: Scope) -> tuple[list[str], Scope]:
    lines = []
    for variable in node.iterchildren(f"{_XSL}variable"):
        name, code = _local(variable), exactly(_read(variable.get("select"), scope))
        declared = _TYPES.get(variable.get("as") or "")
        if variable.get("as") and declared is None:
            code = DOUBT
        elif declared is not None:
            code = declared._replace(text=_as(code, declared))
        lines.append(f"{name} = {listed(code) if code.many else code.text}")
        scope = scope.knowing(variable.get("name"), code._replace(text=name, truth="", value=""))
    return lines, scope


def _key(node: Any, scope: Scope) -> str:
    matched = _read(f"//({node.get('match')})", scope)
    items = matched.text if matched.exact else f"sorted({{*{matched.text}}})"
    inner = scope.at("element")
    used = _read(node.get("use"), inner)
    values = f"[{used.text}]" if used.item == "boolean" and not used.many else strings(used)
    item = inner.context.text
    return "\n".join(
        [
            f"def {scope.keys[node.get('name')]}(tree):",
            f"    return [(value, {item}) for {item} in {items if matched.item == 'element' else DOUBT.text} for value in {values}]",
        ]
    )


def _pattern(node: Any, name: str, scope: Scope) -> str:
    head = f"def {name}(tree):"
    selected = _read(node.get("select"), scope) if node.tag == f"{_XSL}for-each" else DOUBT
    if selected == DOUBT or {child.tag for child in node.iterchildren("*")} - {f"{_XSL}variable", f"{_XSL}if"}:
        return f"{head}\n    return doubt()"
    inner = replace(scope, context=Code("node", selected.item, many=False))
    inner = inner.knowing("tk-current", inner.context)
    lines, inner = _locals(node, inner)
    tests = [boolean(_read(test.get("test"), inner)) for test in node.iterchildren(f"{_XSL}if")]
    body = [*lines, *(f"if {test}:\n            return True" for test in tests)]
    start = f"{head}\n    for node in {selected.text if selected.many else f'[{selected.text}]'}:"
    return "\n        ".join([start, *body]) + "\n    return False"


def _read(expression: str | None, scope: Scope) -> Code:
    from elementpath import ElementPathError

    try:
        return translate(_parsed(expression, scope), scope) if expression else DOUBT
    except ElementPathError:
        # It may use what is XSLT's, or name a function that has no translation.
        return DOUBT


def _parsed(expression: str, scope: Scope) -> Token:
    from elementpath.tdop import Parser
    from elementpath.xpath31 import XPath31Parser

    parser = XPath31Parser(namespaces=dict(scope.namespaces), strict=False)
    parser.external_function(_nothing, name="key")
    for name in scope.functions:
        prefix, _, local = name.rpartition(":")
        parser.external_function(_nothing, name=local, prefix=prefix or None)
    parser.tokenizer = parser.create_tokenizer(parser.symbol_table)
    # Past its own `parse`, which evaluates what it can.
    return Parser.parse(parser, re.sub(r"\bcurrent\s*\(\s*\)", "$tk-current", expression))


def _nothing(*_arguments: object) -> list[object]:
    """Stand for a function that is not called: an expression is only parsed here."""
    return []


def _local(node: Any) -> str:
    """What a parameter or a variable in a function is called; nothing else ends with a hyphen below."""
    return f"{_name('', node.get('name'))}_"


def _name(kind: str, name: str) -> str:
    return re.sub(r"\W", "_", f"{kind}_{name}" if kind else name)
