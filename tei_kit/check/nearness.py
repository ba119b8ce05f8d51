"""How near a misspelt name is to a known one."""

from collections.abc import Collection

#: Shorter names are near to too many others to be sure.
_SHORTEST = 4


def is_sure(name: str, meant: str, names: Collection[str]) -> bool:
    """Whether `meant` is the only one of the names that a single slip of the hand turns into `name`."""
    return len(name) >= _SHORTEST and [known for known in names if is_one_slip(name, known)] == [meant]


def is_one_slip(one: str, two: str) -> bool:
    """Whether two names differ by one letter too many, too few or wrong, or by two neighbours exchanged."""
    start = next((index for index, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
    rest, other = one[start:], two[start:]
    exchanged = rest[1::-1] == other[:2] and rest[2:] == other[2:]
    return exchanged or other[1:] in (rest, rest[1:]) or rest[1:] == other
