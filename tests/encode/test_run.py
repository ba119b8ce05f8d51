"""The whole way from a source to drafts, on the seed and on any text at all."""

import datetime as dt
import re
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytest_regressions.file_regression import FileRegressionFixture

from tei_kit import resources
from tei_kit.check.fidelity import compare
from tei_kit.encode import Draft, Request, run
from tei_kit.engines import libxml
from tei_kit.model.errors import TeiKitError
from tei_kit.read.sources import plain

IDS = ("event-2019-11-07-omsk-meeting", "event-2019-11-07-omsk-forum")
XSD = resources.path("schemas") / "event.xsd"


def drafts(data: bytes, **options: object) -> list[Draft]:
    request = Request(
        output=Path("corpus/transcripts"),
        snapshots=Path("corpus/sources"),
        accessed=dt.date(2026, 11, 24),
        **{"schemas": "https://example.org/schemas", **options},  # type: ignore[arg-type]
    )
    return list(run([plain.read(data, "page.txt")], request))


def sources(root: Path) -> list[bytes]:
    return [(root / f"corpus/sources/{name}.txt").read_bytes() for name in IDS]


def differences(draft: Draft) -> list[str]:
    tree = libxml.parse(draft.data, draft.path.name)
    return [f"{found.kind}: {found.source} | {found.tei}" for found in compare(draft.facts.page.text, tree)]


@pytest.mark.shared
def test_seed_is_the_two_sources_put_together(root: Path, shared: Path) -> None:
    (seed,) = (shared / "seeds").glob("*.txt")
    assert b"".join(sources(root)) == seed.read_bytes()


@pytest.mark.parametrize("page", [0, 1], ids=IDS)
def test_seed_gives_two_drafts(root: Path, page: int, file_regression: FileRegressionFixture) -> None:
    made = drafts(b"".join(sources(root)), identifiers=IDS)
    assert [draft.facts.page.data for draft in made] == sources(root)
    assert made[page].snapshot == Path(f"corpus/sources/{IDS[page]}.txt")
    assert differences(made[page]) == []
    file_regression.check(made[page].data, binary=True, extension=".xml", basename=IDS[page])


def anchors(data: bytes) -> dict[str, str]:
    """The turns and paragraphs of a document: their identifiers and words."""
    text = libxml.parse(data, "x").getroot().find("{*}text")
    assert text is not None
    identifier = "{http://www.w3.org/XML/1998/namespace}id"
    return {
        node.get(identifier, ""): " ".join("".join(map(str, node.itertext())).split())
        for node in text.iter("{*}sp", "{*}p")
        if node.get(identifier)
    }


@pytest.mark.parametrize("page", [0, 1], ids=IDS)
def test_hand_finished_corpus_has_the_identifiers_of_its_draft(root: Path, page: int) -> None:
    draft = drafts(b"".join(sources(root)), identifiers=IDS)[page]
    finished = (root / f"corpus/transcripts/{IDS[page]}.xml").read_bytes()
    assert anchors(finished) == anchors(draft.data)
    assert len(anchors(finished)) > 10


@pytest.mark.judge
@pytest.mark.shared
def test_drafts_of_the_seed_are_tei(root: Path, shared: Path, jing: list[str], tmp_path: Path) -> None:
    paths = []
    for draft in drafts(b"".join(sources(root))):
        paths.append(tmp_path / draft.path.name)
        paths[-1].write_bytes(draft.data)
    for grammar in (shared / "tei/tei_all.rng", resources.path("schemas") / "event.rng"):
        result = subprocess.run([*jing, grammar, *paths], capture_output=True, text=True, check=False)
        assert (result.returncode, result.stdout) == (0, "")


#: What transcripts are made of, so that hypothesis meets the importer's turnings sooner.
FRAGMENTS = st.sampled_from(
    [
        *("Events", "Text version", "See also", "Topics", "Publication status", "* * *", "<…>", "3 of 5", "17:40"),
        *(
            "November 7, 2019",
            "June 10 − 11, 2010",
            "Omsk",
            "(Applause.)",
            ":",
            "Question: Why?",
            "]]>",
            "&amp;",
            "<p>",
        ),
        *("President of Ruritania Anna Berg: Hello.", "Anna Berg: Yes.", "Anna Berg", ": No.", "Anna Berg:", "A talk."),
        "A Concept for peace, agreements on salt as well as a joint action programme were signed along with a treaty.",
        *(
            "Q    Why?",
            "○議長（高橋君）　始めます。",
            "M. le président. La séance est ouverte.",
            "President. – The next item",
            "(Break.)",
        ),
        *(
            "MS. HOLM:  (As interpreted.)  Thanks.",
            "А.Берг: Да.",
            "The Minister (Ann Lee): I do.",
            "Ann Lee",
            "10:05 A.M. EDT",
            "主席：开会。",
        ),
        *(
            "Port Ansel, 14 May 2031, 10:00",
            "Tove Brandal, moderator: Hello.",
            "Mr President, friends: hello.",
            "END 2:04 P.M. EST",
        ),
        "События Встреча с министром. Анна Берг провела встречу. 7 мая 2025 года 17:05 Москва, Кремль "
        + "Речь идёт о портах. " * 70
        + "* * * А.Берг : Да. Темы Порты Статус материала Текстовая версия",
        *("Interior Minister: Vera Holm.", "Publication date: November 7, 2019, 17:40", "\u00a0", "\u2028", "\u200b"),
    ]
)
#: Every character that XML can hold, and the white space that it cannot.
CHARACTERS = st.characters(exclude_categories=("Cs",), exclude_characters="\ufffe\uffff").filter(
    lambda sign: sign >= "\x1c" or "\t" <= sign <= "\r"
)
LINES = st.lists(FRAGMENTS | st.text(CHARACTERS, max_size=30), min_size=1, max_size=14)
TEXTS = st.builds(lambda lines, end: end.join(lines), LINES, st.sampled_from(["\n", "\r\n", "\n\n", "\r", " "]))


