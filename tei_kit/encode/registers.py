"""The project's registers, as far as `encode` asks them: who is known already."""

from pathlib import Path

from tei_kit import config
from tei_kit.encode.people import Register
from tei_kit.engines import libxml

_NS = {"t": "http://www.tei-c.org/ns/1.0"}
_ID = "{http://www.w3.org/XML/1998/namespace}id"


def folder(output: Path) -> Path:
    """Return the folder of the registers of the project that drafts are written to.

    Args:
        output: the folder of the drafts; it need not exist.
    """
    found = config.find(output)
    root = found.parent if found else output.parent
    return root / "registers"


def people(output: Path) -> Register:
    """Return name and identifier of the project's people, by the sorted words of each of their names.

    A surname alone is a name of the one person who bears it, and of nobody where two do.

    Args:
        output: the folder of the drafts.
    """
    path = folder(output) / "persons.xml"
    try:
        tree = libxml.parse(path.read_bytes(), path.name)
    except (OSError, libxml.XmlProblem):
        # What is wrong with a register is for `check` to say.
        return {}
    found: dict[tuple[str, ...], tuple[str, str]] = {}
    surnames: dict[str, set[tuple[str, str]]] = {}
    for person in tree.iterfind(".//t:listPerson//t:person", _NS):
        names = [" ".join("".join(map(str, name.itertext())).split()) for name in person.iterfind("t:persName", _NS)]
        entry = (names[0], person.get(_ID, "")) if names else ("", "")
        for name in filter(None, names):
            found[tuple(sorted(name.casefold().split()))] = entry
            surnames.setdefault(name.split()[-1].casefold(), set()).add(entry)
    single = {(surname,): min(entries) for surname, entries in surnames.items() if len(entries) == 1}
    return single | found
