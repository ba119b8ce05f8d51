"""How often each rule was broken, most frequent first."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TextIO

from tei_kit.model.diagnostic import Diagnostic, Rule
from tei_kit.report import Setting, style


@dataclass(frozen=True, slots=True)
class Tally:
    """One rule's count.

    Attributes:
        rule: the rule.
        count: how many findings it has.
        fixable: how many of them --fix or --unsafe-fixes can mend.
    """

    rule: Rule
    count: int
    fixable: int


def tallies(diagnostics: Iterable[Diagnostic]) -> list[Tally]:
    """Count the findings by rule, most frequent first, then by code."""
    counts, fixable, rules = Counter[str](), Counter[str](), dict[str, Rule]()
    for diagnostic in diagnostics:
        code = diagnostic.rule.code
        rules[code] = diagnostic.rule
        counts[code] += 1
        fixable[code] += diagnostic.fix is not None
    return [Tally(rules[code], counts[code], fixable[code]) for code in sorted(counts, key=lambda c: (-counts[c], c))]


def render(diagnostics: Iterable[Diagnostic], stream: TextIO, setting: Setting) -> None:
    """Write a line a rule."""
    found = tallies(diagnostics)
    width = len(str(found[0].count)) if found else 0
    for tally in found:
        rule = tally.rule
        code = style.paint(rule.code, style.OF_SEVERITY[rule.severity], colour=setting.colour)
        fixable = f" ({tally.fixable} fixable)" if tally.fixable else ""
        stream.write(f"{tally.count:>{width}}  {code} {rule.severity.value}  {rule.summary}{fixable}\n")


def render_json(diagnostics: Iterable[Diagnostic], stream: TextIO, _setting: Setting) -> None:
    """Write an object a rule, one a line."""
    for tally in tallies(diagnostics):
        rule = {"code": tally.rule.code, "name": tally.rule.name, "severity": tally.rule.severity.value}
        stream.write(json.dumps(rule | {"count": tally.count, "fixable": tally.fixable}) + "\n")
