"""The quick answer about a document: whether any of our rules would say anything at all.

There are two, made of the same rules: in Python, over the tree that libxml2 has made already, which may be in doubt; and in
XSLT, for the documents that it leaves in doubt (docs/adr/0018).
"""

from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from tei_kit import resources
from tei_kit.model.document import Document
from tei_kit.model.errors import TeiKitError

#: Of more bytes Python's lists would take more memory than Saxon's tree, and nobody waits for Saxon to start.
_LARGE = 1 << 20


def get_ready() -> None:
    """Load the rules."""
    _in_python()


def speaks(document: Document) -> bool | None:
    """Whether any rule finds something in a document, by the probe in Python; None when it is in doubt."""
    # The newer XML has other line ends, and libxml2 does not know them.
    if len(document.data) > _LARGE or document.tree.docinfo.xml_version != "1.0":
        return None
    from tei_kit.check.xpath.doubt import Doubt
    from tei_kit.check.xpath.tree import Tree

    try:
        return _in_python()(Tree(document.tree.getroot()))
    except Doubt:
        return None


def shared(corpus: bytes | None) -> Mapping[str, bytes]:
    """Return the rules' parameters for a member of a teiCorpus (schemas/rules/functions.odd); none for other documents.

    Args:
        corpus: what it shares with its members, as Saxon takes it.
    """
    return {} if corpus is None else {"{urn:tei-kit:rules}corpus": corpus}


def silent(document: Any, parameters: Mapping[str, bytes] = MappingProxyType({})) -> bool:
    """Whether the probe in XSLT is silent about a document.

    Args:
        document: what `saxon.parse` made of it.
        parameters: the rules' parameters.
    """
    from tei_kit.engines import saxon

    try:
        return not saxon.transform(resources.path("schemas") / "event.probe.xsl", document, parameters)
    except TeiKitError:
        # An error in a context means no more than "does not match"; here it ends the run, and does not say so.
        return False


@cache
def _in_python() -> Callable[[Any], bool]:
    from importlib.util import module_from_spec, spec_from_file_location

    # As a module, so that Python keeps it compiled.
    spec = spec_from_file_location("tei_kit_probe", resources.path("schemas") / "event.probe.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError("event.probe.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    question: Callable[[Any], bool] = module.speaks
    return question
