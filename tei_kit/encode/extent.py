"""How long a transcript is, in speeches and words: the counts of `extent/measure`.

A word is what white space separates (XPath: `tokenize(normalize-space(…))`) in the paragraphs, lists, quotations and
other content of the turns; labels are not spoken, and what `@resp` marks was added by an editor.
"""

from collections.abc import Iterator

from tei_kit.engines.builder import Tag

#: Children of a turn that hold what was said.
_SPOKEN = ("p", "list", "quote", "lg", "ab")


def measures(text: Tag) -> dict[str, int]:
    """Count the speeches and the words in them."""
    turns = list(_turns(text))
    words = 0
    for turn in turns:
        for child in turn.children:
            if not isinstance(child, str) and child.name in _SPOKEN and not _added(child):
                whole = child.children
                words += _words(whole[0] if len(whole) == 1 and isinstance(whole[0], str) else "".join(_spoken(child)))
    return {"speeches": len(turns), "words": words}


def _words(text: str) -> int:
    # Nearly always one space stands between two words, and to count it takes a tenth of the time.
    if "  " in text or "\n" in text or "\t" in text or not text or " " in (text[0], text[-1]):
        # Of bytes only XML's white space (section 2.3) is split at: a no-break space joins a word.
        return len(text.encode().split())
    return text.count(" ") + 1


def _turns(node: Tag) -> Iterator[Tag]:
    for child in node.children:
        if not isinstance(child, str):
            yield from (child,) if child.name == "sp" else () if child.name in _SPOKEN else _turns(child)


def _added(node: Tag) -> bool:
    return any(name == "resp" for name, _ in node.attributes)


def _spoken(node: Tag) -> Iterator[str]:
    for child in node.children:
        if isinstance(child, str):
            yield child
        elif not _added(child):
            yield from _spoken(child)
