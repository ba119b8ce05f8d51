"""What a page is told of a transcript: as little as it needs, so that a change elsewhere in the transcript does not touch the page.

Each view is an `e:transcript` with some of its attributes and elements, as `xslt/publish/gather.xsl` has made them. A view of one thing
or document is named with its key: "about per.1".
"""

import re
from collections.abc import Callable, Iterable, Mapping

from tei_kit.publish.document import digest
from tei_kit.publish.pieces import Having, Piece, Pieces, attributes_of, by_key

#: What a link to a transcript needs.
_LINK = ("id", "title", "when", "until", "clock", "language")
_FEED = (*_LINK, "place", "changed", "issued", "source", "licence")
_HELD = (*_LINK, "place", "place-key", "event")

_WORDS = re.compile(r'(<e:participant [^>]*) words="\d*"')


def digests(pieces: Pieces) -> dict[str, str]:
    """Return a digest of every view of a transcript, by its name."""
    found = {name: digest(view(pieces)) for name, view in _VIEWS.items()}
    found |= {f"signed {name}": digest(_signed(pieces, name)) for name in filter(None, _ids(pieces))}
    place = pieces.attributes.get("place-key", "")
    for key, having in by_key(pieces).items():
        found[f"about {key}"] = digest(_about(pieces, having))
        if having.listed or key == place:
            found[f"placed {key}"] = digest(_placed(pieces, having, key))
    return found


def write(pieces: Pieces, name: str) -> str:
    """Return a view of a transcript."""
    kind, _, key = name.partition(" ")
    if not key:
        return _VIEWS[kind](pieces)
    if kind == "signed":
        return _signed(pieces, key)
    having = by_key(pieces)[key]
    return _placed(pieces, having, key) if kind == "placed" else _about(pieces, having)


def _stub(pieces: Pieces) -> str:
    """As links have it: a change of its words changes nothing here."""
    return _element(pieces, _LINK, ())


def _dated(pieces: Pieces) -> str:
    """As the list of addresses has it."""
    return _element(pieces, ("id", "changed", "issued"), ())


def _listed(pieces: Pieces) -> str:
    """As lists have it, which count its documents."""
    return _element(pieces, pieces.attributes, [*_xml(pieces.listed), *_counted(pieces)])


def _fed(pieces: Pieces) -> str:
    """As feeds and records of libraries have it."""
    return _element(pieces, _FEED, [_WORDS.sub(r"\1", xml) for xml in _xml(pieces.listed)])


def _held(pieces: Pieces) -> str:
    """As the list of events has it where it is the only one of its event: its length does not matter."""
    return _element(pieces, _HELD, _counted(pieces), ' words="0"')


def _measured(pieces: Pieces) -> str:
    """As the list of events has it where there are several of an event: the longest counts."""
    return _element(pieces, (*_HELD, "words"), _counted(pieces))


def _gathered(pieces: Pieces) -> str:
    """As its own page and that of its event have it."""
    return _element(pieces, pieces.attributes, _xml([*pieces.listed, *pieces.rest, *pieces.documents]))


def _whole(pieces: Pieces) -> str:
    """All that is known but the words of its turns."""
    parts = (pieces.listed, pieces.turns, pieces.rest, pieces.mentions, pieces.documents)
    return _element(pieces, pieces.attributes, [xml for part in parts for xml in _xml(part)])


def _turns(pieces: Pieces) -> str:
    """With its turns, as the list of what can be cited has it."""
    return _element(pieces, ("id", "title"), _xml(pieces.turns))


def _signed(pieces: Pieces, identifier: str = "") -> str:
    """With its documents, or with one of them."""
    chosen = [xml for _, xml in pieces.documents if not identifier or f'<e:document id="{identifier}"' in xml]
    return _element(pieces, (*_LINK, "place", "place-key"), chosen)


def _about(pieces: Pieces, having: Having) -> str:
    """With what it has of one thing: who speaks, what is named, what is signed."""
    return _element(pieces, _LINK, [*having.listed, *having.others])


def _placed(pieces: Pieces, having: Having, key: str) -> str:
    """As a list has it, with what it has of a thing: a topic's or a place's own transcripts."""
    inside = [*_xml(pieces.listed), *having.others, *_counted(pieces, key)]
    return _element(pieces, pieces.attributes, inside)


def _element(pieces: Pieces, attributes: Iterable[str], inside: Iterable[str], more: str = "") -> str:
    known = pieces.attributes
    said = "".join(f' {name}="{known[name]}"' for name in attributes if name in known)
    return f"<e:transcript{said}{more}>{''.join(inside)}</e:transcript>"


def _xml(pieces: Iterable[Piece]) -> list[str]:
    return [xml for _, xml in pieces]


def _ids(pieces: Pieces) -> list[str]:
    return [attributes_of(xml).get("id", "") for _, xml in pieces.documents]


def _counted(pieces: Pieces, but: str = "") -> list[str]:
    """Documents that are counted only; those of the thing `but` are there already."""
    return [
        f'<e:document id="{name}"/>'
        for (keys, _), name in zip(pieces.documents, _ids(pieces), strict=True)
        if but not in keys
    ]


_VIEWS: Mapping[str, Callable[[Pieces], str]] = {
    "stub": _stub,
    "dated": _dated,
    "listed": _listed,
    "fed": _fed,
    "held": _held,
    "measured": _measured,
    "gathered": _gathered,
    "whole": _whole,
    "turns": _turns,
    "signed": _signed,
}
