"""What a reader loads with a transcript beside its words."""

import sys
from pathlib import Path

from tei_kit.publish.run import publish


def test_the_page_of_a_transcript_of_20_kb_weighs_at_most_60_kb_beside_its_words(root: Path, tmp_path: Path) -> None:
    sys.path.append(str(root / "bench"))
    from edition import edition
    from weight import LIMIT, heaviest

    publish(edition(tmp_path / "corpus", 3, 20_000), tmp_path / "site")
    name, beside = heaviest(tmp_path / "site")
    page, style = tmp_path / "site" / name, tmp_path / "site" / "edition.css"
    assert page.with_suffix(".xml").stat().st_size > 18_000
    assert style.stat().st_size < beside <= LIMIT == 60_000, name
