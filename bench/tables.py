"""What was measured, as Markdown tables."""

from collections.abc import Iterator

from measuring import Field


def comparison(field: Field, ours: str, megabytes: float = 0) -> Iterator[str]:
    """Yield a table of everybody, and a line for each who could not be measured.

    Args:
        field: who ran.
        ours: whose median is 1.
        megabytes: what was read, for a column of speeds; 0 for none.
    """
    yield "| what | median, ms | least, ms | × ours | processor, ms | memory, MB |" + (" MB/s |" if megabytes else "")
    yield "|---|---:|---:|---:|---:|---:|" + ("---:|" if megabytes else "")
    ours_takes = field.measured[ours].middle if ours in field.measured else 0.0
    for name, found in field.measured.items():
        ratio = f"{found.middle / ours_takes:.2f}" if ours_takes else "–"
        cells = (
            f"{found.middle * 1000:,.0f}",
            f"{found.least * 1000:,.0f}",
            ratio,
            f"{found.cpu * 1000:,.0f}",
            memory(found.memory),
            *((f"{megabytes / found.middle:.1f}",) if megabytes else ()),
        )
        yield f"| {f'**{name}**' if name == ours else name} | {' | '.join(cells)} |"
    yield from missing(field)


def missing(field: Field) -> Iterator[str]:
    """Yield a line for each who could not be measured."""
    for name, why in field.missing.items():
        yield f"\nNot measured: {name}: {why}."


def memory(size: int) -> str:
    """Return bytes as MB."""
    return f"{size / 1e6:,.0f}" if size else "–"


def grid(columns: list[str], rows: dict[str, list[str]]) -> Iterator[str]:
    """Yield a table whose first column is the rows' names."""
    yield f"| {' | '.join(columns)} |"
    yield "|---|" + "---:|" * (len(columns) - 1)
    for name, cells in rows.items():
        yield f"| {name} | {' | '.join(cells)} |"
