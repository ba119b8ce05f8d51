"""`tei-kit rules`: the list of all rules."""

import argparse

from tei_kit.model.errors import ExitCode, TeiKitError

SUMMARY = "List the rules: code, severity, name and what each finds; * marks those whose findings can be mended by themselves."

EXAMPLES = """examples:
  tei-kit rules          every rule
  tei-kit rules TK2      the family of identity and pointers

families: TK0 reading, TK1 grammar, TK2 identity and pointers, TK3 dates and places, TK4 speeches, TK5 gaps and incidents,
TK6 signed documents, TK7 publication, TK8 fidelity
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("family", nargs="?", default="TK", metavar="FAMILY", help="the beginning of the codes wanted")


def run(options: argparse.Namespace) -> ExitCode:
    """Print one line a rule.

    Raises:
        TeiKitError: no rule's code begins so.
    """
    from tei_kit.check.table import RULES

    chosen = [rule for rule in RULES if rule.code.startswith(options.family.upper())]
    if not chosen:
        raise TeiKitError(f"no rule's code begins with {options.family!r}", "Families are TK0 to TK8.")
    width = max(len(rule.name) for rule in chosen) + 1
    for rule in chosen:
        name = rule.name + "*" * rule.fixable
        print(f"{rule.code}  {rule.severity.value:<7}  {name:<{width}}  {rule.summary}")
    return ExitCode.CLEAN
