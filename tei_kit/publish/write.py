"""The files of a site → a folder, in one step: a reader sees the old site or the new one, never half of one."""

import json
import shutil
import tempfile
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from tei_kit.model.errors import TeiKitError
from tei_kit.publish.pages import File

#: Lists the files of a site and their SHA-256: the sign that a folder is ours to replace.
MANIFEST = "tei-kit-site.json"


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
        present = {path.relative_to(folder).as_posix() for path in folder.rglob("*")}
    except OSError as error:
        raise TeiKitError(f"{folder}: cannot read the folder: {error.strerror}") from None
    foreign = sorted(present - _listed(folder))
    if foreign:
        raise TeiKitError(
            f"{folder}: the folder holds files that are no site of ours, for example {foreign[0]}",
            "Choose another output, or move them away: the whole folder would be replaced.",
        )


def _listed(folder: Path) -> set[str]:
    try:
        manifest = json.loads((folder / MANIFEST).read_bytes())
        return {MANIFEST, *manifest["files"]}
    except (OSError, ValueError, KeyError, TypeError):
        return set()


def replace(folder: Path, files: Iterable[File]) -> int:
    """Write the files into a new folder beside the site and put it in the site's place.

    Args:
        folder: the site.
        files: its files; they may be made while they are written, and whatever goes wrong leaves the old site.

    Returns:
        How many files the site has, without the manifest.

    Raises:
        TeiKitError: the folder is not ours to replace, or cannot be written.
    """
    target = folder.resolve()
    refuse_foreign(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        workshop = Path(tempfile.mkdtemp(dir=target.parent, prefix=f".{target.name}."))
    except OSError as error:
        raise _unwritable(folder, error) from None
    try:
        # A folder of its own inside: mkdtemp's is private, the site has the permissions that new folders get.
        new = workshop / "new"
        new.mkdir()
        count = _fill(new, files)
        _swap(new, target, workshop / "old")
    except OSError as error:
        raise _unwritable(folder, error) from None
    finally:
        shutil.rmtree(workshop, ignore_errors=True)
    return count


def _unwritable(folder: Path, error: OSError) -> TeiKitError:
    return TeiKitError(f"{folder}: cannot write: {error.strerror}", "Check the folder's permissions and space.")


def _fill(folder: Path, files: Iterable[File]) -> int:
    sums: dict[str, str] = {}
    for file in files:
        (folder / file.name).write_bytes(file.data)
        sums[file.name] = sha256(file.data).hexdigest()
    manifest = {"made-by": "tei-kit publish", "files": dict(sorted(sums.items()))}
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8", newline="\n")
    return len(sums)


def _swap(new: Path, target: Path, old: Path) -> None:
    """Two renames, the second taken back when it fails: no portable call exchanges two folders in one."""
    if not target.exists():
        new.rename(target)
        return
    target.rename(old)
    try:
        new.rename(target)
    except BaseException:
        old.rename(target)
        raise
