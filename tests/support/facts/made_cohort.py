"""The made cohort of 180 agencies: real names, invented facts, the same for the same seed.

``python -m tests.support.facts.made_cohort`` writes it again.
"""

import csv
import json
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from random import Random
from typing import Any

from methodology.loading.repository import SHIPPED
from methodology.model.core import Comparison
from methodology.model.fact import Fact
from methodology.model.level import Indicator, Level, Require
from rules.facts.submission import Agency, Claim, Given, State, Submission, facts_document
from rules.facts.values import from_grid
from tests.support.packs.shipped import REGISTRY

PACK = "hoa-binh/2023"
FOLDER = SHIPPED / PACK / "cohort"
DATA = Path(__file__).parents[2] / "data"
SEED = "hoa-binh/2023"
MADE = "(số liệu giả định)"
TRIES = 20
MISSING, CLAIMED = 0.03, 0.3
WITHOUT_SERVICES = {"Ban Dân tộc", "Thanh tra tỉnh", "Văn phòng UBND tỉnh"}
CONTEXT = {
    "staff_total": (18, 80),
    "computers_total": (16, 95),
    "systems_total": (2, 9),
    "systems_approved": (1, 8),
    "steering_meetings": (1, 8),
    "communes_total": (10, 24),
    "villages_total": (6, 24),
    "households_total": (700, 4200),
    "population": (2600, 16000),
    "people_15": (1900, 12000),
    "adults_total": (1800, 11000),
    "firms": (20, 900),
    "schools": (8, 70),
    "resolved": (300, 9000),
}


def cohort(key: str) -> list[Submission]:
    """The agencies of a level."""
    level, random = REGISTRY.level(PACK, key)[1], Random(f"{SEED} {key}")
    return [_submission(level, agency, random) for agency in AGENCIES[key](random)]


def _departments(random: Random) -> Iterator[Agency]:
    for row in _rows("departments-2024.csv"):
        name = row["name_vi"]
        served = name not in WITHOUT_SERVICES
        group, tags = ("with_services", ("with_public_services",)) if served else ("without_services", ())
        yield Agency(_slug(name), f"{name} {MADE}", group, tags)


def _districts(random: Random) -> Iterator[Agency]:
    names = {row["district_code"]: row["district"] for row in _rows("communes-2023.csv")}
    for code, name in names.items():
        group = "city" if name.startswith("Thành phố") else "district"
        yield Agency(code, f"UBND {name[0].lower()}{name[1:]} {MADE}", group)


def _communes(random: Random) -> Iterator[Agency]:
    for row in _rows("communes-2023.csv"):
        name, rural = row["commune"], row["commune"].startswith("Xã")
        group = ("very_poor_commune" if random.random() < 0.35 else "commune") if rural else "ward_township"
        yield Agency(row["commune_code"], f"UBND {name[0].lower()}{name[1:]} {MADE}", group)


AGENCIES = {"department": _departments, "district": _districts, "commune": _communes}


def _rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFD", name.lower().replace("đ", "d").replace(",", ""))
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).replace(" ", "-")


def _submission(level: Level, agency: Agency, random: Random) -> Submission:
    quality = 0.55 + 0.5 * random.random()
    values = {fact.name: _between(random, *CONTEXT[fact.name]) for fact in level.context}
    values |= {
        left: min(values[left], values[right])
        for left, right in (("systems_approved", "systems_total"), ("people_15", "population"))
        if left in values
    }
    states: dict[str, State] = {name: Given(value, "feed") for name, value in values.items()}
    for leaf in level.indicators:
        target = min(max(quality + 0.5 * (random.random() - 0.5), 0), 1)
        states |= _row(leaf, values, Fraction(target), random)
    return Submission(agency, level.key, "2023", {name: states[name] for name in level.facts})


