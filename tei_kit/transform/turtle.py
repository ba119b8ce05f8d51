"""JSON-LD → RDF in Turtle, by rdflib."""

import json
import warnings
from collections.abc import Iterator
from itertools import count
from typing import Any

from tei_kit.model.errors import TeiKitError

_SCHEMA = "https://schema.org/"

#: schema.org's own context as far as our JSON-LD needs it: nothing is fetched. Addresses are nodes, dates are typed.
CONTEXT: dict[str, Any] = {
    "@vocab": _SCHEMA,
    **{name: {"@type": "@id"} for name in ("url", "license", "sameAs")},
    **{
        name: {"@id": f"{_SCHEMA}{name}", "@type": f"{_SCHEMA}Date"}
        for name in ("datePublished", "dateCreated", "legislationDate")
    },
    **{name: {"@id": f"{_SCHEMA}{name}", "@type": f"{_SCHEMA}DateTime"} for name in ("startDate", "endDate")},
}


def turtle(json_ld: str) -> str:
    """Return the triples of our JSON-LD, sorted, as Turtle.

    Args:
        json_ld: what xslt/cite/json-ld.xsl makes.

    Raises:
        TeiKitError: the extra "cite" is not installed.
    """
    try:
        import rdflib
    except ImportError:
        raise TeiKitError("Turtle needs a package more", "Install it: pip install 'tei-kit[cite]'.") from None
    data = _named(json.loads(json_ld), count(1)) | {"@context": CONTEXT}
    graph = rdflib.Graph()
    graph.bind("schema", _SCHEMA)
    with warnings.catch_warnings():
        # Its JSON-LD parser still uses a class that it has deprecated itself.
        warnings.simplefilter("ignore", DeprecationWarning)
        graph.parse(data=json.dumps(data), format="json-ld")
    return str(graph.serialize(format="turtle"))


def _named(value: Any, numbers: Iterator[int]) -> Any:
    """Number the nodes without an address: rdflib would name them by chance, and sort by those names."""
    if isinstance(value, list):
        return [_named(item, numbers) for item in value]
    if not isinstance(value, dict):
        return value
    name = {} if "@id" in value or "@graph" in value else {"@id": f"_:n{next(numbers):06}"}
    return name | {key: _named(item, numbers) for key, item in value.items()}
