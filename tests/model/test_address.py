"""What strangers write for an address is split or said to be none, never an exception."""

from hypothesis import given
from hypothesis import strategies as st

from tei_kit.model import address


@given(st.text() | st.sampled_from(["http://[x", "//[", "http://[::1", "//]", "http://a\u2100b/"]), st.text())
def test_any_text_is_split_and_joined(text: str, base: str) -> None:
    parts = address.split(text)
    assert parts.scheme != address.MALFORMED or parts.path == text
    assert isinstance(address.join(base, text), str)


def test_what_is_no_address_is_no_local_file() -> None:
    assert address.split("http://[x").scheme == address.MALFORMED
    assert address.split("../a.xml#b")[2:] == ("../a.xml", "", "b")
