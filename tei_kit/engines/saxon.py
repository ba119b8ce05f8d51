"""XSLT 3.0 by saxonche, with the doors shut.

What saxonche does by itself, seen on 13.1.1 (../docs/adr/0003): its parser resolves external entities, doc() and
unparsed-text() read any file, result documents go anywhere. So it is handed only text that `engines.libxml` has
accepted, stylesheets as `engines.modules` assembles them; the one protocol allowed is `data:`, which reaches nothing,
and external functions are off.

A processor must not be used from several threads (it aborts the process), so each process has one and `transform` is
to be called from the main thread.
"""

import atexit
import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache, lru_cache
from pathlib import Path
from typing import IO, Any, NamedTuple

from tei_kit import resources
from tei_kit.model.errors import TeiKitError


class Found(NamedTuple):
    """What a stylesheet has found, for other stylesheets; in this process only.

    Attributes:
        item: Saxon's.
    """

    item: Any


#: A parameter's value; bytes are XML already accepted by `libxml.parse` and become a document node.
Parameter = str | bool | int | bytes | Found

_FEATURE = "http://saxon.sf.net/feature/"
# JAXP counts every &amp; against a limit of 100,000 and then refuses a valid file; `libxml` bounds the size instead.
_PARSER = "parserProperty?uri=http://www.oracle.com/xml/jaxp/properties/"
_PLACE = re.compile(r"on line (\d+)(?: column (\d+))?(?: of (\S+?))?:?\s*$", re.MULTILINE)
_STDERR = 2


class RefusedError(TeiKitError):
    """Saxon's parser refuses what libxml2 has accepted."""


@cache
def _saxonche() -> Any:
    """The engine's module: loaded when it is needed, since a process that has loaded it cannot be copied (workers/forked.py)."""
    import saxonche

    return saxonche


@cache
def _processor() -> Any:
    processor = _saxonche().PySaxonProcessor(license=False)
    processor.set_configuration_property(f"{_FEATURE}allow-external-functions", "false")
    # Before anything is compiled, and once: allowed protocols can be narrowed and never widened again.
    processor.set_configuration_property(f"{_FEATURE}allowedProtocols", "data")
    for limit in ("entityExpansionLimit", "maxGeneralEntitySizeLimit", "totalEntitySizeLimit", "maxElementDepth"):
        processor.set_configuration_property(f"{_FEATURE}{_PARSER}{limit}", "0")
    return processor


@cache
def _counting() -> Any:
    """Reads stylesheets: it counts their lines, for the places of errors. Of documents nobody asks them, and they take a fifth longer."""
    builder = _processor().new_document_builder()
    builder.set_line_numbering(True)
    return builder


@cache
def _compiled(stylesheet: Path) -> Any:
    text = _text(stylesheet)
    with _native_errors() as noise:
        try:
            # As a node, not as text: Saxon would give a text the working directory for its base URI.
            node = _counting().parse_xml(xml_text=text, encoding="UTF-8")
            executable = _processor().new_xslt30_processor().compile_stylesheet(stylesheet_node=node)
        except _saxonche().PySaxonApiError as error:
            raise _failure(stylesheet, "does not compile", str(error), noise) from None
    # What is written is UTF-8, so the XML declaration and the HTML head have to say so.
    executable.set_property("!encoding", "UTF-8")
    return executable


def _text(stylesheet: Path) -> str:
    if stylesheet.parent == resources.path("schemas"):
        # Ours, and complete in one file: what assembles modules is not loaded for it.
        return stylesheet.read_text(encoding="utf-8")
    from tei_kit.engines import modules

    return modules.assemble(stylesheet, resources.path("xslt"))


def prepare(stylesheet: Path) -> None:
    """Compile a stylesheet that will be run.

    Raises:
        TeiKitError: it does not compile.
    """
    _compiled(stylesheet)


def parse(source: bytes) -> Any:
    """Build a Saxon document, which several stylesheets can then be run over.

    Args:
        source: a whole document, UTF-8 bytes without a DTD that `libxml.parse` has accepted.

    Raises:
        RefusedError: Saxon's own parser does not take it. It knows the names of XML 1.0's fourth edition only, where a name has
            no character beyond U+FFFF.
    """
    with _native_errors():
        try:
            return _processor().parse_xml(xml_text=source.decode("utf-8-sig"), encoding="UTF-8")
        except _saxonche().PySaxonApiError as error:
            raise RefusedError(f"Saxon does not read the document: {' '.join(str(error).split())}") from None


