"""The reference of the format and the editors' schemas say what is read."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from methodology.format.fields import Record
from methodology.kinds.registry import KINDS
from methodology.loading.pack import build_pack
from methodology.loading.records import RECORDS, LevelRecord, PackRecord
from methodology.loading.repository import SHIPPED
from methodology.loading.yaml import read_text
from methodology.proof.check import findings
from tests.support.loading.on_disk import run_as_command
from tools.reference import DOCS, editor_schema, files
from tools.reference_examples import EXAMPLES
from tools.reference_page import page
from tools.reference_text import LEVEL, PACK

SCHEMAS: dict[type[Record], dict[str, Any]] = {
    record: editor_schema(record, "") for record in (PackRecord, LevelRecord)
}
WRITTEN = sorted(SHIPPED.glob("*/*/*.yaml"))


@pytest.mark.parametrize("name", files())
def test_the_files_are_up_to_date(name: str) -> None:
    """``python -m tools.reference`` writes them."""
    assert (DOCS / name).read_text(encoding="utf-8") == files()[name]


def test_they_are_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run_as_command("tools.reference", monkeypatch, tmp_path / "docs")
    assert {file.name: file.read_text(encoding="utf-8") for file in (tmp_path / "docs").iterdir()} == files()


def of(file: Path) -> type[Record]:
    return PackRecord if file.name == "pack.yaml" else LevelRecord


def as_an_editor_reads(text: str) -> Any:
    """Typed scalars, as YAML 1.2 types them: a date is a text, and every key is one."""
    return _texts(yaml.safe_load(text))


def _texts(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(key): _texts(below) for key, below in value.items()}
    if isinstance(value, list):
        return [_texts(below) for below in value]
    return value.isoformat() if isinstance(value, date) else value


@pytest.mark.parametrize("schema", SCHEMAS.values())
def test_the_schemas_are_json_schemas(schema: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator.check_schema(schema)


@pytest.mark.apart
@pytest.mark.parametrize("file", WRITTEN, ids=lambda file: str(file.relative_to(SHIPPED)))
def test_the_shipped_packs_are_valid(file: Path) -> None:
    jsonschema.validate(as_an_editor_reads(file.read_text(encoding="utf-8")), SCHEMAS[of(file)])


@pytest.mark.parametrize(
    ("record", "right", "wrong"),
    [
        (PackRecord, "format: 1", "format: 2"),
        (PackRecord, "format: 1", "fromat: 1"),
        (PackRecord, "pack: example/2026", "pack: Example 2026"),
        (PackRecord, "status: draft", "status: final"),
        (PackRecord, "levels: [department.yaml]", "levels: []"),
        (LevelRecord, "type: count, min: 1", "type: counts, min: 1"),
        (LevelRecord, "max: 50\ncontext", "max: 50,5\ncontext"),
        (LevelRecord, "may_not_apply: true", "may_not_apply: false"),
        (LevelRecord, "score: {tiers:", "score: {teirs:"),
        (LevelRecord, "full_at: 80%", "full: 80%"),
        (LevelRecord, "en: Departments", "fr: Départements"),
    ],
)
def test_an_editor_shows_what_is_wrong(record: type[Record], right: str, wrong: str) -> None:
    text = PACK if record is PackRecord else LEVEL
    assert right in text
    jsonschema.validate(as_an_editor_reads(text), SCHEMAS[record])
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(as_an_editor_reads(text.replace(right, wrong)), SCHEMAS[record])


def test_the_example_is_a_pack_in_which_all_fits_and_is_proved() -> None:
    header, level = read_text(PACK, "pack.yaml").content, read_text(LEVEL, "department.yaml").content
    assert list(findings(build_pack(header, {"department.yaml": level}))) == []


PAGE = page()
HEADINGS = re.findall(r"^#+ (.*)$", PAGE, re.MULTILINE)


def test_every_link_has_its_heading() -> None:
    links = re.findall(r"\]\(#([^)]*)\)", PAGE)
    assert set(links) <= {heading.lower().replace(" ", "-") for heading in HEADINGS}


def test_every_record_and_every_kind_has_its_place() -> None:
    assert set(EXAMPLES) == set(KINDS)
    assert set(KINDS) <= set(HEADINGS)
    assert all(str(record.__doc__) in PAGE for record in RECORDS)
    keys = {key for record in RECORDS for key in record.described_fields()}
    assert all(f"`{key}`" in PAGE for key in keys)


def test_every_key_says_what_it_means() -> None:
    empty = [line for line in PAGE.splitlines() if re.fullmatch(r"\| \**`.*\|\s*\|", line)]
    assert empty == []
