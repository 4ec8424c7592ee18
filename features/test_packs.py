"""The packs of the specifications are real ones: read, proved, and fit for what the specifications show."""

from collections import Counter
from pathlib import Path

import pytest

from methodology.kinds.registry import KINDS
from methodology.model.level import Level
from methodology.proof.check import check_pack
from rules.evaluation.registry import Registry

PACKS = sorted(file.parent for file in Path(__file__).parent.glob("packs/*/*/pack.yaml"))
LEVELS = [("thu-nghiem/2026", "department"), ("thu-nghiem/2026", "commune")]


@pytest.mark.parametrize("directory", PACKS, ids=lambda directory: "/".join(directory.parts[-2:]))
def test_pack_is_proved(directory: Path) -> None:
    assert check_pack(directory) == ()


def test_every_kind_of_rule_is_shown(registry: Registry) -> None:
    rows = registry.pack("thu-nghiem/2026").source_documents["rows"]["department"].values()
    scores = [row["score"] for row in rows]
    shown = {word for score in scores if isinstance(score, dict) for word in score}
    assert shown == set(KINDS)
    assert "informational" in scores
    assert any(isinstance(score, list) for score in scores)


@pytest.mark.parametrize(("pack", "level"), LEVELS)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_each_fact_goes_by_a_label_of_its_own(
    registry: Registry, pack: str, level: str, language: str
) -> None:
    assert _repeated(registry.level(pack, level)[1], language) == []


@pytest.mark.parametrize("later", ["thu-nghiem/2027", "thu-nghiem/2028"])
def test_later_packs_differ_in_policies_alone(registry: Registry, later: str) -> None:
    first, then = (registry.pack(name).digests.rows["commune"] for name in ("thu-nghiem/2026", later))
    assert first == then


def _repeated(level: Level, language: str) -> list[str]:
    labels = Counter(fact.label[language] for fact in level.facts.values())
    return [label for label, times in labels.items() if times > 1]
