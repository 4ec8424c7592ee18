"""``python -m tools.reference [DIRECTORY]``: write the pack format's reference and editors' schemas.

Both are made from the very fields that read a pack, so that they say what is read.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from methodology.format.fields import JsonSchema, Record
from methodology.loading.records import LevelRecord, PackRecord
from tools.reference_page import page

DOCS = Path(__file__).parents[1] / "docs"
DRAFT = "https://json-schema.org/draft/2020-12/schema"


def files() -> dict[str, str]:
    """File name in ``docs/`` → its text."""
    return {
        "pack-format.md": page(),
        "pack.schema.json": _text(editor_schema(PackRecord, "pack.yaml of a pack of Minh Điểm")),
        "level.schema.json": _text(editor_schema(LevelRecord, "Level file of a pack of Minh Điểm")),
    }


def editor_schema(record: type[Record], title: str) -> JsonSchema:
    """The JSON Schema (2020-12) of a document, for editors that type YAML while it is written."""
    top = record.json_schema()
    return {"$schema": DRAFT, "title": title, **top, "$defs": dict(sorted(_definitions(top, {}).items()))}


def _definitions(schema: JsonSchema, known: dict[str, JsonSchema]) -> dict[str, JsonSchema]:
    """The records that a schema refers to, and those that they refer to."""
    records = {record.__name__: record for record in Record.__subclasses__()}
    for name in _references(schema):
        if name not in known:
            known[name] = records[name].json_schema()
            _definitions(known[name], known)
    return known


def _references(schema: Any) -> Iterator[str]:
    if isinstance(schema, Mapping):
        if "$ref" in schema:
            yield schema["$ref"].removeprefix("#/$defs/")
        schema = list(schema.values())
    for below in schema if isinstance(schema, list) else ():
        yield from _references(below)


def _text(schema: JsonSchema) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def main(directory: Path) -> None:
    """Write them into a directory."""
    directory.mkdir(exist_ok=True)
    for name, text in files().items():
        (directory / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else DOCS)
