"""A stranger's XSD: libxml2, and xmlschema where libxml2 does not accept the schema.

Both read only what `check.foreign.closure` has written: a schema whose references lead to files beside it.
"""

import re
from pathlib import Path
from typing import Any

from lxml import etree

from tei_kit.engines import confined, libxml
from tei_kit.engines.libxml import GrammarError

_XPATH_STEP = re.compile(r"(?<=/)(?:\w[\w.-]*:)?(\w[\w.-]*)")
#: More are of no use, and xmlschema is slow.
_MAX_ERRORS = 1000


def refusal(xsd: Path) -> str:
    """Return why libxml2 does not accept a schema; empty when it does."""
    try:
        libxml.schema(xsd)
    except (etree.XMLSchemaParseError, etree.XMLSyntaxError) as error:
        return str(error) or "libxml2 does not accept it"
    return ""


def validate_by_xmlschema(document: bytes, xsd: Path) -> list[GrammarError]:
    """Return xmlschema's complaints about a document.

    Raises:
        Stopped: xmlschema does not accept the schema either, or did not come to an end.
    """
    return [GrammarError(*error) for error in confined.run("xmlschema", xsd, document)]


def explain(document: bytes, xsd: Path) -> list[GrammarError]:
    """Run xmlschema in this process, which should be one that can be stopped."""
    import xmlschema

    folder = xsd.parent.as_uri()
    schema = xmlschema.XMLSchema11(str(xsd), base_url=folder, allow="sandbox", defuse="always")
    errors: list[GrammarError] = []
    for error in schema.iter_errors(libxml.serialise(libxml.parse(document, "document.xml")).decode()):
        errors.append(GrammarError(_path(error), error.sourceline or 1, "", _words(error)))
        if len(errors) == _MAX_ERRORS:
            break
    return errors


def _path(error: Any) -> str:
    """The path without prefixes, since xmlschema writes prefixes that the document need not have."""
    return _XPATH_STEP.sub(r"*[local-name()='\1']", error.path or "")


def _words(error: Any) -> str:
    reason = " ".join((error.reason or error.message or "").split())
    return reason or "the element is not valid"
