"""Documents with one or two things wrong, or not: the validators have to say which, all the same."""

from collections.abc import Callable
from copy import deepcopy
from random import Random

from lxml import etree
from random_documents import TEI, VALUES, XML

#: Values at the edges of the data types, and what is fun to get wrong.
ODD_VALUES = [
    *[
        "",
        " ",
        "  x  ",
        "two words",
        "a\tb",
        "a\nb",
        # No no-break space: xmlschema takes it for white space between elements, and in lists (test_agreement.py).
        "\u200b",
        "é",
        "🙂",
        "0",
        "-1",
        "+5",
        "1.5",
        "1e3",
        "NaN",
        "007",
    ],
    *["2019-02-30", "2019-02-29", "2020-02-29", "2019-13-01", "2019-11-7", "19-11-07", "0000-01-01", "-2019-01-01"],
    *[
        "10000-01-01",
        "0999",
        "2019-11-07Z",
        "2019-11-07+14:00",
        "2019-11-07+14:30",
        "2019-11-07+15:00",
        "2019-1",
        "--11-07",
    ],
    *["24:00:00", "23:59:60", "17:00", "17:00:00.", "17:00:00.123456789", "2019-11-07T24:00:00", "2019-11-07 17:00:00"],
    *["2019-11-07T17:00:00+06:60", " 2019-11-07 ", "---07", "--11", "2019-W45"],
    *[
        "#",
        "##",
        "a#b#c",
        "#a #b",
        "http://[::1]/",
        "http://a b",
        "%zz",
        "%41",
        "a:b:c",
        ":x",
        "//",
        "1:x",
        "http://a:b/",
        "<x>",
    ],
    *["\\x", "{x}", "x|y", "x^y", "`x`", "a[1]", "мир#ä", "http://user@host:80/p;q?r#s", "\ufffd"],
    *["en_US", "EN", "e", "abcdefghi", "en-", "x", "i-klingon", "en--GB", "ru-RU ", "ёж"],
    *[
        "1a",
        "-a",
        "a b",
        "a:b",
        ".a",
        "ü",
        "id",
        "RU",
        "ru",
        "RUS",
        "54.98 73.37",
        "54,98 73,37",
        "99 999 9",
        "high",
        "HIGH",
    ],
]


def mutant(document: etree._Element, vocabulary: list[str], attributes: list[str], random: Random) -> etree._Element:
    """A copy of a document with one change, sometimes two."""
    copy = deepcopy(document)
    for _ in range(random.choice((1, 1, 1, 2))):
        copy = random.choice(CHANGES)(copy, vocabulary, attributes, random)
    return copy


def _inner(root: etree._Element, random: Random) -> etree._Element | None:
    inner = list(root.iterdescendants("*"))
    return random.choice(inner) if inner else None


def delete(root: etree._Element, _v: list[str], _a: list[str], random: Random) -> etree._Element:
    victim = _inner(root, random)
    if victim is not None:
        victim.getparent().remove(victim)
    return root


def duplicate(root: etree._Element, _v: list[str], _a: list[str], random: Random) -> etree._Element:
    victim = _inner(root, random)
    if victim is not None:
        copy = deepcopy(victim)
        if random.random() < 0.7:
            # Or else the identifiers would be what is wrong nearly every time.
            for element in copy.iter("*"):
                element.attrib.pop(f"{XML}id", None)
        victim.addnext(copy)
    return root


def move(root: etree._Element, _v: list[str], _a: list[str], random: Random) -> etree._Element:
    victim, target = _inner(root, random), _inner(root, random)
    if victim is not None and target is not None and victim not in (target, *target.iterancestors()):
        target.insert(random.randint(0, len(target)), victim)
    return root


def swap(root: etree._Element, _v: list[str], _a: list[str], random: Random) -> etree._Element:
    victim = _inner(root, random)
    following = None if victim is None else victim.getnext()
    if following is not None:
        following.addnext(victim)
    return root


def rename(root: etree._Element, vocabulary: list[str], _a: list[str], random: Random) -> etree._Element:
    victim = random.choice(list(root.iter("*")))
    victim.tag = random.choice([f"{TEI}{random.choice(vocabulary)}"] * 8 + [f"{TEI}unknown", "p", "{urn:x}p"])
    return root


def insert(root: etree._Element, vocabulary: list[str], _a: list[str], random: Random) -> etree._Element:
    target = random.choice(list(root.iter("*")))
    target.insert(random.randint(0, len(target)), etree.Element(f"{TEI}{random.choice(vocabulary)}"))
    return root


def say(root: etree._Element, _v: list[str], _a: list[str], random: Random) -> etree._Element:
    target = random.choice(list(root.iter("*")))
    text = random.choice(["words", " ", "\n", ""])
    if len(target) and random.random() < 0.5:
        random.choice(list(target)).tail = text
    else:
        target.text = text
    return root


def hush(root: etree._Element, _v: list[str], _a: list[str], random: Random) -> etree._Element:
    target = random.choice(list(root.iter("*")))
    for child in list(target):
        target.remove(child)
    return root


def drop_attribute(root: etree._Element, _v: list[str], _a: list[str], random: Random) -> etree._Element:
    holders = [element for element in root.iter("*") if element.attrib]
    if holders:
        holder = random.choice(holders)
        del holder.attrib[random.choice(list(holder.attrib))]
    return root


def rename_attribute(root: etree._Element, _v: list[str], attributes: list[str], random: Random) -> etree._Element:
    holders = [element for element in root.iter("*") if element.attrib]
    if holders:
        holder = random.choice(holders)
        value = holder.attrib.pop(random.choice(list(holder.attrib)))
        holder.set(random.choice(attributes).replace("xml:", XML), value)
    return root


def add_attribute(root: etree._Element, _v: list[str], attributes: list[str], random: Random) -> etree._Element:
    values = [value for values in VALUES.values() for value in values]
    random.choice(list(root.iter("*"))).set(random.choice(attributes).replace("xml:", XML), random.choice(values))
    return root


def corrupt(root: etree._Element, _v: list[str], _a: list[str], random: Random) -> etree._Element:
    holders = [element for element in root.iter("*") if element.attrib]
    if holders:
        holder = random.choice(holders)
        holder.set(random.choice(list(holder.attrib)), random.choice(ODD_VALUES))
    return root


def corrupt_content(root: etree._Element, _v: list[str], _a: list[str], random: Random) -> etree._Element:
    leaves = [element for element in root.iter("*") if not len(element)]
    random.choice(leaves).text = random.choice(ODD_VALUES)
    return root


Change = Callable[[etree._Element, list[str], list[str], Random], etree._Element]
CHANGES: list[Change] = [
    delete,
    duplicate,
    move,
    swap,
    rename,
    insert,
    say,
    hush,
    drop_attribute,
    rename_attribute,
    add_attribute,
    corrupt,
    corrupt,
    corrupt_content,
]
