"""Probes in Python and in XSLT, asked the same."""

from collections.abc import Callable
from typing import Any

from tei_kit.check.xpath.doubt import Doubt
from tei_kit.check.xpath.tree import Tree
from tei_kit.engines import libxml
from tei_kit.schema.python.stylesheet import translated

Rule = Callable[[Tree], bool]


def rules(probe: bytes) -> list[Rule]:
    """The rules of a probe as functions, in their order."""
    module: dict[str, Any] = {}
    exec(compile(translated(probe), "probe", "exec"), module)  # noqa: S102 - what is tested
    return [*module["RULES"]]


def tree(document: bytes) -> Tree:
    return Tree(libxml.parse(document, "test").getroot())


def answer(rule: Rule, document: Tree) -> bool | None:
    """What a rule says; None for a doubt."""
    try:
        return rule(document)
    except Doubt:
        return None
