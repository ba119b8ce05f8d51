"""`tei-kit profile`: which profiles there are, and what one makes of a page."""

import argparse
import os
import sys

from tei_kit.model.errors import ExitCode, TeiKitError

SUMMARY = """List the profiles, or show line by line what one makes of a page.

A profile says what a site prints around its transcripts, as TOML. 'auto' chooses the one that the page speaks for."""

EXAMPLES = """examples:
  tei-kit profile list
  tei-kit profile test my.toml page.html
      each line with the part that it was taken for: title, date, label, paragraph, footer …
  tei-kit profile test auto page.txt
      the same, and why the profile was chosen
"""

_WIDTH, _SHOWN = 10, 72
#: SGR colours (ECMA-48, section 8.3.117) of the parts that an editor looks for.
_COLOURS = {
    **dict.fromkeys(("title", "heading"), "1"),
    **dict.fromkeys(("date", "time", "place", "end"), "36"),
    "label": "32",
    **dict.fromkeys(("omission", "aside", "break"), "33"),
    **dict.fromkeys(("footer", "entry", "furniture", "counter", "caption"), "35"),
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("action", choices=("list", "test"), help="what to do")
    parser.add_argument("profile", nargs="?", default="auto", help="a profile's name, a .toml file, or auto")
    parser.add_argument(
        "page", nargs="?", metavar="SOURCE", help="a transcript as copied or saved; - for standard input"
    )
    parser.add_argument(
        "--color", choices=("auto", "always", "never"), default="auto", help="whether to colour the parts"
    )


def run(options: argparse.Namespace) -> ExitCode:
    """List profiles, or test one."""
    if options.action == "list":
        return _list()
    if not options.page:
        raise TeiKitError("profile test needs a profile and a page", "For example: tei-kit profile test auto page.txt")
    return _test(options.profile, options.page, colour=_coloured(options.color))


def _list() -> ExitCode:
    from tei_kit.encode import profile

    names = profile.shipped()
    width = max(map(len, names))
    for name in names:
        print(f"{name:<{width}}  {profile.load(name).text('title')}")
    return ExitCode.CLEAN


def _test(name: str, source: str, *, colour: bool) -> ExitCode:
    from tei_kit.encode import profile
    from tei_kit.encode.choice import choose
    from tei_kit.encode.language import fitted
    from tei_kit.encode.marks import marks
    from tei_kit.encode.pages import split
    from tei_kit.encode.structure import understand
    from tei_kit.read import sources

    page = sources.read(source, profile.layouts(name))
    chosen = choose(page) if name == "auto" else None
    used = chosen.profile if chosen else profile.load(name)
    print(
        f"profile {used.name}: {used.text('title')}",
        *(f"  {reason}" for reason in (chosen.reasons if chosen else ())),
        sep="\n",
    )
    for number, part in enumerate(split(page, used), 1):
        print(f"page {number}")
        for mark in marks(part, understand(part, fitted(part, used))):
            print(_row(mark.line, mark.part, mark.words, mark.note, colour=colour))
    return ExitCode.CLEAN


def _row(line: int, part: str, words: str, note: str, *, colour: bool) -> str:
    # A control character in a file must not command the reader's terminal.
    shown = "".join(sign if sign.isprintable() else " " for sign in words)
    shown = shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
    code = _COLOURS.get(part) if colour else None
    name = f"\x1b[{code}m{part:<{_WIDTH}}\x1b[0m" if code else f"{part:<{_WIDTH}}"
    told = "".join(sign if sign.isprintable() else " " for sign in note)
    return f"{line:>5}  {name} {shown}" + (f"  ← {told}" if told else "")


def _coloured(wish: str) -> bool:
    if wish != "auto":
        return wish == "always"
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ
