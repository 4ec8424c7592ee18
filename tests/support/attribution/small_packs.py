"""Small methods of which one follows the other."""

from tests.support.packs.shipped import small_pack

LEVEL = """
level: department
name: {{vi: Sở, en: Departments}}
max: {most}
tags: {{big: {{vi: Cơ quan lớn, en: A large agency}}}}
groups:
  - key: a
    code: "1"
    name: {{vi: Nhận thức số, en: Awareness}}
    max: {most}
    indicators:{rows}
"""
MEETINGS = """
      - key: a.meetings
        code: "1.1"
        name: {vi: Số cuộc họp, en: Meetings}
        max: 10
        facts: {meetings: count}
        score: {tiers: {meetings: {RUNGS, else: 0}}}
        source: {at: "1.1", provenance: illustrative}
"""
PLAN = """
      - key: a.plan
        code: "1.2"
        name: {vi: Có kế hoạch, en: A plan}
        max: 30
        facts: {plan: flag}
        score: {yes_no: plan}
        source: {at: "1.2", provenance: illustrative}
"""
OLD = small_pack(LEVEL.format(most=10, rows=MEETINGS.replace("RUNGS", "4: max, 2: 1/2")))
NEW = small_pack(LEVEL.format(most=40, rows=MEETINGS.replace("RUNGS", "5: max, 3: 1/2") + PLAN))
BIG = small_pack(LEVEL.format(most=30, rows=PLAN.replace("score", "applies_to: [big]\n        score")))
