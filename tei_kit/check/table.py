"""THE list of all rules: adding one is adding a line here.

The codes are stable: a code that has been published is never used again for something else. The families are those of
docs/encoding.md; what finds a rule is its layer:

- `reader`: the bytes are not a document that can be read, or reading it ended the process;
- `grammar`: libxml2 on schemas/event.xsd;
- `schematron`: one document decides, in schemas/rules/*.odd, compiled into schemas/event.sch;
- `project`: several files, or the file's name, decide, in tei_kit/check/rules/;
- `source`: the words of the snapshot in corpus/sources decide;
- `citation`: `tei-kit cite` finds it, when the transcript is cited;
- `foreign`: a schema that is not ours decides (docs/foreign-schemas.md); its grammar's findings have the codes of ours.
"""

from tei_kit.model.diagnostic import Rule, Severity

_E, _W, _I = Severity.ERROR, Severity.WARNING, Severity.INFO

_READER = (
    Rule("TK001", "not-well-formed", _E, "reader", "The file is not well-formed XML"),
    Rule("TK002", "wrong-encoding", _E, "reader", "The bytes are not text in the declared encoding"),
    Rule("TK003", "empty-file", _E, "reader", "The file is empty"),
    Rule("TK004", "not-xml", _E, "reader", "The file is something other than XML"),
    Rule("TK005", "entity-declared", _E, "reader", "The document type declares entities, which are not read"),
    Rule("TK006", "external-reference", _E, "reader", "The document type asks for another file, which is not read"),
    Rule("TK007", "not-tei", _E, "reader", "The root element is not a TEI element"),
    Rule("TK008", "too-large", _E, "reader", "The file is larger than the limit"),
    Rule("TK010", "wrong-instruction", _E, "reader", "A tei-kit instruction is not understood or gives no reason"),
    Rule("TK011", "unused-exception", _W, "reader", "An exception excepts nothing"),
    Rule("TK012", "check-cut-short", _E, "reader", "The file ended the process that checked it"),
)

_GRAMMAR = (
    Rule("TK101", "unknown-element", _E, "grammar", "The schema has no element of this name", fixable=True),
    Rule("TK102", "misplaced-element", _E, "grammar", "The element is not allowed at this place"),
    Rule("TK103", "missing-child", _E, "grammar", "A required child element is missing"),
    Rule("TK104", "unknown-attribute", _E, "grammar", "The attribute is not allowed on this element", fixable=True),
    Rule("TK105", "missing-attribute", _E, "grammar", "A required attribute is missing"),
    Rule("TK106", "bad-value", _E, "grammar", "The value is not one that the schema allows", fixable=True),
    Rule("TK107", "misplaced-text", _E, "grammar", "Text is not allowed directly inside this element"),
    Rule("TK108", "duplicate-id", _E, "grammar", "An xml:id occurs twice in the file"),
    Rule("TK109", "grammar", _E, "grammar", "The schema refuses the document for another reason"),
    Rule("TK110", "outside-vocabulary", _E, "project", "The value is not in the project's own vocabulary"),
)

_POINTERS = (
    Rule("TK201", "root-id-file-name", _E, "project", "The root's xml:id is not the file's name", fixable=True),
    Rule("TK202", "id-in-two-files", _E, "project", "A transcript or register entry has an id that another one has"),
    Rule("TK203", "dangling-pointer", _E, "schematron", "A local pointer leads to an id that is not in the file"),
    Rule("TK204", "pointer-without-hash", _E, "schematron", "A local pointer lacks its #", fixable=True),
    Rule("TK205", "who-not-person", _E, "schematron", "A who points to something other than a person or group"),
    Rule("TK206", "place-pointer-not-place", _E, "schematron", "A pointer to a place leads to something else"),
    Rule("TK207", "name-pointer-wrong-kind", _E, "schematron", "A name's pointer leads to a thing of another kind"),
    Rule("TK208", "ana-not-category", _E, "schematron", "An ana points to something other than a category"),
    Rule("TK209", "dangling-file-pointer", _E, "project", "A pointer leads to a file or id that the project lacks"),
    Rule(
        "TK210", "file-pointer-wrong-kind", _E, "project", "A pointer leads to the wrong kind of thing in another file"
    ),
    Rule("TK211", "undeclared-prefix", _E, "schematron", "A pointer uses a prefix that no prefixDef declares"),
    Rule("TK212", "undeclared-language", _E, "schematron", "An xml:lang is not listed in langUsage", fixable=True),
    Rule("TK213", "empty-attribute", _E, "schematron", "An attribute has no value"),
    Rule("TK214", "unused-register-entry", _I, "project", "No transcript points to this entry of a register"),
)

_DATES = (
    Rule(
        "TK301", "session-date-disagrees", _E, "schematron", "Event, setting and dateline give different dates or times"
    ),
    Rule("TK302", "session-place-disagrees", _E, "schematron", "Event, setting and dateline give different places"),
    Rule("TK303", "file-name-date", _E, "project", "The date in the file's name is not one of the event's days"),
    Rule("TK304", "impossible-date", _E, "schematron", "The date or time does not exist in the calendar"),
    Rule("TK305", "reversed-range", _E, "schematron", "A range of dates ends before it begins"),
    Rule("TK306", "unpaired-range", _W, "schematron", "A range of dates has one end only"),
    Rule("TK307", "event-after-access", _E, "schematron", "The event is later than the day its source was read"),
    Rule("TK308", "published-before-event", _W, "schematron", "The source or edition is older than the event"),
    Rule("TK309", "printed-date-differs", _W, "schematron", "The machine date contradicts the printed one"),
    Rule("TK310", "place-without-country", _W, "schematron", "A place has no country key"),
    Rule("TK311", "incomplete-dateline", _W, "schematron", "A dateline lacks its date or place"),
)

