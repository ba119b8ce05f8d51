"""What LaTeX prints for the text of a BibTeX field: independent of our stylesheet, and strict about what it knows."""

import re

_COMMANDS = {
    "textbackslash": "\\",
    "textbraceleft": "{",
    "textbraceright": "}",
    "textasciicircum": "^",
    "textasciitilde": "~",
    "textless": "<",
    "textgreater": ">",
    "textbar": "|",
}
_LIGATURES = {"---": "—", "--": "–", "``": "“", "''": "”", "?`": "¿", "!`": "¡"}
_TOKEN = re.compile(r"\\([A-Za-z]+)\s*|\\([$&#%_])|([{}])|(---|--|``|''|\?`|!`)|(.)", re.DOTALL)
_ACTIVE = set("$&#%_^~\\")


def printed(text: str) -> str:
    """Return the characters on paper; raise where TeX would complain."""
    result, depth = [], 0
    for command, escaped, brace, ligature, plain in _TOKEN.findall(text):
        depth += {"{": 1, "}": -1}.get(brace, 0)
        if depth < 0 or plain in _ACTIVE:
            raise ValueError(text)
        result.append(_COMMANDS[command] if command else escaped or _LIGATURES.get(ligature, "") or plain)
    if depth:
        raise ValueError(text)
    return "".join(result)
