"""Style sheets as pages load them, and that of pages that stand alone: stylesheets may open no file, so it is handed to them."""

import os
import re
from base64 import b64encode
from collections.abc import Mapping
from functools import cache, lru_cache
from hashlib import sha256

from tei_kit import resources
from tei_kit.engines import saxon

_STRING = r'"[^"]*"'
_COMMENTS = re.compile(rf"({_STRING})|/\*.*?\*/", re.DOTALL)
_PIECES = re.compile(rf'{_STRING}|[^"]+')
_AROUND = re.compile(r"\s*([{};,])\s*")
_SPACE = re.compile(r"\s+")


def served(css: str) -> str:
    """Return one of our style sheets without comments and layout: four fifths of it.

    Args:
        css: with strings in double quotes, and no colon followed by a space but in declarations.
    """
    bare = _COMMENTS.sub(lambda found: found[1] or "", css).strip()
    return "".join(_short(piece) for piece in _PIECES.findall(bare))


def _short(piece: str) -> str:
    if piece.startswith('"'):
        return piece
    return _AROUND.sub(r"\1", _SPACE.sub(" ", piece)).replace(";}", "}").replace(": ", ":")


def with_style(parameters: Mapping[str, saxon.Parameter] | None) -> dict[str, saxon.Parameter]:
    """Return parameters with `css`, ours where none is given, and its `css-hash`.

    The hash lets the page's Content-Security-Policy allow this style sheet and no other (CSP 3, section 6.1).
    """
    merged: dict[str, saxon.Parameter] = dict(parameters or {})
    css = str(merged.get("css") or _ours())
    return {**merged, "css": css, "css-hash": _hash(css)}


def with_sign(parameters: Mapping[str, saxon.Parameter] | None) -> dict[str, saxon.Parameter]:
    """Return what `with_style` does, with a sign in the place of our style sheet, which `filled` then puts there.

    Through Saxon's serializer the style sheet would take a fifth of the time of an ordinary page.
    """
    merged = with_style(parameters)
    return {**merged, "css": sign()} if merged["css"] == _ours() else merged


def filled(page: str) -> str:
    """Return the page with our style sheet where the sign is."""
    return page.replace(sign(), _ours(), 1)


@cache
def sign() -> str:
    """Return what stands in a page where something will be put that need not go through Saxon; no document can know it."""
    return f"/*{os.urandom(16).hex()}*/"


@cache
def _ours() -> str:
    return served((resources.path("xslt") / "assets" / "edition.css").read_text(encoding="utf-8"))


@lru_cache(maxsize=4)
def _hash(css: str) -> str:
    return b64encode(sha256(css.encode()).digest()).decode()
