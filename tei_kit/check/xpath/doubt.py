"""The answer "ask the rules themselves"."""


class Doubt(Exception):
    """Only Saxon can tell."""


def doubt() -> bool:
    """Stand for an expression that has no translation.

    Raises:
        Doubt: always.
    """
    raise Doubt
