"""RELAX NG by libxml2, for where jing is not.

libxml2 must not be given a raw TEI grammar (it hangs or crashes), but reads the same grammar well once `jing -s` has
simplified it. It stops early in a document and explains little: `check.foreign.libxml2_words` makes the best of it.
"""

from functools import cache
from pathlib import Path

from lxml import etree

from tei_kit.engines import confined, libxml
from tei_kit.engines.libxml import GrammarError


def validate(tree: libxml.ElementTree, grammar: Path) -> list[GrammarError]:
    """Return libxml2's complaints about a document, in its order.

    Args:
        tree: the document.
        grammar: a grammar that has proved harmless (`refusal` in a confined process): a simplified one.
    """
    validator = _load(grammar)
    if validator.validate(tree):
        return []
    # After an early stop the log can be empty though the document is invalid.
    return [
        GrammarError(entry.path or "", entry.line, entry.type_name, entry.message) for entry in validator.error_log
    ] or [GrammarError("", 1, "", "the document does not match the grammar")]


def validate_confined(document: bytes, grammar: Path) -> list[GrammarError]:
    """Return the complaints about a document, loading an unknown grammar where it can do no harm.

    Raises:
        Stopped: libxml2 did not come to an end, or crashed.
    """
    return [GrammarError(*error) for error in confined.run("relaxng", grammar, document)]


def refusal(grammar: Path) -> str:
    """Return why libxml2 does not accept a grammar; empty when it does."""
    try:
        _load(grammar)
    except (etree.RelaxNGParseError, etree.XMLSyntaxError) as error:
        return str(error) or "libxml2 does not accept it"
    return ""


@cache
def _load(path: Path) -> etree.RelaxNG:
    tree = libxml.parse(path.read_bytes(), str(path))
    return etree.RelaxNG(tree)
