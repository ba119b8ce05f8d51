"""Every kind of file: what is read of it, and that no word of it is lost on the way."""

import csv
import datetime as dt
import io
import json
import re
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tei_kit import resources
from tei_kit.check.fidelity import compare
from tei_kit.encode import Draft, Request, run
from tei_kit.encode.profile import layouts
from tei_kit.engines import libxml
from tei_kit.model.errors import TeiKitError
from tei_kit.model.turn import Division, Page, Turn
from tei_kit.read import sources
from tei_kit.read.sources import docx, html, markdown, plain, table

WORDS = st.text(st.characters(categories=("L", "N", "P", "Zs")), min_size=1, max_size=20).filter(
    lambda text: re.search(r"\w", text) is not None
)
TOKEN = re.compile(r"\w+|[^\w\s]")


def draft(page: Page) -> Draft:
    (made,) = run([page], Request(Path("corpus/transcripts"), Path("corpus/sources"), dt.date(2026, 11, 24)))
    return made


def faithful(made: Draft) -> bool:
    return compare(made.facts.page.text, libxml.parse(made.data, "x")) == ()


def turns(made: Draft) -> list[tuple[str, str]]:
    people = {person.key: person.name for person in made.facts.transcript.people}
    blocks = [block for part in made.facts.transcript.body if isinstance(part, Division) for block in part.content]
    return [(people[turn.speaker], turn.body[0].piece.text) for turn in blocks if isinstance(turn, Turn)]


def word(paragraphs: list[str]) -> bytes:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "".join(f'<w:p><w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>' for text in paragraphs)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>')
    return target.getvalue()


ROWS = st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=5)


@settings(max_examples=60, deadline=None)
@given(rows=ROWS)
def test_words_of_tables_come_out_whole(rows: list[tuple[str, str]]) -> None:
    wanted = [token for row in rows for cell in row for token in TOKEN.findall(cell)]
    file = io.StringIO()
    csv.writer(file).writerows([("speaker", "text"), *rows])
    data = json.dumps([{"speaker": speaker, "text": text} for speaker, text in rows]).encode()
    for page in (table.read_csv(file.getvalue().encode(), "x.csv"), table.read_json(data, "x.json")):
        assert TOKEN.findall(page.text) == wanted
        made = draft(page)
        assert faithful(made)
        assert len(turns(made)) == len(rows)


@settings(max_examples=60, deadline=None)
@given(lines=st.lists(WORDS, min_size=1, max_size=6))
def test_words_of_html_and_word_come_out_whole(lines: list[str]) -> None:
    wanted = [token for line in lines for token in TOKEN.findall(line)]
    page = "".join(f"<p>{escape(line)}</p>" for line in lines)
    for read in (html.read(f"<html><body>{page}</body></html>".encode(), "x.html"), docx.read(word(lines), "x.docx")):
        assert TOKEN.findall(read.text) == wanted
        assert faithful(draft(read))


@settings(max_examples=100, deadline=None)
@given(text=st.text(st.sampled_from("ab *_[]()#>\\`-\n."), min_size=1, max_size=60).filter(lambda text: "a" in text))
def test_letters_of_markdown_are_never_lost(text: str) -> None:
    page = markdown.read(f"Start\n\n{text}".encode(), "x.md")
    links = re.sub(r"(\[[^\[\]]*\])\([^()\s]*\)", r"\1", text)
    kept = [sign for sign in page.text if sign in "ab"]
    assert kept == [sign for sign in "Start" + text if sign in "ab"] or links != text
    assert faithful(draft(page))


