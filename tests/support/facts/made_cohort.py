"""The made cohort of 180 agencies: real names, invented facts, the same for the same seed.

``python -m tests.support.facts.made_cohort`` writes it again.
"""

import csv
import json
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from methodology.loading.repository import SHIPPED
from methodology.model.fact import Fact
from methodology.model.level import Level
from rules.facts.submission import Agency, Claim, Given, State, Submission, facts_document
from rules.facts.values import from_grid
from tests.support.facts.made_figures import commune_context, department_context, district_context
from tests.support.facts.made_rows import Draft, draft
from tests.support.packs.shipped import REGISTRY

PACK = "hoa-binh/2023"
FOLDER = SHIPPED / PACK / "cohort"
DATA = Path(__file__).parents[2] / "data"
MADE = "(số liệu giả định)"
PUBLISHED = {"department": (723, 885), "district": (604, 852), "commune": (510, 825)}
"""Points from the last to the first, of departments and communes as a province has published them."""
INCOMPLETE = 0.2
"""The share of agencies of which some facts are missing."""
WITHOUT_MARKET = 0.3
MARKETS = ("economy.cashless-markets/cashless", "economy.cashless-markets/outlets")
WITHOUT_SERVICES = {"Ban Dân tộc", "Thanh tra tỉnh", "Văn phòng UBND tỉnh"}
STEPS = 12
"""Halvings by which the total is brought to what it should be."""


def cohort(key: str) -> list[Submission]:
    """The agencies of a level, their totals spread as published ones are."""
    pack, level = REGISTRY.level(PACK, key)
    random = Random(f"{PACK} {key}")
    agencies = list(AGENCIES[key]())
    spread = _spread(len(agencies), PUBLISHED[key], random)
    return [
        _submission(draft(pack, level, context, random), agency, points, random)
        for (agency, context), points in zip(agencies, spread, strict=True)
    ]


def _spread(count: int, ends: tuple[float, float], random: Random) -> list[float]:
    """Totals, more of them in the middle, from one end to the other."""
    drawn = [random.random() + random.random() + random.random() for _ in range(count)]
    low, high = min(drawn), max(drawn)
    return [ends[0] + (ends[1] - ends[0]) * (each - low) / (high - low) for each in drawn]


def _submission(drafted: Draft, agency: Agency, points: float, random: Random) -> Submission:
    """The submission of which the total comes nearest to what it should be."""
    lost = set(random.sample(list(drafted.level.facts), 2) if random.random() < INCOMPLETE else ())
    claimable = {name for name, kinds in drafted.level.claims.items() if "nothing_arose" in kinds}
    claims = claimable if random.random() < WITHOUT_MARKET else set()
    low, high, best = -1.0, 2.0, (1000.0, 0.0)
    for _ in range(STEPS):
        quality = (low + high) / 2
        found = drafted.points(_filed(drafted, agency, quality, lost, claims))
        low, high = (quality, high) if found < points else (low, quality)
        best = min(best, (abs(found - points), quality))
    return _filed(drafted, agency, best[1], lost, claims)


def _filed(drafted: Draft, agency: Agency, quality: float, lost: set[str], claims: set[str]) -> Submission:
    values = drafted.values(quality)
    values |= dict.fromkeys(MARKETS, 0) if claims else {}
    states: dict[str, State] = {}
    for name, fact in drafted.level.facts.items():
        value = None if name in lost else values[name]
        origin = "feed" if fact in drafted.level.context else fact.origin
        states[name] = None if value is None else Given(value, origin)
        if name in claims:
            states[name] = Claim("nothing_arose", "Trên địa bàn không có chợ")
    return Submission(agency, drafted.level.key, "2023", states)


@cache
def _communes() -> tuple[tuple[str, Agency, Mapping[str, int]], ...]:
    """Each commune with the code of its district and its common figures."""
    random, found = Random(f"{PACK} communes"), []
    for row in _rows("communes-2023.csv"):
        name = row["commune"]
        kind = next(kind for kind in ("Xã", "Phường", "Thị trấn") if name.startswith(kind))
        group = "ward_township" if kind != "Xã" else _rural(random)
        agency = Agency(row["commune_code"], f"UBND {name[0].lower()}{name[1:]} {MADE}", group)
        found.append((row["district_code"], agency, commune_context(kind, random)))
    return tuple(found)


def _rural(random: Random) -> str:
    return "very_poor_commune" if random.random() < 0.35 else "commune"


def communes() -> Iterator[tuple[Agency, Mapping[str, int]]]:
    """The communes, wards and townships."""
    return ((agency, context) for _, agency, context in _communes())


def districts() -> Iterator[tuple[Agency, Mapping[str, int]]]:
    """The districts and the city."""
    random = Random(f"{PACK} districts")
    names = {row["district_code"]: row["district"] for row in _rows("communes-2023.csv")}
    for code, name in names.items():
        group = "city" if name.startswith("Thành phố") else "district"
        own = [context for district, _, context in _communes() if district == code]
        yield Agency(code, f"UBND {name[0].lower()}{name[1:]} {MADE}", group), district_context(own, random)


def departments() -> Iterator[tuple[Agency, Mapping[str, int]]]:
    """The departments and what ranks with them."""
    random = Random(f"{PACK} departments")
    for row in _rows("departments-2024.csv"):
        name = row["name_vi"]
        served = name not in WITHOUT_SERVICES
        group, tags = ("with_services", ("with_public_services",)) if served else ("without_services", ())
        yield Agency(_slug(name), f"{name} {MADE}", group, tags), department_context(random)


AGENCIES = {"department": departments, "district": districts, "commune": communes}


def _rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFD", name.lower().replace("đ", "d").replace(",", ""))
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).replace(" ", "-")


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
