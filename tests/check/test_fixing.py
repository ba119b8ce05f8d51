"""Which fixes are applied: those that a check of the changed document bears out."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from mending_samples import CLEAN, broken, mended

from tei_kit.check import session
from tei_kit.check.fixing import PASSES, apart, apply, mend
from tei_kit.check.foreign.plan import Options
from tei_kit.check.session import Wanted
from tei_kit.check.table import BY_CODE
from tei_kit.model.diagnostic import Diagnostic
from tei_kit.model.fix import Edit, Fix
from tei_kit.read.reader import TEI
from tei_kit.read.text import SourceText

Found = tuple[str, str, str]


def document(words: str) -> bytes:
    """A small document of words."""
    return f'<TEI xmlns="{TEI}"><text>{words}</text></TEI>'.encode()


def words_of(data: bytes) -> str:
    """The words of a small document."""
    return data.decode().partition("<text>")[2].partition("</text>")[0]


def diagnostic(data: bytes, code: str, old: str, new: str) -> Diagnostic:
    """A finding about the first `old` of the words, whose fix writes `new`."""
    source = SourceText.decode(data)
    start = source.text.index(old, source.text.index("<text>") + 6)
    span = source.span(start, start + len(old))
    return Diagnostic(BY_CODE[code], "x.xml", span, "m", "", Fix((Edit(span, new),), safe=True, message="m"))


def checker(rules: Iterable[Found]) -> Callable[[bytes], list[Diagnostic]]:
    """A check that finds (code, words, what to write instead) wherever the words are."""
    return lambda data: [diagnostic(data, code, old, new) for code, old, new in rules if old in words_of(data)]


def outcome(words: str, *rules: Found) -> str:
    """The words after mending."""
    return words_of(mend(document(words), "x.xml", checker(rules), unsafe=True).after)


def test_what_is_borne_out_is_applied() -> None:
    assert outcome("a b c", ("TK204", "a", "x"), ("TK706", "c", "y")) == "x b y"


def test_a_fix_that_breaks_the_file_is_not_applied_but_the_others_are() -> None:
    assert outcome("a b c", ("TK204", "a", "x"), ("TK706", "b", "</b>"), ("TK707", "c", "z")) == "x b z"


def test_a_fix_that_brings_more_errors_is_not_applied() -> None:
    assert outcome("a b", ("TK204", "a", "k"), ("TK203", "k", "k"), ("TK205", "k", "k"), ("TK706", "b", "y")) == "a y"


def test_a_fix_that_leaves_its_finding_is_not_applied() -> None:
    assert outcome("a b", ("TK204", "a", "aa"), ("TK706", "b", "y")) == "a y"


def test_what_the_grammar_has_hidden_is_no_new_error() -> None:
    rules = (("TK101", "a", "kl"), ("TK411", "k", "x"), ("TK412", "l", "y"))
    assert outcome("a", *rules) == "xy"


def test_a_wrong_guess_of_a_name_is_not_applied() -> None:
    assert outcome("a", ("TK101", "a", "kl"), ("TK102", "k", "k"), ("TK103", "l", "l")) == "a"


def test_fixes_that_go_round_in_a_circle_end() -> None:
    made = mend(document("a"), "x.xml", checker([("TK706", "a", "b"), ("TK707", "b", "a")]), unsafe=True)
    assert len(made.applied) == PASSES


def test_of_fixes_that_touch_the_first_is_applied_and_the_other_one_later() -> None:
    data = document("abcd")
    found = [
        diagnostic(data, "TK204", "ab", "x"),
        diagnostic(data, "TK706", "cd", "y"),
        diagnostic(data, "TK707", "bc", "z"),
    ]
    assert [one.rule.code for one in apart(found)] == ["TK204"]
    assert outcome("abcd", ("TK204", "ab", "x"), ("TK706", "cd", "y")) == "xy"
    assert outcome("abcd", ("TK204", "bc", "x"), ("TK706", "ab", "y")) == "axd"


def test_two_insertions_at_one_place_are_not_one() -> None:
    data = document("ab")
    span = SourceText.decode(data).span(50, 50)
    found = [
        Diagnostic(BY_CODE["TK212"], "x.xml", span, "m", "", Fix((Edit(span, text),), safe=True, message="m"))
        for text in "xy"
    ]
    assert apart(found) == found[:1]


def test_only_what_is_kept_is_mended() -> None:
    check = checker([("TK204", "a", "x"), ("TK706", "b", "y")])
    made = mend(document("a b"), "x.xml", check, unsafe=True, keeps=lambda one: one.rule.code == "TK706")
    assert words_of(made.after) == "a y"
    assert [one.rule.code for one in made.applied] == ["TK706"]


def test_unsafe_fixes_wait_to_be_asked_for() -> None:
    data = document("a")
    sure = diagnostic(data, "TK204", "a", "x")
    unsafe = Diagnostic(
        sure.rule, "x.xml", sure.span, "m", "", Fix(sure.fix.edits if sure.fix else (), safe=False, message="m")
    )
    check = lambda now: [unsafe] if now == data else []  # noqa: E731 - as short as what it stands for
    assert mend(data, "x.xml", check, unsafe=False).after == data
    assert words_of(mend(data, "x.xml", check, unsafe=True).after) == "x"


def test_what_an_encoding_lacks_is_written_as_a_reference() -> None:
    data = '<?xml version="1.0" encoding="ISO-8859-1"?><a>é"</a>'.encode("iso-8859-1")
    span = SourceText.decode(data).span(47, 48)
    assert apply(data, [Edit(span, "”\U0001f30d")]) == data.replace(b'\xe9"', b"\xe9&#8221;&#127757;")


@pytest.mark.parametrize("encoding", ["iso-2022-jp", "utf-7"])
def test_an_encoding_with_shift_states_is_left_alone_or_mended_well(encoding: str) -> None:
    wrong = broken(
        ('encoding="UTF-8"', f'encoding="{encoding}"'),
        ("<encodingDesc>", "<encodingDesc><projectDesc><p>日本</p></projectDesc>"),
    )
    data = broken(('quantity="2"', 'quantity="3"'), ('who="#per.tokayev"', 'who="per.tokayev"'), text=wrong).encode(
        encoding, "xmlcharrefreplace"
    )
    assert mended(data).after in (data, wrong.encode(encoding, "xmlcharrefreplace"))


def test_a_file_that_cannot_be_read_is_left_alone() -> None:
    for data in (b"", b"<a", CLEAN.encode("utf-16")[:-1], re.sub("</p>", "", CLEAN, count=1).encode()):
        assert mended(data).after == data


#: What tests/check/foreign/letters.xsd takes.
LETTER = f"""<TEI xmlns="{TEI}"><teiHeader><title>To a friend</title><date when="1871-06-10">10 June</date></teiHeader>
<text><body><div type="letter"><head>Dear friend,</head><p>as you said.</p></div></body></text></TEI>"""


def test_names_are_mended_by_any_grammar(root: Path, tmp_path: Path) -> None:
    file = tmp_path / "letter.xml"
    wrong = (
        LETTER.replace("<title>", "<titel>")
        .replace("</title>", "</titel>")
        .replace("when=", "wen=")
        .replace('"letter"', '"leter"')
    )
    wanted = Wanted(foreign=Options(schemas=(root / "tests/check/foreign/letters.xsd",)))
    for text in (wrong, LETTER):
        file.write_text(text, encoding="utf-8")
        made = [*session.mend_files([str(file)], wanted, unsafe=True, write=True)]
        assert [one.after for one in made] == [LETTER.encode()]
        assert file.read_text(encoding="utf-8") == LETTER
