"""Line charts as SVG, both axes logarithmic: a straight line of slope 1 is linear growth.

They carry a ground of their own, so that they can be read whatever is around them, and follow a dark colour scheme.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from math import ceil, floor, log10

Points = Sequence[tuple[float, float]]

_WIDTH, _HEIGHT = 760, 420
_LEFT, _RIGHT, _TOP, _BOTTOM = 70, 250, 56, 54
#: Colours that are told apart with any sight (after Okabe and Ito), for a light ground and a dark one; and dashes.
_LIGHT = ("#0b62a4", "#b3410e", "#00754f", "#8a3a76", "#6b5900", "#444444", "#0f7c8f", "#7a1f2b")
_DARK = ("#6bb6f0", "#f39a63", "#4fcf9f", "#e39fd0", "#e3cf57", "#c4c4c4", "#6fd3e3", "#f08c96")
_DASHES = ("", "7 3", "2 3", "9 3 2 3", "1 4", "12 4", "5 5", "3 1")
#: Lines of text beside the lines' ends stand this far apart at least.
_LEADING = 15


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart.

    Attributes:
        title: what it shows.
        across: the horizontal axis, with its unit.
        up: the vertical axis, with its unit.
        lines: points by name; values are above 0.
    """

    title: str
    across: str
    up: str
    lines: Mapping[str, Points]


def svg(chart: Chart) -> str:
    """Return a chart as SVG with a title and a description for those who do not see it."""
    across, up = (_Axis.over(values) for values in zip(*_all(chart), strict=True))
    opening = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" '
        'aria-labelledby="title desc" font-family="system-ui, sans-serif" font-size="12">'
    )
    parts = [
        opening,
        f'<title id="title">{escape(chart.title)}</title>',
        f'<desc id="desc">{escape(_described(chart))}</desc>',
        f"<style>{_style(len(chart.lines))}</style>",
        f'<rect class="ground" width="{_WIDTH}" height="{_HEIGHT}" rx="8"/>',
        f'<text class="ink" x="16" y="26" font-size="15" font-weight="600">{escape(chart.title)}</text>',
        f'<text class="ink" x="{_LEFT}" y="46">{escape(chart.up)}</text>',
        f'<text class="ink" x="{(_LEFT + _WIDTH - _RIGHT) / 2:.0f}" y="{_HEIGHT - 14}" text-anchor="middle">{escape(chart.across)}</text>',
        *_grid(across, up),
        *_lines(chart, across, up),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


@dataclass(frozen=True, slots=True)
class _Axis:
    """Powers of ten that hold all values."""

    first: int
    last: int

    @staticmethod
    def over(values: Sequence[float]) -> "_Axis":
        first = floor(log10(min(values)) + 1e-9)
        return _Axis(first, max(ceil(log10(max(values)) - 1e-9), first + 1))

    def share(self, value: float) -> float:
        """How far along the axis a value stands, from 0 to 1."""
        return (log10(value) - self.first) / (self.last - self.first)

    def ticks(self) -> Iterator[tuple[float, str]]:
        for power in range(self.first, self.last + 1):
            yield 10.0**power, f"{10**power:,}" if power >= 0 else f"{10.0**power:.{-power}f}"


def _all(chart: Chart) -> list[tuple[float, float]]:
    return [point for points in chart.lines.values() for point in points]


def _x(axis: _Axis, value: float) -> float:
    return _LEFT + axis.share(value) * (_WIDTH - _LEFT - _RIGHT)


def _y(axis: _Axis, value: float) -> float:
    return _HEIGHT - _BOTTOM - axis.share(value) * (_HEIGHT - _TOP - _BOTTOM)


def _grid(across: _Axis, up: _Axis) -> Iterator[str]:
    bottom, right = _HEIGHT - _BOTTOM, _WIDTH - _RIGHT
    for value, text in across.ticks():
        x = _x(across, value)
        yield f'<path class="grid" d="M{x:.1f} {_TOP}V{bottom}"/>'
        yield f'<text class="ink" x="{x:.1f}" y="{bottom + 18}" text-anchor="middle">{text}</text>'
    for value, text in up.ticks():
        y = _y(up, value)
        yield f'<path class="grid" d="M{_LEFT} {y:.1f}H{right}"/>'
        yield f'<text class="ink" x="{_LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{text}</text>'


def _lines(chart: Chart, across: _Axis, up: _Axis) -> Iterator[str]:
    ends = {name: _y(up, points[-1][1]) for name, points in chart.lines.items()}
    places = _apart(ends)
    for number, (name, points) in enumerate(chart.lines.items()):
        placed = [(_x(across, x), _y(up, y)) for x, y in points]
        path = "L".join(f"{x:.1f} {y:.1f}" for x, y in placed)
        yield f'<path class="line c{number}" d="M{path}"/>'
        yield from (f'<circle class="dot c{number}" cx="{x:.1f}" cy="{y:.1f}" r="3"/>' for x, y in placed)
        (x, y), place = placed[-1], places[name]
        yield f'<path class="lead" d="M{x + 5:.1f} {y:.1f}L{_WIDTH - _RIGHT + 14} {place:.1f}"/>'
        yield f'<text class="name c{number}" x="{_WIDTH - _RIGHT + 18}" y="{place + 4:.1f}">{escape(name)}</text>'


def _apart(ends: Mapping[str, float]) -> dict[str, float]:
    """Where the lines' names stand: beside their ends, and not on one another."""
    placed: dict[str, float] = {}
    below = float(_TOP) - _LEADING
    for name, y in sorted(ends.items(), key=lambda item: item[1]):
        below = max(y, below + _LEADING)
        placed[name] = below
    return placed


def _style(lines: int) -> str:
    def colours(palette: Sequence[str]) -> str:
        return "".join(
            f".line.c{number}{{stroke:{colour}}}.dot.c{number},.name.c{number}{{fill:{colour}}}"
            for number, colour in enumerate(palette[:lines])
        )

    dashes = "".join(f".line.c{number}{{stroke-dasharray:{dash or 'none'}}}" for number, dash in enumerate(_DASHES))
    return (
        ".ground{fill:#fff}.ink{fill:#1f2328}.grid{stroke:#d8dee4}.lead{stroke:#8c959f;stroke-width:.6;fill:none}"
        f".line{{fill:none;stroke-width:2}}{dashes}{colours(_LIGHT)}"
        "@media (prefers-color-scheme:dark){.ground{fill:#161b22}.ink{fill:#e6edf3}.grid{stroke:#30363d}"
        f".lead{{stroke:#768390}}{colours(_DARK)}}}"
    )


def _described(chart: Chart) -> str:
    def told(points: Points) -> str:
        return ", ".join(f"{y:.3g} at {x:,.10g}" for x, y in points)

    lines = "; ".join(f"{name}: {told(points)}" for name, points in chart.lines.items())
    return f"{chart.up} over {chart.across}, both logarithmic. {lines}."
