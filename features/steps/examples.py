"""The worked examples that packs bring: facts of an agency, and what they come to."""

import json
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from features.steps.filing import Filing, Outcome, rows
from features.steps.phrases import given, then
from methodology.loading.repository import SHIPPED
from methodology.model.fact import Text
from rules.evaluation.registry import Registry
from rules.facts.exact_json import Numeral, loads

Expected = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Example:
    """A worked example: a facts file of a pack, and beside it what is expected of it."""

    file: Path

    @property
    def pack(self) -> str:
        """The name of the pack."""
        return "/".join(self.file.parts[-4:-2])

    @property
    def expected(self) -> Expected:
        """Its title, its level, and what it comes to."""
        written: Expected = json.loads(self.file.with_suffix(".expected.json").read_text(encoding="utf-8"))
        return written

    @property
    def title(self) -> Text:
        """What it shows."""
        return Text(**self.expected["title"])

    def filing(self, registry: Registry) -> Filing:
        """Its facts."""
        written = loads(self.file.read_bytes())
        pack, level = registry.level(self.pack, self.expected["level"])
        facts = {name: _in_json(value) for name, value in written["facts"].items()}
        return Filing(registry, pack, level, str(written["period"]), agency=written["agency"], facts=facts)


def _in_json(value: Any) -> str:
    """A value as the file has it, its number with the digits that were written."""
    if isinstance(value, Numeral):
        return str(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)}: {_in_json(below)}" for key, below in value.items()) + "}"
    return json.dumps(value)


def worked_examples() -> list[Example]:
    """Every example of every shipped pack."""
    files = sorted(SHIPPED.glob("*/*/examples/*.json"))
    return [Example(file) for file in files if not file.name.endswith(".expected.json")]


def pytest_make_parametrize_id(val: object) -> str | None:
    """A worked example goes by its title, in the list of tests too."""
    return val.title.vi if isinstance(val, Example) else None


@given(vi="số liệu của ví dụ", into="filing")
def facts_of_the_example(registry: Registry, example: Example) -> Filing:
    """The facts of the example in question."""
    return example.filing(registry)


@given(vi='số liệu của ví dụ "{title}"', into="filing")
def facts_of_an_example(registry: Registry, title: str, language: str) -> Filing:
    """The facts of an example, by its title."""
    (found,) = (each for each in worked_examples() if each.title[language] == title)
    return found.filing(registry)


@then(vi="điểm của mọi chỉ số đúng như ví dụ")
def points_as_expected(outcome: Outcome, example: Example) -> None:
    """Every indicator has the points that the example says."""
    found = {row["key"]: _exact(row["points"]) for row in rows(outcome.card["groups"])}
    assert found == {key: _exact(value) for key, value in example.expected["points"].items()}


@then(vi="những chỉ số chưa có số liệu, không phát sinh, không áp dụng, theo dõi đúng như ví dụ")
def states_as_expected(outcome: Outcome, example: Example) -> None:
    """Every indicator that is not scored is in the state that the example says."""
    found = {row["key"]: row["state"] for row in rows(outcome.card["groups"])}
    assert {key: state for key, state in found.items() if state != "scored"} == example.expected["states"]


@then(vi="tổng điểm, điểm áp dụng, điểm còn có thể được và xếp loại đúng như ví dụ")
def total_as_expected(outcome: Outcome, example: Example) -> None:
    """The total, what applies, what is open, the percentage and the band are as the example says."""
    total, expected = outcome.card["total"], dict(example.expected["total"])
    band = total["band"] and total["band"]["key"]
    assert band == expected.pop("band")
    found = {key: Fraction(total["percent_exact" if key == "percent" else key]) for key in expected}
    assert found == {key: Fraction(value) for key, value in expected.items()}


def _exact(number: str | None) -> Fraction | None:
    return None if number is None else Fraction(number)
