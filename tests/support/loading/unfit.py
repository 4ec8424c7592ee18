"""Packs in which something does not fit: finding, what is written, and what is told."""

from tests.support.loading.on_disk import DEPARTMENT, HEADER, LEVEL, PACK

SECOND = """\
      - key: KEY
        code: "CODE"
        name: {vi: Dòng nữa, en: Another row}
        max: MAX
        score: informational
        source: {at: "1.2", provenance: illustrative}
"""
MARKS = "        marks: [mandatory]\n"


def second(key: str = "other", code: str = "1.2", max: str = "0") -> str:
    return SECOND.replace("KEY", key).replace("CODE", code).replace("MAX", max)


VIEW = "views: [{key: pillar, name: {vi: Trụ cột, en: Pillar}, groups: [GROUPS]}]\n"
GATE = "{key: core, name: {vi: Cốt lõi, en: Core}, marks: mandatory}"
BAND = "  - {key: weak, name: {vi: Yếu, en: Weak}}"
FAIR = "  - {key: fair, name: {vi: Khá, en: Fair}, at_least: 95%}"
UNFIT = [
    (
        "indicator_sum",
        {"score": "[{share: 1/2, tiers: {online: {4: max, else: 0}}}]"},
        f"{DEPARTMENT}:17: The parts of row come to 5 points, but its maximum is 10. "
        "Correct the shares or «max».",
    ),
    (
        "group_sum",
        {"level": LEVEL.replace("        max: 10", "        max: 9.5")},
        f"{DEPARTMENT}:5: What is below the group group comes to 9.5 points, but its maximum is 10. "
        "Correct one of them.",
    ),
    (
        "level_sum",
        {"level": LEVEL.replace("max: 10", "max: 20", 1)},
        f"{DEPARTMENT}:3: The groups of the level department come to 10 points, but its maximum is 20. "
        "Correct one of them.",
    ),
    (
        "duplicate_key",
        {"more": second(key="row")},
        f"{DEPARTMENT}:19: The key «row» is there already, on line 10. Remove one, or give it another key.",
    ),
    (
        "duplicate_key",
        {"more": f"gates:\n  - {GATE}\n  - {GATE}\n", "level": LEVEL + MARKS},
        f"{DEPARTMENT}:22: The key «core» is there already, on line 21. Remove one, or give it another key.",
    ),
    (
        "duplicate_key",
        {"header": HEADER.replace("key: weak", "key: good")},
        f"{PACK}:12: The key «good» is there already, on line 11. Remove one, or give it another key.",
    ),
    (
        "duplicate_code",
        {"more": second(code="1.1")},
        f"{DEPARTMENT}:19: The code «1.1» is used more than once: row, other. Give each row its own.",
    ),
    (
        "unknown_group",
        {"more": VIEW.replace("GROUPS", "group, grouq")},
        f"{DEPARTMENT}:19: The view pillar names the group «grouq», which the level does not have. "
        "Correct the key.",
    ),
    (
        "counted_twice",
        {"more": VIEW.replace("GROUPS", "group, group")},
        f"{DEPARTMENT}:19: The view pillar counts row twice. Name only one of the groups above it.",
    ),
    (
        "mark_not_carried",
        {"more": f"gates: [{GATE}]\n"},
        f"{DEPARTMENT}:19: The gate core looks at the mark «mandatory», which no row carries. "
        "Mark rows, or remove the gate.",
    ),
    (
        "gate_never_fails",
        {"score": "{tiers: {online: {4: max, else: 0}}}", "more": f"{second()}{MARKS}gates: [{GATE}]\n"},
        f"{DEPARTMENT}:26: The gate core looks at other, which cannot fail it: every case earns enough, or "
        "no points are given there. Take the mark off the row, or ask for more by «earning».",
    ),
    (
        "band_open",
        {"header": HEADER.replace(", at_least: 90%", "")},
        f"{PACK}:11: The band good has no «at_least». Only the last band may go without.",
    ),
    (
        "band_closed",
        {"header": HEADER.replace(BAND, BAND.replace("}}", "}, at_least: 50%}"))},
        f"{PACK}:12: The last band (weak) begins at 50%, so that lower results have none. "
        "Remove its «at_least», or add a band.",
    ),
    (
        "band_order",
        {"header": HEADER.replace(BAND, f"{FAIR}\n{BAND}")},
        f"{PACK}:12: The band fair begins at 95%, not below good before it (90%). "
        "List bands from the best down.",
    ),
    (
        "unknown_gate",
        {"header": HEADER.replace("at_least: 90%", "at_least: 90%, requires: [core]")},
        f"{PACK}:11: The band good requires the gate «core», which the level department does not have. "
        "Add the gate there, or remove it here.",
    ),
]
