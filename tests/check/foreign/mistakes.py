"""A letter that is right, and the classic mistakes in it, each with what must be said; «…» marks the span."""

from dataclasses import dataclass

LETTER = """\
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="letter">
  <teiHeader>
    <title>To a friend</title>
    <date when="1871-06-10">10 June 1871</date>
  </teiHeader>
  <text>
    <body>
      <div type="letter" xml:id="d1">
        <head>Dear friend 😀,</head>
        <p xml:id="p1">the ship is in since <date when="1871-06-09">Friday</date>, as you said.</p>
        <list>
          <item>12</item>
          <item>13</item>
        </list>
        <gap reason="illegible"/>
        <p xml:id="p2">See <ref target="#p1">above</ref>.</p>
      </div>
    </body>
  </text>
</TEI>
"""


@dataclass(frozen=True)
class Mistake:
    """One edit of the letter.

    Attributes:
        old: what is replaced, the first time it occurs.
        new: what replaces it; «…» marks the span that the finding must have.
        code: the rule.
        says: words of the message.
        hint: words of the hint.
    """

    old: str
    new: str
    code: str
    says: str
    hint: str = ""

    @property
    def document(self) -> str:
        """The letter with the mistake."""
        assert self.old in LETTER
        return LETTER.replace(self.old, self.new.replace("«", "").replace("»", ""), 1)

    @property
    def marked(self) -> str:
        """The words that the finding must point to."""
        return self.new.partition("«")[2].partition("»")[0]


MISTAKES = {
    "unknown element": Mistake(
        "<head>Dear friend 😀,</head>",
        "<«hed»>Dear friend 😀,</hed>",
        "TK101",
        "there is no element <hed>; did you mean <head>?",
        "Allowed here: ",
    ),
    "element at the wrong place": Mistake(
        "See <ref", "<«title»>x</title>See <ref", "TK102", "<title> is not allowed inside <p> at this place"
    ),
    "wrong order": Mistake(
        '    <title>To a friend</title>\n    <date when="1871-06-10">10 June 1871</date>',
        '    <«date» when="1871-06-10">10 June 1871</date>\n    <title>To a friend</title>',
        "TK102",
        "<date> is not allowed inside <teiHeader> at this place",
        "<title>",
    ),
    "missing child": Mistake(
        '\n    <date when="1871-06-10">10 June 1871</date>',
        "",
        "TK103",
        "<teiHeader> is not complete: <date> is missing",
    ),
    "empty list": Mistake(
        "<list>\n          <item>12</item>\n          <item>13</item>\n        </list>",
        "«<list>»</list>",
        "TK103",
        "<list> is not complete: <item> is missing",
    ),
    "missing attribute": Mistake(
        '<gap reason="illegible"/>', "«<gap/>»", "TK105", "<gap> needs the attribute reason", 'Add reason="…".'
    ),
    "unknown attribute": Mistake(
        '<p xml:id="p2">', '<p xml:id="p2" «rendition»="x">', "TK104", "<p> has no attribute rendition"
    ),
    "misspelt attribute": Mistake(
        '<ref target="#p1">',
        '<ref target="#p1" «targt»="#p1">',
        "TK104",
        "<ref> has no attribute targt; did you mean target?",
    ),
    "bad date": Mistake(
        'when="1871-06-10"', 'when="«10.6.1871»"', "TK106", 'when="10.6.1871" on <date> is not a valid value', "date"
    ),
    "value not in the list": Mistake(
        'type="letter"', 'type="«lettre»"', "TK106", 'type="lettre" is not in the list of values; did you mean letter?'
    ),
    "bad text": Mistake(
        "<item>13</item>", "<item>«a dozen»</item>", "TK106", "the text of <item> is not valid", "integer"
    ),
    "duplicate id": Mistake('xml:id="p2"', 'xml:id="«p1»"', "TK108", "the id p1 stands twice in this file"),
    "text not allowed": Mistake(
        "<gap reason", "«loose words 😀»<gap reason", "TK107", "text is not allowed directly inside <div>"
    ),
    "wrong namespace": Mistake(
        '<p xml:id="p2">See <ref target="#p1">above</ref>.</p>',
        '<«p» xmlns="" xml:id="p2">See.</p>',
        "TK101",
        "<p> is not in the TEI namespace",
    ),
    "wrong root": Mistake(
        "<title>To a friend</title>",
        "<title>To <«p»>a</p> friend</title>",
        "TK102",
        "<p> is not allowed inside <title>",
    ),
    "not empty": Mistake(
        '<gap reason="illegible"/>',
        '<gap reason="illegible">«x»</gap>',
        "TK107",
        "text is not allowed directly inside <gap>",
    ),
}
