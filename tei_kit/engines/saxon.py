"""XSLT 3.0 by saxonche, with the doors shut.

What saxonche does by itself, seen on 13.1.1 (../docs/adr/0003): its parser resolves external entities, doc() and
unparsed-text() read any file, result documents go anywhere. So it is handed only text that `engines.libxml` has
accepted, every run has no protocol allowed and no external functions, and a stylesheet's imports are looked at before
it is compiled.

Processors must not be used from several threads (it aborts the process): `transform` is to be called from the main
thread.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import saxonche

from tei_kit import resources
from tei_kit.engines import libxml
from tei_kit.model.errors import TeiKitError

XSLT = "{http://www.w3.org/1999/XSL/Transform}"

#: A parameter's value; bytes are XML already accepted by `libxml.parse` and become a document node.
Parameter = str | bool | int | bytes

_FEATURE = "http://saxon.sf.net/feature/"
# JAXP counts every &amp; against a limit of 100,000 and then refuses a valid file; `libxml` bounds the size instead.
_PARSER = "parserProperty?uri=http://www.oracle.com/xml/jaxp/properties/"
_READING_FUNCTION = re.compile(
    r"\b(doc|doc-available|document|unparsed-text|unparsed-text-lines|unparsed-text-available|collection|"
    r"uri-collection|json-doc|transform|load-xquery-module|function-lookup|environment-variable)\s*(\(|#)"
)


def _processor() -> Any:
    processor = saxonche.PySaxonProcessor(license=False)
    processor.set_configuration_property(f"{_FEATURE}linenumbering", "on")
    processor.set_configuration_property(f"{_FEATURE}allow-external-functions", "false")
    for limit in ("entityExpansionLimit", "maxGeneralEntitySizeLimit", "totalEntitySizeLimit"):
        processor.set_configuration_property(f"{_FEATURE}{_PARSER}{limit}", "0")
    return processor


@cache
def _compiled(stylesheet: Path) -> tuple[Any, Any]:
    """Return the stylesheet's own processor, closed for reading, and the compiled stylesheet.

    Once a processor's protocols are shut they cannot be opened again (seen on 13.1.1), so that one processor could
    compile only before its first run: each stylesheet has its own (5 ms and 2 MB).
    """
    for module in _modules(stylesheet, resources.path("xslt")):
        _refuse_static_reading(module)
    processor = _processor()
    try:
        executable = processor.new_xslt30_processor().compile_stylesheet(stylesheet_file=str(stylesheet))
    except saxonche.PySaxonApiError as error:
        raise TeiKitError(f"{stylesheet}: the stylesheet does not compile: {str(error).strip()}") from None
    processor.set_configuration_property(f"{_FEATURE}allowedProtocols", "")
    return processor, executable


def _modules(stylesheet: Path, shipped: Path) -> Iterator[Path]:
    """Yield the stylesheet and all it imports and includes, each inside its own folder or the shipped one."""
    home = stylesheet.resolve().parent
    waiting, seen = [stylesheet.resolve()], set[Path]()
    while waiting:
        module = waiting.pop()
        if module in seen:
            continue
        seen.add(module)
        if not module.is_relative_to(shipped.resolve()):
            yield module
        try:
            root = libxml.parse(module.read_bytes(), str(module)).getroot()
        except OSError as error:
            raise TeiKitError(f"{module}: cannot read the stylesheet: {error.strerror}") from None
        for reference in root.iter(f"{XSLT}import", f"{XSLT}include"):
            target = _local(reference.get("href", ""), module)
            if not (target.is_relative_to(home) or target.is_relative_to(shipped.resolve())):
                raise TeiKitError(
                    f"{module}:{reference.sourceline}: the stylesheet imports {reference.get('href')}, outside its folder",
                    "Copy that module into the stylesheet's folder.",
                )
            waiting.append(target)


def _local(href: str, module: Path) -> Path:
    parts = urlsplit(href)
    if parts.scheme not in ("", "file"):
        raise TeiKitError(f"{module}: the stylesheet imports {href}; only local files are read")
    return (module.parent / unquote(parts.path)).resolve()


def _refuse_static_reading(module: Path) -> None:
    """Refuse expressions that Saxon would evaluate while compiling, when files can still be read."""
    root = libxml.parse(module.read_bytes(), str(module)).getroot()
    for element in root.iter(f"{XSLT}*", "{*}*"):
        for name, value in element.attrib.items():
            local = name.rpartition("}")[2]
            static = local == "use-when" or local.startswith("_") or element.get("static") is not None
            if static and _READING_FUNCTION.search(value):
                raise TeiKitError(
                    f"{module}:{element.sourceline}: a static expression may not read files ({name}={value!r})"
                )


def transform(
    stylesheet: Path,
    source: bytes,
    parameters: Mapping[str, Parameter] | None = None,
) -> str:
    """Run a stylesheet over a document and return its principal result, serialised as its xsl:output says.

    Args:
        stylesheet: a path; compiled once in a process.
        source: a whole document, UTF-8 bytes without a DTD that `libxml.parse` has accepted.
        parameters: stylesheet parameters by name.

    Raises:
        TeiKitError: the stylesheet does not compile, or stops.
    """
    processor, executable = _compiled(stylesheet)
    executable.clear_parameters()
    for name, value in (parameters or {}).items():
        executable.set_parameter(name, _value(processor, value))
    executable.set_save_xsl_message(True)
    try:
        result = executable.transform_to_string(xdm_node=_parse(processor, source))
    except saxonche.PySaxonApiError as error:
        raise TeiKitError(f"{stylesheet.name}: the stylesheet stopped: {str(error).strip()}") from None
    return str(result or "")


def _parse(processor: Any, source: bytes) -> Any:
    return processor.parse_xml(xml_text=source.decode("utf-8-sig"))


def _value(processor: Any, value: Parameter) -> Any:
    if isinstance(value, bool):
        return processor.make_boolean_value(value)
    if isinstance(value, int):
        return processor.make_integer_value(value)
    if isinstance(value, bytes):
        return _parse(processor, value)
    return processor.make_string_value(value)
