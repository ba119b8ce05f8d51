"""Addresses (RFC 3986) as strangers write them."""

from urllib.parse import SplitResult, urljoin, urlsplit

#: The scheme of what is no address at all: nobody opens it, and it is no local file.
MALFORMED = "malformed"


def split(address: str) -> SplitResult:
    """Split an address; what is none (`http://[x`) gets the scheme `malformed` where urllib would raise."""
    try:
        return urlsplit(address)
    except ValueError:
        return SplitResult(MALFORMED, "", address, "", "")


def join(base: str, address: str) -> str:
    """Resolve an address against a base; what is none stays as it is written."""
    try:
        return urljoin(base, address)
    except ValueError:
        return address
