"""Layouts that real pages have around labels: numbered lines, links, several speeches in a line, letters and bullets."""

import datetime as dt
from pathlib import Path

import pytest

from tei_kit.encode import Request, chained, profile, run
from tei_kit.encode.furniture import find, numbered
from tei_kit.encode.marks import marks
from tei_kit.encode.paragraphs import paragraphs
from tei_kit.encode.structure import understand
from tei_kit.model.turn import Page

GENERIC = profile.load("generic")

_LINES = (
    *(
        "Monday, 14 May 2031",
        "[Open session]",
        "JUDGE DELCOURT: Good morning to everyone in and around",
        "this courtroom.",
    ),
    *("Madam Registrar, please call the case.", "THE REGISTRAR: Case Number 4, the Port versus", "Joren Vale."),
    *("JUDGE DELCOURT: Thank you. Mr. Harrow.", "MR. HARROW: We are ready.", "Q. Did you see the ferry?", "A. Yes."),
    *("Q. When?", "A. At noon."),
)
COURT = "\n\n".join(
    (
        *("Tribunal of the Strait", "Page 12", *(f"{number} {line}" for number, line in enumerate(_LINES, 1))),
        *("Page 13", "1 JUDGE DELCOURT: Thank you."),
    )
)


def parts(text: str) -> list[tuple[str, str]]:
    page = Page("page.txt", text, text.encode())
    return [(mark.part, mark.words) for mark in marks(page, understand(page, GENERIC))]


def labels(text: str) -> list[str]:
    return [words for part, words in parts(text) if part == "label"]


def draft(tmp_path: Path, text: str) -> str:
    page = Page("page.txt", text, text.encode())
    request = Request(tmp_path / "transcripts", tmp_path / "sources", dt.date(2031, 6, 1))
    return next(iter(run([page], request))).data.decode()


def test_numbers_at_the_margin_are_no_part_of_speeches(tmp_path: Path) -> None:
    assert labels(COURT) == [
        "JUDGE DELCOURT:",
        "THE REGISTRAR:",
        "JUDGE DELCOURT:",
        "MR. HARROW:",
        *(f"{letter}." for letter in "QAQA"),
        "JUDGE DELCOURT:",
    ]
    tei = draft(tmp_path, COURT)
    assert 'around\n\n<fw type="lineNum">4</fw> this courtroom.</p>' in tei
    assert '<fw type="pageNum">Page 12</fw>' in tei


@pytest.mark.parametrize(
    "lines",
    [
        [f"{number}. Adoption of item {number}" for number in range(1, 20)],
        [f"{number} of the ferries sailed." for number in (3, 14, 15, 9, 2, 6, 5, 35, 8)],
        ["1 Anna Berg", "2 Ilse Orsa", "3 Joe Holm"],
    ],
)
def test_other_numbers_number_no_lines(lines: list[str]) -> None:
    assert not numbered(lines)


LINKS = "\n".join(
    f"{label}\nLink to this | In context\n{speech}"
    for label, speech in (
        ("Photo of Dilys PenroseDilys Penrose (North Vik, Harbour Party)", "It is proposed to take item 4 today."),
        ("Photo of Olaf LindOlaf Lind (East Quay, Chair)", "Is that agreed? Agreed."),
        ("Photo of Dilys PenroseDilys Penrose (North Vik, Harbour Party)", "I wish to raise three issues."),
        ("Photo of Anna BergAnna Berg (West Quay, Ferry Party)", "So do I."),
    )
)


def test_links_below_labels_show_labels_and_are_none_of_the_speech(tmp_path: Path) -> None:
    around = find(paragraphs(LINKS))
    assert sorted(around.indices) == [1, 4, 7, 10]
    assert sorted(around.labels) == [0, 3, 6, 9]
    text = f"Debates\n14 May 2031\n{LINKS}"
    assert len(labels(text)) == len(around.labels)
    tei = draft(tmp_path, text)
    assert '<fw type="navigation">Link to this | In context</fw>' in tei
    assert "<persName>Dilys Penrose</persName>" in tei
    assert "<persName>Anna Berg</persName>" in tei


def test_a_line_that_comes_back_between_speeches_is_no_frame() -> None:
    text = "Anna Berg\nHello to all of you.\nThe Chair\nPlease go on.\nJoe Holm\nThank you, Chair.\nThe Chair\nOrder.\nThe Chair\nOrder."
    assert not find(paragraphs(text)).indices


CHAIN = (
    "Operator: Good morning, and welcome to the call of Harbour Ferries. All lines are muted. Ms. Ann Lee, you may begin. "
    "Ann Lee: Thank you. With me today is our Chief Executive, Joe Holm, who will tell you about the quarter. Joe Holm: Thank "
    "you, Ann. Traffic was up: slowly, but up. Ann Lee: Operator, we are ready. Operator: The first question is from Vera "
    "Stone. Vera Stone: Thanks. What about fuel? Joe Holm: It was expensive."
)


def test_speeches_within_one_line() -> None:
    assert [CHAIN[start:].partition(":")[0] for start in chained.find(CHAIN, GENERIC)] == [
        *("Operator", "Ann Lee", "Joe Holm", "Ann Lee", "Operator", "Vera Stone", "Joe Holm")
    ]


