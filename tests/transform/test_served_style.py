"""A style sheet as it is served says what its source says, in fewer bytes."""

import re
from pathlib import Path

import pytest

from tei_kit.transform.style import served


def test_comments_and_layout_go_and_strings_stay() -> None:
    css = '/* : why */\n.a > b,\n.c { color: red;  content: " ;  , /* no */"; }\n\n@media (min-width: 4rem) {\n  :is(p) { margin: 0 -1px; }\n}\n'
    assert served(css) == '.a > b,.c{color:red;content:" ;  , /* no */"}@media (min-width:4rem){:is(p){margin:0 -1px}}'


@pytest.mark.parametrize("name", ["edition.css", "pages.css"])
def test_ours_are_what_it_is_made_for(root: Path, name: str) -> None:
    css = (root / "xslt" / "assets" / name).read_text(encoding="utf-8")
    short = served(css)
    assert len(short) < 0.9 * len(css)
    assert short.count("{") == css.count("{")
    assert not re.search(r"/\*|\s\s|\n|[;,{}] ", re.sub(r'"[^"]*"', "", short))
