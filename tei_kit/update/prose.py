"""Two changes of one paragraph: the source's words go in between the editor's marks, where they do not meet."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape

from tei_kit.check.alignment import Change, align
from tei_kit.read.places import tag_end
from tei_kit.update.nodes import Node, Tree, plain

_TOKEN = re.compile(
    r"<!--.*?-->|<\?.*?\?>|<!\[CDATA\[.*?\]\]>|<[^\s>]+"
    r"|(?:\w|&#(?:\d+|x[0-9A-Fa-f]+);)+|&\w+;|[^\w\s]",
    re.DOTALL,
)
#: So many words are shown on either side of a conflict.
_AROUND = 5


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a sign, a tag or a comment; what it is compared by, and where it stands."""

    text: str
    start: int
    end: int

    @property
    def mark(self) -> bool:
        """Whether it is no text."""
        return self.text.startswith("<") and len(self.text) > 1


@dataclass(frozen=True, slots=True)
class Replaced:
    """A change that can be made: ours[start:end] becomes `text`; the words that go and come, for the report."""

    start: int
    end: int
    text: str
    before: str
    now: str
    word: int


@dataclass(frozen=True, slots=True)
class Clash:
    """A place that both changed: the words as they were, ours and theirs, and where they begin.

    Attributes:
        before: the former source's.
        ours: the editor's.
        theirs: the source's now.
        start: where ours begin in the text.
        word: how many words of the new paragraph stand before theirs.
    """

    before: str
    ours: str
    theirs: str
    start: int
    word: int


def tokens(tree: Tree, node: Node) -> list[Token]:
    """Return the tokens between an element's tags."""
    tags = {one.start: one for one in _inside(node)}
    found, at = [], node.opened
    while match := _TOKEN.search(tree.text, at, node.closing):
        start, at = match.span()
        text = unescape(match[0]) if "&" in match[0] else match[0]
        if match[0].startswith("<") and match[0][1] not in "!?":
            at = tag_end(tree.text, start)
            text = tree.tag(tags[start]) if start in tags else match[0]
            text = f"{text[:-1]}/>" if tree.text.startswith("/>", at - 2) else text
        found.append(Token(text, start, at))
    return found


def _inside(node: Node) -> Iterator[Node]:
    for child in node.children:
        yield child
        yield from _inside(child)


def merge(
    base: tuple[Tree, Node], ours: tuple[Tree, Node], new: tuple[Tree, Node], *, moved: bool
) -> tuple[list[Replaced], list[Clash]]:
    """Bring the changes from base to new into ours.

    Args:
        base: the paragraph as it was drafted of the former source.
        ours: the same, edited.
        new: the same, drafted of the source as it is now.
        moved: whether words that ours has no longer stand elsewhere: then it is not the source's change that took them.
    """
    merging = _Merging(base[0].text, ours, new, tokens(*base), tokens(*ours), tokens(*new), moved)
    done: list[Replaced] = []
    clashes: list[Clash] = []
    for change in align(_texts(merging.base), _texts(merging.new)):
        result = merging.bring(change)
        if isinstance(result, Clash):
            clashes.append(result)
        elif result:
            done.append(result)
    return done, clashes


def _texts(found: Sequence[Token]) -> list[str]:
    return [token.text for token in found]


