"""The levels that are measured: 60 rows of mixed kinds, 60 of percentages, and those of a real set."""

from pathlib import Path

from methodology.loading.repository import SHIPPED
from rules.evaluation.registry import Registry

PACKS = Path(__file__).with_name("packs")
MIXED = ("benchmark-mixed/2026", "department")
LEVELS = (
    MIXED,
    ("benchmark-percents/2026", "department"),
    ("hoa-binh/2023", "department"),
    ("hoa-binh/2023", "district"),
    ("hoa-binh/2023", "commune"),
)
REGISTRY = Registry([PACKS, SHIPPED])
