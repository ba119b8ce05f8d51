"""CSL items made to measure: what transcripts can give to a style, one difficulty each."""

from typing import Any

BASE: dict[str, Any] = {
    "id": "t",
    "type": "speech",
    "title": "A talk on ships and harbours",
    "author": [{"family": "Bee", "given": "Ann Mary"}],
    "genre": "Transcript",
    "event-title": "Harbour Forum",
    "event-place": "Port Ansel, Merrow",
    "event-date": {"date-parts": [[2031, 5, 14]]},
    "container-title": "Sample edition",
    "publisher": "Example Press",
    "issued": {"date-parts": [[2031, 6, 1]]},
    "URL": "https://example.org/t#sp.1",
    "language": "en",
}


def _people(number: int) -> list[dict[str, str]]:
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    return [{"family": f"{letters[index]}son", "given": f"{letters[-index - 1]}ann"} for index in range(number)]


def _without(*keys: str) -> dict[str, Any]:
    return {key: value for key, value in BASE.items() if key not in keys}


ITEMS: dict[str, dict[str, Any]] = {
    "plain": BASE,
    "two authors": BASE | {"author": _people(2)},
    "three authors": BASE | {"author": _people(3)},
    "seven authors": BASE | {"author": _people(7)},
    "particle": BASE | {"author": [{"family": "Beethoven", "given": "Ludwig", "non-dropping-particle": "van"}]},
    "suffix": BASE | {"author": [{"family": "King", "given": "Martin Luther", "suffix": "Jr."}]},
    "single name": BASE | {"author": [{"literal": "Madonna"}]},
    "family first": BASE | {"author": [{"family": "Yamada", "given": "Taro", "static-ordering": True}]},
    "hyphen": BASE | {"author": [{"family": "Tokayev", "given": "Kassym-Jomart"}]},
    "organisation": BASE | {"author": [{"literal": "Ministry of Ports & Pilots"}]},
    "nobody": _without("author"),
    "nobody asks": _without("author") | {"title": "What now?"},
    "Cyrillic": BASE | {"author": [{"family": "Путин", "given": "Владимир"}], "language": "ru", "title": "О портах"},
    "Arabic": BASE | {"author": [{"literal": "ناصر المرجان"}], "language": "ar", "title": "كلمة"},
    "question": BASE | {"title": "What now?"},
    "ampersand": BASE | {"title": "Fish & ships"},
    "translator": BASE | {"translator": [{"family": "Terp", "given": "Ina"}]},
    "editor": BASE | {"editor": [{"family": "Itor", "given": "Ed"}]},
    "no date": _without("issued"),
    "no date at all": _without("issued", "event-date"),
    "year": BASE | {"issued": {"date-parts": [[2031]]}},
    "month": BASE | {"issued": {"date-parts": [[2031, 6]]}},
    "period": BASE | {"event-date": {"date-parts": [[2031, 5, 14], [2031, 5, 16]]}},
    "no address": _without("URL"),
    "doi": BASE | {"DOI": "10.1234/a_b"},
    "accessed": BASE | {"accessed": {"date-parts": [[2031, 6, 2]]}},
    "no event": _without("event-title", "event-place", "event-date"),
    "no edition": _without("container-title"),
    "no publisher": _without("publisher"),
    "part": BASE | {"title": "Remarks, paras. 3–5", "collection-title": "Sample edition", "container-title": "Opening"},
    "treaty": BASE | {"type": "treaty", "author": [{"literal": "Merrow"}, {"literal": "Nardy"}], "number": "HF/1"},
    "contract": BASE | {"type": "document", "author": [{"literal": "Harbour Authority"}, {"literal": "Boatworks"}]},
    "statement": BASE
    | {"type": "document", "author": [{"literal": "Merrow"}, {"literal": "Nardy"}, {"literal": "Qamarah"}]},
    "corpus": _without("event-title", "event-place", "event-date", "container-title", "author") | {"type": "dataset"},
}
