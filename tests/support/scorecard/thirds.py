"""A level whose points do not end, rounded in the total alone; scorecards of it and of shipped examples."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from methodology.canonical import Document
from rules.evaluation.compiled import CompiledLevel
from rules.evaluation.evaluate import evaluate
from rules.facts.exact_json import loads
from rules.facts.facts_file import read_submission
from rules.scorecard.document import scorecard_document
from tests.support.packs.shipped import level_of_example, shipped, small_pack

THIRDS = """
level: department
name: {vi: Sở, en: Departments}
max: 20
peer_groups:
  large: {vi: Sở lớn, en: Large}
tags:
  busy: {vi: Bận rộn, en: Busy}
  idle: {vi: Rảnh rỗi, en: Idle}
context:
  staff: {type: count, label: {vi: Cán bộ, en: Staff}}
views:
  - {key: all, name: {vi: Toàn bộ, en: Everything}, groups: [outer]}
gates:
  - {key: core, name: {vi: Bắt buộc, en: Mandatory}, marks: mandatory}
groups:
  - key: outer
    code: I
    name: {vi: Nhóm ngoài, en: Outer}
    max: 20
    groups:
      - key: inner
        code: "1"
        name: {vi: Nhóm trong, en: Inner}
        max: 20
        indicators:
          - key: one
            code: "1.1"
            name: {vi: Tỷ lệ, en: Ratio}
            max: 20
            marks: [mandatory]
            may_not_apply: true
            facts:
              done: {type: count, label: {vi: Đã làm, en: Done}}
              due: {type: count, min: 1, label: {vi: Phải làm, en: Due}}
            require: [done <= due]
            score: {ratio: {of: done, to: due}}
            source: {at: "Phụ lục, 1.1", provenance: quoted}
          - key: two
            code: "1.2"
            name: {vi: Theo dõi, en: Tracked}
            max: 0
            applies_to: [busy]
            facts: {incidents: count}
            score: informational
            source: {at: "Phụ lục, 1.2", provenance: illustrative}
"""


@cache
def thirds() -> CompiledLevel:
    """The level, compiled."""
    bands = "bands: [{key: only, name: {vi: Đạt, en: Pass}}]"
    pack = small_pack(THIRDS, rounding="{at: total, digits: 2, mode: half_up}", more=bands)
    return CompiledLevel(pack, pack.levels["department"])


def card(compiled: CompiledLevel, facts: Any, language: str) -> Document:
    """The scorecard of a facts file."""
    submission = read_submission(compiled.level, loads(json.dumps(facts).encode()))
    result = evaluate(compiled, submission)
    return scorecard_document(compiled, submission, result, language)


def third(language: str, **facts: Any) -> Document:
    """The scorecard of an agency that did one of three things."""
    agency = {"code": "01", "name": "=1+1", "peer_group": "large", "tags": ["busy", "idle"]}
    own = {"one/done": 1, "one/due": 3, "staff": 7, "two/incidents": 2, **facts}
    return card(thirds(), {"agency": agency, "period": "2026", "facts": own}, language)


def shipped_card(pack: str, file: Path, language: str) -> Document:
    """The scorecard of a shipped example."""
    return card(shipped(pack, level_of_example(file)), json.loads(file.read_bytes()), language)


def indicators(groups: list[Document]) -> Iterator[Document]:
    """Every indicator below some groups."""
    for group in groups:
        yield from indicators(group.get("groups", []))
        yield from group.get("indicators", [])
