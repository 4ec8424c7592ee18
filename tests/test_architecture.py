"""docs/architecture.md names files that are there, and follows a fact to the points that it really earns."""

import re
from pathlib import Path

import pytest

from methodology.canonical import Document
from rules.evaluation.evaluate import evaluate
from rules.facts.exact_json import loads
from rules.scorecard.document import scorecard_document
from tests.support.packs.shipped import REGISTRY

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
PLACE = re.compile(r"`((?:docs|features|methodology|rules|service|tests|tools)/[a-z\d_./-]*)`")
ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
FACTS = b"""{"agency": {"code": "04858", "name": "X\\u00e3 \\u0110o\\u00e0n K\\u1ebft"}, "period": "2023",
"facts": {"government.dossiers-online/online": 431, "government.dossiers-online/received": 965}}"""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_place_that_is_named_is_there(page: Path) -> None:
    for place in PLACE.findall(page.read_text(encoding="utf-8")):
        assert (ROOT / place).exists(), place


def row() -> Document:
    compiled = REGISTRY.compiled("hoa-binh/2023", "commune")
    submission = compiled.reader.read(loads(FACTS))
    card = scorecard_document(compiled, submission, evaluate(compiled, submission), "en")
    rows = (row for group in card["groups"] for row in group["indicators"])
    return next(row for row in rows if row["key"] == "government.dossiers-online")


def test_the_fact_earns_what_the_page_says() -> None:
    found = row()
    (part,) = found["parts"]
    assert part["case"] == "proportional"
    for said in (part["points"], found["points"], found["max"], part["guard"]["numbers"]):
        assert said in ARCHITECTURE, said