_SPEECHES = (
    Rule("TK401", "speech-without-speaker", _W, "schematron", "A turn says neither who speaks nor why that is unknown"),
    Rule("TK402", "several-unknown-persons", _E, "schematron", "More than one entry stands for unknown speakers"),
    Rule("TK403", "empty-turn", _E, "schematron", "A turn has no words and no gap"),
    Rule("TK404", "empty-paragraph", _E, "schematron", "A paragraph has no content"),
    Rule("TK405", "label-in-paragraph", _W, "schematron", "A paragraph opens like the label of another turn"),
    Rule("TK406", "label-for-two-persons", _W, "schematron", "One printed label stands for two persons"),
    Rule("TK407", "session-without-host", _I, "schematron", "No turn of the session is a host's or chair's"),
    Rule("TK408", "affiliation-not-in-force", _W, "project", "A speaker's affiliation was not in force on the date"),
    Rule("TK409", "speaker-dead", _W, "project", "A speaker was dead on the date of the event"),
    Rule("TK410", "speaker-under-age", _W, "project", "A speaker was younger than 15 on the date of the event"),
    Rule("TK411", "speech-count", _E, "schematron", "The stated number of speeches is wrong", fixable=True),
    Rule("TK412", "word-count", _E, "schematron", "The stated number of words is wrong", fixable=True),
    Rule("TK413", "consecutive-turns", _I, "schematron", "Two neighbouring turns have the same speaker"),
)

_NOTES = (
    Rule("TK501", "gap-without-reason", _E, "schematron", "A gap does not say why something is left out"),
    Rule("TK502", "incident-as-text", _W, "schematron", "Applause or laughter is left as plain text", fixable=True),
    Rule("TK503", "incident-without-desc", _W, "schematron", "An incident has no desc that says what happened"),
)

_DOCUMENTS = (
    Rule("TK601", "signed-without-party", _E, "schematron", "A signed document names no party"),
    Rule("TK602", "signature-of-nobody", _E, "schematron", "A signature has neither person nor party"),
    Rule("TK603", "bilateral-with-one-party", _W, "schematron", "A bilateral document names one party only"),
    Rule("TK604", "signed-outside-event", _W, "schematron", "A document was signed on a day outside the event"),
    Rule(
        "TK605", "listed-document-unlinked", _E, "schematron", "An item of the printed list has no document of its own"
    ),
    Rule("TK606", "document-not-listed", _E, "schematron", "A signed document is not in the printed list"),
    Rule("TK607", "document-never-mentioned", _I, "schematron", "No words of the text mention this document"),
    Rule("TK608", "signatory-not-listed", _E, "schematron", "A signatory is not among the participants or registers"),
    Rule("TK609", "document-twice", _W, "schematron", "Two documents have the same title and date"),
    Rule("TK610", "document-without-status", _W, "schematron", "A document does not say whether it was signed"),
)

_PUBLICATION = (
    Rule("TK701", "licence-without-target", _E, "schematron", "A licence does not point to its text"),
    Rule("TK702", "source-without-url", _W, "schematron", "The source has no address"),
    Rule("TK703", "published-without-change", _E, "schematron", "A published document records no dated change"),
    Rule("TK704", "keyword-outside-vocabulary", _W, "project", "A keyword is not in the project's vocabulary"),
    Rule("TK705", "title-not-unique", _W, "project", "Two transcripts of the project have the same title"),
    Rule("TK706", "stray-spaces", _W, "schematron", "Text has double spaces or spaces at its edges", fixable=True),
    Rule(
        "TK707",
        "mixed-quotation-marks",
        _W,
        "schematron",
        "Straight and typographic quotation marks are mixed",
        fixable=True,
    ),
    Rule(
        "TK708", "incomplete-citation", _I, "citation", "A citation lacks something that readers need to find the text"
    ),
)

_FIDELITY = (
    Rule("TK801", "word-missing", _E, "source", "A word of the source is missing in the text"),
    Rule("TK802", "word-added", _E, "source", "The text has a word that the source has not"),
    Rule("TK803", "word-altered", _E, "source", "A word of the text differs from the source's"),
    Rule("TK804", "snapshot-missing", _E, "source", "The snapshot of the source is not there"),
    Rule("TK805", "snapshot-altered", _E, "source", "The snapshot is not the file whose SHA-256 was recorded"),
)

_FOREIGN = (
    Rule("TK901", "foreign-rule", _E, "foreign", "A rule of the document's own Schematron schema is broken"),
    Rule("TK902", "schema-not-read", _W, "foreign", "A schema that the document names is not read"),
    Rule(
        "TK903", "answer-incomplete", _I, "foreign", "A foreign schema was checked by an engine that may miss mistakes"
    ),
)

#: Every rule, in the order of the codes.
RULES: tuple[Rule, ...] = (
    *_READER,
    *_GRAMMAR,
    *_POINTERS,
    *_DATES,
    *_SPEECHES,
    *_NOTES,
    *_DOCUMENTS,
    *_PUBLICATION,
    *_FIDELITY,
    *_FOREIGN,
)

#: Every rule by its code.
BY_CODE: dict[str, Rule] = {rule.code: rule for rule in RULES}
