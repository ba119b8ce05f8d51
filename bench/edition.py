"""An edition of a wished size for the measurements of publishing: transcripts of twenty years that share registers.

As in the edition of a head of state's site, one person speaks in every transcript, so that person's page, the lists and the
tables depend on all of them: the case that is hardest to publish again.
"""

import random
from collections.abc import Iterator
from pathlib import Path

_WORDS = (  # noqa: SIM905 - readable as a sentence
    "harbour pilot quay tide vessel cargo minister agreement channel dredging berth season committee report colleagues "
    "our the and of to in with for more every year between states regions work plan project today tomorrow together"
).split()
_KINDS = ("forum", "meeting", "press-conference", "speech", "visit")
_YEARS = range(2012, 2032)
PERSONS, ORGANISATIONS, PLACES, TOPICS = 200, 40, 60, 25

_SETTINGS = """[edition]
title = "Made-up edition"
description = "Nobody in it exists."
publisher = "tei-kit bench"
base-url = "https://example.org/bench/"
"""

_REGISTER = """<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="{id}" xml:lang="en">
  <teiHeader>
    <fileDesc>
      <titleStmt><title type="main">Register {id}</title></titleStmt>
      <publicationStmt><publisher>tei-kit bench</publisher></publicationStmt>
      <sourceDesc><p>Made up.</p></sourceDesc>
    </fileDesc>{classes}
  </teiHeader>
  <standOff>
{entries}
  </standOff>
</TEI>
"""

_TRANSCRIPT = """<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="{id}" xml:lang="en">
  <teiHeader>
    <fileDesc>
      <titleStmt><title type="main">Made-up session {number}</title></titleStmt>
      <publicationStmt>
        <publisher>tei-kit bench</publisher>
        <date type="published" when="2032-01-01">1 January 2032</date>
        <idno type="URI">https://example.org/bench/{id}</idno>
        <availability status="free"><licence target="https://creativecommons.org/publicdomain/zero/1.0/">CC0</licence></availability>
      </publicationStmt>
      <sourceDesc><bibl xml:id="src"><title>Made-up record</title><publisher>Office of records</publisher></bibl></sourceDesc>
    </fileDesc>
    <encodingDesc>
      <classDecl>
        <taxonomy xml:id="roles">
          <category xml:id="host"><catDesc>host</catDesc></category>
          <category xml:id="guest"><catDesc>guest</catDesc></category>
        </taxonomy>
      </classDecl>
    </encodingDesc>
    <profileDesc>
      <abstract><p>People who do not exist met to speak words that mean nothing.</p></abstract>
      <langUsage><language ident="en">English</language></langUsage>
      <particDesc>
        <listPerson>
{people}
        </listPerson>
      </particDesc>
      <settingDesc>
        <listPlace>
          <place xml:id="{place}" sameAs="../registers/places.xml#{place}"><placeName>Place {place}</placeName></place>
        </listPlace>
        <setting><date when="{date}">{date}</date><placeName ref="#{place}">Place {place}</placeName></setting>
      </settingDesc>
      <textClass><keywords scheme="../registers/topics.xml">{topics}</keywords></textClass>
    </profileDesc>
    <revisionDesc status="published"><change when="2032-01-01">Made.</change></revisionDesc>
  </teiHeader>
  <standOff>
    <listEvent><event xml:id="ev" type="{kind}" when="{date}" where="#{place}"><eventName>Session {number}</eventName></event></listEvent>
{documents}
  </standOff>
  <text>
    <body>
      <div type="session">
{turns}
      </div>
    </body>
  </text>
</TEI>
"""


