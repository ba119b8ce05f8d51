"""Sources → drafts, each with its name and its place; nothing is written here."""

import datetime as dt
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import quote

from tei_kit import config, resources
from tei_kit.encode import profile as profiles
from tei_kit.encode import registers
from tei_kit.encode.choice import Choice, choose
from tei_kit.encode.draft import draft
from tei_kit.encode.facts import Circumstances, Facts, title
from tei_kit.encode.keys import is_language
from tei_kit.encode.language import fitted
from tei_kit.encode.naming import is_ncname, slug, unique
from tei_kit.encode.pages import split
from tei_kit.encode.people import Register
from tei_kit.encode.setting import day
from tei_kit.encode.structure import understand
from tei_kit.model.errors import TeiKitError
from tei_kit.model.turn import Page, Transcript

#: Asks for the profile that the page speaks for.
AUTO = "auto"


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be drafted, and where to.

    Attributes:
        output: the folder of the drafts.
        snapshots: the folder of the pages as copied.
        accessed: the day on which the pages were copied.
        profile: a profile's name or path; "auto" or "" lets the page decide.
        prefix: the first part of identifiers.
        identifiers: identifiers for the first pages, instead of ones made of date and title.
        language: BCP 47 tag of the texts; "" leaves it to the profile.
        schemas: the folder of the schemas, or an address that ends in "/"; "" finds it.
        anchors: whether elements say, in `@source`, where in the snapshot their words stand.
    """

    output: Path
    snapshots: Path
    accessed: dt.date
    profile: str = ""
    prefix: str = "event"
    identifiers: tuple[str, ...] = ()
    language: str = ""
    schemas: str = ""
    anchors: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft, ready to be written.

    Attributes:
        path: the TEI file to be.
        data: its bytes.
        snapshot: the copy of the page's text to be.
        facts: the page and what was understood of it.
        reasons: why its profile was chosen; empty when it was named.
    """

    path: Path
    data: bytes
    snapshot: Path
    facts: Facts
    reasons: tuple[str, ...] = ()

    @property
    def original(self) -> Path | None:
        """The copy of the file to be, where the page's text is not the file itself."""
        suffix = self.facts.page.suffix
        if not self.facts.page.original:
            return None
        return self.snapshot.with_suffix(suffix if suffix not in ("", self.snapshot.suffix) else ".orig")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around the drafts of a request.

    Attributes:
        about: what every draft says of itself, but for its name.
        register: the people whom the project knows.
        snapshots: where the snapshots are, as a URI relative to the drafts: "", or one that ends in "/".
    """

    about: Circumstances
    register: Register
    snapshots: str


def run(sources: Sequence[Page], request: Request) -> Iterator[Draft]:
    """Draft one TEI document for each page.

    Args:
        sources: files as read; each may hold several pages.
        request: what is wanted.

    Raises:
        TeiKitError: an identifier is not an NCName, or the profile is not known.
    """
    yield from drafts(sources, request, surroundings(request), set())


def surroundings(request: Request) -> Surroundings:
    """Return what stands around the drafts of a request; looked up once, and where the user is.

    Raises:
        TeiKitError: a language tag is none, or the configuration or the register cannot be read.
    """
    if request.language and not is_language(request.language):
        raise TeiKitError(f"not a language tag: {request.language!r}", "Write it as in xml:lang: en, kk, zh-Hant.")
    about = Circumstances(
        identifier="",
        snapshot="",
        accessed=request.accessed,
        edition=config.load(request.output).edition,
        language=request.language,
        schemas=schema_base(request.output, request.schemas),
        anchors=request.anchors,
    )
    register = registers.people(request.output)
    about = replace(about, register=_relative(registers.folder(request.output), request.output) + "/persons.xml")
    base = _relative(request.snapshots, request.output)
    return Surroundings(about, register, "" if base == "." else f"{base}/")


def drafts(sources: Sequence[Page], request: Request, around: Surroundings, taken: set[str]) -> Iterator[Draft]:
    """Draft one TEI document for each page.

    Args:
        sources: files as read; each may hold several pages.
        request: what is wanted.
        around: what stands around the drafts.
        taken: identifiers that other drafts have; those of these drafts are added.

    Raises:
        TeiKitError: an identifier is not an NCName, or the profile is not known.
    """
    wanted = iter(request.identifiers)
    for source in sources:
        choice = _choice(request.profile, source)
        for page in split(source, choice.profile):
            profile = fitted(page, choice.profile, request.language)
            transcript = understand(page, profile, around.register)
            name = next(wanted, "") or _identifier(page, transcript, profile, request.prefix)
            identifier = _checked(unique((name,), taken))
            snapshot = request.snapshots / f"{identifier}.txt"
            relative = f"{around.snapshots}{quote(snapshot.name)}"
            about = replace(around.about, identifier=identifier, snapshot=relative)
            facts = Facts(page, transcript, profile, about)
            yield Draft(request.output / f"{identifier}.xml", draft(facts), snapshot, facts, choice.reasons)
    left = next(wanted, "")
    if left:
        raise TeiKitError(f"no page is left for the identifier {left!r}", "Say --id once for each page, or less often.")


def schema_base(output: Path, wanted: str) -> str:
    """Return where the schemas are, as a URI relative to the drafts.

    A project's own `schemas/` folder, in the output folder or above it, comes before the one that tei-kit was
    installed with.

    Args:
        output: the folder of the drafts.
        wanted: a folder or an address that the user named; "none" for no schemas.
    """
    if wanted == "none":
        return ""
    if "://" in wanted:
        return wanted.rstrip("/") + "/"
    if wanted:
        return _relative(Path(wanted), output) + "/"
    above = (output.resolve(), *output.resolve().parents)
    own = next((folder / "schemas" for folder in above if (folder / "schemas" / "event.rng").is_file()), None)
    schemas = own or resources.on_disk("schemas")
    return _relative(schemas, output) + "/" if schemas else ""


def _relative(target: Path, folder: Path) -> str:
    try:
        return quote(Path(os.path.relpath(target.resolve(), folder.resolve())).as_posix())
    except ValueError:  # another drive: Windows has no relative path there
        return target.resolve().as_uri()


def _choice(name: str, source: Page) -> Choice:
    return Choice(profiles.load(name), ()) if name and name != AUTO else choose(source)


def _identifier(page: Page, transcript: Transcript, profile: profiles.Profile, prefix: str) -> str:
    return "-".join(filter(None, (prefix, day(page, transcript, profile).value, slug(title(page, transcript)))))


def _checked(identifier: str) -> str:
    if not is_ncname(identifier):
        hint = "It must begin with a letter, and hold letters, digits, hyphens and full stops only."
        raise TeiKitError(f"{identifier!r} cannot be an identifier and a file's name", hint)
    return identifier
