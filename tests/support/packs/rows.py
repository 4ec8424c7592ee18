"""Rows of many kinds over few values, so that all of them can be tried; as an author writes them."""

from tests.support.packs.written import counts, flags, row

OTHER = row(flags("known"), "{yes_no: known}", key="a.other")
RULES = {
    "ratio": row(
        counts(done=5, all=5),
        "{ratio: {of: done, to: all, full_at: 80%, if_none: not_applicable}}",
        "require: [done <= all]",
    ),
    "ratio without a require": row(
        counts(done=4, all=4), "{ratio: {of: done, to: all, if_none: zero, may_exceed: true}}"
    ),
    "ratio that is never full": row(
        f"{counts(done=3)}, all: {{type: count, min: 5, max: 9, label: {{vi: all, en: all}}}}",
        "{ratio: {of: done + 1, to: all}}",
    ),
    "tiers": row(counts(meetings=6), "{tiers: {meetings: {4: max, 2: 1/2, else: 1/5}}}"),
    "few is better": row(counts(late=6), "{tiers: {at_most: {late: {0: max, 3: 1/2, else: 0}}}}"),
    "affine": row(
        counts(late=4, excused=2),
        "{cases: [{when: late <= excused, points: max}, {else: max - 2 * late + excused}]}",
    ),
    "checklist": row(flags("plan", "held"), "{checklist: {plan: 1/3, held: 2/3}}"),
    "items": row(counts(items=5), "{per_item: {items: 3}}"),
    "several": row(
        f"{counts(done=3, all=3)}, {flags('plan')}",
        "[{share: 1/2, ratio: {of: done, to: all, if_none: not_applicable}}, {share: 1/2, yes_no: plan}]",
        "require: [done <= all]",
    ),
    "two ratios over one denominator": row(
        counts(done=3, late=3, all=3),
        "[{share: 1/2, ratio: {of: done, to: all, if_none: full}},"
        " {share: 1/2, ratio: {of: all - late, to: all, if_none: full}}]",
        "require: [done <= all, late <= all, done + late <= all]",
    ),
    "a part that two parts read": row(
        counts(done=4),
        "[{share: 1/2, tiers: {done: {3: max, else: 0}}}, "
        "{share: 1/2, tiers: {at_most: {done: {1: max, else: 0}}}}]",
    ),
    "nothing arose by cases": row(
        f"{counts(done=3)}, {flags('due')}",
        "{cases: [{when: not due, points: not_applicable}, {when: done >= 2, points: max}, {else: done}]}",
    ),
    "choice": row(
        "who: {type: choice, label: {vi: Ai, en: Who}, options: "
        "{head: {vi: a, en: a}, deputy: {vi: b, en: b}, none: {vi: c, en: c}}}",
        "{choice: {who: {head: max, deputy: 2/3, none: 1/7}}}",
    ),
    "a claim that is allowed": row(
        f"{counts(done=2, all=2)}, {flags('plan')}",
        "[{share: 1/2, ratio: {of: done, to: all, if_none: zero}}, {share: 1/2, yes_no: plan}]",
        "may_not_apply: true\n        require: [done <= all]",
    ),
    "points over zero or more": row(
        counts(done=3, all=3),
        "{cases: [{when: done = 0, points: 0}, {when: done <= all, points: max * done / all}, {else: max}]}",
    ),
}
FOR_MARKETS = """
level: commune
name: {vi: Xã, en: Communes}
max: 10
tags: {market: {vi: Có chợ, en: Has a market}}
groups:
  - key: group
    code: "1"
    name: {vi: Nhóm, en: Group}
    max: 10
    indicators:
      - key: row
        code: "1.1"
        name: {vi: Chỉ số, en: Row}
        max: 10
        applies_to: [market]
        facts: {done: flag}
        score: {yes_no: done}
        source: {at: "1", provenance: illustrative}
"""
"""The YAML of a level of one row, which applies to agencies with a tag alone."""
