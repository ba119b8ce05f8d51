"""Small ODDs for the tests of the compiler."""

from pathlib import Path

HEAD = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:sch="http://purl.oclc.org/dsdl/schematron" '
    'xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><text><body>'
)
TAIL = "</body></text></TEI>"


def write_odd(folder: Path, specifications: str, attributes: str = 'start="a"', name: str = "my.odd") -> Path:
    """Write an ODD of these specifications; one that is valid but for its missing header."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'{HEAD}<schemaSpec ident="my" {attributes}>{specifications}</schemaSpec>{TAIL}', encoding="utf-8")
    return path


def write_group(folder: Path, name: str, specifications: str, ident: str = "g") -> Path:
    """Write a file with one group of specifications."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'{HEAD}<specGrp xml:id="{ident}">{specifications}</specGrp>{TAIL}', encoding="utf-8")
    return path


def element(ident: str, content: str = "<textNode/>", more: str = "", attributes: str = "") -> str:
    """An elementSpec."""
    return (
        f'<elementSpec ident="{ident}" module="m" {attributes}><desc>{ident}</desc>'
        f"<content>{content}</content>{more}</elementSpec>"
    )