#: Lines that the importer takes for something: in any order, twice, and cut off anywhere.
LINES = (
    "Verbatim report of proceedings",
    "Wednesday, 14 May 2031 - Port Ansel",
    "14 Mayıs 2031 Çarşamba",
    "2031年5月14日（水）",
    "10:00",
    "PRESIDENT: Mr. Lindner (Ruritania)",
    "The President: Order.",
    "Ann Lee (Port Ansel): The ferry sails in September.",
    "Ann Lee:",
    "BY MR. HARROW:",
    "Q.  And where were you?",
    "A.  On the bridge.",
    "President. – The next item is the ferry.",
    "Ореховская И. О. Казна.",
    "○議長（高橋一郎君）　これより",
    "（記者）渡船の再開時期",
    "[00:01:12] Ann Lee: Aye.",
    "The ferry sails in September",
    "(Applause.)",
    "<…>",
    "* * *",
    "Documents signed at the meeting:",
    "– Port Ansel Declaration;",
    "2. Agreement on pilots",
    "PORT ANSEL DECLARATION",
    "We have agreed as follows:",
    "For Ruritania",
    "See also",
    "Topics",
    "Link to this | In context",
    "Photo of Ann LeeAnn Lee (Port Ansel)",
    *(f"{number} line of a court's page" for number in range(1, 10)),
    "Page 12",
    "<v Ann Lee>Hello.",
    "14:01 Ann Lee",
    "〇知事",
    "박바다 위원  감사합니다.",
    "Q Speech.",
    "Berg, Anna (HP):",
    "O Sr. Presidente: — Está aberta.",
    "Ann Lee: Yes. Olaf Lind: No. Ann Lee: Why? Olaf Lind: Fog. " * 6,
)


@settings(max_examples=80, deadline=None)
@given(lines=st.lists(st.sampled_from(LINES), min_size=1, max_size=14), blank=st.booleans())
def test_words_of_any_order_of_lines_come_out_whole(lines: list[str], blank: bool) -> None:  # noqa: FBT001 - Hypothesis gives it
    text = ("\n\n" if blank else "\n").join(lines) + "\n"
    request = Request(Path("corpus/transcripts"), Path("corpus/sources"), dt.date(2026, 11, 24))
    made = list(run([plain.read(text.encode(), "x.txt")], request))
    assert "".join(one.facts.page.text for one in made) == text
    assert all(map(faithful, made))
    assert [errors(one) for one in made] == [[] for _ in made]


def errors(made: Draft) -> list[str]:
    found = libxml.validate(libxml.parse(made.data, "x.xml"), resources.path("schemas") / "event.xsd")
    return [error.message for error in found if "is not accepted by the pattern" not in error.message]


#: What a reader sees of a piece of Markdown, and how it is written there.
SEEN = st.sampled_from(["harbour", "Ünal", "порт", "港", "2031", "don’t", "a_b", "5", "opens."])
PIECES = SEEN.flatmap(
    lambda word: st.sampled_from(
        [
            (word, word),
            (word, f"*{word}*"),
            (word, f"**{word}**"),
            (word, f"***{word}***"),
            (word, f"__{word}__"),
            (word, f"`{word}`"),
            (word, f"[{word}](https://x.example/a_b)"),
            (word, f'[**{word}**](https://x.example "A title")'),
            (f"{word}!", f"{word}\\!"),
            (f"*{word}*", f"\\*{word}\\*"),
            (f"[{word}]", f"[{word}]"),
            (f"{word} & <b", f"{word} & <b"),
            ("https://x.example", "<https://x.example>"),
        ]
    )
)
BLOCKS = st.tuples(
    st.sampled_from(["", "", "# ", "### ", "> "]),
    st.lists(st.tuples(PIECES, st.sampled_from([" ", "\n", "  \n", "\\\n"])), min_size=1, max_size=6),
).map(
    lambda block: (
        [seen for (seen, _), _ in block[1]],
        block[0]
        + "".join(f"{written}{end if block[0] == '' else ' '}" for (_, written), end in block[1]).rstrip(" \n\\"),
    )
)


@settings(max_examples=150, deadline=None)
@given(blocks=st.lists(BLOCKS, min_size=1, max_size=5), lead=st.booleans())
def test_words_of_markdown_come_out_whole_and_no_sign_of_its_own(
    blocks: list[tuple[list[str], str]],
    lead: bool,  # noqa: FBT001 - hypothesis names its arguments
) -> None:
    front = '---\ntitle: "Talks: a day"\ntags:\n  - x\n---\n\n' if lead else ""
    page = markdown.read((front + "\n\n".join(written for _, written in blocks)).encode(), "x.md")
    seen = " ".join(word for words, _ in blocks for word in words)
    expected = f"Talks: a day {seen}" if lead else seen
    assert page.text.split() == expected.split()
    assert faithful(draft(page))


