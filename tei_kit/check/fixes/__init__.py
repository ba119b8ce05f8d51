"""Mending: THE table of the rules whose findings have a fix, and what proposes it.

A fix is edits of the source text at spans, so that nothing else in the file changes by a byte. It is only proposed here;
tei_kit/check/fixing.py applies fixes, and only those that a new check of the changed document bears out.
"""

from collections.abc import Collection, Mapping

from tei_kit.check.finding import Finding
from tei_kit.check.fixes import asides, counts, identity, languages, names, pointers, quotes, spaces
from tei_kit.check.fixes.scene import Repair, Scene, whole_text
from tei_kit.model.document import Document
from tei_kit.model.fix import Fix
from tei_kit.read.positions import Target

__all__ = ["FIXES", "Scene", "propose", "targets"]

FIXES: Mapping[str, Repair] = {
    "TK101": Repair(names.element, names.element_to_its_end),
    "TK104": Repair(names.attribute),
    "TK106": Repair(names.value),
    "TK201": Repair(identity.root_id, identity.root_name),
    "TK204": Repair(pointers.hash_sign),
    "TK212": Repair(languages.declare, languages.last_listed),
    "TK411": Repair(counts.quantity),
    "TK412": Repair(counts.quantity),
    "TK502": Repair(asides.tag, whole_text),
    "TK706": Repair(spaces.single, whole_text),
    "TK707": Repair(quotes.typographic, whole_text),
}


def targets(findings: Collection[Finding], document: Document) -> set[Target]:
    """Return every target whose place is wanted: the findings' own, and those that their fixes ask for."""
    wanted = {finding.target for finding in findings}
    for finding in findings:
        if finding.code in FIXES:
            wanted.update(FIXES[finding.code].also(finding, document))
    return wanted


def propose(finding: Finding, scene: Scene) -> Fix | None:
    """Return what would mend a finding; None where only an editor can tell."""
    repair = FIXES.get(finding.code)
    # A finding that is in no element has the root for its target, which is not what its fix would be about.
    placed = finding.place is None and finding.target in scene.spans
    return repair.propose(finding, scene) if repair and placed else None
