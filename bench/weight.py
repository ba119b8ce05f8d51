"""What a reader loads with a transcript's page beside the words of the transcript."""

import re
from html import unescape
from pathlib import Path

_MARKUP = re.compile(r"<script.*?</script>|<[^>]*>", re.DOTALL)
_LOADED = re.compile(r'<(?:link rel="stylesheet" href|script src)="([^"]+)"')

#: Bytes of HTML, CSS and JavaScript beside the words that a page may have.
LIMIT = 60_000


def weight(page: Path) -> int:
    """Return the bytes of a page, its style sheets and its scripts, without those of the words in its `main`."""
    html = page.read_text(encoding="utf-8")
    main = html[html.index("<main") : html.index("</main>")]
    words = " ".join(unescape(_MARKUP.sub(" ", main)).split())
    loaded = sum((page.parent / name).stat().st_size for name in dict.fromkeys(_LOADED.findall(html)))
    return len(html.encode()) - len(words.encode()) + loaded


def heaviest(site: Path) -> tuple[str, int]:
    """Return the file name of the transcript's page of a site that weighs most, and its weight."""
    pages = [path for path in site.glob("event-*.html") if path.with_suffix(".xml").is_file()]
    return max(((path.name, weight(path)) for path in pages), key=lambda found: found[1])
