"""The two drafts that an update compares: of the source as it was, and of the source as it is now.

Both are made today, by the same program with the same profile, so that what differs between them is what the source
changed, and nothing else. What was drafted in its time need not be kept, and no state beside the sources.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from tei_kit import encode
from tei_kit.check.fidelity import Snapshot
from tei_kit.encode import Draft, Request
from tei_kit.encode import profile as profiles
from tei_kit.encode.keys import is_language
from tei_kit.encode.run import AUTO
from tei_kit.model.document import Document
from tei_kit.model.errors import TeiKitError
from tei_kit.model.turn import Page
from tei_kit.read import sources
from tei_kit.read.sources import plain
from tei_kit.update.nodes import TEI

_ID = "{http://www.w3.org/XML/1998/namespace}id"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_PROFILE = re.compile(r"with the profile ([\w.-]*\w)")


def asked(request: Request, documents: Sequence[Document], copies: Sequence[Snapshot]) -> Request:
    """Return what is wanted of drafts that are to be merged into documents.

    Args:
        request: what the user said.
        documents: the files to update.
        copies: their snapshots.

    Raises:
        TeiKitError: the documents are in different folders, or one has no identifier.
    """
    folders = {Path(document.path).parent for document in documents}
    names = [document.tree.getroot().get(_ID, "") for document in documents]
    if len(folders) > 1:
        raise TeiKitError("the files to update are in different folders", "Update them one folder at a time.")
    if not all(names):
        raise TeiKitError(f"{documents[names.index('')].path}: the root has no xml:id", "Give it the file's name.")
    anchored = any(_anchored(document) for document in documents)
    return replace(
        request,
        output=folders.pop(),
        snapshots=copies[0].path.parent,
        identifiers=tuple(names),
        profile=request.profile if request.profile not in ("", AUTO) else _profile(documents[0]),
        # What the editor says of the language is not guessed again.
        language=request.language or _language(documents),
        schemas="none",
        anchors=request.anchors or anchored,
    )


def new(pages: Sequence[Page], request: Request) -> list[Draft]:
    """Draft the source as it is now.

    Raises:
        TeiKitError: it holds more or fewer pages than there are documents.
    """
    drafts = list(encode.run(pages, replace(request, identifiers=())))
    if len(drafts) != len(request.identifiers):
        raise TeiKitError(
            f"the source holds {len(drafts)} pages, and {len(request.identifiers)} files are to be updated",
            "Say --update once for each page, in their order.",
        )
    return list(encode.run(pages, request))


def former(document: Document, copy: Snapshot, draft: Draft, request: Request, *, mend: bool) -> Draft:
    """Draft the source that a document was made of, from the copy beside it.

    Raises:
        TeiKitError: the copy is not the file whose SHA-256 the document has.
    """
    if copy.altered:
        raise TeiKitError(
            f"{document.path}: the snapshot {copy.path.name} is not the file that it was made of",
            "Name that file with --former: what the source changed is told from it.",
        )
    page = next(_originals(copy, mend=mend), None) or plain.read(copy.data, str(copy.path))
    return of_page(page, document, draft, request)


def of_page(page: Page, document: Document, draft: Draft, request: Request) -> Draft:
    """Draft a former page as the new one was drafted.

    Args:
        page: the page.
        document: the file that was made of it.
        draft: the draft of the page as it is now.
        request: as for that.
    """
    name = draft.facts.about.identifier
    profile = request.profile if request.profile not in ("", AUTO) else draft.facts.profile.name
    circumstances = replace(request, identifiers=(name,), profile=profile, accessed=_accessed(document, request))
    made = list(encode.run([page], circumstances))
    if len(made) > 1:
        raise TeiKitError(f"{page.name}: this file holds {len(made)} pages where one is wanted")
    return made[0]


def _originals(copy: Snapshot, *, mend: bool) -> Iterator[Page]:
    """Find the file that a snapshot's text was taken from, where it is kept beside it: it tells more than the text."""
    known = profiles.layouts("")
    for suffix in filter(None, sources.FORMATS):
        path = copy.path.with_suffix(suffix)
        if path != copy.path and path.is_file():
            page = sources.read(str(path), known, mend=mend)
            if page.data == copy.data:
                yield page


def _profile(document: Document) -> str:
    """The profile that the document's history names, if it is one of ours."""
    for change in document.tree.iterfind(f".//{{{TEI}}}revisionDesc/{{{TEI}}}change"):
        found = _PROFILE.search("".join(map(str, change.itertext())))
        if found and found[1] in profiles.shipped():
            return found[1]
    return AUTO


def _language(documents: Sequence[Document]) -> str:
    """The language that the documents are in; "" where they differ, or do not tell."""
    told = {document.tree.getroot().get(_LANGUAGE, "") for document in documents}
    return found if len(told) == 1 and is_language(found := told.pop()) else ""


def _accessed(document: Document, request: Request) -> dt.date:
    """The day on which the document says that its source was copied."""
    date = document.tree.find(f".//{{{TEI}}}sourceDesc//{{{TEI}}}date[@type='accessed']")
    try:
        return dt.date.fromisoformat(date.get("when", "") if date is not None else "")
    except ValueError:
        return request.accessed


def _anchored(document: Document) -> bool:
    return document.tree.find(f".//{{{TEI}}}prefixDef[@ident='src']") is not None
