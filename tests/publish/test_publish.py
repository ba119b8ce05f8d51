"""The whole way from the corpus to a site."""

import json
import re
import shutil
from pathlib import Path

import pytest
from site_crawl import Links, broken

from tei_kit.cite.styles import STYLES
from tei_kit.cli import main
from tei_kit.publish.run import publish


@pytest.fixture(scope="module")
def corpus(root: Path) -> Path:
    return root / "corpus"


@pytest.fixture(scope="module")
def site(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("published") / "site"
    assert publish(corpus, folder).warnings == ()
    return folder


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def ids(corpus: Path) -> list[str]:
    return sorted(path.stem for path in (corpus / "transcripts").glob("*.xml"))


def test_every_transcript_has_its_page_and_all_downloads(corpus: Path, site: Path) -> None:
    for identifier in ids(corpus):
        for ending in (".html", ".txt", ".bib", ".ris", ".csl.json", ".parla-clarin.xml"):
            assert (site / f"{identifier}{ending}").stat().st_size > 100
        assert (site / f"{identifier}.xml").read_bytes() == (corpus / "transcripts" / f"{identifier}.xml").read_bytes()
        json.loads((site / f"{identifier}.csl.json").read_bytes())


def test_a_page_is_cited_in_every_style_with_its_italics(site: Path) -> None:
    page = (site / "event-2031-05-14-harbour-forum.html").read_text(encoding="utf-8")
    assert re.findall(r'<dd data-style="([\w-]+)">', page) == list(STYLES)
    assert "In <i>Sample edition of official transcripts</i> [Transcript]" in page
    assert "<summary>In other styles</summary>" in page


def test_the_json_ld_names_the_files_beside_the_page(site: Path) -> None:
    page = (site / "event-2031-05-14-harbour-forum.html").read_text(encoding="utf-8")
    [data] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    files = json.loads(data)["encoding"]
    assert {file["@type"] for file in files} == {"MediaObject"}
    for file in files:
        assert file["contentUrl"].startswith("https://example.org/tei-kit/event-2031-05-14-harbour-forum.")
        assert (site / file["contentUrl"].rpartition("/")[2]).is_file()
    assert [file["encodingFormat"] for file in files][:2] == ["application/tei+xml", "text/plain"]


def test_the_same_corpus_gives_the_same_bytes(corpus: Path, site: Path, tmp_path: Path) -> None:
    publish(corpus, tmp_path / "again")
    assert tree(tmp_path / "again") == tree(site)


def test_publishing_over_a_site_leaves_the_same_bytes(corpus: Path, site: Path, tmp_path: Path) -> None:
    shutil.copytree(site, tmp_path / "site")
    publish(corpus, tmp_path / "site")
    assert tree(tmp_path) == {f"site/{name}": data for name, data in tree(site).items()}


def test_every_link_inside_the_site_leads_somewhere(site: Path) -> None:
    assert broken(site) == []


def test_ids_are_unique_and_the_only_script_is_a_file_of_ours(site: Path) -> None:
    for path in site.glob("*.html"):
        page = Links(path.read_text(encoding="utf-8"))
        assert len(page.ids) == len(set(page.ids)), path.name
        html = path.read_text(encoding="utf-8")
        alone = path.name == "404.html"
        assert page.scripts == ([] if alone else ["edition.js"])
        allowed = "style-src 'sha256-" if alone else "script-src 'self'; "
        assert f"content=\"default-src 'none'; {allowed}" in html


def test_the_front_page_lists_transcripts_by_date_with_documents_and_speakers(corpus: Path, site: Path) -> None:
    index = (site / "index.html").read_text(encoding="utf-8")
    places = [index.index(f'href="{identifier}.html"') for identifier in ids(corpus)]
    assert places
    assert places
    assert index.index('"year-title">2019<') < index.index('"year-title">2031<')
    assert f'<a href="transcripts.html">{len(places)}</a>' in index
    assert 'href="year-2019.html"' in index


def test_a_person_has_a_page_with_every_turn_and_mention(site: Path) -> None:
    page = (site / "per.quill.html").read_text(encoding="utf-8")
    assert 'href="event-2031-05-14-harbour-forum.html#sp.7"' in page
    assert 'href="event-2031-05-14-harbour-forum.html#p.14"' in page
    assert 'href="event-2031-05-14-harbour-forum.doc.2.html"' in page
    assert 'href="org.harbour-authority.html"' in page
    assert 'href="https://www.wikidata.org/wiki/Q7747"' in (site / "per.putin.html").read_text(encoding="utf-8")


def test_a_document_has_a_page_and_a_row_in_the_register(site: Path) -> None:
    page = (site / "event-2031-05-14-harbour-forum.doc.2.html").read_text(encoding="utf-8")
    for words in ("Maren Quill", "signatory not named in the source", "HF/2031/2", 'harbour-forum.html#p.18"'):
        assert words in page
    assert page.count("<h1>") == 1
    assert 'href="event-2031-05-14-harbour-forum.doc.2.html"' in (site / "documents.html").read_text(encoding="utf-8")


def test_an_event_gathers_its_transcripts(site: Path) -> None:
    page = (site / "event-2019-11-07-omsk-meeting.event.html").read_text(encoding="utf-8")
    assert "16th Russia-Kazakhstan Interregional Cooperation Forum</bdi></h1>" in page
    for part in ("event-2019-11-07-omsk-meeting.html", "event-2019-11-07-omsk-forum.html"):
        assert f'href="{part}"' in page


@pytest.mark.parametrize(
    "name", ["year-2019", "type-forum", "language-ar", "top.pilotage", "pl.quay-hall", "transcripts"]
)
def test_transcripts_are_listed_by_what_they_share(site: Path, name: str) -> None:
    page = (site / f"{name}.html").read_text(encoding="utf-8")
    expected = "event-2019-11-07-omsk-forum" if name == "year-2019" else "event-2031-05-14-harbour-forum"
    assert f'href="{expected}.html' in page


def test_names_in_the_text_lead_to_the_registers(site: Path) -> None:
    page = (site / "event-2019-11-07-omsk-meeting.html").read_text(encoding="utf-8")
    assert '<a class="name" href="per.nazarbayev.html"><bdi class="persName">Nursultan Nazarbayev</bdi></a>' in page
    assert '<a class="name" href="pl.omsk.html">' in page


def test_the_manual_of_the_schema_leads_back(site: Path) -> None:
    manual = Links((site / "schema" / "event.html").read_text(encoding="utf-8"))
    assert "../encoding.html" in manual.hrefs


def test_editorial_practice_is_put_together_and_gaps_are_told(site: Path) -> None:
    page = (site / "editorial.html").read_text(encoding="utf-8")
    said = page[page.index("What the transcripts say of their editing") : page.index("What they say of their purpose")]
    assert '<a href="event-2019-11-07-omsk-forum.html">' in said
    assert re.search(r"<p>Not stated</p><p class=\"statement-by\">4 transcripts</p>", said)
    assert '<p lang="fr" dir="ltr">Cet événement est une fiction' in page
    assert "was not shown for every transcript" not in page


def test_the_source_of_a_page_can_be_read_line_by_line(corpus: Path, site: Path) -> None:
    identifier = "event-2019-11-07-omsk-meeting"
    page = Links((site / f"{identifier}.source.html").read_text(encoding="utf-8"))
    lines = (corpus / "transcripts" / f"{identifier}.xml").read_text(encoding="utf-8").splitlines()
    assert f"page:L{len(lines)}" in page.ids
    assert f"{identifier}.html#p.12" in page.hrefs


def test_a_page_names_its_other_forms_and_its_neighbours(corpus: Path, site: Path) -> None:
    page = (site / "event-2031-05-14-harbour-forum.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://example.org/tei-kit/event-2031-05-14-harbour-forum.html">' in page
    assert '<link rel="alternate" type="application/tei+xml" href="event-2031-05-14-harbour-forum.xml"' in page
    assert '<link rel="prev" href="event-2019-11-07-' in page
    assert '<link rel="next" href="event-2031-09-30-' in page
    assert '<link rel="next"' not in (site / f"{ids(corpus)[-1]}.html").read_text(encoding="utf-8")


def test_registers_tell_about_names_in_the_text(site: Path) -> None:
    page = (site / "event-2019-11-07-omsk-meeting.html").read_text(encoding="utf-8")
    assert "Nursultan Nazarbayev" in page
    assert 'class="authority" href="https://www.wikidata.org/wiki/Q' in page


def test_a_transcript_that_fails_leaves_the_old_site(corpus: Path, site: Path, tmp_path: Path) -> None:
    shutil.copytree(corpus, tmp_path / "corpus")
    shutil.copytree(site, tmp_path / "site")
    (tmp_path / "corpus" / "transcripts" / "event-z.xml").write_text("<TEI", encoding="utf-8")
    before = tree(tmp_path)
    assert main(["publish", str(tmp_path / "corpus"), "-o", str(tmp_path / "site")]) == 2
    assert tree(tmp_path) == before


def test_a_hostile_transcript_and_configuration_stay_inert(tmp_path: Path) -> None:
    words = "&lt;script&gt;alert(1)&lt;/script&gt;&lt;/title&gt;&quot;' ]]&gt; \u202e"
    transcripts = tmp_path / "transcripts"
    transcripts.mkdir()
    (tmp_path / "tei-kit.toml").write_text(
        '[edition]\ntitle = "</title><script>alert(1)</script>"\nlicence = "javascript:alert(1)"\n'
        'description = "\\"><script>x</script>"\nbase-url = "https://example.org/\\"><script>x</script>/"\n',
        encoding="utf-8",
    )
    (transcripts / "event-x.xml").write_text(
        f"""<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="event-x"><teiHeader><fileDesc><titleStmt><title>{words}</title></titleStmt>
        <publicationStmt><publisher>{words}</publisher><availability><licence target="javascript:alert(1)">{words}</licence></availability>
        </publicationStmt><sourceDesc><bibl><ref target="data:text/html,x">{words}</ref></bibl></sourceDesc></fileDesc>
        <profileDesc><particDesc><listPerson><person xml:id="p" sameAs="javascript:x#y"><persName>{words}</persName></person></listPerson></particDesc></profileDesc>
        </teiHeader><standOff><listEvent><event type="{words}" when="{words}" where="#nowhere"/></listEvent>
        <listBibl type="signedDocuments"><bibl xml:id="d" type="{words}"><title>{words}</title><idno>{words}</idno></bibl></listBibl></standOff>
        <text><body><sp who="#p" xml:id="s"><p>{words} <ref target="../registers/x.xml#y">a</ref> <ref target="event-x.xml#d">b</ref></p></sp></body></text></TEI>""",
        encoding="utf-8",
    )
    publish(tmp_path, tmp_path / "site")
    for path in (tmp_path / "site").glob("*.html"):
        page = Links(path.read_text(encoding="utf-8"))
        assert not page.names & {"img", "iframe", "object", "embed", "form"}
        assert set(page.scripts) <= {"edition.js"}
        assert not [href for href in page.hrefs if href.lower().startswith(("javascript:", "data:"))]
    assert broken(tmp_path / "site") == []
    assert 'href="event-x.html#d"' in (tmp_path / "site" / "event-x.html").read_text(encoding="utf-8")


def test_the_command_says_where_to_look(corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["publish", str(corpus), "-o", str(tmp_path / "site")]) == 0
    said = capsys.readouterr()
    assert said.out.rstrip().endswith(f"open {tmp_path / 'site' / 'index.html'}")
    assert said.err == ""


def test_the_command_reports_what_a_page_shows_without_knowing_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "transcripts").mkdir()
    (tmp_path / "transcripts" / "x.xml").write_text(
        '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="x"><teiHeader/><text><body><p>a <app>b</app></p></body></text></TEI>',
        encoding="utf-8",
    )
    assert main(["publish", str(tmp_path), "-o", str(tmp_path / "site")]) == 0
    assert "x.xml: unhandled: app" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["nowhere"], ["."]])
def test_bad_input_is_one_message_and_exit_2(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["publish", *arguments]) == 2
    said = capsys.readouterr().err
    assert said.startswith("tei-kit: ")
    assert "Traceback" not in said
    assert [*tmp_path.iterdir()] == []