@pytest.mark.parametrize("space", [" ", "  ", "\u00a0"])
def test_no_seam_goes_through_a_word(tmp_path: Path, space: str) -> None:
    chain = CHAIN.replace("Operator: The", "fog Operator: The").replace("Ann Lee", f"Ann{space}Lee")
    # Drafting compares nothing: the words are looked for here.
    words = draft(tmp_path, f"A call\n2031-05-14T10:00:00\n{chain}")
    assert all(word in words for word in CHAIN.replace(":", "").split())
    assert "2031-05-14T10:00:00" in words or "T10:00:00" in words


def test_prose_with_colons_is_no_chain() -> None:
    text = (
        "We have three aims: safety, speed and price. As the Minister said: ferries matter. One thing is clear: they sail. "
        "Our offer: a ticket for all. The result: fewer cars. What I mean: this works. "
    ) * 3
    assert chained.find(text, GENERIC) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A talk\nMS. HOLM: Hello.\nQ Speech, speech.\nMS. HOLM: Later.\nQ What about a question?\nMS. HOLM: Fine.",
            ["MS. HOLM:", "Q", "MS. HOLM:", "Q", "MS. HOLM:"],
        ),
        (
            "A talk\nMS. HOLM: Hello.\nA ferry sailed.\nJOE LIND: Yes.\nA second ferry did not.\nMS. HOLM: Thank you.",
            ["MS. HOLM:", "JOE LIND:", "MS. HOLM:"],
        ),
        (
            "A call\nspk09: Good morning.\nspk00: Good morning, all.\nspk09: Go on.\nspk05: Hi.\nspk00: Hello.",
            ["spk09:", "spk00:", "spk09:", "spk05:", "spk00:"],
        ),
        (
            "ბრიფინგი\nნინო ბერგაძე: დილა მშვიდობისა.\nპავლე დუბეცი: გმადლობთ.\nნინო ბერგაძე: კითხვები?\nპავლე დუბეცი: დიახ.",
            ["ნინო ბერგაძე:", "პავლე დუბეცი:", "ნინო ბერგაძე:", "პავლე დუბეცი:"],
        ),
        (
            "A briefing\nTove Brandal: Hello.\nAyla: Madam, this is Ayla Holm of Radio Strait.\nTove Brandal: Yes?\nPrices: They rose.",
            ["Tove Brandal:", "Ayla:", "Tove Brandal:"],
        ),
        (
            "WEBVTT\n<v Tove Brandal>Welcome.\n<v Tove Brandal>To all.\n<v Jun Lind>Thank you.\n<v Tove Brandal>Well.",
            ["<v Tove Brandal>", "<v Jun Lind>", "<v Tove Brandal>"],
        ),
        (
            "A sitting\n14 May 2031\nItem 1\n14:01 Jaan Kask\nMinister! When?\n14:02 Kalju Tamm\nSoon, in September.\n14:04 Jaan Kask\nThis year?",
            ["14:01 Jaan Kask", "14:02 Kalju Tamm", "14:04 Jaan Kask"],
        ),
        ("会见\n林岚:欢迎。\n海山:谢谢。\n林岚:渡轮九月恢复。\n海山:很好。", ["林岚:", "海山:", "林岚:", "海山:"]),
        (
            "회의\n⊙앵커: 안녕하십니까.\n⊙기자: 배가 떠났습니다.\n⊙박바다(의원): 언제입니까?\n⊙기자: 구월입니다.\n⊙앵커: 감사합니다.",
            ["⊙앵커:", "⊙기자:", "⊙박바다(의원):", "⊙기자:", "⊙앵커:"],
        ),
        (
            "소위원회\n위원장 김바다  시작하겠습니다.\n박나루 위원  감사합니다.\n위원장 김바다  질문이 있습니까?\n박나루 위원  없습니다.",
            ["위원장 김바다", "박나루 위원", "위원장 김바다", "박나루 위원"],
        ),
    ],
)
def test_letters_bullets_and_scripts(text: str, expected: list[str]) -> None:
    assert labels(text) == expected


def test_headings_between_speeches_divide_them(tmp_path: Path) -> None:
    text = (
        "Debates\nMR. HOLM: The ferries will sail in September, as the House has been told more than once.\n(Applause)\n"
        "MS. LIND: I thank the Minister for what he has said, and for the way in which he said it.\nWe all do.\n"
        "2. Harbour dues\nMR. HOLM: Now to the dues, about which the House will want to know everything.\nYes\n"
        "MS. LIND: Indeed it will, and I shall ask about each of them in turn before the day is over."
    )
    heads = [words for part, words in parts(text) if part == "heading"]
    assert heads == ["2. Harbour dues"]
    tei = draft(tmp_path, text)
    assert tei.count('<div type="session"') == len(["before", "behind"])
    assert "<head>2. Harbour dues</head>" in tei


def test_a_label_right_above_an_appended_text_is_none(tmp_path: Path) -> None:
    text = "Verbatim report\nAnn Lee:\nPORT ANSEL DECLARATION\nVerbatim report of proceedings\n2031-05-14"
    assert labels(text) == []
    assert "PORT ANSEL DECLARATION" in draft(tmp_path, text)
