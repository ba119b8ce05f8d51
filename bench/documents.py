"""Documents of a wished size for the measurements: valid transcripts, made from nothing but a seed number."""

import random
from functools import lru_cache
from pathlib import Path

_WORDS = (  # noqa: SIM905 - readable as a sentence
    "harbour pilot quay tide vessel cargo minister agreement channel dredging berth season committee report colleagues "
    "our the and of to in with for more every year between states regions work plan project today tomorrow together"
).split()

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="{id}" xml:lang="en">
  <teiHeader>
    <fileDesc>
      <titleStmt>
        <title type="main">Made-up session {id}</title>
        <respStmt xml:id="ed.bench">
          <resp>encoding</resp>
          <name>bench</name>
        </respStmt>
      </titleStmt>
      <extent>
        <measure unit="speeches" quantity="{speeches}"/>
        <measure unit="words" quantity="{words}"/>
      </extent>
      <publicationStmt>
        <publisher>tei-kit bench</publisher>
        <date type="published" when="2032-01-01">1 January 2032</date>
        <idno type="URI">https://example.org/bench/{id}</idno>
        <availability status="free">
          <licence target="https://creativecommons.org/publicdomain/zero/1.0/">CC0</licence>
        </availability>
      </publicationStmt>
      <sourceDesc>
        <bibl xml:id="src">
          <title>Made-up record</title>
          <ref target="https://example.org/src/{id}">source</ref>
          <date type="accessed" when="2031-12-31">31 December 2031</date>
        </bibl>
      </sourceDesc>
    </fileDesc>
    <encodingDesc>
      <classDecl>
        <taxonomy xml:id="roles">
          <category xml:id="host">
            <catDesc>host</catDesc>
          </category>
          <category xml:id="guest">
            <catDesc>guest</catDesc>
          </category>
        </taxonomy>
      </classDecl>
    </encodingDesc>
    <profileDesc>
      <langUsage>
        <language ident="en">English</language>
      </langUsage>
      <particDesc>
        <listPerson>
          <person xml:id="per.orsa">
            <persName>Ilse Orsa</persName>
          </person>
          <person xml:id="per.dubec">
            <persName>Paul Dubec</persName>
          </person>
        </listPerson>
      </particDesc>
      <settingDesc>
        <listPlace>
          <place xml:id="pl.quay">
            <placeName>Quay Hall</placeName>
            <country key="XX">Merrow</country>
          </place>
        </listPlace>
        <setting>
          <date when="2031-05-14">14 May 2031</date>
          <placeName ref="#pl.quay">Quay Hall</placeName>
        </setting>
      </settingDesc>
    </profileDesc>
    <revisionDesc status="published">
      <change when="2032-01-01" who="#ed.bench">Made.</change>
    </revisionDesc>
  </teiHeader>
  <standOff>
    <listEvent>
      <event xml:id="ev" type="forum" when="2031-05-14" where="#pl.quay">
        <eventName>Made-up session {id}</eventName>
      </event>
    </listEvent>
  </standOff>
  <text>
    <front>
      <div type="summary">
        <head>Made-up session {id}</head>
        <p>Two people who do not exist met to speak words that mean nothing.</p>
        <dateline><date when="2031-05-14">14 May 2031</date> <placeName ref="#pl.quay">Quay Hall</placeName></dateline>
      </div>
    </front>
    <body>
      <div type="session">
"""
_FOOT = """      </div>
    </body>
  </text>
</TEI>
"""
_SPEAKERS = (("per.orsa", "host", "Ilse Orsa:"), ("per.dubec", "guest", "Paul Dubec:"))


#: So many texts; a corpus of more files has them again, with other ids.
_TEXTS = 100


def transcript(size: int, identifier: str, seed: int = 0) -> bytes:
    """Return a valid transcript of about `size` bytes whose root has this xml:id."""
    turns, count, words = _turns(size, seed)
    return f"{_HEAD.format(id=identifier, speeches=count, words=words)}{turns}{_FOOT}".encode()


def said(chance: random.Random) -> list[str]:
    """Return the words of a paragraph."""
    return chance.choices(_WORDS, k=chance.randint(12, 80))


@lru_cache(maxsize=_TEXTS)
def _turns(size: int, seed: int) -> tuple[str, int, int]:
    """The turns, how many they are, and how many words."""
    chance = random.Random(seed)  # noqa: S311 - made-up text, no secret
    turns: list[str] = []
    length, words, paragraph = len(_HEAD) + len(_FOOT), 0, 0
    while length < size or not turns:
        person, role, label = _SPEAKERS[len(turns) % 2]
        paragraphs = []
        for _ in range(chance.randint(1, 4)):
            paragraph += 1
            text = said(chance)
            words += len(text)
            paragraphs.append(f'          <p xml:id="p.{paragraph}">{" ".join(text).capitalize()}.</p>\n')
        turn = (
            f'        <sp xml:id="sp.{len(turns) + 1}" who="#{person}" ana="#{role}">\n'
            f"          <speaker>{label}</speaker>\n{''.join(paragraphs)}        </sp>\n"
        )
        turns.append(turn)
        length += len(turn)
    return "".join(turns), len(turns), words


def corpus(folder: Path, files: int, size: int) -> list[Path]:
    """Write a corpus of `files` transcripts of `size` bytes each and return their paths."""
    transcripts = folder / "transcripts"
    transcripts.mkdir(parents=True, exist_ok=True)
    (folder / "tei-kit.toml").write_text('[edition]\ntitle = "Bench"\n', encoding="utf-8")
    paths = []
    for number in range(files):
        identifier = f"event-2031-05-14-bench-{number:05}"
        path = transcripts / f"{identifier}.xml"
        path.write_bytes(transcript(size, identifier, number % _TEXTS))
        paths.append(path)
    return paths
