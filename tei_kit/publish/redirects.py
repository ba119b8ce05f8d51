"""Addresses that were published and are gone, and what is in their place: `[publish.redirects]` of the configuration."""

import re
from collections.abc import Iterable
from html import escape

from tei_kit.config import Config
from tei_kit.model.errors import TeiKitError

#: An address in the site, as redirects have it.
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9._-]*\.html(#[\w.-]+)?")


def pages(settings: Config, there: Iterable[str]) -> list[tuple[str, str]]:
    """Return the pages that were published and are gone, and what is in their place.

    Args:
        settings: the configuration.
        there: the pages that the site has.

    Raises:
        TeiKitError: a redirect is not from a page of the site to one.
    """
    for old, new in settings.publish.redirects.items():
        if not (_ADDRESS.fullmatch(old) and _ADDRESS.fullmatch(new)):
            raise TeiKitError(
                f"{settings.path}: publish.redirects: {old!r} = {new!r}", 'Write "page.html#id" = "page.html#id".'
            )
    present = set(there)
    declared = sorted(settings.publish.redirects.items())
    return [(old, new) for old, new in declared if "#" not in old and old not in present]


def moved(settings: Config, page: str) -> list[str]:
    """Return what stood in a page and has moved, as elements of its index."""
    return [
        f'<e:moved id="{escape(old.partition("#")[2])}" to="{escape(new)}"/>'
        for old, new in sorted(settings.publish.redirects.items())
        if old.startswith(f"{page}#")
    ]
