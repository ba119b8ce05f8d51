"""The root's xml:id, which is the file's name (TK201)."""

from collections.abc import Iterable
from pathlib import Path

from tei_kit.check.finding import Finding
from tei_kit.check.fixes.scene import NCNAME, Scene
from tei_kit.model.document import Document
from tei_kit.model.fix import Fix
from tei_kit.read.positions import Target

_NAME = Target((), part="name")


def root_name(_finding: Finding, _document: Document) -> Iterable[Target]:
    """Ask for the root's name, behind which a missing xml:id is put."""
    yield _NAME


def root_id(finding: Finding, scene: Scene) -> Fix | None:
    """Make the file's name the root's xml:id, unless it cannot be an id or is another element's."""
    wanted = Path(scene.document.path).name.removesuffix(".xml")
    if not NCNAME.fullmatch(wanted) or wanted in scene.ids:
        return None
    message = f'write xml:id="{wanted}"'
    if finding.target.attribute:
        return scene.replace(finding.target, wanted, message, safe=False)
    name = scene.bounds(_NAME)
    return Fix((scene.edit(name[1], name[1], f' xml:id="{wanted}"'),), safe=False, message=message) if name else None
