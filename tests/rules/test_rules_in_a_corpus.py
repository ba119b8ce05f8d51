"""A transcript in a teiCorpus has the findings, places and fixes that it has in a file of its own: the file is the judge."""

import re
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from rule_pages import FOLDER, TRANSCRIPT, Page, case, skeleton

from tei_kit import config
from tei_kit.check.run import check_bytes
from tei_kit.check.settings import Settings
from tei_kit.check.table import RULES
from tei_kit.model.diagnostic import Diagnostic, Rule
from tei_kit.model.span import Span
from tei_kit.read.project import Project

#: A member has no file name of its own.
NAMES = {"TK201", "TK303"}
#: What is no TEI ends a corpus, and schemas are named before the root: test_stream.py has its own tests.
ELSEWHERE = {"TK0", "TK9"}
NAMESPACE = b' xmlns="http://www.tei-c.org/ns/1.0"'
HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<teiCorpus xmlns="http://www.tei-c.org/ns/1.0" xml:id="talks">
  <teiHeader>
    <fileDesc>
      <titleStmt><title>Мир</title></titleStmt>
      <publicationStmt><publisher>Example Edition</publisher></publicationStmt>
      <sourceDesc><p>Made up.</p></sourceDesc>
    </fileDesc>
  </teiHeader>
"""


def _neighbour(number: int) -> str:
    """A transcript with ids of its own."""
    text = skeleton(TRANSCRIPT).partition("?>\n")[2]
    text = re.sub(r'xml:id="', f'xml:id="n{number}.', text[text.index("<TEI") :])
    text = re.sub(r'(<title type="main">)[^<]*', rf"\1Neighbour {number}", text)
    return re.sub(r'="#', f'="#n{number}.', text)


@dataclass(frozen=True)
class Told:
    """What is said, and of which bytes of the transcript."""

    words: tuple[str, ...]
    start: int
    text: bytes
    fix: tuple[tuple[int, bytes, str], ...]

    @classmethod
    def of(cls, one: Diagnostic, data: bytes, before: int) -> "Told":
        start, end = _offsets(one.span, before)
        edits = one.fix.edits if one.fix else ()
        fix = tuple(
            (_offsets(edit.span, before)[0], data[slice(*_offsets(edit.span, 0))], edit.replacement) for edit in edits
        )
        words = (one.rule.code, one.severity.value, one.message, one.hint)
        return cls(words, start, data[start + before : end + before], fix)


def _offsets(span: Span | None, before: int) -> tuple[int, int]:
    assert span
    return span.start.offset - before, span.end.offset - before


def _assert_exact(span: Span, data: bytes) -> None:
    """Lines and columns are those of the offsets, counted in the whole file."""
    for place in span:
        before = data[: place.offset].decode()
        assert (place.line, place.column) == (before.count("\n") + 1, len(before) - before.rfind("\n"))


@pytest.mark.parametrize("inherits", [False, True], ids=["own-namespace", "inherits"])
@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.code[:3] not in ELSEWHERE], ids=lambda rule: rule.code)
def test_a_member_has_the_findings_of_its_file(rule: Rule, tmp_path: Path, inherits: bool) -> None:  # noqa: FBT001
    example = case(Page.read(FOLDER / f"{rule.code}.md").sections["Example"])
    data = example.files[example.marked]
    first = data.find(b"?>\n") + 3 if data.startswith(b"<?xml ") else 0
    member = data[first:].replace(NAMESPACE, b"", inherits)
    # The same file without what is left out of the member: its places are those of the member, its findings the judge's.
    alone = [one for one in example.check(tmp_path) if one.rule.code not in NAMES]
    (tmp_path / example.marked).unlink()
    before = f"{HEAD}{_neighbour(1)}<!-- мир --> ".encode()
    corpus = before + member + f" {_neighbour(2)}</teiCorpus>\n".encode()
    path = tmp_path / Path(example.marked).parent / "talks.xml"
    settings = Settings.of(config.load(path.parent))
    path.write_bytes(corpus)
    found = check_bytes(corpus, str(path), Project.around(path), settings)
    here = []
    for one in found:
        assert one.span
        _assert_exact(one.span, corpus)
        if len(before) <= one.span.start.offset < len(before) + len(member):
            here.append(one)
    assert {Told.of(one, corpus, len(before)) for one in here} == {
        _without_namespace(Told.of(one, data, first), data[first:].find(NAMESPACE) if inherits else -1) for one in alone
    }


def _without_namespace(told: Told, at: int) -> Told:
    if at < 0:
        return told
    start = told.start - len(NAMESPACE) * (told.start > at)
    fix = tuple((place - len(NAMESPACE) * (place > at), old, new) for place, old, new in told.fix)
    return replace(told, start=start, text=told.text.replace(NAMESPACE, b""), fix=fix)
