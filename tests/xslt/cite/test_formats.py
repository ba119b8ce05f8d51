"""Each format, read by a parser that we did not write."""

import json
import warnings
from typing import Any

import jsonschema
import pytest
import rispy
from csl_rules import CSL_DATA
from hypothesis import given, settings
from pybtex.database import parse_string
from pybtex.database.input.bibtex import Parser
from sample import TEXT, line, person, tei, turn
from tex_reader import printed

from tei_kit.transform.run import transform

PROPERTY = settings(max_examples=60, deadline=None, derandomize=True)


def csl(data: bytes) -> dict[str, Any]:
    items = json.loads(transform(data, "csl-json").text)
    jsonschema.validate(items, CSL_DATA)
    [item] = items
    return dict(item)


def bibtex(data: bytes) -> Any:
    [entry] = parse_string(transform(data, "bibtex").text, "bibtex").entries.values()
    return entry


def ris(data: bytes) -> dict[str, Any]:
    text = transform(data, "ris").text
    assert text.endswith("ER  - \r\n")
    assert "\n" not in text.replace("\r\n", "")
    [record] = rispy.loads(text)
    assert record.keys().isdisjoint({"unknown_tag"})
    return dict(record)


def spaced(text: str) -> str:
    """Text as the parsers of BibTeX and RIS leave it: any white space is one space."""
    return " ".join(text.split())


@given(TEXT)
@PROPERTY
def test_every_title_survives(title: str) -> None:
    data = tei(title)
    assert csl(data).get("title", "") == line(title)
    assert spaced(printed(bibtex(data).fields.get("title", ""))) == spaced(line(title))
    assert spaced(ris(data).get("title", "")) == spaced(line(title))


@given(TEXT, TEXT)
@PROPERTY
def test_every_name_survives(forename: str, surname: str) -> None:
    given_name, family = line(forename), line(surname)
    data = tei(people=person(forename, surname), turns=turn("#per.a"))
    [author] = csl(data).get("author", [{}]) or [{}]
    names = bibtex(data).persons.get("author", [])
    if family:
        assert (author["family"], author.get("given", "")) == (family, given_name)
        [name] = names
        last = spaced(" ".join([*map(printed, name.prelast_names + name.last_names)]))
        first = spaced(" ".join([*map(printed, name.first_names + name.middle_names)]))
        assert (last, first) == (spaced(family), spaced(given_name)) or last == spaced(f"{given_name} {family}")
        [ris_name] = ris(data)["authors"]
        assert spaced(ris_name.replace(",", " ")) == spaced(f"{family} {given_name}".replace(",", " "))


@given(TEXT)
@PROPERTY
def test_every_literal_name_survives(text: str) -> None:
    data = tei(
        people=f'<person xml:id="per.a"><persName>The {tei_text(text)} of it</persName></person>', turns=turn("#per.a")
    )
    expected = line(f"The {text} of it")
    assert csl(data)["author"] == [{"literal": expected}]
    [name] = bibtex(data).persons["author"]
    assert spaced(" ".join(map(printed, name.last_names))) == spaced(expected)
    # The comma at its end is EndNote's sign that it is not to be divided.
    assert spaced(ris(data)["authors"][0]) == spaced(expected.replace(",", " ")) + ","


def tei_text(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")


def test_what_is_not_known_has_no_field() -> None:
    data = b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text/></TEI>'
    assert csl(data) == {"id": "transcript", "type": "speech", "genre": "Transcript"}
    assert dict(bibtex(data).fields) == {"howpublished": "Transcript"}
    assert ris(data) == {"type_of_reference": "SLIDE", "type_of_work": "Transcript"}


def test_what_is_empty_has_no_field() -> None:
    data = tei(
        " ",
        people='<person xml:id="per.a"><persName> </persName></person>',
        turns=turn("#per.a"),
        publication='<publisher> </publisher><date when="">x</date><idno type="URI"/><idno type="DOI"> </idno>',
        profile='<langUsage><language ident=" "/></langUsage><settingDesc><setting><date/><placeName/></setting></settingDesc>',
        stand_off='<listEvent><event type="" when="2031-02-30"><eventName/></event></listEvent>',
    )
    assert csl(data) == {"id": "t", "type": "speech", "genre": "Transcript"}
    assert dict(bibtex(data).fields) == {"howpublished": "Transcript"}
    assert ris(data).keys() == {"type_of_reference", "id", "type_of_work"}


@pytest.mark.parametrize(
    ("when", "parts", "ris_date", "month"),
    [
        ("2031", [[2031]], "2031//", None),
        ("2031-05", [[2031, 5]], "2031/05/", "may"),
        ("2031-05-14", [[2031, 5, 14]], "2031/05/14", "may"),
        ("2031-05-14T10:00:00+02:00", [[2031, 5, 14]], "2031/05/14", "may"),
        ("2031-05-14Z", [[2031, 5, 14]], "2031/05/14", "may"),
        ("2031-13-01", None, None, None),
        ("--05-14", None, None, None),
        ("tomorrow", None, None, None),
    ],
)
def test_dates(when: str, parts: list[list[int]] | None, ris_date: str | None, month: str | None) -> None:
    data = tei(publication=f'<date when="{when}"/>')
    issued = csl(data).get("issued")
    assert issued == (parts and {"date-parts": parts})
    assert ris(data).get("date") == ris_date
    entry = bibtex(data)
    assert entry.fields.get("year") == (ris_date[:4] if ris_date else None)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        spelled = Parser().parse_string(transform(data, "bibtex").text).entries["t"].fields.get("month")
    assert (spelled or "").lower()[:3] == (month or "")


def test_a_period_has_two_dates() -> None:
    data = tei(stand_off='<listEvent><event type="forum" from="2031-05-14" to="2031-05-16"/></listEvent>')
    assert csl(data)["event-date"] == {"date-parts": [[2031, 5, 14], [2031, 5, 16]]}
    assert ris(data)["date"] == "2031/05/14"
    assert "14 May 2031 – 16 May 2031" in bibtex(data).fields["note"]


def test_addresses_and_identifiers_are_left_whole() -> None:
    address = "https://example.org/a_b?c=%20&amp;d=~x#e"
    data = tei(publication=f'<idno type="URI">{address}</idno><idno type="DOI">https://doi.org/10.1234/a_b</idno>')
    plain = address.replace("&amp;", "&")
    assert (csl(data)["URL"], csl(data)["DOI"]) == (plain, "10.1234/a_b")
    assert (bibtex(data).fields["url"], bibtex(data).fields["doi"]) == (plain, "10.1234/a_b")
    assert (ris(data)["urls"], ris(data)["doi"]) == ([plain], "10.1234/a_b")


def test_an_address_of_another_kind_is_none() -> None:
    assert "URL" not in csl(tei(publication='<idno type="URI">javascript:alert(1)</idno>'))


def test_braces_in_an_address_cannot_end_the_field() -> None:
    data = tei(publication='<idno type="URI">https://example.org/{a}}, note = {x\\y</idno>')
    assert bibtex(data).fields.keys() == {"title", "howpublished", "url"}
