"""Which characters are taken for ones that XML can hold."""

import pytest

from tei_kit.model.characters import SEPARATORS, encoded


@pytest.mark.parametrize("sign", ["\t", "\n", "\r", "ü", "\x7f", "\ufffd", "\U0001f600"])
def test_a_character_of_xml_is_written(sign: str) -> None:
    assert encoded(f"a{sign}b") == f"a{sign}b".encode()


@pytest.mark.parametrize("sign", ["\x00", "\x08", "\x0b", "\x0c", "\x0e", "\x1f", "\udc00", "\ufffe", "\uffff"])
def test_any_other_is_none(sign: str) -> None:
    assert encoded(f"a{sign}ü") is None


def test_separators_may_be_allowed_and_nothing_else() -> None:
    assert [sign for sign in range(32) if encoded(chr(sign), SEPARATORS)] == [9, 10, 11, 12, 13, 28, 29, 30, 31]