def edition(folder: Path, files: int, size: int) -> Path:
    """Write an edition of `files` transcripts of about `size` bytes each, its registers and its configuration."""
    for name in ("transcripts", "registers"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    (folder / "tei-kit.toml").write_text(_SETTINGS, encoding="utf-8")
    for name, text in _registers():
        (folder / "registers" / f"{name}.xml").write_text(text, encoding="utf-8")
    for number in range(files):
        date = f"{_YEARS[number * len(_YEARS) // files]}-{number % 12 + 1:02}-{number % 28 + 1:02}"
        identifier = f"event-{date}-bench-{number:05}"
        path = folder / "transcripts" / f"{identifier}.xml"
        path.write_text(_transcript(identifier, number, date, size), encoding="utf-8")
    return folder


def _registers() -> Iterator[tuple[str, str]]:
    persons = "\n".join(
        f'      <person xml:id="per.{n}"><persName><forename>Given</forename> <surname>Name {n}</surname></persName>'
        f'<affiliation ref="orgs.xml#org.{n % ORGANISATIONS}"><roleName>Minister {n}</roleName></affiliation>'
        "<note>Fictional.</note></person>"
        for n in range(PERSONS)
    )
    orgs = "\n".join(f'<org xml:id="org.{n}"><orgName>Office {n}</orgName></org>' for n in range(ORGANISATIONS))
    places = "\n".join(
        f'<place xml:id="pl.{n}"><placeName>Place {n}</placeName><location><geo>{n} {2 * n}</geo></location></place>'
        for n in range(PLACES)
    )
    topics = "".join(f'<category xml:id="top.{n}"><catDesc>Topic {n}</catDesc></category>' for n in range(TOPICS))
    classes = f'<encodingDesc><classDecl><taxonomy xml:id="t">{topics}</taxonomy></classDecl></encodingDesc>'
    yield "persons", _REGISTER.format(id="persons", classes="", entries=f"<listPerson>{persons}</listPerson>")
    yield "orgs", _REGISTER.format(id="orgs", classes="", entries=f"<listOrg>{orgs}</listOrg>")
    yield "places", _REGISTER.format(id="places", classes="", entries=f"<listPlace>{places}</listPlace>")
    yield (
        "topics",
        _REGISTER.format(id="topics", classes=classes, entries="<note>The topics stand in the header.</note>"),
    )


def _transcript(identifier: str, number: int, date: str, size: int) -> str:
    chance = random.Random(identifier)  # noqa: S311 - made-up text, no secret
    people = [0, *sorted(chance.sample(range(1, PERSONS), chance.randint(1, 4)))]
    place = f"pl.{chance.randrange(PLACES)}"
    topics = sorted(chance.sample(range(TOPICS), 2))
    return _TRANSCRIPT.format(
        id=identifier,
        number=number,
        date=date,
        place=place,
        kind=chance.choice(_KINDS),
        people="\n".join(
            f'          <person xml:id="per.{n}" sameAs="../registers/persons.xml#per.{n}"><persName>Given Name {n}</persName>'
            f'<affiliation ref="../registers/orgs.xml#org.{n % ORGANISATIONS}"><roleName>Minister {n}</roleName></affiliation></person>'
            for n in people
        ),
        topics="".join(f'<term ref="../registers/topics.xml#top.{n}">Topic {n}</term>' for n in topics),
        documents=_document(people) if number % 10 == 0 else "",
        turns="".join(_turns(chance, people, size)),
    )


def _document(people: list[int]) -> str:
    signatures = "".join(
        f'<respStmt><resp>signed for</resp><persName ref="#per.{n}">Given Name {n}</persName>'
        f'<orgName ref="../registers/orgs.xml#org.{n % ORGANISATIONS}">Office {n % ORGANISATIONS}</orgName></respStmt>'
        for n in people[:2]
    )
    document = f'<bibl xml:id="doc.1" type="agreement" status="signed"><title>Agreement</title>{signatures}</bibl>'
    return f'    <listBibl type="signedDocuments">{document}</listBibl>'


def _turns(chance: random.Random, people: list[int], size: int) -> Iterator[str]:
    length, turn, paragraph = len(_TRANSCRIPT), 0, 0
    while length < size:
        person = people[0] if turn % 2 == 0 else chance.choice(people[1:])
        paragraphs = []
        for _ in range(chance.randint(1, 3)):
            paragraph += 1
            words = [chance.choice(_WORDS) for _ in range(chance.randint(20, 80))]
            if paragraph % 4 == 0:
                named = chance.randrange(PLACES)
                words.append(f'<placeName ref="../registers/places.xml#pl.{named}">Place {named}</placeName>')
            paragraphs.append(f'          <p xml:id="p.{paragraph}">{" ".join(words)}.</p>\n')
        turn += 1
        role = "host" if person == people[0] else "guest"
        text = (
            f'        <sp xml:id="sp.{turn}" who="#per.{person}" ana="#{role}">\n'
            f"          <speaker>Name {person}:</speaker>\n{''.join(paragraphs)}        </sp>\n"
        )
        length += len(text)
        yield text
