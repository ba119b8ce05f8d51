"""Fixes on documents that hypothesis makes: nothing outside the spans changes, and a second time nothing at all."""

import codecs
import re

from hypothesis import given, settings
from hypothesis import strategies as st
from mending_samples import CLEAN, check, mended

from tei_kit.check.fixing import apply
from tei_kit.model.diagnostic import Severity
from tei_kit.model.fix import Edit

#: The name in the XML declaration → what writes it, what reads a piece of it, the bytes before it.
ENCODINGS = {
    "utf-8": ("utf-8", b""),
    "UTF-8": ("utf-8", codecs.BOM_UTF8),
    "UTF-16": ("utf-16-le", codecs.BOM_UTF16_LE),
    "utf-16": ("utf-16-be", codecs.BOM_UTF16_BE),
    "ISO-8859-1": ("iso-8859-1", b""),
    "windows-1251": ("windows-1251", b""),
}

#: (what stands in the clean transcript, what is wrong, what is right): each at a place of its own.
MISTAKES = (
    ("<speaker>President of R", "<speakr>President of R", "<speaker>President of R"),
    ('type="meeting"', 'type="metting"', 'type="meeting"'),
    ('ana="#guest"', "ana = 'guest\t #host'", "ana = '#guest\t #host'"),
    ('<p xml:id="p.8">', '<p\n id="p.8" xml:lang="kk">', '<p\n xml:id="p.8" xml:lang="kk">'),
    ("</langUsage>", "</langUsage>", '<language ident="kk">Kazakh</language></langUsage>'),
    ('quantity="2"', 'quantity="20"', 'quantity="2"'),
    (">Thank you.<", ">  Thank  you.<", ">Thank you.<"),
    ("Let me repeat", 'Let "me" \N{LEFT DOUBLE QUOTATION MARK}repeat', "Let “me” \N{LEFT DOUBLE QUOTATION MARK}repeat"),
    ("So, I think", "[Applause] So, I think", '<kinesic type="applause"><desc>[Applause]</desc></kinesic> So, I think'),
)

#: Whatever XML can hold in a paragraph of the header, where no rule looks; the ends of lines of other standards too.
JUNK = st.text(
    st.one_of(
        st.sampled_from("\t\n \x85\u2028\u00a0\u202e\U0001f30d\U00020000'\"()"),
        st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="<>&\ufffe\uffff"),
    ),
    max_size=30,
)


def write(text: str, encoding: str, newline: str) -> bytes:
    """Write a document as an encoding has it; what that cannot hold as character references."""
    codec, mark = ENCODINGS[encoding]
    declared = text.replace('encoding="UTF-8"', f'encoding="{encoding}"', 1)
    return mark + declared.replace("\n", newline).encode(codec, "xmlcharrefreplace")


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    chosen=st.sets(st.integers(0, len(MISTAKES) - 1)),
    junk=JUNK,
    encoding=st.sampled_from(sorted(ENCODINGS)),
    newline=st.sampled_from(["\n", "\r\n"]),
    indentation=st.sampled_from(["  ", "\t"]),
)
def test_only_what_is_wrong_changes(chosen: set[int], junk: str, encoding: str, newline: str, indentation: str) -> None:
    # A language that is used is declared, and the words that are tagged as applause are counted.
    chosen = chosen - {3, 4} if len({3, 4} & chosen) == 1 else chosen
    header = f"<!--{junk.replace('-', '')}--><encodingDesc><projectDesc><p>Made so. {junk}</p></projectDesc>"
    wrong = right = re.sub("^ +", lambda lead: indentation * (len(lead[0]) // 2), CLEAN, flags=re.MULTILINE)
    wrong = wrong.replace("<encodingDesc>", header, 1)
    right = right.replace("<encodingDesc>", header, 1)
    for index in sorted(chosen):
        old, bad, good = MISTAKES[index]
        assert old in wrong
        if index == 4:
            line = re.search(r"\n[ \t]*(?=<language )", right)
            assert line is not None
            good = good.removesuffix("</langUsage>")
            right = right.replace("English</language>", f"English</language>{line[0]}{good}", 1)
            continue
        wrong, right = wrong.replace(old, bad, 1), right.replace(old, good, 1)
    if 0 in chosen:
        wrong = wrong.replace("</speaker>", "</speakr>", 1)
    if 8 in chosen:
        right = right.replace('quantity="332"', 'quantity="333"')
    data, expected = write(wrong, encoding, newline), write(right, encoding, newline)
    made = mended(data)
    assert made.after == expected
    assert check(made.after) == []
    assert mended(made.after).after == made.after


TYPOS = st.lists(
    st.tuples(st.integers(300, len(CLEAN) - 1), st.sampled_from(["", " ", "x", "  ", '"', "#", "(Applause.)", "é"])),
    min_size=1,
    max_size=4,
)


@settings(max_examples=80, deadline=None, derandomize=True)
@given(
    typos=TYPOS,
    encoding=st.sampled_from(sorted(ENCODINGS)),
    newline=st.sampled_from(["\n", "\r\n"]),
    unsafe=st.booleans(),
)
def test_whatever_is_typed_nothing_becomes_worse(
    typos: list[tuple[int, str]],
    encoding: str,
    newline: str,
    unsafe: bool,  # noqa: FBT001 - hypothesis calls
) -> None:
    text = CLEAN
    for place, typed in sorted(typos, reverse=True):
        text = text[:place] + typed + text[place + 1 :]
    data = write(text, encoding, newline)
    found = check(data)
    for one in found:
        if one.fix:
            assert_only_there(data, one.fix.edits, encoding)
    made = mended(data, unsafe=unsafe)
    errors = [one.severity for one in check(made.after)].count(Severity.ERROR)
    assert errors <= [one.severity for one in found].count(Severity.ERROR)
    assert mended(made.after, unsafe=unsafe).after == made.after


def assert_only_there(data: bytes, edits: tuple[Edit, ...], encoding: str) -> None:
    """Every byte outside the spans is as it was, and the spans are where their lines and columns say."""
    codec, mark = ENCODINGS[encoding]
    changed = apply(data, edits)
    text = data[len(mark) :].decode(codec)
    lines = [0, *(end.end() for end in re.finditer(r"\r\n|\n|\r", text))]
    for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
        start, end = (lines[at.line - 1] + at.column - 1 for at in (edit.span.start, edit.span.end))
        text = text[:start] + edit.replacement + text[end:]
    assert changed == mark + text.encode(codec, "xmlcharrefreplace")
    first, last = min(edit.span.start.offset for edit in edits), max(edit.span.end.offset for edit in edits)
    assert changed.startswith(data[:first])
    assert changed.endswith(data[last:])
