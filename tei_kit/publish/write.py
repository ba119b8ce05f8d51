"""The files of a site → a folder, in one step: a reader sees the old site or the new one, never half of one.

What a host or a version control system keeps in the folder (`CNAME`, names with a dot in front) is not ours: it goes
with the site from the old folder to the new one, untouched.
"""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from pathlib import Path

from tei_kit.model.errors import TeiKitError
from tei_kit.publish import exchange, manifest
from tei_kit.publish.site import MANIFEST, File, Kept

#: Names without a dot in front that hosts of static sites keep at the top of a site.
_OF_HOSTS = frozenset({"CNAME"})

#: Is handed the finished folder and the files in it, and says what the manifest is to hold; it may add files.
Finish = Callable[[Path], manifest.Manifest]


def refuse_foreign(folder: Path) -> None:
    """Stop unless a folder may become the site: it is not there, is empty, or holds only what we wrote.

    Raises:
        TeiKitError: it is a file, or has files that no manifest of ours names.
    """
    if not folder.exists():
        return
    if not folder.is_dir():
        raise TeiKitError(f"{folder}: a file, where a folder for the site is wanted", "Choose another output.")
    try:
        foreign = min(_foreign(folder), default=None)
    except OSError as error:
        raise TeiKitError(f"{folder}: cannot read the folder: {error.strerror}") from None
    if foreign:
        raise TeiKitError(
            f"{folder}: the folder holds files that are no site of ours, for example {foreign}",
            "Choose another output, or move them away: the whole folder would be replaced.",
        )


def _foreign(folder: Path) -> set[str]:
    files = set(manifest.read(folder).files)
    listed = files | ({MANIFEST} if files else set()) | {str(parent) for name in files for parent in Path(name).parents}
    present: set[str] = set()
    for place, folders, names in os.walk(folder):
        home = Path(place).relative_to(folder)
        if home == Path():
            names = [name for name in names if not _guest(name)]  # noqa: PLW2901 - what is looked at
            folders[:] = [name for name in folders if not _guest(name)]
        present |= {(home / name).as_posix() for name in (*names, *folders)}
    return present - listed


def _guest(name: str) -> bool:
    """Whether a name at the top of a site belongs to a host or a version control system."""
    return name in _OF_HOSTS or name.startswith(".")


def replace(folder: Path, files: Iterable[File | Kept], finish: Finish | None = None) -> int:
    """Write the files into a new folder beside the site and put it in the site's place.

    Args:
        folder: the site.
        files: its files; they may be made while they are written, and whatever goes wrong leaves the old site.
        finish: works over the finished folder before it takes the site's place.

    Returns:
        How many files the site has, without the manifest.

    Raises:
        TeiKitError: the folder is not ours to replace, or cannot be written.
    """
    target = folder.resolve()
    try:
        _mend(target)
        refuse_foreign(target)
        target.parent.mkdir(parents=True, exist_ok=True)
        workshop = Path(tempfile.mkdtemp(dir=target.parent, prefix=_prefix(target)))
    except OSError as error:
        raise _unwritable(folder, error) from None
    try:
        # A folder of its own inside: mkdtemp's is private, the site has the permissions that new folders get.
        new = workshop / "new"
        new.mkdir()
        count = _fill(new, target, files, finish)
        _take_place(new, target)
    except OSError as error:
        raise _unwritable(folder, error) from None
    finally:
        _clear(workshop)
    return count


def _prefix(target: Path) -> str:
    return f".{target.name}.tei-kit-"


def _mend(target: Path) -> None:
    """Undo what a run killed at the worst moment has left: a site, or a guest of it, in the workshop."""
    workshops = sorted(target.parent.glob(f"{_prefix(target)}*"))
    exchange.mend(target, workshops)
    for workshop in workshops:
        for stray in (workshop / "new", exchange.aside(workshop / "new")):
            if stray.is_dir() and target.is_dir():
                _move_guests(stray, target)
        _clear(workshop)


def _clear(workshop: Path) -> None:
    """Remove a workshop, never with a guest in it that its site does not have."""
    if not any(_guest(path.name) and path.is_dir() for path in workshop.glob("*/*")):
        shutil.rmtree(workshop, ignore_errors=True)


def _unwritable(folder: Path, error: OSError) -> TeiKitError:
    return TeiKitError(f"{folder}: cannot write: {error.strerror}", "Check the folder's permissions and space.")


def _fill(new: Path, old: Path, files: Iterable[File | Kept], finish: Finish | None) -> int:
    sums: dict[str, str] = {}
    for file in files:
        path = new / file.name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(file, Kept):
            _link(old / file.name, path)
            sums[file.name] = file.digest
        else:
            path.write_bytes(file.data)
            sums[file.name] = sha256(file.data).hexdigest()
    made = finish(new) if finish else manifest.Manifest()
    sums |= _added(new, sums)
    whole = manifest.Manifest(sums, made.inputs, made.anchors, made.links)
    (new / MANIFEST).write_bytes(whole.as_bytes())
    return len(sums)


def _added(new: Path, sums: Mapping[str, str]) -> dict[str, str]:
    """The sums of files that others (a search indexer) have written into the folder."""
    found = (path for path in new.rglob("*") if path.is_file())
    names = {path.relative_to(new).as_posix(): path for path in found}
    return {name: manifest.digest(path) for name, path in names.items() if name not in sums}


def _link(source: Path, target: Path) -> None:
    """The same file under two names: the old site loses its own when it goes. Some file systems can only copy."""
    try:
        target.hardlink_to(source)
    except OSError:
        shutil.copyfile(source, target)


def _take_place(new: Path, target: Path) -> None:
    if not target.exists():
        new.rename(target)
        return
    # Files can be in both folders, so a reader never misses them; folders must move after the swap.
    for guest in target.iterdir():
        if _guest(guest.name) and guest.is_file():
            shutil.copy2(guest, new / guest.name, follow_symlinks=False)
    exchange.swap(new, target)
    _move_guests(new, target)


def _move_guests(source: Path, target: Path) -> None:
    for guest in source.iterdir():
        if _guest(guest.name) and guest.is_dir() and not (target / guest.name).exists():
            guest.rename(target / guest.name)
