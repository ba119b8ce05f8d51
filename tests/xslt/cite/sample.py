"""A transcript made to measure, and text as citations carry it."""

import unicodedata
from xml.sax.saxutils import escape, quoteattr

from hypothesis import strategies as st

_XML = st.characters(
    exclude_categories=("Cs",),
    exclude_characters=[*map(chr, range(0x20)), "\ufffe", "\uffff"],
)
_TRICKS = (
    *(
        "\\",
        "{",
        "}",
        "{{",
        "}}",
        "$",
        "&",
        "#",
        "%",
        "_",
        "^",
        "~",
        "--",
        "---",
        "``",
        "''",
        '"',
        "<",
        ">",
        "|",
        "@",
        ",",
    ),
    *(" and ", " AND ", "\n", "\t", "\r", "\u0085", "\u2028", "\nER  - ", "\nTY  - BOOK", "\\input{x}", "</script>"),
    *("ü", "漢字", "العربية", "\U0001f6a2", "\u202e", "e\u0301", "?`", "!`", "Ж", "1", "x"),
)
#: Anything that XML 1.0 can carry, and often what the formats have a meaning for.
TEXT = st.lists(st.one_of(st.text(_XML, max_size=8), st.sampled_from(_TRICKS)), max_size=6).map("".join)


def line(text: str) -> str:
    """The text in one line, as names.xsl makes it."""
    spaced = "".join(" " if unicodedata.category(character) in ("Cc", "Zl", "Zp") else character for character in text)
    return " ".join(filter(None, spaced.split(" ")))


def person(forename: str, surname: str, identifier: str = "per.a") -> str:
    return (
        f'<person xml:id="{identifier}"><persName><forename>{_text(forename)}</forename> '
        f"<surname>{_text(surname)}</surname></persName></person>"
    )


def _text(text: str) -> str:
    return escape(text, {"\r": "&#13;"})


def tei(
    title: str = "A talk",
    *,
    people: str = "",
    turns: str = "",
    publication: str = "<p/>",
    profile: str = "",
    stand_off: str = "",
    statement: str = "",
) -> bytes:
    """A TEI document of which the test says the parts that matter."""
    return f"""<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="t"><teiHeader><fileDesc><titleStmt>
<title>{_text(title)}</title>{statement}</titleStmt><publicationStmt>{publication}</publicationStmt><sourceDesc><p/></sourceDesc>
</fileDesc><profileDesc>{profile}<particDesc><listPerson>{people}</listPerson></particDesc></profileDesc></teiHeader>
<standOff>{stand_off}</standOff><text><body><div>{turns}</div></body></text></TEI>""".encode()


def turn(who: str, more: str = "") -> str:
    return f"<sp who={quoteattr(who)}{more}><p>Words.</p></sp>"
