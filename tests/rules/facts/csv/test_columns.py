"""Columns by their keys and names, as docs/facts-csv.md lists them."""

from pathlib import Path

import pytest

from methodology.wording.translations import gettext
from rules.facts.csv.columns import AGENCY_COLUMNS, FORM_COLUMNS, HELP_MARK, column_keys, is_help

PAGE = (Path(__file__).parents[4] / "docs" / "facts-csv.md").read_text(encoding="utf-8")
_ = gettext("vi")


def test_the_page_names_every_column() -> None:
    for key, name in AGENCY_COLUMNS.items():
        assert f"| `{key}` | {_(name)} | {name} |" in PAGE
    for key, name in FORM_COLUMNS.items():
        assert all(word in PAGE for word in (f"`{key}`", _(name), name))
    assert f"`{_(HELP_MARK)}` or `{HELP_MARK}`" in PAGE


@pytest.mark.parametrize("name", ["Peer group", "NHÓM", "khối", " nhóm ", "peer_group"])
def test_a_column_has_several_names(name: str) -> None:
    assert column_keys([name, "x"], AGENCY_COLUMNS, []) == ["peer_group", "x"]


def test_help_is_known_by_its_mark() -> None:
    assert is_help(["#Hướng dẫn", "x"])
    assert is_help(["#help"])
    assert not any(map(is_help, ([], ["help"], ["", "#help"])))
