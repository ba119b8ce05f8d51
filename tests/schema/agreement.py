"""Three validators' verdicts about the same documents."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import xmlschema
from lxml import etree
from mutants import mutant
from random_documents import Generator, Grammar
from schema_judges import refused_by_jing

from tei_kit.schema import resolve

#: Files that one start of jing looks at.
BATCH = 2500


@dataclass(frozen=True)
class Verdicts:
    """What was seen.

    Attributes:
        valid: how many documents all three accept.
        invalid: how many all three refuse.
        quarrels: the others: the file, and who accepts it.
    """

    valid: int
    invalid: int
    quarrels: dict[Path, dict[str, bool]]


def generator(odd: Path, seed: int) -> Generator:
    return Generator(Grammar(etree.fromstring(resolve(odd))), Random(seed))  # noqa: S311 - no secret


def documents(odd: Path, seed: int, size: int = 60) -> Iterator[etree._Element]:
    """An endless supply of valid documents."""
    maker = generator(odd, seed)
    while True:
        yield maker.document(size=maker.random.randint(5, size))


def mutants(odd: Path, seed: int, each: int = 10) -> Iterator[etree._Element]:
    """An endless supply of documents with something wrong, `each` of every valid one."""
    maker = generator(odd, seed)
    vocabulary = sorted(maker.grammar.contents)
    attributes = sorted(
        {attribute.ident for all_of_one in maker.grammar.attributes.values() for attribute in all_of_one}
    )
    while True:
        document = maker.document(size=maker.random.randint(5, 50))
        for _ in range(each):
            yield mutant(document, vocabulary, attributes, maker.random)


def written(elements: Iterator[etree._Element], count: int, folder: Path) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number, element in enumerate(itertools.islice(elements, count)):
        path = folder / f"{number:06}.xml"
        path.write_bytes(etree.tostring(element, encoding="utf-8"))
        paths.append(path)
    return paths


def compare(jing: list[str], schemas: Path, files: list[Path]) -> Verdicts:
    """Ask jing about the RELAX NG, libxml2 and xmlschema about the XSD."""
    xsd = schemas / "event.xsd"
    libxml2 = etree.XMLSchema(etree.parse(str(xsd)))
    other = xmlschema.XMLSchema10(str(xsd))
    counts = {True: 0, False: 0}
    quarrels: dict[Path, dict[str, bool]] = {}
    for start in range(0, len(files), BATCH):
        batch = files[start : start + BATCH]
        refused = refused_by_jing(jing, schemas / "event.rng", batch)
        for file in batch:
            tree = etree.parse(str(file), etree.XMLParser(collect_ids=False))
            says = {
                "jing": file not in refused,
                "libxml2": libxml2.validate(tree),
                "xmlschema": other.is_valid(str(file)),
            }
            if len(set(says.values())) == 1:
                counts[says["jing"]] += 1
            else:
                quarrels[file] = says
    return Verdicts(counts[True], counts[False], quarrels)
