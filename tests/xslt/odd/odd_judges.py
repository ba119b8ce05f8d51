"""What a compiled sample accepts, said by libxml2 for both grammars (small grammars are safe for it)."""

from pathlib import Path

from lxml import etree

from tei_kit.schema import Compiled, compile_with_notes

TEI = "http://www.tei-c.org/ns/1.0"


class Grammar:
    """Both grammars of a compiled ODD."""

    def __init__(self, odd: Path, tei_source: Path | None = None) -> None:
        self.compiled: Compiled = compile_with_notes(odd, tei_source)
        self._rng = etree.RelaxNG(etree.fromstring(self.compiled.files[".rng"]))
        self._xsd = None
        if ".xsd" in self.compiled.files:
            for ending in (".xsd", "-xml.xsd"):
                odd.with_name(f"{odd.stem}{ending}").write_bytes(self.compiled.files[ending])
            self._xsd = etree.XMLSchema(etree.parse(str(odd.with_suffix(".xsd"))))

    def __call__(self, content: str) -> bool:
        """Whether both accept a document, written without its namespace."""
        rng, xsd = self.each(content)
        assert rng == xsd, f"RELAX NG says {rng}, XSD says {xsd}: {content}"
        return rng

    def each(self, content: str) -> tuple[bool, bool | None]:
        root = etree.fromstring(content)
        for element in root.iter("*"):
            if not element.tag.startswith("{"):
                element.tag = f"{{{TEI}}}{element.tag}"
        document = etree.fromstring(etree.tostring(root))
        return self._rng.validate(document), self._xsd.validate(document) if self._xsd else None
