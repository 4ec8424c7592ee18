"""What the tests ask of the service: addresses, and submissions that come with the shipped packs."""

import json
from pathlib import Path
from typing import Any

from methodology.loading.repository import SHIPPED, find_packs

PACKS = "/api/v1/packs"
DEPARTMENT = f"{PACKS}/hoa-binh/2023/levels/department"
EVALUATIONS = "/api/v1/evaluations"
COMPARISONS = "/api/v1/comparisons"
SIMULATIONS = "/api/v1/simulations"
RANKINGS = "/api/v1/rankings"
NEXT_STEPS = "/api/v1/next-steps"
COHORT = SHIPPED / "hoa-binh/2023" / "cohort"
"""The directory of the made cohort."""
NAMES = list(find_packs([SHIPPED]))
"""The names of the shipped packs."""
SMALL = Path(__file__).parent / "packs"
"""A directory with a small pack that has a fact of every type: ``example/2026``."""


def submission(pack: str = "hoa-binh/2023", name: str = "department-so-y-te") -> dict[str, Any]:
    """The body of an evaluation of a worked example."""
    facts: dict[str, Any] = json.loads(example(pack, name).read_bytes())
    return {"pack": pack, "level": name.partition("-")[0], **facts}


def example(pack: str = "hoa-binh/2023", name: str = "department-so-y-te") -> Path:
    """The facts file of a worked example."""
    return SHIPPED / pack / "examples" / f"{name}.json"


def pair(level: str = "department", **more: Any) -> dict[str, Any]:
    """The body of a comparison of the two packs of Hòa Bình."""
    return {"from": "hoa-binh/2023", "to": "hoa-binh/2024", "level": level, **more}


def facts(pack: str = "hoa-binh/2023", name: str = "department-so-tu-phap") -> dict[str, Any]:
    """The facts file of a worked example."""
    read: dict[str, Any] = json.loads(example(pack, name).read_bytes())
    return read


def cohort(level: str = "department", count: int | None = None) -> list[dict[str, Any]]:
    """The first agencies of the made cohort of ``hoa-binh/2023``."""
    lines = (COHORT / f"{level}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines[:count]]