class _Merging:
    """One paragraph's three lists of tokens, and where the tokens of base are in ours."""

    def __init__(
        self,
        base_text: str,
        edited: tuple[Tree, Node],
        drafted: tuple[Tree, Node],
        base: list[Token],
        ours: list[Token],
        new: list[Token],
        moved: bool,  # noqa: FBT001 - private
    ) -> None:
        self.moved = moved
        self.base_text = base_text
        self.our_text, self.our_node = edited[0].text, edited[1]
        self.new_text, self.new_node = drafted[0].text, drafted[1]
        self.base, self.ours, self.new = base, ours, new
        self.edits = align(_texts(base), _texts(ours))
        self.place: dict[int, int] = {}
        at = other = 0
        for start, end, first, last in [*self.edits, (len(base), len(base), len(ours), len(ours))]:
            self.place |= zip(range(at, start), range(other, first), strict=True)
            at, other = end, last

    def bring(self, change: Change) -> Replaced | Clash | None:
        """Make one change of the source in ours; None where the editor has made it already."""
        start, end, first, last = change
        theirs = _texts(self.new[first:last])
        meeting = [edit for edit in self.edits if self._meets(edit, start, end)]
        if not self.moved and any(
            edit[:2] == (start, end) and _texts(self.ours[edit[2] : edit[3]]) == theirs for edit in meeting
        ):
            return None
        balanced = _balanced(self.new[first:last]) and _balanced(self.base[start:end])
        meeting += self._emptied(start, end)
        if meeting or not balanced or self.our_text.startswith("/>", self.our_node.opened - 2):
            return self._clash(change, meeting)
        if start == end:
            begin, begun, stop, stopped = self._between(start, first, last)
        else:
            begin, begun, stop, stopped = self._instead(start, end, first, last)
        texts = _whole(self.base_text, self.base[start:end]), _whole(self.new_text, self.new[first:last])
        return Replaced(begin, stop, self.new_text[begun:stopped], *texts, self._word(first))

    def _meets(self, edit: Change, start: int, end: int) -> bool:
        """Whether an edit and a change of base[start:end] touch the same words."""
        one, two, first, last = edit
        if one < two:
            return (one < end and start < two) if start < end else one <= start <= two
        if start < one < end:
            return True
        inserted = self.ours[first:last]
        # Marks round a word, and whole elements beside it, leave the word as it was; words beside it do not.
        return start <= one <= end and not (inserted[0].mark and inserted[-1].mark)

    def _emptied(self, start: int, end: int) -> list[Change]:
        """Find the editor's element that would get other words altogether: what it says of the old ones may not hold."""
        opening = [edit for edit in self.edits if edit[0] == edit[1] == start < end and not self._ends(edit[3] - 1)]
        closing = [edit for edit in self.edits if start < end == edit[0] == edit[1] and self._ends(edit[2])]
        return [*opening, *closing] if opening and closing else []

    def _ends(self, at: int) -> bool:
        return self.ours[at].text.startswith("</")

    def _instead(self, start: int, end: int, first: int, last: int) -> tuple[int, int, int, int]:
        """Find what base[start:end] is in ours, with the white space around it where nothing else stands there."""
        one, two = self.place[start], self.place[end - 1]
        begin, begun = self.ours[one].start, self.new[first].start if first < len(self.new) else self.new_node.closing
        if (start == 0 and one == 0) or (start and self.place.get(start - 1) == one - 1):
            begin = self.ours[one - 1].end if one else self.our_node.opened
            begun = self.new[first - 1].end if first else self.new_node.opened
        stop, stopped = self.ours[two].end, self.new[last - 1].end if last > first else begun
        if end < len(self.base) and self.place.get(end) == two + 1:
            stop, stopped = self.ours[two + 1].start, self.new[last].start
        return begin, begun, stop, stopped

    def _between(self, start: int, first: int, last: int) -> tuple[int, int, int, int]:
        """Find where in ours words go in between base[start - 1] and base[start]: outside the editor's marks."""
        at = self.place[start - 1] + 1 if start else 0
        following = self.place.get(start, len(self.ours))
        while at < following and self.ours[at].text.startswith("</"):
            at += 1
        begin = self.ours[at - 1].end if at else self.our_node.opened
        begun = self.new[first - 1].end if first else self.new_node.opened
        if at == following and last < len(self.new):
            return begin, begun, self.ours[at].start, self.new[last].start
        return begin, begun, begin, self.new[last - 1].end

    def _clash(self, change: Change, meeting: Sequence[Change]) -> Clash:
        start, end, first, last = change
        low = min([start, *(edit[0] for edit in meeting)])
        high = max([end, *(edit[1] for edit in meeting)])
        # What stands before and behind in all three, so that an editor sees where he is.
        low, high = max(low - _AROUND, 0), min(high + _AROUND, len(self.base))
        while low < start and not self.base[low].text[0].isalnum():
            low += 1
        one = next((self.place[index] for index in range(low, -1, -1) if index in self.place), 0)
        two = next((self.place[index] for index in range(high - 1, len(self.base)) if index in self.place), None)
        ours = self.ours[one : len(self.ours) if two is None else two + 1]
        left = max(first - (start - low), 0)
        return Clash(
            _between(self.base_text, self.base[low:high]),
            " ".join(self.our_text[ours[0].start : ours[-1].end].split()) if ours else "",
            _between(self.new_text, self.new[left : last + high - end]),
            ours[0].start if ours else self.our_node.start,
            self._word(first),
        )

    def _word(self, first: int) -> int:
        return sum(not token.mark for token in self.new[:first])


def _between(text: str, found: Sequence[Token]) -> str:
    return plain(text[found[0].start : found[-1].end]) if found else ""


def _whole(text: str, found: Sequence[Token]) -> str:
    """Return tokens with what stands close to them, for the report: "4.6" where the 6 is new."""
    if not found:
        return ""
    start, end = found[0].start, found[-1].end
    while start and text[start - 1] not in " \t\r\n>":
        start -= 1
    while end < len(text) and text[end] not in " \t\r\n<":
        end += 1
    return plain(text[start:end])


def _balanced(found: Sequence[Token]) -> bool:
    depth = 0
    for token in found:
        if token.text.startswith("</"):
            depth -= 1
        elif token.mark and token.text[1] not in "!?" and not token.text.endswith("/>"):
            depth += 1
        if depth < 0:
            return False
    return depth == 0
