"""One ODD, every schema: the compiler from a pure TEI ODD to RELAX NG, XML Schema and Schematron."""

from tei_kit.schema.compile import compile_odd, resolve

__all__ = ["compile_odd", "resolve"]
