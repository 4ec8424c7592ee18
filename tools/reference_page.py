"""The reference of the pack format as a page of Markdown."""

from collections.abc import Iterable, Iterator
from typing import Any

from methodology.description.rule import part_document, rule_lines
from methodology.format.fields import DescribedField, JsonSchema, ListOf, Nested, Record
from methodology.kinds.registry import KINDS, ScoreField
from methodology.loading.level import build_level
from methodology.loading.records import RECORDS, LevelRecord, PackRecord
from methodology.loading.yaml import read_text
from methodology.model.core import Part
from methodology.model.level import Level
from methodology.wording.rules import RuleText
from tools.reference_examples import EXAMPLES, Example
from tools.reference_text import INTRODUCTION, LEVEL, PACK, READING, RULES

FILES = {PackRecord: ("pack.yaml", PACK), LevelRecord: ("A level file", LEVEL)}
"""Records that are whole files: heading and example."""
LABEL = {"vi": "Ví dụ", "en": "Example"}


def page() -> str:
    """The whole page."""
    records = (line for record in RECORDS for line in _record(record))
    kinds = (line for word, kind in KINDS.items() for line in _kind(word, kind.FIELD))
    return "\n".join([INTRODUCTION, *records, RULES, *kinds, READING])


def _record(record: type[Record]) -> Iterator[str]:
    if record in FILES:
        heading, example = FILES[record]
        yield from [f"## {heading}", "", f"{record.__doc__}", "", *_code(example)]
    else:
        yield from [f"### {_title(record.__name__)}", "", f"{record.__doc__}", ""]
    yield from _table(record)


def _table(record: type[Record]) -> Iterator[str]:
    yield from ["| key | written as | meaning |", "| --- | --- | --- |"]
    for key, field in record.described_fields().items():
        name = f"**`{key}`**" if field.required else f"`{key}`"
        yield f"| {name} | {_written(field)} | {_meaning(field)} |"
    yield ""


def _kind(word: str, field: DescribedField) -> Iterator[str]:
    yield from [f"### {word}", "", field.description, ""]
    for example in EXAMPLES[word]:
        level = level_of(example)
        parts = level.indicators[0].parts
        rules = RuleText(level.facts, "en")
        lines = rule_lines([part_document(part, rules) for part in parts], "en")
        yield from [*_code(example.score), f"Cases: {'; '.join(map(_cases, parts))}.", ""]
        yield from ["```text", *lines, "```", ""]
    if isinstance(field, Nested):
        yield from _table(field.record())


def level_of(example: Example) -> Level:
    """A level whose only row is an example of a kind, for a maximum of 10 points."""
    facts = {
        name: {**written, "label": {"vi": name, "en": name.replace("_", " ")}}
        for name, written in example.facts.items()
    }
    row = {"key": "row", "code": "1.1", "name": LABEL, "max": "10", "facts": facts}
    source = {"source": {"at": "1.1", "provenance": "illustrative"}}
    group = {"key": "group", "code": "1", "name": LABEL, "max": "10"}
    score: Any = read_text(example.score, "score").content
    level = {
        "level": "level",
        "name": LABEL,
        "max": "10",
        "groups": [{**group, "indicators": [row | source | score]}],
    }
    return build_level(level)


def _cases(part: Part) -> str:
    keys = ", ".join(f"`{case.key}`" for case in part.cases)
    return f"part `{part.key}` {keys}" if part.key else keys


def _written(field: DescribedField) -> str:
    return (
        "[kind of rule](#kinds-of-rule)" if isinstance(field, ScoreField) else _in_words(field.value_schema())
    )


def _in_words(schema: JsonSchema, plural: str = "") -> str:
    """What a JSON Schema admits, in words."""
    match schema:
        case {"$ref": str(name)}:
            title = _title(name.rpartition("/")[2])
            return f"[{title}](#{title.replace(' ', '-')}){plural}"
        case {"anyOf": list(schemas)}:
            return ", or ".join(map(_in_words, schemas))
        case {"type": "array", "items": items}:
            return f"list of {_in_words(items, 's')}"
        case {"additionalProperties": value, "propertyNames": {"title": name}}:
            return f"by {name}: {_in_words(value)}"
        case {"title": title, **more}:
            return ", ".join([f"{title}{plural}", *_quoted(more.get("examples", ()))])
    return ", ".join(_quoted(word for word in schema["enum"] if isinstance(word, str)))


def _quoted(words: Iterable[object]) -> list[str]:
    return [f"`{word}`" for word in words]


def _meaning(field: DescribedField) -> str:
    inner = field.item if isinstance(field, ListOf) else field
    return field.description or (str(inner.record().__doc__) if isinstance(inner, Nested) else "")


def _title(name: str) -> str:
    """How a record is called: ``BandRecord`` is a band."""
    return "text in both languages" if name == "Bilingual" else name.removesuffix("Record").lower()


def _code(text: str) -> list[str]:
    return ["```yaml", text.strip(), "```", ""]
