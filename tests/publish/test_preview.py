"""The preview: this machine only, what is saved is shown, and so is what is wrong."""

import http.client
import shutil
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tei_kit.cli import main
from tei_kit.publish import preview

MEETING = "event-2019-11-07-omsk-meeting"


def ask(address: str, path: str, host: str | None = None) -> tuple[int, str]:
    place = urlsplit(address)
    connection = http.client.HTTPConnection("127.0.0.1", place.port or 0, timeout=20)
    connection.request("GET", path, headers={"Host": host or place.netloc})
    answer = connection.getresponse()
    said = answer.read().decode()
    connection.close()
    return answer.status, said


def test_a_save_is_shown_with_its_findings(root: Path, tmp_path: Path) -> None:
    corpus = Path(shutil.copytree(root / "corpus", tmp_path / "corpus"))
    transcript = corpus / "transcripts" / f"{MEETING}.xml"
    with preview.serving(corpus) as (shown, address):
        assert address.startswith("http://127.0.0.1:")
        assert "Not made yet" in ask(address, "/")[1]
        assert shown.refresh()
        assert not shown.refresh()
        status, page = ask(address, f"/{MEETING}.html")
        assert status == 200
        assert "Interestingly" in page
        assert page.count('<script src="/preview:script.js" defer></script>') == 1
        before = ask(address, "/preview:state")[1]
        text = transcript.read_text(encoding="utf-8").replace("Interestingly", "Curiously")
        transcript.write_text(text.replace('who="#per.putin"', 'who="#per.nobody"'), encoding="utf-8")
        assert shown.refresh()
        assert ask(address, "/preview:state")[1] != before
        page = ask(address, f"/{MEETING}.html")[1]
        assert "Curiously" in page
        assert "per.nobody" in page[page.index('class="preview"') :]


def test_what_cannot_be_made_leaves_the_last_site_and_says_why(root: Path, tmp_path: Path) -> None:
    corpus = Path(shutil.copytree(root / "corpus", tmp_path / "corpus"))
    with preview.serving(corpus) as (shown, address):
        shown.refresh()
        (corpus / "transcripts" / f"{MEETING}.xml").write_text("<TEI", encoding="utf-8")
        shown.refresh()
        status, page = ask(address, f"/{MEETING}.html")
        assert status == 200
        assert f"{MEETING}.xml:1:" in page[page.index('class="preview"') :]


def test_a_wrong_address_is_answered_as_a_host_does(root: Path) -> None:
    with preview.serving(root / "corpus") as (shown, address):
        shown.refresh()
        status, page = ask(address, "/deep/er/nothing.html")
        assert status == 404
        assert "There is no such page" in page
        assert ask(address, "/edition.css")[0] == 200


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example:80"])
def test_a_name_of_another_machine_is_refused(root: Path, host: str) -> None:
    with preview.serving(root / "corpus") as (_, address):
        assert ask(address, "/", host)[0] == 403


@pytest.mark.parametrize("path", ["/../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "//etc/passwd"])
def test_no_file_outside_the_site_is_served(root: Path, path: str) -> None:
    with preview.serving(root / "corpus") as (shown, address):
        shown.refresh()
        assert ask(address, path)[0] == 404


def test_a_folder_without_transcripts_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["preview", str(tmp_path)]) == 2
    assert "no folder transcripts/" in capsys.readouterr().err
