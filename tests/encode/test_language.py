"""The language of texts that do not tell it; the gold transcripts are named for theirs."""

from pathlib import Path

import pytest

from tei_kit.encode import language, profile

GENERIC = profile.load("generic")


def gold(root: Path) -> dict[str, str]:
    """Each plain gold transcript named for a language, by its path."""
    paths = [*(root / "bench" / "gold").glob("*.txt"), *(root / "bench" / "heldout").glob("*/*.txt")]
    tags = GENERIC.table("languages")
    # These are named for a country or a body; they are no test of the language.
    others = {"uk-commons", "in-lok-sabha"}
    return {
        str(path): path.name[:2]
        for path in sorted(paths)
        if path.name[2] == "-" and path.name[:2] in tags and path.stem not in others
    }


def test_gold_is_never_taken_for_another_language(root: Path) -> None:
    expected = gold(root)
    found = {name: language.guess(Path(name).read_text(encoding="utf-8"), GENERIC) for name in expected}
    wrong = {name: tag for name, tag in found.items() if tag not in ("", expected[name])}
    assert not wrong
    # The rest is too short to tell: labels and names, and hardly a sentence.
    assert sum(map(bool, found.values())) >= 0.8 * len(found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The harbour is open to all of the ships that come in the morning, and we thank the pilots for it.", "en"),
        ("Der Hafen ist offen, und wir danken den Lotsen; das ist nicht wenig, und die Reeder wissen es.", "de"),
        ("Порт открыт, и мы благодарим лоцманов: это не мало, что они делают, и мы это знаем.", "ru"),
        ("Порт відкрито, і ми дякуємо лоцманам: це не мало, що вони роблять, і ми це знаємо.", "uk"),
        ("პორტი", "ka"),
        ("港口开放", "zh"),
        ("本日、港を開きました。皆さまのご協力に感謝します。この船は朝の便です。", "ja"),
        ("नमस्ते", ""),
        ("Ottesen: Lindhaven. Ellingsen: Tolvik.", ""),
        ("12:30", ""),
        ("", ""),
    ],
)
def test_guess(text: str, expected: str) -> None:
    assert language.guess(text, GENERIC) == expected


def test_a_profile_adds_a_language(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('title = "mine"\n[languages]\neo = ["la", "kaj", "estas", "de", "ni", "en"]\n', "utf-8")
    text = "La haveno estas malferma, kaj ni dankas la pilotojn; ni estas en la urbo kaj en la domo de la konsilio."
    assert language.guess(text, profile.load(str(path))) == "eo"
