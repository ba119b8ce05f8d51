"""The rules that one document cannot decide: THE list, in the order of the codes."""

from tei_kit.check.finding import ProjectRule
from tei_kit.check.rules.edition import file_name_date, keyword_in_vocabulary, title_unique, unused_entry
from tei_kit.check.rules.identity import id_in_two_files, root_id
from tei_kit.check.rules.people import affiliation_in_force, speaker_alive
from tei_kit.check.rules.pointers import file_pointers
from tei_kit.check.rules.words import fidelity

PROJECT_RULES: tuple[ProjectRule, ...] = (
    root_id,
    id_in_two_files,
    file_pointers,
    unused_entry,
    file_name_date,
    affiliation_in_force,
    speaker_alive,
    keyword_in_vocabulary,
    title_unique,
    fidelity,
)

#: For the head of a teiCorpus: it has no text whose words could be compared.
HEAD_RULES = tuple(rule for rule in PROJECT_RULES if rule is not fidelity)
#: For a member of a teiCorpus: it has no file whose name could be compared.
MEMBER_RULES = tuple(rule for rule in PROJECT_RULES if rule not in (root_id, file_name_date))
