"""A page, understood → a whole TEI document: the text, and around it what can be known without an editor."""

from tei_kit.encode import anchors, header, standoff
from tei_kit.encode.facts import Facts
from tei_kit.encode.text import text
from tei_kit.engines.builder import serialise, tag

RELAX_NG = "http://relaxng.org/ns/structure/1.0"
SCHEMATRON = "http://purl.oclc.org/dsdl/schematron"


def draft(facts: Facts) -> bytes:
    """Write the TEI document of a page."""
    words = text(facts.transcript, facts.page.text, facts.profile, facts.place)
    if facts.about.anchors:
        words = anchors.anchored(words, facts.page.text)
    root = tag(
        "TEI",
        header.header(facts, words),
        standoff.stand_off(facts),
        words,
        xml_id=facts.about.identifier,
        xml_lang=facts.language,
    )
    schemas = facts.about.schemas
    models = ((f"{schemas}event.rng", RELAX_NG), (f"{schemas}event.sch", SCHEMATRON))
    return serialise(root, models if schemas else ())
