"""One ODD, every schema: the compiler from a pure TEI ODD to RELAX NG, XML Schema and Schematron."""

from tei_kit.schema.chain import is_customisation
from tei_kit.schema.compile import Compiled, compile_odd, compile_with_notes, resolve

__all__ = ["Compiled", "compile_odd", "compile_with_notes", "is_customisation", "resolve"]