def test_front_matter_tells_title_date_and_address() -> None:
    page = markdown.read(
        b"---\ntitle: \"Remarks\\_of the\\\n  \\ President\"\ndate: '2031-05-16'\nsource_url: https://harbour.example/a\n"
        b"tags: [x]\n---\n\nHall  \nPort\n\n10:00 A.M.\n\nPRESIDENT BERG:  Hello *all*,\nand [welcome](https://x.example).\n",
        "x.md",
    )
    assert (page.known.title, page.known.date) == ("Remarks\u00a0of the President", "2031-05-16")
    assert page.known.address == "https://harbour.example/a"
    made = draft(page)
    assert turns(made) == [("Berg", "Hello all, and welcome.")]
    assert (made.facts.day, made.facts.venue) == ("2031-05-16", "Hall, Port")
    assert b'<event xml:id="ev" type="speech" when="2031-05-16T10:00:00" where="#pl.hall"' in made.data
    assert made.original == Path(f"corpus/sources/{made.path.stem}.orig")


def test_page_of_a_known_site_is_read_as_its_profile_says() -> None:
    data = (
        '<html lang="en"><body><nav>Menu</nav><article class="read__in"><a>Events</a><h1>Talks</h1>'
        '<div>May 14, 2031</div><div>Omsk</div><p><b>Anna Berg</b>: Hello.</p><div class="read__cut"><h3>See also</h3>'
        '<a>More</a></div><p>Well.</p><div class="read__bottommeta"><h3>Topics</h3><p>Ports</p><p>Text version</p></div>'
        "</article></body></html>"
    )
    page = html.read(data.encode(), "x.html", layouts())
    assert page.known.site == "kremlin-en"
    lines = "Events|Talks|May 14, 2031|Omsk|Anna Berg: Hello.|Well.|See also|More|Topics|Ports|Text version"
    assert page.text.splitlines() == lines.split("|")


def test_scripts_and_menus_of_an_unknown_site_are_left_out() -> None:
    page = html.read(
        b"<html><body><header><p>Menu: all</p></header><div><h1>Talk</h1><p>Anna Berg: Hello&nbsp;all.<br>Well.</p>"
        b"<p>And more.</p></div><footer><p>Us</p></footer><script>x</script></body></html>",
        "x.html",
    )
    assert page.text == "Talk\nAnna Berg: Hello\u00a0all.\nWell.\nAnd more.\n"


def test_encodings() -> None:
    russian = "Президент: Добрый день, уважаемые коллеги! Рад вас видеть в нашем городе сегодня.\n" * 3
    assert plain.read(russian.encode("utf-16"), "x.txt").text == russian
    page = plain.read(russian.encode("cp1251"), "x.txt")
    assert (page.text, page.original) == (russian, russian.encode("cp1251"))
    declared = f'<html><head><meta charset="windows-1251"></head><body><p>{russian}</p></body></html>'.encode("cp1251")
    assert "Президент" in html.read(declared, "x.html").text


def test_mojibake_is_mended_on_request_only_and_quotes_stay(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    text = "Café “Über”: it’s fine.\n"
    path.write_text(text.replace("é", "Ã©"), encoding="utf-8")
    assert "Ã©" in sources.read(str(path)).text
    page = sources.read(str(path), mend=True)
    assert page.text == text
    assert page.original == path.read_bytes()


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("x.csv", b"who said,what\na,b\n", "row 1 has no text"),
        ("x.csv", b"speaker,text\n", "no speaker in any row"),
        ("x.json", b"{", "not JSON"),
        ("x.json", b'[{"text": "a"}]', "no speaker in any row"),
        ("x.docx", b"no archive", "not a Word document"),
        ("x.html", b"<html><body><script>a</script></body></html>", "the file is empty"),
        ("x.html", b" ", "no HTML can be read|the file is empty"),
        ("x.md", b"---\ntitle: A\n---\n", None),
    ],
)
def test_what_cannot_be_read_is_said(tmp_path: Path, name: str, data: bytes, message: str | None) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    if message is None:
        assert sources.read(str(path)).text.strip() == "A"
        return
    with pytest.raises(TeiKitError, match=message):
        sources.read(str(path))
