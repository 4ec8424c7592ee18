"""What figures of real agencies look like: how many people, dossiers, meetings, of what there is how much.

The ranges are of the order that is usual in a mountain province. Communes add up to their districts.
"""

from collections.abc import Mapping
from random import Random

Range = tuple[float, float]
COMMUNE = {"Xã": (2400, 8200), "Phường": (5200, 13500), "Thị trấn": (4300, 11500)}
"""Inhabitants."""
SUMMED = ("villages_total", "households_total", "population", "people_15", "resolved")
"""What a district has as much of as its communes together."""

SHARES: Mapping[str, tuple[str, Range]] = {
    "adults_total": ("population", (0.68, 0.72)),
    "awareness.directives-signed/signed": ("awareness.directives-signed/required", (0.4, 1.1)),
    "workforce.teams-active/teams": ("villages_total", (1, 1)),
    "workforce.teams-trained/members": ("villages_total", (5, 8)),
    "workforce.commune-staff-trained/commune_staff": ("communes_total", (19, 23)),
    "government.dossiers-online/received": ("resolved", (1.0, 1.03)),
    "government.payment-online/with_fee": ("resolved", (0.15, 0.35)),
    "government.satisfaction/sample": ("resolved", (0.03, 0.08)),
    "data.population-reuse/needing_lookup": ("resolved", (0.3, 0.7)),
    "economy.einvoices/in_scope": ("households_total", (0.006, 0.015)),
    "economy.farmers-online/farm_households": ("households_total", (0.3, 0.7)),
    "economy.cashless-markets/outlets": ("households_total", (0.01, 0.03)),
    "economy.sme-platforms/smes": ("firms", (0.9, 0.98)),
    "institution.budget-share/dx_spending": ("institution.budget-share/budget_spending", (0.004, 0.015)),
    "society.eid-level2/eligible_people": ("population", (0.74, 0.79)),
    "society.benefit-accounts/recipients": ("population", (0.03, 0.08)),
    "society.basic-skills/sample": ("population", (0.003, 0.008)),
}
"""Of which other figure a figure is a share, and which."""

RANGES: Mapping[str, Range] = {
    "systems_total": (2, 9),
    "steering_meetings": (2, 6),
    "meetings": (1, 6),
    "firms": (60, 700),
    "schools": (28, 70),
    "due": (9, 28),
    "required": (6, 14),
    "directives": (4, 14),
    "posts": (0, 40),
    "items": (0, 60),
    "leaders_total": (8, 20),
    "it_officers": (1, 4),
    "initiatives": (0, 4),
    "drills": (0, 3),
    "warnings": (0, 12),
    "incidents": (0, 2),
    "old_computers": (0, 12),
    "feedback_received": (0, 14),
    "ocop_total": (0, 5),
    "traced_products": (0, 7),
    "eligible": (25, 120),
    "datasets": (0, 8),
    "to_connect": (1, 6),
    "regimes": (12, 40),
    "budget_spending": (380_000, 920_000),
    "points_wifi": (0, 9),
    "offered": (180, 260),
    "mandatory": (26, 40),
    "lookups": (600, 9000),
    "key_products": (5, 18),
    "facilities": (28, 75),
    "satisfied_percent": (60, 99),
    "skilled_percent": (35, 90),
    "share": (6, 14),
}
"""By a fact's own name."""

OF_LEVEL: Mapping[str, Mapping[str, Range]] = {
    "commune": {"outgoing": (260, 950), "files": (90, 420)},
    "district": {
        **{"outgoing": (3200, 9000), "files": (500, 2400), "leaders_total": (16, 34)},
        **{"ocop_total": (6, 28), "feedback_received": (10, 80)},
    },
    "department": {
        **{"outgoing": (1500, 6000), "files": (280, 1500), "meetings": (30, 110)},
        "resolved": (250, 14_000),
    },
}
"""The same where a level has its own."""


def between(random: Random, ends: Range) -> float:
    """Somewhere between two ends."""
    return ends[0] + random.random() * (ends[1] - ends[0])


def whole(random: Random, ends: Range) -> int:
    """A whole number from the first to the last."""
    return int(ends[0]) + int(random.random() * (ends[1] - ends[0] + 1))


def commune_context(kind: str, random: Random) -> dict[str, int]:
    """The common figures of a commune, ward or township."""
    population = whole(random, COMMUNE[kind])
    staff = whole(random, (18, 25))
    return {
        "staff_total": staff,
        "computers_total": int(staff * between(random, (0.85, 1.15))),
        "villages_total": max(4, int(population / between(random, (380, 620)))),
        "households_total": int(population / between(random, (3.8, 4.5))),
        "population": population,
        "people_15": int(population * between(random, (0.72, 0.77))),
        "resolved": int(population * between(random, (0.08, 0.3))),
    }


def district_context(communes: list[Mapping[str, int]], random: Random) -> dict[str, int]:
    """The common figures of a district: what its communes have, and its own office."""
    summed = {name: sum(commune[name] for commune in communes) for name in SUMMED}
    return {
        **_office(random, (70, 120)),
        **summed,
        "resolved": int(summed["resolved"] * between(random, (0.15, 0.3))),
        "communes_total": len(communes),
        "adults_total": int(summed["population"] * between(random, SHARES["adults_total"][1])),
        **{name: whole(random, RANGES[name]) for name in ("steering_meetings", "firms", "schools")},
    }


def department_context(random: Random) -> dict[str, int]:
    """The common figures of a department."""
    return {**_office(random, (32, 88)), "resolved": whole(random, OF_LEVEL["department"]["resolved"])}


def _office(random: Random, staff: Range) -> dict[str, int]:
    people, systems = whole(random, staff), whole(random, RANGES["systems_total"])
    return {
        "staff_total": people,
        "computers_total": int(people * between(random, (0.95, 1.2))),
        "systems_total": systems,
        "systems_approved": whole(random, (systems // 2, systems)),
    }