#: Of the letters U+4E00 to U+9FA5 and U+AC00 to U+D7A3 libxml2's \\p{L} knows the first and the last only, so that the
#: pattern of the schema's identifiers refuses all others; jing, which knows them, is asked below.
LIBXML2_LETTERS = re.compile(
    r"attribute '[^']*id'.*'[^']*[\u4e01-\u9fa4\uac01-\ud7a2][^']*' is not accepted by the pattern"
)


@pytest.mark.judge
def test_title_in_chinese_and_korean(jing: list[str], tmp_path: Path) -> None:
    (draft,) = drafts("中国 한국\n会议。".encode())
    (tmp_path / draft.path.name).write_bytes(draft.data)
    assert draft.path.stem == "event-中国-한국"
    result = subprocess.run(
        [*jing, XSD.with_suffix(".rng"), tmp_path / draft.path.name], capture_output=True, check=False
    )
    assert (result.returncode, result.stdout) == (0, b"")


@settings(max_examples=300, deadline=None)
@given(
    text=TEXTS.filter(lambda text: text.lstrip("\ufeff").strip()),
    name=st.sampled_from(["", "kremlin-en", "kremlin-ru", "whitehouse", "generic"]),
)
def test_any_text_comes_out_whole_and_valid(text: str, name: str) -> None:
    data = text.encode()
    made = drafts(data, profile=name)
    assert b"".join(draft.facts.page.data for draft in made) == data
    for draft in made:
        assert differences(draft) == []
        tree = libxml.parse(draft.data, draft.path.name)
        errors = [error.message for error in libxml.validate(tree, XSD)]
        assert [error for error in errors if not LIBXML2_LETTERS.search(error)] == []


def test_time_of_the_end_below_a_break_stays_there() -> None:
    text = "Talks\nMay 14, 2031\n10:00\nPort Ansel\nAnna Berg: Hello.\nIlse Orsa: Hello.\nAnna Berg: Well.\n* * *\nEND 11:30"
    (draft,) = drafts(text.encode())
    assert differences(draft) == []


def refusal(text: str) -> str:
    try:
        plain.read(text.encode(), "page.txt")
    except TeiKitError as error:
        return error.what
    return ""


@given(sign=st.characters(exclude_categories=("Cs",)))
def test_a_character_that_xml_cannot_hold_is_refused_with_its_place(sign: str) -> None:
    said = refusal(f"Events\nA {sign}.")
    if sign == "\x00":
        assert "not a text" in said
    elif sign in "\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f" or (sign >= " " and sign not in "\ufffe\uffff"):
        assert said == ""
    else:
        assert said.startswith(f"page.txt:2:3: U+{ord(sign):04X}")


def test_byte_order_mark_stays_in_the_snapshot(root: Path) -> None:
    data = b"\xef\xbb\xbf" + sources(root)[0]
    (draft,) = drafts(data)
    assert draft.facts.page.data == data
    assert differences(draft) == []


def test_pages_of_one_title_and_day_get_names_of_their_own(root: Path) -> None:
    page = sources(root)[0]
    names = [draft.path.stem for draft in drafts(page + page)]
    assert len(set(names)) == 2
    assert names[1] == f"{names[0]}-2"


def test_identifier_is_never_a_path() -> None:
    for name in ("../evil", "a/b", "1st", "", "a:b", "a b", "x\x00y"):
        with pytest.raises(TeiKitError, match="cannot be an identifier"):
            drafts(b"A page.\nWith text.", identifiers=(name,) if name else (" ",))
    (draft,) = drafts(b"../../etc/passwd\nText of the page.")
    assert draft.path == Path("corpus/transcripts/event-etc-passwd.xml")


def test_markup_in_a_source_stays_text() -> None:
    (draft,) = drafts(b'<script>alert("x")</script>\nA page & its <b>text</b> ]]> -->\n')
    tree = libxml.parse(draft.data, "x")
    assert {element.tag for element in tree.iter("{*}script", "{*}b")} == set()
    assert differences(draft) == []


def test_schemas_of_the_project_come_before_the_installed_ones(tmp_path: Path) -> None:
    (tmp_path / "schemas").mkdir()
    (tmp_path / "schemas/event.rng").touch()
    request = Request(tmp_path / "corpus/transcripts", tmp_path / "corpus/sources", dt.date(2026, 11, 24))
    (draft,) = run([plain.read(b"A page.\nText.", "page.txt")], request)
    assert (
        b'<?xml-model href="../../schemas/event.rng" type="application/xml" schematypens="http://relaxng' in draft.data
    )
    (bare,) = drafts(b"A page.\nText.", schemas="none")
    assert b"xml-model" not in bare.data
