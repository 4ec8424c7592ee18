"""A small pack with every kind of rule once, to be edited; its documents, and the same on the shelf."""

import copy
from dataclasses import dataclass
from functools import cache
from typing import Any

from methodology.loading.pack import build_pack
from methodology.loading.yaml import read_text
from methodology.model.pack import Pack

Document = dict[str, Any]

HEADER = """
format: 1
pack: example/2026
title: {vi: Bộ chỉ số ví dụ, en: Example set}
issued: {document: 12/QĐ-UBND, date: 2026-01-15, by: {vi: Chủ tịch, en: Chairman}}
valid: {from: 2026, to: 2026}
status: draft
rounding: {at: indicator, digits: 2, mode: half_up}
not_applicable: drop_and_rebase
note: {vi: Ghi chú, en: A note}
levels: [department.yaml, commune.yaml]
bands:
  - {key: good, name: {vi: Tốt, en: Good}, at_least: 90%, requires: [core]}
  - {key: fair, name: {vi: Khá, en: Fair}, at_least: 70%}
  - {key: weak, name: {vi: Yếu, en: Weak}}
"""
LEVEL = """
level: department
name: {vi: Sở, en: Departments}
max: 100
note: {vi: Ghi chú, en: A note}
context:
  staff: {type: count, min: 1, max: 999, label: {vi: Cán bộ, en: Staff}}
  systems: {type: count, max: 99, label: {vi: Hệ thống, en: Systems}}
tags:
  online: {vi: Có dịch vụ công, en: With public services}
  central: {vi: Trung ương, en: Central}
peer_groups:
  large: {vi: Lớn, en: Large}
  small: {vi: Nhỏ, en: Small}
views:
  - {key: pillar, name: {vi: Trụ cột, en: Pillar}, groups: [one, two-a]}
gates:
  - {key: core, name: {vi: Cốt lõi, en: Core}, marks: mandatory}
  - {key: more, name: {vi: Thêm, en: More}, marks: mandatory, full: 50%}
groups:
  - key: one
    code: "1"
    name: {vi: Nhóm một, en: Group one}
    max: 50
    indicators:
      - key: plan
        code: "1.1"
        name: {vi: Có kế hoạch, en: A plan}
        max: 10
        facts: {planned: flag}
        score: {yes_no: planned}
        marks: [mandatory]
        evidence: {vi: Kế hoạch, en: The plan}
        source: {at: "1.1", provenance: illustrative}
      - key: chair
        code: "1.2"
        name: {vi: Trưởng ban, en: Who chairs}
        max: 10
        facts:
          chair:
            type: choice
            label: {vi: Trưởng ban, en: Who chairs}
            options:
              head: {vi: Người đứng đầu, en: The head}
              deputy: {vi: Cấp phó, en: A deputy}
              none: {vi: Không, en: None}
        score: {choice: {chair: {head: max, deputy: 1/2, none: 0}}}
        verifier: {vi: Văn phòng, en: The office}
        source: {at: "1.2", provenance: illustrative}
      - key: meetings
        code: "1.3"
        name: {vi: Cuộc họp, en: Meetings}
        max: 20
        facts:
          meetings:
            type: count
            label: {vi: Số cuộc họp, en: Meetings held}
            unit: {vi: cuộc, en: meetings}
            max: 100
        score: {tiers: {meetings: {4: max, 2: 10, else: 0}}}
        monotone: [meetings]
        serves: [national-dti/2022#awareness]
        source: {at: "1.3", provenance: analogue}
      - key: incidents
        code: "1.4"
        name: {vi: Sự cố, en: Incidents}
        max: 10
        facts: {incidents: {type: count, label: {vi: Số sự cố, en: Incidents}, from: feed}}
        score: {tiers: {at_most: {incidents: {0: max, 2: 1/2, else: 0}}}}
        note: {vi: Ghi chú, en: A note}
        source: {at: "1.4", provenance: illustrative}
  - key: two
    code: "2"
    name: {vi: Nhóm hai, en: Group two}
    max: 50
    groups:
      - key: two-a
        code: "2.1"
        name: {vi: Nhóm hai a, en: Group two a}
        max: 30
        indicators:
          - key: trained
            code: "2.1.1"
            name: {vi: Tập huấn, en: Training}
            max: 10
            facts: {trained: {type: count, label: {vi: Đã tập huấn, en: Trained}}}
            require: [trained <= staff]
            score: {ratio: {of: trained, to: staff, full_at: 80%}}
            source: {at: "2.1.1", provenance: illustrative}
          - key: satisfaction
            code: "2.1.2"
            name: {vi: Hài lòng, en: Satisfaction}
            max: 10
            applies_to: [online]
            facts:
              satisfied: {type: percent, label: {vi: Tỷ lệ hài lòng, en: Satisfied}}
              sample: {type: count, label: {vi: Số phiếu, en: Sample}}
            score: {ratio: {of: satisfied, to: 100%, full_at: 90%}}
            source: {at: "2.1.2", provenance: illustrative}
          - key: rules
            code: "2.1.3"
            name: {vi: Quy chế, en: Rules}
            max: 10
            facts:
              issued: {type: flag, label: {vi: Đã ban hành, en: Issued}}
              reviewed: {type: flag, label: {vi: Đã rà soát, en: Reviewed}}
            score: {checklist: {issued: 3/4, reviewed: 1/4}}
            source: {at: "2.1.3", provenance: illustrative}
      - key: two-b
        code: "2.2"
        name: {vi: Nhóm hai b, en: Group two b}
        max: 20
        indicators:
          - key: initiatives
            code: "2.2.1"
            name: {vi: Sáng kiến, en: Initiatives}
            max: 10
            may_not_apply: true
            facts: {initiatives: {type: count, label: {vi: Số sáng kiến, en: Initiatives}}}
            score: {per_item: {initiatives: 2}}
            source: {at: "2.2.1", provenance: illustrative}
          - key: report
            code: "2.2.2"
            name: {vi: Báo cáo, en: Report}
            max: 10
            facts:
              sent: {type: flag, label: {vi: Đã gửi, en: Sent}}
              sent_on: {type: date, label: {vi: Ngày gửi, en: Sent on}}
              share: {type: number, decimals: 2, min: 0, max: 10, label: {vi: Phần, en: Share}}
            score:
              - share: 1/2
                cases:
                  - {when: sent and sent_on <= 2026-03-31, points: max}
                  - {when: sent, points: max / 2}
                  - {else: 0}
              - share: 1/2
                cases:
                  - {when: systems = 0, points: not_applicable}
                  - {when: share >= 5, points: max}
                  - {else: max / 5 * share}
            source: {at: "2.2.2", provenance: illustrative}
          - key: tracked
            code: "2.2.3"
            name: {vi: Theo dõi, en: Tracked}
            max: 0
            facts: {old: {type: count, label: {vi: Máy cũ, en: Old computers}}}
            score: informational
            source: {at: "2.2.3", provenance: illustrative}
"""
OTHER = """
level: commune
name: {vi: Xã, en: Communes}
max: 10
gates:
  - {key: core, name: {vi: Cốt lõi, en: Core}, marks: mandatory}
groups:
  - key: one
    code: "1"
    name: {vi: Nhóm một, en: Group one}
    max: 10
    indicators:
      - key: plan
        code: "1.1"
        name: {vi: Có kế hoạch, en: A plan}
        max: 10
        facts: {planned: flag}
        score: {yes_no: planned}
        marks: [mandatory]
        source: {at: "1.1", provenance: illustrative}
"""


@dataclass(frozen=True, slots=True)
class Written:
    """The documents of a pack: the header, and the levels by file name."""

    header: Document
    levels: dict[str, Document]

    def copied(self) -> "Written":
        return copy.deepcopy(self)

    def pack(self) -> Pack:
        return build_pack(self.header, {name: self.levels[name] for name in self.header["levels"]})


def small() -> Written:
    """The small pack, to be edited."""
    return _small().copied()


@cache
def _small() -> Written:
    levels = {"department.yaml": LEVEL, "commune.yaml": OTHER}
    read = {name: read_text(text, name).content for name, text in levels.items()}
    return Written(read_text(HEADER, "pack.yaml").content, read)