def _row(
    leaf: Indicator, context: Mapping[str, int], target: Fraction, random: Random
) -> Mapping[str, State]:
    """Of some rows that could be, the one that earns what is nearest to the agency's quality."""
    tries = [_values(leaf, context, random) for _ in range(TRIES)]
    values = min(tries, key=lambda values: abs(_share(leaf, {**context, **values}) - target))
    if leaf.may_not_apply and random.random() < CLAIMED:
        return {fact.name: Claim("nothing_arose", "Trong năm không phát sinh") for fact in leaf.facts}
    return {
        fact.name: None if random.random() < MISSING else Given(values[fact.name], fact.origin)
        for fact in leaf.facts
    }


def _share(leaf: Indicator, values: Mapping[str, int]) -> Fraction:
    if leaf.kind is None:
        return Fraction(0)
    scales = {fact.name: fact.scale for fact in leaf.facts}
    numbers = {name: Fraction(value, scales.get(name, 1)) for name, value in values.items()}
    verdicts = leaf.kind.plain(numbers, leaf.max)
    return sum((verdict.points or Fraction(0) for verdict in verdicts if verdict), Fraction(0)) / leaf.max


def _values(leaf: Indicator, context: Mapping[str, int], random: Random) -> dict[str, int]:
    values: dict[str, int] = {}
    bounds = [_sides(require) for require in leaf.requires]
    for fact in sorted(leaf.facts, key=lambda fact: _depth(fact.name, bounds)):
        most = [{**context, **values}[right] for left, right in bounds if left == fact.name]
        values[fact.name] = int(min(most) * min(1.05 * random.random() ** 0.4, 1)) if most else 0
        if not most:
            values[fact.name] = _value(leaf, fact, random)
    return values


def _depth(name: str, bounds: Sequence[tuple[str, str]]) -> int:
    """How many relations stand above a fact."""
    return max((1 + _depth(right, bounds) for left, right in bounds if left == name), default=0)


def _sides(require: Require) -> tuple[str, str]:
    """The two facts of ``left <= right``."""
    assert isinstance(require.guard, Comparison)
    slopes = dict(require.guard.measure.numerator.terms)
    return max(slopes, key=slopes.__getitem__), min(slopes, key=slopes.__getitem__)


def _value(leaf: Indicator, fact: Fact, random: Random) -> int:
    if fact.type in ("flag", "choice"):
        return _between(random, fact.low, fact.high)
    near = _landmarks(leaf, fact)
    if fact.type == "date":
        first = near[0] if near else 738_600
        return first + _between(random, -90, 60)
    if fact.type == "percent":
        return _between(random, fact.high // 2, fact.high)
    if near and max(near) < 200:
        return max(fact.low, _between(random, 0, max(near) + 2))
    return max(fact.low, int(4 * 10 ** (2 * random.random())))


def _landmarks(leaf: Indicator, fact: Fact) -> Sequence[int]:
    guards = (conjunction for part in leaf.parts for case in part.cases for conjunction in case.guard)
    compared = (one for conjunction in guards for one in conjunction)
    return [int(one.threshold * fact.scale) for one in compared if one.facts == {fact.name}]


def _between(random: Random, low: int, high: int) -> int:
    return low + int(random.random() * (high - low + 1))


def written(level: Level, submission: Submission) -> str:
    """A submission as a line of a cohort file."""
    facts = {name: _state(level.facts[name], state) for name, state in submission.states.items()}
    agency = facts_document(submission, level)["agency"]
    return json.dumps({"agency": agency, "period": submission.period, "facts": facts}, ensure_ascii=False)


def _state(fact: Fact, state: State) -> Any:
    if isinstance(state, Claim):
        return {"not_applicable": state.reason}
    if not isinstance(state, Given):
        return None
    value = from_grid(fact, state.value)
    number = fact.type in ("count", "number", "percent")
    return (float(value) if fact.decimals else int(value)) if number else value


def main() -> None:
    """Write the cohort."""
    FOLDER.mkdir(exist_ok=True)
    for key in AGENCIES:
        level = REGISTRY.level(PACK, key)[1]
        lines = "".join(f"{written(level, each)}\n" for each in cohort(key))
        (FOLDER / f"{key}.jsonl").write_text(lines, encoding="utf-8")


if __name__ == "__main__":
    main()
