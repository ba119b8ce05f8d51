"""The quick answer about a document: whether any of our rules would say anything at all.

The probe is what `schematron.compile_probe` made of the rules. Saxon takes half of a cold start to load and to compile it,
so a run over a few files gives that to a second process (docs/adr/0011).
"""

from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from tei_kit import resources
from tei_kit.model.errors import TeiKitError

if TYPE_CHECKING:
    from tei_kit.workers.aside import Aside

#: What the second process answers.
_SILENT = b"silent"


def get_ready() -> None:
    """Let a second process load Saxon and the probe, where that is an advantage."""
    from tei_kit.workers import aside

    if aside.possible():
        _process()


def asked(source: bytes) -> bool | None:
    """Whether the probe is silent about a document, by the second process; None when there is none.

    Args:
        source: UTF-8 without a DTD that `libxml.parse` has accepted.
    """
    said = _process().ask(source) if _process.cache_info().currsize else None
    return None if said is None else said == _SILENT


def shared(corpus: bytes | None) -> Mapping[str, bytes]:
    """Return the rules' parameters for a member of a teiCorpus (schemas/rules/functions.odd); none for other documents.

    Args:
        corpus: what it shares with its members, as Saxon takes it.
    """
    return {} if corpus is None else {"{urn:tei-kit:rules}corpus": corpus}


def silent(document: Any, parameters: Mapping[str, bytes] = MappingProxyType({})) -> bool:
    """Whether the probe is silent about a document.

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
def _process() -> "Aside":
    from tei_kit.workers import aside

    return aside.start(_loaded)


def _loaded() -> Callable[[bytes], bytes]:
    from tei_kit.engines import saxon

    silent(saxon.parse(b"<nothing/>"))
    return lambda source: _SILENT if silent(saxon.parse(source)) else b""
