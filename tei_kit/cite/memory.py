"""What citeproc-py 0.11 finds out anew at every step of every citation, and need not.

Two answers depend on the style alone: which element a macro's name means (an XPath over the whole style each time), and whether
an element prints a variable at all (a walk through all macros below it). Both are remembered here, for as long as the process
keeps its styles, which makes six styles of a citation half the work. What is printed stays the same:
tests/cite/test_formatted.py compares it with citeproc-js.
"""

from functools import cache
from typing import Any


@cache
def install() -> None:
    """Let citeproc-py remember; once in a process, before the first style is read."""
    from citeproc import model

    find = model.CitationStylesElement.get_macro

    @cache
    def macro(style: Any, name: str) -> Any:
        return find(style, name)

    def get_macro(element: Any, name: str) -> Any:
        return macro(element.get_root(), name)

    model.CitationStylesElement.get_macro = get_macro
    for kind in (model.Parent, model.Text):
        kind.calls_variable = cache(kind.calls_variable)
