"""The files of a site → a folder, in one step: a reader sees the old site or the new one, never half of one.

What a host or a version control system keeps in the folder (`CNAME`, names with a dot in front) is not ours: it goes
with the site from the old folder to the new one, untouched.
"""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from tei_kit.model.errors import TeiKitError
from tei_kit.publish import exchange, manifest
from tei_kit.publish.site import MANIFEST, File, Kept

#: Names without a dot in front that hosts of static sites keep at the top of a site.
_OF_HOSTS = frozenset({"CNAME"})

#: Is handed the finished folder and the SHA-256 of its files, and says what the manifest is to hold; it may add files and name them there.
Finish = Callable[[Path, Mapping[str, str]], manifest.Manifest]


def refuse_foreign(folder: Path, known: manifest.Manifest | None = None) -> None:
    """Stop unless a folder may become the site: it is not there, is empty, or holds only what we wrote.

    Args:
        folder: the folder.
        known: its manifest, where it has been read already.

    Raises:
        TeiKitError: it is a file, or has files that no manifest of ours names.
    """
    if not folder.exists():
        return
    if not folder.is_dir():
        raise TeiKitError(f"{folder}: a file, where a folder for the site is wanted", "Choose another output.")
    try:
        foreign = min(_foreign(folder, known or manifest.read(folder)), default=None)
    except OSError as error:
        raise TeiKitError(f"{folder}: cannot read the folder: {error.strerror}") from None
    if foreign:
        raise TeiKitError(
            f"{folder}: the folder holds files that are no site of ours, for example {foreign}",
            "Choose another output, or move them away: the whole folder would be replaced.",
        )


def _foreign(folder: Path, known: manifest.Manifest) -> set[str]:
    files = set(known.files)
    listed = files | ({MANIFEST} if files else set()) | _folders(files)
    return set(_names(folder)) - listed


def _folders(files: Iterable[str]) -> set[str]:
    """The folders that these files stand in."""
    found: set[str] = set()
    for name in files:
        while (name := name.rpartition("/")[0]) and name not in found:
            found.add(name)
    return found


def _names(folder: Path, home: str = "") -> Iterator[str]:
    """All that is in a folder but its guests: folders and files, by their paths in it."""
    with os.scandir(folder / home if home else folder) as entries:
        for entry in entries:
            if home or not _guest(entry.name):
                yield f"{home}{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    yield from _names(folder, f"{home}{entry.name}/")


def _guest(name: str) -> bool:
    """Whether a name at the top of a site belongs to a host or a version control system."""
    return name in _OF_HOSTS or name.startswith(".")


def replace(
    folder: Path, files: Iterable[File | Kept], finish: Finish | None = None, known: manifest.Manifest | None = None
) -> manifest.Manifest:
    """Write the files into a new folder beside the site and put it in the site's place.

    Args:
        folder: the site.
        files: its files; they may be made while they are written, and whatever goes wrong leaves the old site.
        finish: works over the finished folder before it takes the site's place.
        known: the manifest of the site that stands there, where it has been read already.

    Returns:
        The manifest of the site.

    Raises:
        TeiKitError: the folder is not ours to replace, or cannot be written.
    """
    target = folder.resolve()
    try:
        refuse_foreign(target, known)
        target.parent.mkdir(parents=True, exist_ok=True)
        workshop = Path(tempfile.mkdtemp(dir=target.parent, prefix=_prefix(target)))
    except OSError as error:
        raise _unwritable(folder, error) from None
    try:
        # A folder of its own inside: mkdtemp's is private, the site has the permissions that new folders get.
        new = workshop / "new"
        new.mkdir()
        written = _fill(new, target, files, finish)
        _take_place(new, target)
        _empty(new, known.files if known else ())
    except OSError as error:
        raise _unwritable(folder, error) from None
    finally:
        _clear(workshop)
    return written


def _empty(old: Path, names: Iterable[str]) -> None:
    """Remove files whose names are known: thousands of them take half the time that they take where each is to be found first."""
    for name in names:
        with contextlib.suppress(OSError):
            os.unlink(f"{old}/{name}")  # noqa: PTH108 - as above: pathlib takes four times as long


def _prefix(target: Path) -> str:
    return f".{target.name}.tei-kit-"


def mend(target: Path) -> None:
    """Undo what a run killed at the worst moment has left: a site, or a guest of it, in the workshop.

    Args:
        target: the site's folder, resolved; it need not be there.

    Raises:
        OSError: something cannot be moved.
    """
    workshops = sorted(target.parent.glob(f"{_prefix(target)}*"))
    exchange.mend(target, workshops)
    for workshop in workshops:
        for stray in (workshop / "new", exchange.aside(workshop / "new")):
            if stray.is_dir() and target.is_dir():
                _move_guests(stray, target)
        _clear(workshop)


def _clear(workshop: Path) -> None:
    """Remove a workshop, never with a guest in it that its site does not have."""
    if not any(guest.is_dir() for folder in workshop.glob("*") if folder.is_dir() for guest in _guests(folder)):
        shutil.rmtree(workshop, ignore_errors=True)


def _unwritable(folder: Path, error: OSError) -> TeiKitError:
    return TeiKitError(f"{folder}: cannot write: {error.strerror}", "Check the folder's permissions and space.")


def _fill(new: Path, old: Path, files: Iterable[File | Kept], finish: Finish | None) -> manifest.Manifest:
    sums: dict[str, str] = {}
    made: set[str] = set()
    for file in files:
        path = f"{new}/{file.name}"
        home = os.path.dirname(path)  # noqa: PTH120 - ten thousand files: pathlib takes four times as long
        if home not in made:
            Path(home).mkdir(parents=True, exist_ok=True)
            made.add(home)
        if isinstance(file, Kept):
            _link(f"{old}/{file.name}", path)
            sums[file.name] = file.digest
        else:
            Path(path).write_bytes(file.data)
            sums[file.name] = sha256(file.data).hexdigest()
    found = finish(new, sums) if finish else manifest.Manifest()
    whole = manifest.Manifest(sums | dict(found.files), found.inputs, found.anchors)
    (new / MANIFEST).write_bytes(whole.as_bytes())
    return whole


def _link(source: str, target: str) -> None:
    """The same file under two names: the old site loses its own when it goes. Some file systems can only copy."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def _take_place(new: Path, target: Path) -> None:
    if not target.exists():
        new.rename(target)
        return
    # Files can be in both folders, so a reader never misses them; folders must move after the swap.
    for guest in _guests(target):
        if guest.is_file():
            shutil.copy2(guest, new / guest.name, follow_symlinks=False)
    exchange.swap(new, target)
    _move_guests(new, target)


def _move_guests(source: Path, target: Path) -> None:
    for guest in _guests(source):
        if guest.is_dir() and not (target / guest.name).exists():
            guest.rename(target / guest.name)


def _guests(folder: Path) -> list[Path]:
    with os.scandir(folder) as entries:
        return [folder / entry.name for entry in entries if _guest(entry.name)]
