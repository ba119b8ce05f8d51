"""RELAX NG by libxml2, for where jing is not.

libxml2 must not be given a raw TEI grammar (it hangs or crashes), but reads the same grammar well once `jing -s` has
simplified it. It stops early in a document and explains little: `check.foreign.libxml2_words` makes the best of it.
"""

from collections.abc import Callable
from copy import deepcopy
from functools import cache, lru_cache
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


#: Types that ask about the whole document: in a value alone they are names (XML Schema part 2, section 3.3.8 and after).
_OF_DOCUMENTS = {"ID": "NCName", "IDREF": "NCName", "ENTITY": "NCName", "IDREFS": "NMTOKENS", "ENTITIES": "NMTOKENS"}
_RNG = "http://relaxng.org/ns/structure/1.0"


def written(pattern: libxml.Element) -> bytes:
    """Return a data or value pattern as text that is the same for the same pattern."""
    return etree.tostring(pattern, method="c14n", exclusive=True, with_tail=False)


def datatype(pattern: libxml.Element) -> Callable[[str], bool]:
    """Return the test of a text that a data or value pattern of a grammar is (RELAX NG, section 4.16)."""
    copy = deepcopy(pattern)
    for data in copy.iter(f"{{{_RNG}}}data", f"{{{_RNG}}}value"):
        data.set("type", _OF_DOCUMENTS.get(data.get("type", ""), data.get("type", "token")))
    root = etree.Element(f"{{{_RNG}}}element", {"name": "v", "ns": ""}, nsmap={None: _RNG})  # type: ignore[dict-item] # lxml-stubs do not know the default namespace
    copy.tail = None
    root.append(copy)
    validator = etree.RelaxNG(root.getroottree())

    @lru_cache(maxsize=10_000)
    def allows(text: str) -> bool:
        holder = etree.Element("v")
        holder.text = text
        return bool(validator.validate(holder))

    return allows


@cache
def _load(path: Path) -> etree.RelaxNG:
    tree = libxml.parse(path.read_bytes(), str(path))
    return etree.RelaxNG(tree)
