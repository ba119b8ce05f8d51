"""Which schemas a document names, and where it does."""

import pytest

from tei_kit.read import models, reader
from tei_kit.read.models import Association
from tei_kit.read.text import SourceText

TEI = '<TEI xmlns="http://www.tei-c.org/ns/1.0"/>'


def named(prolog: str, root: str = TEI) -> list[Association]:
    return list(models.associations(reader.parse((prolog + root).encode(), "letter.xml")))


def places(prolog: str, root: str = TEI, encoding: str = "utf-8") -> list[str]:
    document = reader.parse((prolog + root).encode(encoding), "letter.xml")
    text = SourceText.decode(document.data).text
    return [text[slice(*models.place(text, one))] for one in models.associations(document)]


def test_the_pseudo_attributes() -> None:
    (one,) = named(
        '<?xml-model href=\'a.rng?x=1&amp;y=2\' type = "application/xml; charset=utf-8" phase="p"\n'
        'schematypens="http://relaxng.org/ns/structure/1.0" group="g" title="t"?>'
    )
    assert one == Association(
        "a.rng?x=1&y=2", "xml-model", models.RELAX_NG, media_type="application/xml", phase="p", number=0
    )


@pytest.mark.parametrize(
    ("prolog", "hrefs"),
    [
        ("", []),
        ("<?xml-model?>", []),
        ('<?xml-model href=""?>', []),
        ('<?xml-modell href="a"?>', []),
        ('<?xml-model href="a"?>\n<!-- <?xml-model href="b"?> -->\n<?xml-model href="c"?>', ["a", "c"]),
        ('<!DOCTYPE TEI [<!-- ]> --><?xml-model href="x"?>]>\n<?xml-model href="d"?>', ["d"]),
        ('<?xml-model href="a"?><?xml-model href="a"?>', ["a", "a"]),
    ],
)
def test_which_are_named_and_where(prolog: str, hrefs: list[str]) -> None:
    assert [one.href for one in named(prolog)] == hrefs
    assert places(prolog) == hrefs


def test_the_second_of_two_equal_ones_has_its_own_place() -> None:
    text = f'<?xml-model href="a"?><?xml-model href="a"?>{TEI}'
    one, two = models.associations(reader.parse(text.encode(), "letter.xml"))
    assert models.place(text, one) < models.place(text, two)


def test_after_the_root_is_too_late() -> None:
    assert named("", f'{TEI}<?xml-model href="a"?>') == []


def test_schema_locations() -> None:
    root = (
        '<?x <TEI?><TEI n="schemaLocation" xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns="http://www.tei-c.org/ns/1.0" '
        "i:schemaLocation='urn:a a.xsd\n  urn:b sub/b.xsd urn:c' i:noNamespaceSchemaLocation=' n.xsd '/>"
    )
    assert [(one.namespace, one.href) for one in named("", root)] == [
        ("urn:a", "a.xsd"),
        ("urn:b", "sub/b.xsd"),
        ("", "n.xsd"),
    ]
    assert places("", root, "utf-16")[:2] == ["a.xsd", "sub/b.xsd"]


def test_an_address_written_with_references_has_the_whole_instruction() -> None:
    assert places('<?xml-model href="a&amp;b"?>') == ['<?xml-model href="a&amp;b"?>']
