"""What citeproc-py 0.11 finds out anew at every step of every citation, and need not.

A style is a tree that stays as it is once it was read, so what depends on it alone has one answer: which element a macro's name
means and what else is looked up by an XPath expression, which tree an element is in, and whether an element prints a variable at all
(a walk through all macros below it). These are remembered here, for as long as the process keeps its styles, and so is the item
that is cited, which citeproc-py looks up at each question about it. Six styles of a citation take less than half of the time. What is
printed stays the same: tests/cite/test_formatted.py compares it with citeproc-js.
"""

from functools import cache, cached_property
from typing import Any


@cache
def install() -> None:
    """Let citeproc-py remember; once in a process, before the first style is read."""
    from citeproc import model, source

    element, locale = model.CitationStylesElement, model.Locale
    for kind, name in (
        (element, "get_root"),
        (element, "xpath_search"),
        (locale, "get_option"),
        (model.Parent, "calls_variable"),
        (model.Text, "calls_variable"),
    ):
        setattr(kind, name, cache(getattr(kind, name)))
    item = source.CitationItem
    reference: cached_property[Any] = cached_property(item.reference.fget)
    reference.__set_name__(item, "reference")
    item.reference = reference
