"""The xml:ids of a document."""

from collections import Counter
from functools import lru_cache
from typing import Any

from tei_kit.engines import libxml


@lru_cache(maxsize=1)
def ids(root: Any) -> Counter[str]:
    """Return how often each xml:id stands in a document; counted once, however many findings ask.

    Args:
        root: the root element of its lxml tree.
    """
    return Counter(map(str, libxml.query("//@xml:id")(root.getroottree())))
