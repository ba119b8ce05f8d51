"""`tei-kit explain`: the page of a rule."""

import argparse
import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

from tei_kit.model.errors import ExitCode, TeiKitError

if TYPE_CHECKING:
    from tei_kit.model.diagnostic import Rule

SUMMARY = """Print the page of a rule: what it does, why it is bad, an example, and what to write instead.

In an example the words in « » are those that the finding points to."""

EXAMPLES = """examples:
  tei-kit explain TK203
  tei-kit explain dangling-pointer
"""

# Said to the tests that run the examples; readers see the example itself.
_FOR_TESTS = re.compile(r"^<!-- .*? -->\n+", re.MULTILINE)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("rules", nargs="+", metavar="RULE", help="a rule's code or name")


def run(options: argparse.Namespace) -> ExitCode:
    """Print the pages, in the order asked for."""
    pages = [page(_rule(name)) for name in options.rules]
    print("\n\n".join(pages))
    return ExitCode.CLEAN


def page(rule: "Rule") -> str:
    """Return a rule's page, with its severity under the title.

    Raises:
        TeiKitError: the installation is incomplete.
    """
    from tei_kit import resources

    try:
        text = (resources.path("docs/rules") / f"{rule.code}.md").read_text(encoding="utf-8")
    except OSError:
        raise TeiKitError(f"the page of {rule.code} is missing", "The installation is incomplete.") from None
    title, rest = _FOR_TESTS.sub("", text).strip().split("\n", 1)
    mended = ", can be mended by itself" if rule.fixable else ""
    return f"{title}\n\n{rule.severity.value}, found by: {rule.layer}{mended}\n{rest}"


def _rule(name: str) -> "Rule":
    from tei_kit.check.table import BY_CODE, RULES

    known = {**{code.lower(): rule for code, rule in BY_CODE.items()}, **{rule.name: rule for rule in RULES}}
    if name.lower() in known:
        return known[name.lower()]
    close = get_close_matches(name.lower(), known, n=1, cutoff=0.5)
    near = f"Did you mean {known[close[0]].code} ({known[close[0]].name})? " if close else ""
    raise TeiKitError(f"there is no rule {name!r}", f"{near}'tei-kit rules' lists them all.")
