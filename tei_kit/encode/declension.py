"""Slavic names in other cases than the nominative."""

import re

#: How a woman's surname ends.
HERS = re.compile(r"(?:[оеё]ва|ина|ая)$")
#: Endings that Slavic languages give to a name in a sentence, and what the forename's nominative has instead.
_CASES = "(?:а|у|ом|ым|е|ой|ого|ому|ю|я|ем)?"
_ADJECTIVE = re.compile(r"(?:ий|ый|ая)$", re.IGNORECASE)
_ADJECTIVES = "(?:ий|ый|ая|ого|его|ому|ему|им|ым|ом|ем|ой|ей|ую|юю)"
#: Of her forename: "Серафимы", "Марии", "Ольги".
_FEMININES = (
    ("ией", "ия"),
    ("ии", "ия"),
    ("ию", "ия"),
    ("ги", "га"),
    ("ки", "ка"),
    ("хи", "ха"),
    ("и", "я"),
    ("ей", "я"),
    ("ю", "я"),
    ("ой", "а"),
    ("ы", "а"),
    ("у", "а"),
    ("е", "а"),
)
_NOMINATIVES = (
    ("ия", "ий"),
    ("ию", "ий"),
    ("ием", "ий"),
    ("ея", "ей"),
    ("ею", "ей"),
    ("еем", "ей"),
    ("оря", "орь"),
    ("орю", "орь"),
    ("орем", "орь"),
    ("ом", ""),
    ("а", ""),
    ("у", ""),
    ("е", ""),
)


def declined(surname: str) -> str:
    """Return a pattern of a surname in any case; of a double one both parts have it."""
    return "-".join(map(_declined_part, surname.split("-")))


def _declined_part(part: str) -> str:
    if _ADJECTIVE.search(part):
        return _ADJECTIVE.sub(_ADJECTIVES, part)
    return re.escape(part[:-1]) + "(?:а|ой|ою|у|е)" if HERS.search(part.casefold()) else re.escape(part) + _CASES


def nominative(forename: str, *, hers: bool) -> str:
    """Return the nominative of a forename that stands in another case.

    Args:
        forename: as the text has it.
        hers: whether it is a woman's.
    """
    for ending, nominative in _FEMININES if hers else _NOMINATIVES:
        if forename.endswith(ending):
            return forename.removesuffix(ending) + nominative
    return forename
