"""Two folders change places: in one step where the system has such a step, else by two renames that a later run can mend."""

import ctypes
import os
import sys
from pathlib import Path

#: renameat2(2) of Linux: exchange two names, and "relative to the current folder" for both of them.
_RENAME_EXCHANGE = 2
_AT_FDCWD = -100
#: renamex_np(2) of macOS.
_RENAME_SWAP = 2


def swap(new: Path, target: Path) -> None:
    """Put `new` in the place of `target`, which must exist, and `target` in the place of `new`.

    Raises:
        OSError: nothing was changed.
    """
    if not _in_one_step(new, target):
        in_two_steps(new, target)


def in_two_steps(new: Path, target: Path) -> None:
    """Swap by renames: a process killed between them leaves the old folder beside the new one, where `mend` finds it."""
    old = aside(new)
    target.rename(old)
    try:
        new.rename(target)
    except BaseException:
        old.rename(target)
        raise
    old.rename(new)


def aside(new: Path) -> Path:
    """Return where the old folder stands while two renames are made."""
    return new.with_name("old")


def mend(target: Path, workshops: list[Path]) -> None:
    """Put the old folder back that a killed process left in its workshop, when the place is empty.

    Args:
        target: the site's place.
        workshops: folders that runs of ours have left beside it.
    """
    for workshop in workshops:
        old = aside(workshop / "new")
        if old.is_dir() and not target.exists():
            old.rename(target)


def _in_one_step(new: Path, target: Path) -> bool:
    """Exchange by the system's own call; False where there is none or the file system cannot do it."""
    first, second = os.fsencode(new), os.fsencode(target)
    if sys.platform == "linux":
        call = getattr(ctypes.CDLL(None), "renameat2", None)
        return call is not None and call(_AT_FDCWD, first, _AT_FDCWD, second, _RENAME_EXCHANGE) == 0
    if sys.platform == "darwin":
        call = getattr(ctypes.CDLL(None), "renamex_np", None)
        return call is not None and call(first, second, _RENAME_SWAP) == 0
    return False
