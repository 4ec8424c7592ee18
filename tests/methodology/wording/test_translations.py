"""Every text is in every catalogue, none is left over, and another language is one file more."""

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

import methodology
from methodology.wording.numbers import day, shown
from methodology.wording.translations import CATALOGUES, LANGUAGES, SOURCE, gettext, plural, translations

ROOT = Path(methodology.__file__).parents[1]
PACKAGES = ("methodology", "rules", "service")
MAPPING = [("**.py", "python"), ("**/templates/**.html", "jinja2")]
VIETNAMESE = re.compile("[ăâđêôơưĂÂĐÊÔƠƯàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]")
NAMES = ("Minh Điểm", "Hòa Bình")
"""Names that are the same in every language."""


@cache
def texts() -> Catalog:
    """Every text that is marked in the code and in the templates."""
    found = Catalog()
    for package in PACKAGES:
        for _, _, text, _, context in extract_from_dir(
            ROOT / package, MAPPING, {"**.html": {"silent": "no"}}
        ):
            found.add(text, context=context)
    return found


def keys(catalogue: Catalog) -> set[object]:
    return {(message.context, message.id) for message in catalogue if message.id}


def catalogue(file: Path) -> Catalog:
    with file.open("rb") as written:
        return read_po(written, locale=file.stem)


files = pytest.mark.parametrize("file", sorted(CATALOGUES.glob("*.po")), ids=lambda file: file.stem)


def test_vietnamese_comes_first_and_english_is_there() -> None:
    assert LANGUAGES[:2] == ("vi", SOURCE)


@files
def test_no_text_is_missing_and_none_is_left_over(file: Path) -> None:
    """``make texts`` brings a catalogue up to date."""
    assert keys(catalogue(file)) == keys(texts())


def said(message: Message) -> list[str]:
    return [message.string] if isinstance(message.string, str) else list(message.string or ("",))


@files
def test_every_text_is_translated_and_nothing_is_unsure(file: Path) -> None:
    for message in catalogue(file):
        assert not message.fuzzy or not message.id, message.id
        assert all(said(message)), message.id


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@files
def test_a_translation_fills_in_what_the_text_does(file: Path) -> None:
    """``step`` (0.01) and ``digits`` (2) say the same, each in its language's way."""
    for message in catalogue(file):
        if message.id:
            ids = message.id if isinstance(message.id, (list, tuple)) else (message.id,)
            given = set().union(*map(blanks, ids))
            for text in said(message):
                assert blanks(text) ^ given <= {"step", "digits"}, message.id


def literals() -> Iterator[tuple[Path, str]]:
    """Every text of the code that is no docstring."""
    for package in PACKAGES:
        for file in (ROOT / package).rglob("*.py"):
            tree = ast.parse(file.read_text(encoding="utf-8"))
            statements = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
            for node in ast.walk(tree):
                if (
                    isinstance(node, ast.Constant)
                    and isinstance(node.value, str)
                    and id(node) not in statements
                ):
                    yield file.relative_to(ROOT), node.value


def test_no_vietnamese_stands_outside_the_catalogue() -> None:
    for file, text in literals():
        for name in NAMES:
            text = text.replace(name, "")
        assert not VIETNAMESE.search(text), (file, text)


def test_one_is_one_and_whatever_is_no_whole_number_is_many() -> None:
    numbers = (Fraction(1), Fraction(0), Fraction(2), Fraction(1, 2), Fraction(3, 2), Fraction(-1))
    assert [plural(number) for number in numbers] == [1, 0, 2, 2, 2, -1]


def test_a_language_that_is_not_there_reads_english() -> None:
    assert gettext("xx")("otherwise") == gettext(SOURCE)("otherwise") == "otherwise"
    assert translations("vi").gettext("otherwise") == "còn lại"


def test_dates_and_numbers_follow_the_language() -> None:
    assert [day(738000, language) for language in ("vi", "en")] == ["29/7/2021", "29 July 2021"]
    assert [shown(Fraction(2501, 2), language) for language in ("vi", "en")] == ["1.250,5", "1,250.5"]


def made_up(file: Path) -> None:
    """A catalogue of German numbers in which every text stands in square brackets."""
    written = Catalog(locale="de")
    for message in texts():
        if message.id and message.context:
            written.add(message.id, message.id, context=message.context)
        elif isinstance(message.id, tuple):
            written.add(message.id, [f"[{text}]" for text in message.id])
        elif message.id:
            written.add(message.id, f"[{message.id}]")
    with file.open("wb") as catalogue:
        write_po(catalogue, written)


def test_a_third_language_is_one_file(tmp_path: Path) -> None:
    for package in PACKAGES:
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))
    made_up(tmp_path / CATALOGUES.relative_to(ROOT) / "de.po")
    example = ROOT / "methodology/packs/hoa-binh/2023/examples/commune-xa-doan-ket.json"
    command = [sys.executable, "-m", "service.cli", "score", "hoa-binh/2023", "commune", str(example)]
    ran = subprocess.run([*command, "--lang", "de"], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert (
        "[Earned 502,94 of 935 applicable points ([= 1.000 − 20 − 30 − 15, where nothing arose]), ≈"
        in ran.stdout
    )
    assert "[otherwise]" not in ran.stderr
    own = [line for line in ran.stdout.splitlines() if re.match(r" *(Agency|Period|Formula|Facts):", line)]
    assert not own
