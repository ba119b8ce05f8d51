"""Whether any rule has something to say, or a `Doubt`. Made by tei-kit: change the ODD, not this file."""

from itertools import islice
from operator import gt, le, lt
from tei_kit.check.xpath.doubt import doubt
from tei_kit.check.xpath.functions import SPACE, after, before, castable, compared, digits, exactly, integer, intersection, local_name, lower, matches, normal, one, part, places, plain_name, same, shared, some, string, tokens, translate, truth, words


def own_ev_event(tree):
    return [*islice([v1 for v0 in [v1 for v0 in [v1 for v0 in tree.top('{http://www.tei-c.org/ns/1.0}TEI') for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}standOff', ())] for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}listEvent', ())] for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}event', ())], 0, 1)]


def own_ev_begins(tree):
    return [v1 for v0 in [v1 for v0 in tree.once(own_ev_event) for v1 in [*islice((*([(v0, 'when', tree.at[v0]['when'])] if 'when' in tree.at[v0] else ()), *([(v0, 'from', tree.at[v0]['from'])] if 'from' in tree.at[v0] else ()), *([(v0, 'notBefore', tree.at[v0]['notBefore'])] if 'notBefore' in tree.at[v0] else ()),), 0, 1)]] for v1 in own_ev_first_day(tree, v0[2])]


def own_ev_ends(tree):
    return [v1 for v0 in [v1 for v0 in tree.once(own_ev_event) for v1 in [*islice((*([(v0, 'when', tree.at[v0]['when'])] if 'when' in tree.at[v0] else ()), *([(v0, 'to', tree.at[v0]['to'])] if 'to' in tree.at[v0] else ()), *([(v0, 'notAfter', tree.at[v0]['notAfter'])] if 'notAfter' in tree.at[v0] else ()), *([(v0, 'from', tree.at[v0]['from'])] if 'from' in tree.at[v0] else ()),), 0, 1)]] for v1 in own_ev_last_day(tree, v0[2])]


own_ev_local_pointers = ('who', 'where', 'ana', 'decls', 'resp', 'corresp',)


own_ev_schemes = ('http', 'https', 'ftp', 'mailto', 'urn', 'tel', 'data', 'geo', 'info', 'tag', 'doi', 'file', 'news', 'ark', 'hdl',)


def own_ev_starts(tree):
    return [after(v0[2], 'T') for v0 in [v1 for v0 in tree.once(own_ev_event) for v1 in [v1 for v1 in ([(v0, 'when', tree.at[v0]['when'])] if 'when' in tree.at[v0] else ()) if ('T' in v1[2])]]]


def own_ev_setting_times(tree):
    return [v0[2] for v0 in [v1 for v0 in [v1 for v0 in [v1 for v0 in [v1 for v0 in [v1 for v0 in [v1 for v0 in tree.top('{http://www.tei-c.org/ns/1.0}TEI') for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}teiHeader', ())] for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}profileDesc', ())] for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}settingDesc', ())] for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}setting', ())] for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}time', ())] for v1 in ([(v0, 'when', tree.at[v0]['when'])] if 'when' in tree.at[v0] else ())]]


own_ev_months = ('january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december', 'jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec', 'января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря', 'janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre', 'januar', 'februar', 'märz', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'dezember', 'enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre',)


def own_ev_words(tree):
    return sum([words(("".join([w[2] for w in [v1 for v1 in tree.texts_below(v0) if (not any('resp' in tree.at[v2] for v2 in tree.with_above(v1[0], '*')))]]) if any('resp' in tree.at[v] for v in tree.within(v0, '*')) else tree.value(v0))) for v0 in sorted({*[v1 for v0 in [v1 for v0 in [v1 for v0 in tree.top('{http://www.tei-c.org/ns/1.0}TEI') for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}text', ())] for v1 in tree.below(v0, '{http://www.tei-c.org/ns/1.0}sp')] for v1 in [v1 for v1 in (*tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}p', ()), *tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}list', ()), *tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}quote', ()), *tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}lg', ()), *tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}ab', ()),) if (not 'resp' in tree.at[v1])]]})])


def own_ev_items(tree):
    return sorted({*[v1 for v0 in [v1 for v0 in [v0 for v0 in [v1 for v0 in [v1 for v0 in tree.top('{http://www.tei-c.org/ns/1.0}TEI') for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}text', ())] for v1 in tree.below(v0, '{http://www.tei-c.org/ns/1.0}div')] if (tree.at[v0].get('type') == 'signedDocuments')] for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}list', ())] for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}item', ())]})


def own_ev_listed(tree):
    return (bool(tree.once(own_ev_items)) and (len([*dict.fromkeys([w[2] for w in [v1 for v0 in tree.once(own_ev_items) for v1 in ([(v0, 'corresp', tree.at[v0]['corresp'])] if 'corresp' in tree.at[v0] else ())]])]) == len(tree.once(own_ev_items))))


def own_ev_typographic(tree):
    return [(((('“' in tree.value(v0)) or ('”' in tree.value(v0))) or ('„' in tree.value(v0))) or ('«' in tree.value(v0))) for v0 in [v1 for v0 in tree.top('{http://www.tei-c.org/ns/1.0}TEI') for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}text', ())]]


def own_ev_targets(tree, pointer_):
    return ([v1 for v0 in [v0 for v0 in tokens(one([w[2] for w in pointer_])) if v0.startswith('#')] for v1 in own_ev_thing(tree, v0[1:])] if (' ' in one([w[2] for w in pointer_])) else (own_ev_thing(tree, one([w[2] for w in pointer_])[1:]) if one([w[2] for w in pointer_]).startswith('#') else ()))


def own_ev_thing(tree, id_):
    return tree.key(key_ev_id, [id_])


def own_ev_day(tree, date_):
    return [*(() if (not ((len(date_) == 4) or (date_[4:5] in ('-', 'Z', '+',)))) else ([date_[0:10]] if (castable(date_, 'date') or castable(date_, 'dateTime')) else ([date_[0:7]] if castable(date_, 'gYearMonth') else ([date_[0:4]] if castable(date_, 'gYear') else ()))))]


def own_ev_first_day(tree, date_):
    return [*[(v0 + part('-01-01', (len(v0) - 3))) for v0 in own_ev_day(tree, date_)]]


def own_ev_last_day(tree, date_):
    return [*[(v0 + part('-12-31', (len(v0) - 3))) for v0 in own_ev_day(tree, date_)]]


def own_ev_ordered(tree, from_, to_):
    return (doubt() if (castable(from_, 'dateTime') and castable(to_, 'dateTime')) else (not compared(gt, own_ev_first_day(tree, from_), own_ev_last_day(tree, to_))))


def own_ev_title_and_date(tree, document_):
    return ((lower(normal(one([tree.value(w) for w in [*islice(tree.kids[document_].get('{http://www.tei-c.org/ns/1.0}title', ()), 0, 1)]]))) + '|') + one([w[2] for w in [v1 for v0 in [*islice(tree.kids[document_].get('{http://www.tei-c.org/ns/1.0}date', ()), 0, 1)] for v1 in ([(v0, 'when', tree.at[v0]['when'])] if 'when' in tree.at[v0] else ())]]))


def own_ev_points(tree, attribute_):
    return (((((((((((((((((((attribute_[1] == 'ref' or attribute_[1] == 'target') or attribute_[1] == 'who') or attribute_[1] == 'ana') or attribute_[1] == 'sameAs') or attribute_[1] == 'corresp') or attribute_[1] == 'where') or attribute_[1] == 'resp') or attribute_[1] == 'decls') or attribute_[1] == 'scheme') or attribute_[1] == 'source') or attribute_[1] == 'prev') or attribute_[1] == 'next') or attribute_[1] == 'copyOf') or attribute_[1] == 'synch') or attribute_[1] == 'change') or attribute_[1] == 'facs') or attribute_[1] == 'active') or attribute_[1] == 'mutual') or attribute_[1] == 'passive')


def own_ev_same_time(tree, one_, other_):
    return ((one_[0:5] == other_[0:5]) or ((((matches(one_, '(Z|[+\\-][0-9\\x80-\\U0010ffff][0-9\\x80-\\U0010ffff]:[0-9\\x80-\\U0010ffff][0-9\\x80-\\U0010ffff])\\Z', exact=False) and matches(other_, '(Z|[+\\-][0-9\\x80-\\U0010ffff][0-9\\x80-\\U0010ffff]:[0-9\\x80-\\U0010ffff][0-9\\x80-\\U0010ffff])\\Z', exact=False)) and castable(one_, 'time')) and castable(other_, 'time')) and doubt()))


def own_ev_printed_as(tree, printed_, date_):
    parts_ = [integer(v0) for v0 in [v for v in [one(own_ev_day(tree, date_))] if v for v in v.split('-')]]
    words_ = [*[('sep' if (v0 == 'sept') else v0) for v0 in tokens(translate(lower(printed_), ',.;:/()[]–', '          '))]]
    years_ = [*[v0 for v0 in [v0 for v0 in words_ if (len(v0) == 4)] if castable(v0, 'integer')]]
    month_ = [*[*islice([v0 for v0 in words_ if (v0 in own_ev_months)], 0, 1)]]
    at_ = [v1 for v0 in month_ for v1 in [*islice(places(words_, v0), 0, 1)]]
    days_ = [integer(digits(v0)) for v0 in [v1 for v0 in at_ for v1 in [v1 for v1 in part(words_, (v0 - 1), 3) if matches(v1, '^[0-9]{1,2}(st|nd|rd|th|er)?\\Z', exact=True)]]]
    return ((not bool(parts_)) or (not (((bool(years_) and (not shared([integer(v0) for v0 in years_], [*islice(parts_, 0, 1)]))) or ((bool(month_) and bool([*islice(parts_, 1, 2)])) and (not shared([(((v0 - 1) % 12) + 1) for v0 in places(own_ev_months, exactly(month_))], [*islice(parts_, 1, 2)])))) or ((bool(days_) and bool([*islice(parts_, 2, 3)])) and (not shared(days_, [*islice(parts_, 2, 3)]))))))


def own_ev_spoken(tree, turn_):
    return bool([v1 for v0 in [v0 for v0 in tree.children[turn_] if (not (tree.tag[v0] == '{http://www.tei-c.org/ns/1.0}speaker' or tree.tag[v0] == '{http://www.tei-c.org/ns/1.0}note'))] for v1 in (*tree.within(v0, '{http://www.tei-c.org/ns/1.0}gap'), *tree.within(v0, '{http://www.tei-c.org/ns/1.0}figure'), *[v1 for v1 in tree.texts_below(v0) if v1[2].strip(SPACE) != ""],)])


def key_ev_id(tree):
    return [(value, v0) for v0 in [v0 for v0 in range(len(tree.tag)) if '{http://www.w3.org/XML/1998/namespace}id' in tree.at[v0]] for value in [w for w in (tree.at[v0].get('{http://www.w3.org/XML/1998/namespace}id'),) if w is not None]]


def key_ev_mention(tree):
    return [(value, v0) for v0 in sorted({*[v0 for v0 in [v1 for v0 in tree.named('{http://www.tei-c.org/ns/1.0}text') for v1 in tree.below(v0, '*')] if ('target' in tree.at[v0] or 'corresp' in tree.at[v0])]}) for value in [v2 for v1 in (*([(v0, 'target', tree.at[v0]['target'])] if 'target' in tree.at[v0] else ()), *([(v0, 'corresp', tree.at[v0]['corresp'])] if 'corresp' in tree.at[v0] else ()),) for v2 in tokens(v1[2])]]


def key_ev_listed(tree):
    return [(value, v0) for v0 in sorted({*[v1 for v0 in [v1 for v0 in [v0 for v0 in tree.named('{http://www.tei-c.org/ns/1.0}div') if (tree.at[v0].get('type') == 'signedDocuments')] for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}list', ())] for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}item', ())]}) for value in [v2 for v1 in ([(v0, 'corresp', tree.at[v0]['corresp'])] if 'corresp' in tree.at[v0] else ()) for v2 in tokens(v1[2])]]


def key_ev_document(tree):
    return [(value, v0) for v0 in sorted({*[v1 for v0 in [v0 for v0 in tree.named('{http://www.tei-c.org/ns/1.0}listBibl') if (tree.at[v0].get('type') == 'signedDocuments')] for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}bibl', ())]}) for value in [own_ev_title_and_date(tree, v0)]]


def key_ev_label(tree):
    return [(value, v0) for v0 in tree.named('{http://www.tei-c.org/ns/1.0}sp') for value in [normal(tree.value(v1)) for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}speaker', ())]]


def key_ev_prefix(tree):
    return [(value, v0) for v0 in tree.named('{http://www.tei-c.org/ns/1.0}prefixDef') for value in [w for w in (tree.at[v0].get('ident'),) if w is not None]]


def key_ev_language(tree):
    return [(value, v0) for v0 in sorted({*[v1 for v0 in tree.named('{http://www.tei-c.org/ns/1.0}langUsage') for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}language', ())]}) for value in [w for w in (tree.at[v0].get('ident'),) if w is not None]]


def key_ev_unknown(tree):
    return [(value, v0) for v0 in sorted({*(*[v1 for v0 in tree.named('{http://www.tei-c.org/ns/1.0}particDesc') for v1 in tree.below(v0, '{http://www.tei-c.org/ns/1.0}person')], *[v1 for v0 in tree.named('{http://www.tei-c.org/ns/1.0}particDesc') for v1 in tree.below(v0, '{http://www.tei-c.org/ns/1.0}personGrp')],)}) for value in [(((tree.at[v0].get('role') == 'unknown') or matches((tree.at[v0].get('{http://www.w3.org/XML/1998/namespace}id') or ""), '^(per\\.|grp\\.)?(unknown|unidentified|anonymous)', exact=True)) or (lower(normal(one([tree.value(w) for w in [*islice((*tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}persName', ()), *tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}name', ()),), 0, 1)]]))) in ('unknown', 'unidentified', 'anonymous', 'n.n.', 'unknown speaker',)))]]


def key_ev_silent(tree):
    return [(value, v0) for v0 in [v0 for v0 in tree.named('{http://www.tei-c.org/ns/1.0}sp') if (not own_ev_spoken(tree, v0))] for value in [str(v0)]]


def rule_1_TK203(tree):
    for node in [v0 for v0 in tree.attributes() if ('#' in v0[2])]:
        missing_ = [v0 for v0 in [v0 for v0 in (tokens(node[2]) if (' ' in node[2]) else [node[2]]) if v0.startswith('#')] if (not bool(own_ev_thing(tree, v0[1:])))]
        if (not ((not bool(missing_)) or (not own_ev_points(tree, node)))):
            return True
    return False


def rule_2_TK204(tree):
    for node in [v0 for v0 in [v0 for v0 in [v0 for v0 in tree.attributes() if (not v0[1] == '{http://www.w3.org/XML/1998/namespace}id')] if ((not ('#' in v0[2])) or (' ' in v0[2]))] if own_ev_points(tree, v0)]:
        bare_ = [v0 for v0 in [v0 for v0 in tokens(node[2]) if (not matches(v0, '[#:/]', exact=True))] if (bool(own_ev_thing(tree, v0)) or ((plain_name(node[1]) in own_ev_local_pointers) and (not ('.xml' in v0))))]
        if (not (not bool(bare_))):
            return True
    return False


def rule_3_TK205(tree):
    for node in [v1 for v0 in (*tree.named('{http://www.tei-c.org/ns/1.0}sp'), *tree.named('{http://www.tei-c.org/ns/1.0}incident'), *tree.named('{http://www.tei-c.org/ns/1.0}kinesic'), *tree.named('{http://www.tei-c.org/ns/1.0}vocal'),) for v1 in ([(v0, 'who', tree.at[v0]['who'])] if 'who' in tree.at[v0] else ())]:
        other_ = [v0 for v0 in own_ev_targets(tree, [node]) if (not (tree.tag[v0] == '{http://www.tei-c.org/ns/1.0}person' or tree.tag[v0] == '{http://www.tei-c.org/ns/1.0}personGrp'))]
        if (not (not bool(other_))):
            return True
    return False


def rule_4_TK206(tree):
    for node in (*tree.attribute('where'), *[v1 for v0 in (*tree.named('{http://www.tei-c.org/ns/1.0}placeName'), *tree.named('{http://www.tei-c.org/ns/1.0}settlement'), *tree.named('{http://www.tei-c.org/ns/1.0}country'), *tree.named('{http://www.tei-c.org/ns/1.0}region'),) for v1 in ([(v0, 'ref', tree.at[v0]['ref'])] if 'ref' in tree.at[v0] else ())],):
        other_ = [v0 for v0 in own_ev_targets(tree, [node]) if (not tree.tag[v0] == '{http://www.tei-c.org/ns/1.0}place')]
        if (not (not bool(other_))):
            return True
    return False


def rule_5_TK207(tree):
    for node in [v1 for v0 in (*tree.named('{http://www.tei-c.org/ns/1.0}persName'), *tree.named('{http://www.tei-c.org/ns/1.0}orgName'), *tree.named('{http://www.tei-c.org/ns/1.0}affiliation'), *tree.named('{http://www.tei-c.org/ns/1.0}term'),) for v1 in ([(v0, 'ref', tree.at[v0]['ref'])] if 'ref' in tree.at[v0] else ())]:
        kind_ = (('person', 'personGrp',) if bool([v for v in [node[0]] if v >= 0 and '{http://www.tei-c.org/ns/1.0}persName' in ('*', tree.tag[v])]) else [('category' if bool([v for v in [node[0]] if v >= 0 and '{http://www.tei-c.org/ns/1.0}term' in ('*', tree.tag[v])]) else 'org')])
        other_ = [v0 for v0 in own_ev_targets(tree, [node]) if (not (local_name(tree.tag[v0]) in kind_))]
        if (not (not bool(other_))):
            return True
    return False


def rule_6_TK208(tree):
    for node in tree.attribute('ana'):
        other_ = [v0 for v0 in own_ev_targets(tree, [node]) if (not tree.tag[v0] == '{http://www.tei-c.org/ns/1.0}category')]
        if (not (not bool(other_))):
            return True
    return False


def rule_7_TK211(tree):
    for node in [v0 for v0 in [v0 for v0 in [v0 for v0 in tree.attributes() if (':' in v0[2])] if ((not v0[2].startswith('http')) or (' ' in v0[2]))] if own_ev_points(tree, v0)]:
        prefix_ = [v0 for v0 in [v0 for v0 in [before(v0, ':') for v0 in [v0 for v0 in tokens(node[2]) if matches(v0, '^[A-Za-z][A-Za-z0-9+.\\-]*:', exact=True)]] if (not (lower(v0) in own_ev_schemes))] if (not (bool(tree.key(key_ev_prefix, [v0])) or False))]
        if (not (not bool(prefix_))):
            return True
    return False


def rule_8_TK212(tree):
    for node in [v0 for v0 in tree.attribute('{http://www.w3.org/XML/1998/namespace}lang') if v0[2].strip(SPACE) != ""]:
        if (not ((bool(tree.key(key_ev_language, [node[2]])) or (not any(bool(tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}langUsage', ())) for v0 in [v1 for v0 in [v1 for v0 in tree.top('{http://www.tei-c.org/ns/1.0}TEI') for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}teiHeader', ())] for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}profileDesc', ())]))) or False)):
            return True
    return False


def rule_9_TK213(tree):
    for node in [v1 for v0 in [v for v, tag in enumerate(tree.tag) if tag.startswith('{http://www.tei-c.org/ns/1.0}')] for v1 in [v1 for v1 in [(v0, *item) for item in tree.at[v0].items()] if (not v1[2].strip(SPACE) != "")]]:
        if True:
            return True
    return False


def rule_10_TK301(tree):
    for node in (*[v1 for v0 in [v1 for v0 in tree.named('{http://www.tei-c.org/ns/1.0}setting') for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}date', ())] for v1 in ([(v0, 'when', tree.at[v0]['when'])] if 'when' in tree.at[v0] else ())], *[v1 for v0 in [v1 for v0 in [v0 for v0 in tree.named('{http://www.tei-c.org/ns/1.0}dateline') if (not some(tree.above(v0, '{http://www.tei-c.org/ns/1.0}floatingText')))] for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}date', ())] for v1 in ([(v0, 'when', tree.at[v0]['when'])] if 'when' in tree.at[v0] else ())], *[v1 for v0 in [v1 for v0 in tree.named('{http://www.tei-c.org/ns/1.0}setting') for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}time', ())] for v1 in ([(v0, 'when', tree.at[v0]['when'])] if 'when' in tree.at[v0] else ())], *[v1 for v0 in [v1 for v0 in [v0 for v0 in tree.named('{http://www.tei-c.org/ns/1.0}dateline') if (not some(tree.above(v0, '{http://www.tei-c.org/ns/1.0}floatingText')))] for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}time', ())] for v1 in ([(v0, 'when', tree.at[v0]['when'])] if 'when' in tree.at[v0] else ())],):
        event_ = ([*dict.fromkeys((*tree.once(own_ev_begins), *tree.once(own_ev_ends),))] if bool([v for v in [node[0]] if v >= 0 and '{http://www.tei-c.org/ns/1.0}date' in ('*', tree.tag[v])]) else (*tree.once(own_ev_starts), *[v0 for v0 in tree.once(own_ev_setting_times) if some(tree.with_above(node[0], '{http://www.tei-c.org/ns/1.0}dateline'))],))
        if (not ((not (compared(gt, own_ev_first_day(tree, node[2]), tree.once(own_ev_ends)) or compared(lt, own_ev_last_day(tree, node[2]), tree.once(own_ev_begins)))) if bool([v for v in [node[0]] if v >= 0 and '{http://www.tei-c.org/ns/1.0}date' in ('*', tree.tag[v])]) else ((not bool(event_)) or any(own_ev_same_time(tree, node[2], v0) for v0 in event_)))):
            return True
    return False


def rule_11_TK302(tree):
    for node in (*[v1 for v0 in [v1 for v0 in tree.named('{http://www.tei-c.org/ns/1.0}setting') for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}placeName', ())] for v1 in ([(v0, 'ref', tree.at[v0]['ref'])] if 'ref' in tree.at[v0] else ())], *[v1 for v0 in [v1 for v0 in [v0 for v0 in tree.named('{http://www.tei-c.org/ns/1.0}dateline') if (not some(tree.above(v0, '{http://www.tei-c.org/ns/1.0}floatingText')))] for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}placeName', ())] for v1 in ([(v0, 'ref', tree.at[v0]['ref'])] if 'ref' in tree.at[v0] else ())],):
        here_ = [v0 for v0 in own_ev_targets(tree, [node]) if tree.tag[v0] == '{http://www.tei-c.org/ns/1.0}place']
        there_ = [v0 for v0 in own_ev_targets(tree, [v1 for v0 in tree.once(own_ev_event) for v1 in ([(v0, 'where', tree.at[v0]['where'])] if 'where' in tree.at[v0] else ())]) if tree.tag[v0] == '{http://www.tei-c.org/ns/1.0}place']
        if (not ((((not bool(here_)) or (not bool(there_))) or bool(intersection([v1 for v0 in here_ for v1 in tree.with_above(v0, '*')], there_))) or bool(intersection([v1 for v0 in there_ for v1 in tree.with_above(v0, '*')], here_)))):
            return True
    return False


def rule_12_TK304(tree):
    for node in (*tree.attribute('when'), *tree.attribute('from'), *tree.attribute('to'), *tree.attribute('notBefore'), *tree.attribute('notAfter'),):
        if (not (((((castable(node[2], 'date') or castable(node[2], 'dateTime')) or castable(node[2], 'gYear')) or castable(node[2], 'gYearMonth')) or castable(node[2], 'time')) or (not matches(node[2], '^[ \\t\\n\\r]*([0-9\\x80-\\U0010ffff]{4}(-[0-9\\x80-\\U0010ffff][0-9\\x80-\\U0010ffff]){1,2}(T|[ \\t\\n\\r]*\\Z)|[0-9\\x80-\\U0010ffff][0-9\\x80-\\U0010ffff]:[0-9\\x80-\\U0010ffff][0-9\\x80-\\U0010ffff]:[0-9\\x80-\\U0010ffff][0-9\\x80-\\U0010ffff])', exact=False)))):
            return True
    return False


def rule_13_TK305(tree):
    for node in (*[v0 for v0 in tree.attribute('to') if any('from' in tree.at[v1] for v1 in [v0[0]])], *[v0 for v0 in tree.attribute('notAfter') if any('notBefore' in tree.at[v1] for v1 in [v0[0]])],):
        start_ = ([v1 for v0 in [node[0]] for v1 in ([(v0, 'from', tree.at[v0]['from'])] if 'from' in tree.at[v0] else ())] if (plain_name(node[1]) == 'to') else [v1 for v0 in [node[0]] for v1 in ([(v0, 'notBefore', tree.at[v0]['notBefore'])] if 'notBefore' in tree.at[v0] else ())])
        if (not own_ev_ordered(tree, exactly([w[2] for w in start_]), node[2])):
            return True
    return False


def rule_14_TK306(tree):
    for node in (*[v1 for v0 in (*tree.named('{http://www.tei-c.org/ns/1.0}event'), *tree.named('{http://www.tei-c.org/ns/1.0}date'),) for v1 in ([(v0, 'from', tree.at[v0]['from'])] if 'from' in tree.at[v0] else ())], *[v1 for v0 in (*tree.named('{http://www.tei-c.org/ns/1.0}event'), *tree.named('{http://www.tei-c.org/ns/1.0}date'),) for v1 in ([(v0, 'to', tree.at[v0]['to'])] if 'to' in tree.at[v0] else ())],):
        other_ = ('to' if (plain_name(node[1]) == 'from') else 'from')
        if (not any(any((plain_name(v1[1]) == other_) for v1 in [(v0, *item) for item in tree.at[v0].items()]) for v0 in [node[0]])):
            return True
    return False


def rule_15_TK307(tree):
    for node in [v1 for v0 in [v1 for v0 in [v1 for v0 in tree.named('{http://www.tei-c.org/ns/1.0}sourceDesc') for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}bibl', ())] for v1 in [v1 for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}date', ()) if (tree.at[v1].get('type') == 'accessed')]] for v1 in ([(v0, 'when', tree.at[v0]['when'])] if 'when' in tree.at[v0] else ())]:
        if (not (not compared(lt, own_ev_last_day(tree, node[2]), tree.once(own_ev_begins)))):
            return True
    return False


def rule_16_TK308(tree):
    for node in (*[v1 for v0 in [v1 for v0 in [v1 for v0 in tree.named('{http://www.tei-c.org/ns/1.0}sourceDesc') for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}bibl', ())] for v1 in [v1 for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}date', ()) if (tree.at[v1].get('type') == 'published')]] for v1 in ([(v0, 'when', tree.at[v0]['when'])] if 'when' in tree.at[v0] else ())], *[v1 for v0 in [v1 for v0 in tree.named('{http://www.tei-c.org/ns/1.0}publicationStmt') for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}date', ())] for v1 in ([(v0, 'when', tree.at[v0]['when'])] if 'when' in tree.at[v0] else ())],):
        if (not (not compared(lt, own_ev_last_day(tree, node[2]), tree.once(own_ev_begins)))):
            return True
    return False


def rule_17_TK309(tree):
    for node in [v1 for v0 in [v0 for v0 in tree.named('{http://www.tei-c.org/ns/1.0}date') if (not 'calendar' in tree.at[v0])] for v1 in ([(v0, 'when', tree.at[v0]['when'])] if 'when' in tree.at[v0] else ())]:
        if (not own_ev_printed_as(tree, tree.value(node[0]), node[2])):
            return True
    return False


def rule_18_TK310(tree):
    for node in tree.named('{http://www.tei-c.org/ns/1.0}place'):
        if (not (any('key' in tree.at[v0] for v0 in tree.kids[node].get('{http://www.tei-c.org/ns/1.0}country', ())) or any('key' in tree.at[v0] for v0 in [v1 for v0 in tree.above(node, '{http://www.tei-c.org/ns/1.0}place') for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}country', ())]))):
            return True
    return False


def rule_19_TK311(tree):
    for node in tree.named('{http://www.tei-c.org/ns/1.0}dateline'):
        missing_ = (*[v0 for v0 in ['date'] if (not some(tree.below(node, '{http://www.tei-c.org/ns/1.0}date')))], *[v0 for v0 in ['place'] if (not some(tree.below(node, '{http://www.tei-c.org/ns/1.0}placeName')))],)
        if (not (not bool(missing_))):
            return True
    return False


def rule_20_TK401(tree):
    for node in tree.named('{http://www.tei-c.org/ns/1.0}sp'):
        if (not (('who' in tree.at[node] or (tree.at[node].get('cert') == 'unknown')) or any((not (tree.at[v0].get('type') == 'interpreted')) for v0 in tree.kids[node].get('{http://www.tei-c.org/ns/1.0}note', ())))):
            return True
    return False


def rule_21_TK402(tree):
    for node in (*[v1 for v0 in tree.named('{http://www.tei-c.org/ns/1.0}particDesc') for v1 in tree.below(v0, '{http://www.tei-c.org/ns/1.0}person')], *[v1 for v0 in tree.named('{http://www.tei-c.org/ns/1.0}particDesc') for v1 in tree.below(v0, '{http://www.tei-c.org/ns/1.0}personGrp')],):
        unknown_ = tree.key(key_ev_unknown, [True])
        if (not (not bool(intersection([node], part(unknown_, 2))))):
            return True
    return False


def rule_22_TK403(tree):
    for node in tree.named('{http://www.tei-c.org/ns/1.0}sp'):
        if (not own_ev_spoken(tree, node)):
            return True
    return False


def rule_23_TK404(tree):
    for node in tree.named('{http://www.tei-c.org/ns/1.0}p'):
        if (not ((bool(tree.children[node]) or any(v0[2].strip(SPACE) != "" for v0 in tree.texts_in(node))) or bool(tree.key(key_ev_silent, [str(tree.parent(node))])))):
            return True
    return False


def rule_24_TK405(tree):
    for node in (*[v1 for v0 in tree.named('{http://www.tei-c.org/ns/1.0}sp') for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}p', ())], *[v1 for v0 in [v0 for v0 in tree.named('{http://www.tei-c.org/ns/1.0}div') if (tree.at[v0].get('type') == 'session')] for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}p', ())],):
        opening_ = one([w[2] for w in [v0 for v0 in [*islice(tree.texts_in(node), 0, 1)] if (not some(tree.preceding_at(v0[0], v0[1], '*')))]])[0:200]
        label_ = (before(normal(opening_)[0:100], ':') if (':' in opening_) else '')
        if (label_ != "" and (bool(tree.key(key_ev_label, [(label_ + ':')])) or (matches(label_, "^[A-Z\\x80-\\U0010ffff][A-Za-z\\x80-\\U0010ffff.’'\\-]+( ([a-z\\x80-\\U0010ffff]{0,3}[’'\\-]?[A-Z\\x80-\\U0010ffff][A-Za-z\\x80-\\U0010ffff.’'\\-]*|al|bin|da|de|del|der|di|du|el|la|le|of|the|van|von)){1,9}\\Z", exact=False) and (not matches(label_, '^(Dear|Distinguished|Esteemed|Honou?rable|Ladies|Mr|Mrs|Ms|Your|Уважаем)', exact=True))))):
            return True
    return False


def rule_25_TK406(tree):
    for node in [v0 for v0 in [v0 for v0 in tree.named('{http://www.tei-c.org/ns/1.0}sp') if 'who' in tree.at[v0]] if bool(tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}speaker', ()))]:
        label_ = normal(one([tree.value(w) for w in [*islice(tree.kids[node].get('{http://www.tei-c.org/ns/1.0}speaker', ()), 0, 1)]]))
        first_ = [v1 for v0 in [*islice([v0 for v0 in tree.key(key_ev_label, [label_]) if 'who' in tree.at[v0]], 0, 1)] for v1 in ([(v0, 'who', tree.at[v0]['who'])] if 'who' in tree.at[v0] else ())]
        if (not ((label_ == '') or shared([w for w in (tree.at[node].get('who'),) if w is not None], [w[2] for w in first_]))):
            return True
    return False


def rule_26_TK407(tree):
    for node in [v0 for v0 in [v0 for v0 in tree.named('{http://www.tei-c.org/ns/1.0}div') if (tree.at[v0].get('type') == 'session')] if bool(tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}sp', ()))]:
        if (not any(any(shared(tokens(v1[2]), ('#host', '#chair',)) for v1 in ([(v0, 'ana', tree.at[v0]['ana'])] if 'ana' in tree.at[v0] else ())) for v0 in tree.kids[node].get('{http://www.tei-c.org/ns/1.0}sp', ()))):
            return True
    return False


def rule_27_TK411(tree):
    for node in [v1 for v0 in [v1 for v0 in tree.named('{http://www.tei-c.org/ns/1.0}extent') for v1 in [v1 for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}measure', ()) if (tree.at[v1].get('unit') == 'speeches')]] for v1 in ([(v0, 'quantity', tree.at[v0]['quantity'])] if 'quantity' in tree.at[v0] else ())]:
        counted_ = len({*(*[v1 for v0 in [v1 for v0 in tree.top('{http://www.tei-c.org/ns/1.0}TEI') for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}text', ())] for v1 in tree.below(v0, '{http://www.tei-c.org/ns/1.0}sp')], *[v1 for v0 in [v1 for v0 in tree.top('{http://www.tei-c.org/ns/1.0}TEI') for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}text', ())] for v1 in tree.below(v0, '{http://www.tei-c.org/ns/1.0}u')],)})
        if (not ((node[2] == str(counted_)) or (not bool(tree.top('{http://www.tei-c.org/ns/1.0}TEI'))))):
            return True
    return False


def rule_28_TK412(tree):
    for node in [v1 for v0 in [v1 for v0 in tree.named('{http://www.tei-c.org/ns/1.0}extent') for v1 in [v1 for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}measure', ()) if (tree.at[v1].get('unit') == 'words')]] for v1 in ([(v0, 'quantity', tree.at[v0]['quantity'])] if 'quantity' in tree.at[v0] else ())]:
        if (not (((node[2] == str(tree.once(own_ev_words))) or bool([v1 for v0 in [v1 for v0 in tree.top('{http://www.tei-c.org/ns/1.0}TEI') for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}text', ())] for v1 in tree.below(v0, '{http://www.tei-c.org/ns/1.0}u')])) or (not bool(tree.top('{http://www.tei-c.org/ns/1.0}TEI'))))):
            return True
    return False


def rule_29_TK413(tree):
    for node in [v0 for v0 in tree.named('{http://www.tei-c.org/ns/1.0}sp') if 'who' in tree.at[v0]]:
        if (shared([w for w in (tree.at[node].get('who'),) if w is not None], [w[2] for w in [v1 for v0 in [v0 for v0 in [*islice(tree.preceding(node, '*'), 0, 1)] if tree.tag[v0] == '{http://www.tei-c.org/ns/1.0}sp'] for v1 in ([(v0, 'who', tree.at[v0]['who'])] if 'who' in tree.at[v0] else ())]]) and (not any(tree.tag[v0] == '{http://www.tei-c.org/ns/1.0}personGrp' for v0 in own_ev_targets(tree, ([(node, 'who', tree.at[node]['who'])] if 'who' in tree.at[node] else ()))))):
            return True
    return False


def rule_30_TK501(tree):
    for node in tree.named('{http://www.tei-c.org/ns/1.0}gap'):
        if (not 'reason' in tree.at[node]):
            return True
    return False


def rule_31_TK502(tree):
    for node in (*[v1 for v0 in tree.named('{http://www.tei-c.org/ns/1.0}p') for v1 in [v1 for v1 in tree.texts_in(v0) if (('(' in v1[2]) or ('[' in v1[2]))]], *[v1 for v0 in (*tree.named('{http://www.tei-c.org/ns/1.0}item'), *tree.named('{http://www.tei-c.org/ns/1.0}quote'), *tree.named('{http://www.tei-c.org/ns/1.0}ab'), *tree.named('{http://www.tei-c.org/ns/1.0}l'), *tree.named('{http://www.tei-c.org/ns/1.0}head'),) for v1 in [v1 for v1 in tree.texts_in(v0) if ('(' in v1[2])]],):
        small_ = lower(translate(node[2], 'İ', 'I'))
        if (not (not (matches(small_, '[(\\[][ \\t\\n\\r]*((loud|long|prolonged|general|stormy) )?(applause|laughter|laughs|cheers|cheering|pause|crosstalk|inaudible|аплодисменты|смех|beifall|heiterkeit|applaudissements|rires|aplausos|risas)[.,!]?[ \\t\\n\\r]*[)\\]]', exact=True) and some(tree.with_above(node[0], '{http://www.tei-c.org/ns/1.0}text'))))):
            return True
    return False


def rule_32_TK503(tree):
    for node in (*tree.named('{http://www.tei-c.org/ns/1.0}incident'), *tree.named('{http://www.tei-c.org/ns/1.0}kinesic'), *tree.named('{http://www.tei-c.org/ns/1.0}vocal'),):
        if (not any(tree.value(v0).strip(SPACE) != "" for v0 in tree.kids[node].get('{http://www.tei-c.org/ns/1.0}desc', ()))):
            return True
    return False


def rule_33_TK601(tree):
    for node in [v1 for v0 in [v0 for v0 in tree.named('{http://www.tei-c.org/ns/1.0}listBibl') if (tree.at[v0].get('type') == 'signedDocuments')] for v1 in [v1 for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}bibl', ()) if (tree.at[v1].get('status') == 'signed')]]:
        if (not any(bool(tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}orgName', ())) for v0 in tree.kids[node].get('{http://www.tei-c.org/ns/1.0}respStmt', ()))):
            return True
    return False


def rule_34_TK602(tree):
    for node in [v1 for v0 in [v1 for v0 in [v0 for v0 in tree.named('{http://www.tei-c.org/ns/1.0}listBibl') if (tree.at[v0].get('type') == 'signedDocuments')] for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}bibl', ())] for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}respStmt', ())]:
        if (not any((not (tree.at[v0].get('cert') == 'unknown')) for v0 in (*tree.kids[node].get('{http://www.tei-c.org/ns/1.0}persName', ()), *tree.kids[node].get('{http://www.tei-c.org/ns/1.0}orgName', ()), *tree.kids[node].get('{http://www.tei-c.org/ns/1.0}name', ()),))):
            return True
    return False


def rule_35_TK603(tree):
    for node in [v1 for v0 in [v0 for v0 in tree.named('{http://www.tei-c.org/ns/1.0}listBibl') if (tree.at[v0].get('type') == 'signedDocuments')] for v1 in [v1 for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}bibl', ()) if shared([w for w in (tree.at[v1].get('type'),) if w is not None], ('agreement', 'treaty', 'memorandum', 'contract', 'protocol', 'joint-statement', 'communique',))]]:
        parties_ = [*dict.fromkeys([string(w) for w in [v1 for v0 in [v1 for v0 in tree.kids[node].get('{http://www.tei-c.org/ns/1.0}respStmt', ()) for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}orgName', ())] for v1 in [*islice((*([(v0, 'ref', tree.at[v0]['ref'])] if 'ref' in tree.at[v0] else ()), normal(tree.value(v0)),), 0, 1)]]])]
        if (not (len(parties_) != 1)):
            return True
    return False


def rule_36_TK604(tree):
    for node in [v1 for v0 in [v1 for v0 in [v1 for v0 in [v0 for v0 in tree.named('{http://www.tei-c.org/ns/1.0}listBibl') if (tree.at[v0].get('type') == 'signedDocuments')] for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}bibl', ())] for v1 in [v1 for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}date', ()) if (tree.at[v1].get('type') == 'signed')]] for v1 in ([(v0, 'when', tree.at[v0]['when'])] if 'when' in tree.at[v0] else ())]:
        if (not (not (compared(gt, own_ev_first_day(tree, node[2]), tree.once(own_ev_ends)) or compared(lt, own_ev_last_day(tree, node[2]), tree.once(own_ev_begins))))):
            return True
    return False


def rule_37_TK605(tree):
    for node in [v1 for v0 in [v1 for v0 in [v0 for v0 in tree.named('{http://www.tei-c.org/ns/1.0}div') if (tree.at[v0].get('type') == 'signedDocuments')] for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}list', ())] for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}item', ())]:
        documents_ = [v0 for v0 in own_ev_targets(tree, ([(node, 'corresp', tree.at[node]['corresp'])] if 'corresp' in tree.at[node] else ())) if tree.tag[v0] == '{http://www.tei-c.org/ns/1.0}bibl']
        if (not ((len(documents_) == 1) and same([*islice(tree.key(key_ev_listed, [('#' + one([w[2] for w in [v1 for v0 in [*islice(documents_, 0, 1)] for v1 in ([(v0, '{http://www.w3.org/XML/1998/namespace}id', tree.at[v0]['{http://www.w3.org/XML/1998/namespace}id'])] if '{http://www.w3.org/XML/1998/namespace}id' in tree.at[v0] else ())]]))]), 0, 1)], [node]))):
            return True
    return False


def rule_38_TK606(tree):
    for node in [v1 for v0 in [v0 for v0 in tree.named('{http://www.tei-c.org/ns/1.0}listBibl') if (tree.at[v0].get('type') == 'signedDocuments')] for v1 in [v1 for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}bibl', ()) if shared([w for w in (tree.at[v1].get('status'),) if w is not None], ('signed', 'adopted',))]]:
        if (not ((not tree.once(own_ev_listed)) or bool(tree.key(key_ev_listed, [('#' + (tree.at[node].get('{http://www.w3.org/XML/1998/namespace}id') or ""))])))):
            return True
    return False


def rule_39_TK607(tree):
    for node in [v1 for v0 in [v1 for v0 in [v1 for v0 in tree.named('{http://www.tei-c.org/ns/1.0}TEI') for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}standOff', ())] for v1 in [v1 for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}listBibl', ()) if (tree.at[v1].get('type') == 'signedDocuments')]] for v1 in [v1 for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}bibl', ()) if '{http://www.w3.org/XML/1998/namespace}id' in tree.at[v1]]]:
        if (not (bool(tree.key(key_ev_mention, [('#' + (tree.at[node].get('{http://www.w3.org/XML/1998/namespace}id') or ""))])) or (not any(bool(tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}text', ())) for v0 in tree.top('{http://www.tei-c.org/ns/1.0}TEI'))))):
            return True
    return False


def rule_40_TK608(tree):
    for node in [v1 for v0 in [v1 for v0 in [v1 for v0 in [v0 for v0 in tree.named('{http://www.tei-c.org/ns/1.0}listBibl') if (tree.at[v0].get('type') == 'signedDocuments')] for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}bibl', ())] for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}respStmt', ())] for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}persName', ())]:
        if (not ('ref' in tree.at[node] or (tree.at[node].get('cert') == 'unknown'))):
            return True
    return False


def rule_41_TK609(tree):
    for node in [v1 for v0 in [v0 for v0 in tree.named('{http://www.tei-c.org/ns/1.0}listBibl') if (tree.at[v0].get('type') == 'signedDocuments')] for v1 in [v1 for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}bibl', ()) if bool(tree.kids[v1].get('{http://www.tei-c.org/ns/1.0}title', ()))]]:
        first_ = [*islice(tree.key(key_ev_document, [own_ev_title_and_date(tree, node)]), 0, 1)]
        if (not same(first_, [node])):
            return True
    return False


def rule_42_TK610(tree):
    for node in [v1 for v0 in [v0 for v0 in tree.named('{http://www.tei-c.org/ns/1.0}listBibl') if (tree.at[v0].get('type') == 'signedDocuments')] for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}bibl', ())]:
        if (not 'status' in tree.at[node]):
            return True
    return False


def rule_43_TK701(tree):
    for node in tree.named('{http://www.tei-c.org/ns/1.0}licence'):
        if (not 'target' in tree.at[node]):
            return True
    return False


def rule_44_TK702(tree):
    for node in [v1 for v0 in tree.named('{http://www.tei-c.org/ns/1.0}sourceDesc') for v1 in tree.kids[v0].get('{http://www.tei-c.org/ns/1.0}bibl', ())]:
        if (not any('target' in tree.at[v0] for v0 in [v0 for v0 in (*tree.kids[node].get('{http://www.tei-c.org/ns/1.0}ref', ()), *tree.kids[node].get('{http://www.tei-c.org/ns/1.0}ptr', ()),) if (not (tree.at[v0].get('type') == 'snapshot'))])):
            return True
    return False


def rule_45_TK703(tree):
    for node in [v0 for v0 in tree.named('{http://www.tei-c.org/ns/1.0}revisionDesc') if (tree.at[v0].get('status') == 'published')]:
        if (not any('when' in tree.at[v0] for v0 in tree.below(node, '{http://www.tei-c.org/ns/1.0}change'))):
            return True
    return False


def rule_46_TK706(tree):
    for node in [v1 for v0 in (*tree.named('{http://www.tei-c.org/ns/1.0}p'), *tree.named('{http://www.tei-c.org/ns/1.0}head'), *tree.named('{http://www.tei-c.org/ns/1.0}speaker'), *tree.named('{http://www.tei-c.org/ns/1.0}item'), *tree.named('{http://www.tei-c.org/ns/1.0}quote'), *tree.named('{http://www.tei-c.org/ns/1.0}figDesc'), *tree.named('{http://www.tei-c.org/ns/1.0}desc'), *tree.named('{http://www.tei-c.org/ns/1.0}title'),) for v1 in tree.texts_in(v0)]:
        if ((((('  ' in node[2]) and matches(node[2], '[^ \\t\\n\\r] {2,}[^ \\t\\n\\r]', exact=True)) or ((node[2].startswith(' ') and (not not node[3])) and node[2].strip(SPACE) != "")) or ((node[2].endswith(' ') and (not not node[4])) and matches(node[2], '[^ \\t\\n\\r] +\\Z', exact=True))) and some(tree.with_above(node[0], '{http://www.tei-c.org/ns/1.0}text'))):
            return True
    return False


def rule_47_TK707(tree):
    for node in [v1 for v0 in (*tree.named('{http://www.tei-c.org/ns/1.0}p'), *tree.named('{http://www.tei-c.org/ns/1.0}head'), *tree.named('{http://www.tei-c.org/ns/1.0}item'), *tree.named('{http://www.tei-c.org/ns/1.0}quote'),) for v1 in [v1 for v1 in tree.texts_in(v0) if ('"' in v1[2])]]:
        if (some(tree.with_above(node[0], '{http://www.tei-c.org/ns/1.0}text')) and truth(tree.once(own_ev_typographic))):
            return True
    return False


RULES = (
    rule_1_TK203,
    rule_2_TK204,
    rule_3_TK205,
    rule_4_TK206,
    rule_5_TK207,
    rule_6_TK208,
    rule_7_TK211,
    rule_8_TK212,
    rule_9_TK213,
    rule_10_TK301,
    rule_11_TK302,
    rule_12_TK304,
    rule_13_TK305,
    rule_14_TK306,
    rule_15_TK307,
    rule_16_TK308,
    rule_17_TK309,
    rule_18_TK310,
    rule_19_TK311,
    rule_20_TK401,
    rule_21_TK402,
    rule_22_TK403,
    rule_23_TK404,
    rule_24_TK405,
    rule_25_TK406,
    rule_26_TK407,
    rule_27_TK411,
    rule_28_TK412,
    rule_29_TK413,
    rule_30_TK501,
    rule_31_TK502,
    rule_32_TK503,
    rule_33_TK601,
    rule_34_TK602,
    rule_35_TK603,
    rule_36_TK604,
    rule_37_TK605,
    rule_38_TK606,
    rule_39_TK607,
    rule_40_TK608,
    rule_41_TK609,
    rule_42_TK610,
    rule_43_TK701,
    rule_44_TK702,
    rule_45_TK703,
    rule_46_TK706,
    rule_47_TK707,
)


def speaks(tree):
    return any(rule(tree) for rule in RULES)
