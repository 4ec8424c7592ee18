"""docs/glossary.md has every word of which public names are made; no word of a private language is one."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
GLOSSARY = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
PACKAGES = ("methodology", "rules", "service")
PRIVATE = {
    *("apart", "beside", "carrying", "desk", "furnish", "held", "kept", "reckoning", "rehearse", "said"),
    *("say", "standing", "stock", "strange", "supposed", "told", "together", "trial", "turning", "wanted"),
}
"""Words that meant several things or needed explaining; a standard term stands for each."""
ENDINGS = ("", "s", "es", "d", "ed", "r", "ing", "ly", "n")


def names() -> Iterator[tuple[str, str]]:
    """Every public name of modules, classes and their members, functions and constants, with its module."""
    for package in PACKAGES:
        for file in sorted((ROOT / package).rglob("*.py")):
            place = file.relative_to(ROOT)
            yield str(place), " ".join(place.with_suffix("").parts)
            for name in public(ast.parse(file.read_text(encoding="utf-8")).body):
                yield str(place), name


def public(body: list[ast.stmt]) -> Iterator[str]:
    for node in body:
        match node:
            case ast.ClassDef(name=name, body=members):
                yield name
                yield from public(members) if not name.startswith("_") else ()
            case ast.FunctionDef(name=name):
                yield name
            case ast.AnnAssign(target=ast.Name(id=name)) | ast.Assign(targets=[ast.Name(id=name)]):
                yield name


def words(name: str) -> list[str]:
    """The words of a name, in lower case: ``PackDifference``, ``read_cohort``."""
    return [word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)]


KNOWN = {word.lower() for word in re.findall(r"[A-Za-z]+", GLOSSARY)}


def known(word: str) -> bool:
    """Whether the glossary has the word, or one of which it is a common form."""
    stems = [word.removesuffix(ending) for ending in ENDINGS if word.endswith(ending)]
    return any(stem in KNOWN or f"{stem}e" in KNOWN or f"{stem[:-1]}y" in KNOWN for stem in stems)


@pytest.mark.parametrize("package", PACKAGES)
def test_every_word_of_a_public_name_is_in_the_glossary(package: str) -> None:
    unknown = {
        (word, place)
        for place, name in names()
        if place.startswith(f"{package}/") and not name.startswith("_")
        for word in words(name)
        if not known(word)
    }
    assert not unknown


def test_no_word_of_a_private_language_is_in_a_public_name() -> None:
    found = {
        (place, name) for place, name in names() if not name.startswith("_") and PRIVATE & set(words(name))
    }
    assert not found


def test_an_entry_stands_once() -> None:
    entries = re.findall(r"^\| ([^|]+) \|", GLOSSARY, re.MULTILINE)
    terms = [term.strip() for entry in entries for term in re.split(r"[,·]", entry) if term.strip(" -")]
    repeated = {term for term in terms if terms.count(term) > 1} - {"word"}
    assert not repeated
