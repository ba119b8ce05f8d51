"""xslt/text.xsl: a transcript as plain text."""

from pathlib import Path

from page_reader import plain, run


def test_a_turn_is_its_label_on_a_line_and_its_paragraphs() -> None:
    text = plain(
        "<body><sp><speaker>Ada:</speaker><p>One\n  and   one.</p><p>Two.</p></sp><sp><p>Nobody.</p></sp></body>"
    )
    assert "\n\nAda:\nOne and one.\n\nTwo.\n\nSpeaker not named:\nNobody.\n\n" in text


def test_marks_are_as_printed_and_never_pass_for_speech() -> None:
    text = plain(
        '<body><sp><p>Thanks. <kinesic type="applause"><desc>Applause</desc></kinesic></p></sp>'
        '<gap reason="omitted" rend="&lt;…&gt;"/><gap reason="inaudible"/><milestone unit="section" rend="* * *"/>'
        '<note resp="#e">An editor’s note.</note></body>'
    )
    assert "Thanks. [Applause]\n\n<…>\n\n[inaudible]\n\n* * *\n\n[An editor’s note.]\n" in text


def test_lists_and_line_breaks_keep_their_shape() -> None:
    text = plain("<body><p>A<lb/>B</p><p>See: <list><item>one;</item><item>two.</item></list> end</p></body>")
    assert "A\nB\n\nSee:\n\n– one;\n– two.\n\nend\n" in text


def test_the_private_character_of_line_breaks_breaks_no_line() -> None:
    assert "a\ufffdb" in plain("<body><p>a\ue00ab</p></body>")


def test_it_begins_with_the_title_tells_the_facts_and_ends_with_the_citation(root: Path) -> None:
    data = (root / "corpus/transcripts/event-2031-05-14-harbour-forum.xml").read_bytes()
    text = run("text.xsl", data, edition_title="An Edition")
    lines = text.splitlines()
    assert lines[:3] == ["News and speeches", "", "Harbour Forum: opening session and signing of documents"]
    assert "Date: 14 May 2031" in lines
    assert "Place: Quay Hall, Port Ansel, Merrow" in lines
    assert lines[-1].startswith("Cite this transcript: ")
    assert "An Edition" in lines[-1]
    assert text.endswith("\n")
    assert "\n\n\n" not in text


def test_it_names_who_signed_and_who_is_not_known(root: Path) -> None:
    text = run("text.xsl", (root / "corpus/transcripts/event-2031-05-14-harbour-forum.xml").read_bytes())
    assert (
        "Signed by: Maren Quill for Port Ansel Harbour Authority; "
        "signatory not named in the source for Nardy Hydrographic Service"
    ) in text