def transform(
    stylesheet: Path,
    source: bytes | Any,
    parameters: Mapping[str, Parameter] | None = None,
    listen: Callable[[str], object] | None = None,
) -> str:
    """Run a stylesheet over a document and return its principal result, serialised as its xsl:output says.

    Args:
        stylesheet: a path; compiled once in a process.
        source: UTF-8 bytes as for `parse`, or what `parse` made of them.
        parameters: stylesheet parameters by name.
        listen: is called with each xsl:message; without it they are dropped.

    Raises:
        TeiKitError: the stylesheet does not compile, or stops.
    """
    executable = _prepared(stylesheet, parameters)
    executable.set_save_xsl_message(listen is not None)
    node = parse(source) if isinstance(source, bytes) else source
    with _native_errors() as noise:
        try:
            result = executable.transform_to_string(xdm_node=node)
        except _saxonche().PySaxonApiError as error:
            if listen is None:
                # To save messages costs a tenth of a millisecond a run: it is run once more to hear its last words.
                return transform(stylesheet, node, parameters, _unheard)
            said = [str(error), *_messages(executable)[-1:]]
            raise _failure(stylesheet, "stopped", ": ".join(said), noise) from None
    if listen:
        for message in _messages(executable):
            listen(message)
    return str(result or "")


def find(stylesheet: Path, template: str, node: Any, parameters: Mapping[str, Parameter] | None = None) -> Found:
    """Run a named template and return the item that it gives, which need not be a node.

    Args:
        stylesheet: a path; compiled once in a process.
        template: its name, {URI}NAME.
        node: what `parse` made.
        parameters: as for `transform`.

    Raises:
        TeiKitError: the stylesheet does not compile, or stops.
    """
    executable = _prepared(stylesheet, parameters)
    executable.set_global_context_item(xdm_item=node)
    executable.set_result_as_raw_value(True)
    with _native_errors() as noise:
        try:
            return Found(executable.call_template_returning_value(template).item_at(0))
        except _saxonche().PySaxonApiError as error:
            raise _failure(stylesheet, "stopped", str(error), noise) from None
        finally:
            executable.set_result_as_raw_value(False)


def _prepared(stylesheet: Path, parameters: Mapping[str, Parameter] | None) -> Any:
    """The compiled stylesheet, with these parameters and no others."""
    executable = _compiled(stylesheet)
    executable.clear_parameters()
    executable.clear_xsl_messages()
    for name, value in (parameters or {}).items():
        executable.set_parameter(name, _value(value))
    return executable


def _unheard(_message: str) -> None:
    """Listen to nothing but the end."""


def _messages(executable: Any) -> list[str]:
    messages = executable.get_xsl_messages()
    return [message.string_value for message in messages or ()]


def _failure(stylesheet: Path, what: str, message: str, noise: IO[bytes]) -> TeiKitError:
    """What went wrong, at the place that Saxon tells in the message or on the native standard error only."""
    from tei_kit.engines import modules

    noise.seek(0)
    told = modules.readable(message)
    place = _PLACE.search(told) or _PLACE.search(modules.readable(noise.read().decode(errors="replace")))
    where = str(stylesheet)
    if place:
        line, column, module = place.groups()
        where = ":".join(filter(None, (str(stylesheet.parent / module) if module else where, line, column)))
    return TeiKitError(f"{where}: the stylesheet {what}: {' '.join(told.split())}")


@contextmanager
def _native_errors() -> Iterator[IO[bytes]]:
    """Catch what Saxon writes to the file descriptor 2, past Python's sys.stderr."""
    noise = _noise()
    if noise.seek(0, os.SEEK_END):
        noise.seek(0)
        noise.truncate()
    sys.stderr.flush()
    saved = os.dup(_STDERR)
    os.dup2(noise.fileno(), _STDERR)
    try:
        yield noise
    finally:
        os.dup2(saved, _STDERR)
        os.close(saved)


@cache
def _noise() -> IO[bytes]:
    """A file that is nowhere to be seen; one for the process, since there is one for each parse and transformation."""
    if hasattr(os, "memfd_create"):
        file: IO[bytes] = os.fdopen(os.memfd_create("saxon"), "w+b", buffering=0)
    else:
        import tempfile

        file = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115 - open as long as the process
    atexit.register(file.close)
    return file


@lru_cache(maxsize=4)
def _document(value: bytes) -> Any:
    """A parameter's document: a project's registers go to every transformation of a run and are parsed once."""
    return parse(value)


def _value(value: Parameter) -> Any:
    if isinstance(value, bool):
        return _processor().make_boolean_value(value)
    if isinstance(value, int):
        return _processor().make_integer_value(value)
    if isinstance(value, bytes):
        return _document(value)
    if isinstance(value, Found):
        return value.item
    return _processor().make_string_value(value)
