"""The rules of the CSL 1.0.2 input format, as far as a transcript's citation can meet them, in our own words.

Source: Citation Style Language, csl-data.json (https://github.com/citation-style-language/schema), whose items are
closed: an unknown key is an error there too.
"""

from typing import Any

_TEXT = {"type": "string", "minLength": 1}
_NAME = {
    "type": "object",
    "properties": dict.fromkeys(
        ("family", "given", "non-dropping-particle", "dropping-particle", "suffix", "literal"), _TEXT
    )
    | {"static-ordering": {"type": "boolean"}},
    "anyOf": [{"required": ["family"]}, {"required": ["literal"]}],
    "additionalProperties": False,
}
_NAMES = {"type": "array", "items": _NAME, "minItems": 1}
_PARTS = {"type": "array", "items": {"type": "integer"}, "minItems": 1, "maxItems": 3}
_DATE = {
    "type": "object",
    "properties": {"date-parts": {"type": "array", "items": _PARTS, "minItems": 1, "maxItems": 2}},
    "required": ["date-parts"],
    "additionalProperties": False,
}

CSL_DATA: dict[str, Any] = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "type": "array",
    "minItems": 1,
    "items": {
        "type": "object",
        "properties": {
            "id": _TEXT,
            "type": {"enum": ["speech", "hearing", "interview", "webpage", "document", "treaty", "dataset"]},
            **dict.fromkeys(("author", "editor", "translator"), _NAMES),
            **dict.fromkeys(("issued", "event-date", "accessed", "original-date"), _DATE),
            **dict.fromkeys(
                (
                    "title",
                    "original-title",
                    "number",
                    "collection-title",
                    "genre",
                    "event-title",
                    "event-place",
                    "container-title",
                    "publisher",
                    "DOI",
                    "URL",
                    "language",
                ),
                _TEXT,
            ),
        },
        "required": ["id", "type"],
        "additionalProperties": False,
    },
}
