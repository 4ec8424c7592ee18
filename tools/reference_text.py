"""What the reference of the pack format says beside what the fields say of themselves."""

from collections.abc import Mapping
from dataclasses import dataclass

INTRODUCTION = """\
# The pack format

<!-- Written by `python -m tools.reference`: change the fields or reference_text.py instead. -->

A pack is one version of a method, as data. It is a directory with `pack.yaml`, a file for each level,
`examples/` (facts with what is expected of them) and `CHANGES.md`; the last two are not part of its digest.

```
hoa-binh/2023/   pack.yaml  department.yaml  district.yaml  commune.yaml  examples/  CHANGES.md
```

The directory is named after the pack. Packs are looked for beside the shipped ones and in the directories of
`MINHDIEM_PACKS` (separated as in `PATH`). `minhdiem check` reads a pack, checks its sums and proves its rows;
whatever is wrong it tells with file, line and the smallest facts that show it.

For help while typing, an editor may be pointed to [pack.schema.json](pack.schema.json) and
[level.schema.json](level.schema.json). With the YAML language server, by a first line:

```yaml
# yaml-language-server: $schema=../../docs/level.schema.json
```

Below, **bold** keys must be there. A share is `max`, `0`, a fraction such as `3/4` or a percentage such as
`75%`.
"""

PACK = """\
format: 1
pack: example/2026
title: {vi: Bộ chỉ số ví dụ, en: Example set}
issued: {document: 12/QĐ-UBND, date: 2026-01-15, by: {vi: Chủ tịch UBND tỉnh, en: Provincial chairman}}
valid: {from: 2026, to: 2026}
status: draft
rounding: {at: indicator, digits: 2, mode: half_up}
not_applicable: drop_and_rebase
levels: [department.yaml]
bands:
  - {key: good, name: {vi: Tốt, en: Good}, at_least: 90%, requires: [core]}
  - {key: fair, name: {vi: Khá, en: Fair}, at_least: 70%}
  - {key: weak, name: {vi: Yếu, en: Weak}}
"""

LEVEL = """\
level: department
name: {vi: "Sở, ban, ngành", en: Departments}
max: 50
context:
  staff_total: {type: count, min: 1, label: {vi: Tổng số cán bộ, en: Staff}}
tags:
  with_public_services: {vi: Có dịch vụ công, en: With public services}
gates:
  - {key: core, name: {vi: Nội dung cốt lõi, en: Core matters}, marks: mandatory}
groups:
  - key: awareness
    code: "1"
    name: {vi: Nhận thức số, en: Digital awareness}
    max: 50
    indicators:
      - key: awareness.steering-meetings
        code: "1.1"
        name: {vi: Ban chỉ đạo họp trong năm, en: Steering-committee meetings in the year}
        max: 20
        marks: [mandatory]
        facts: {meetings: count}
        score: {tiers: {meetings: {4: max, 3: 3/4, 2: 1/2, 1: 1/4, else: 0}}}
        evidence: {vi: Thông báo kết luận cuộc họp, en: Meeting conclusions}
        source: {at: "Phụ lục II, 1.1", provenance: analogue}
      - key: government.dossiers-online
        code: "1.2"
        name: {vi: Tỷ lệ hồ sơ tiếp nhận trực tuyến, en: Dossiers filed online}
        max: 30
        applies_to: [with_public_services]
        may_not_apply: true
        facts:
          online: {type: count, label: {vi: Hồ sơ trực tuyến, en: Online dossiers}}
          received: {type: count, label: {vi: Hồ sơ tiếp nhận, en: Dossiers received}, from: feed}
        require: [online <= received]
        score: {ratio: {of: online, to: received, full_at: 80%, if_none: not_applicable}}
        monotone: [online]
        serves: [national-dti/2022#digital-government]
        source: {at: "Phụ lục II, 1.2", provenance: illustrative}
"""

RULES = """\
## Facts, by name

Inside its row a fact goes by its own name, elsewhere by its full one: `awareness.steering-meetings/meetings`.
Context facts stand alone, and a row's fact may not have the name of one. Names are lower-case; `max` and the
words of Python are reserved. A single fact of a row needs no label: it is labelled with the row's name.

| type | entered as | least and greatest unless said |
| --- | --- | --- |
| `count` | whole number | 0 and 10⁹ |
| `percent` | 0 to 100, two decimals; reckoned with as a fraction | 0 and 100 |
| `number` | as many decimals as `decimals` says | both must be said |
| `flag` | yes or no | – |
| `choice` | one of `options` | – |
| `date` | `2026-03-31`; reckoned with as a day number | 1900-01-01 and 2099-12-31 |

## Expressions

Written as in a spreadsheet, with at most 200 characters: `+ - * / ( )`, the comparisons `< <= = != >= >`,
`and`, `or`, `not`, numbers with a decimal point, ISO dates, names of facts. A flag stands alone (`issued and
signed_on <= due_on`); a choice is compared with one of its options (`document = resolution`). In points,
`max` is the maximum.

What is compared or earned is a sum of facts with factors, over another such sum. What does not fit is
refused: the mean of two ratios, say, is two parts of half the points.

A comparison whose fact is missing, or whose denominator is zero, is not true, and neither is its opposite.

## Kinds of rule

Under `score` stands `informational` (tracked, `max: 0`), one kind, or a list of kinds with their shares:

```yaml
score:
  - {share: 1/2, yes_no: has_plan}
  - {share: 1/2, ratio: {of: done, to: planned, if_none: zero}}
```

Each kind comes down to parts, and each part to cases of which exactly one applies; scorecards name them.
"""

READING = """\
## What is refused

Reading is strict, so that what is written means what it looks like. Every value is read as a text and typed
by the key it stands under: `no`, `1.10` and `2023-03-31` are not turned into something else. Refused are
duplicate and unknown keys, values that are missing, anchors, aliases, merges and tags, a second document in a
file, decimal commas, and texts that are not in Unicode's composed form (NFC).

Then the sums must fit (a maximum is that of what is below it), keys and codes must be unique in a level, and
thresholds of bands must fall. And it is proved, over all facts that a row admits, that exactly one case of
each part applies, that every case is reached, that points lie between 0 and the maximum and reach it, that
nothing divides by zero, that no ratio exceeds 1 unless the row says so, and that more never earns less where
the row says so (`monotone`).

A pack that is listed in `published.lock` never changes: a correction is a pack of its own (`example/2026.1`)
that `supersedes` it.
"""


@dataclass(frozen=True, slots=True)
class Example:
    """A rule as it is written, and the facts that it reads, by name, without their labels."""

    score: str
    facts: Mapping[str, Mapping[str, object]]


def _typed(type: str, *names: str, **more: object) -> dict[str, Mapping[str, object]]:
    return {name: {"type": type, **more} for name in names}


_CHAIR = {"head": "Người đứng đầu", "deputy": "Cấp phó", "none": "Chưa có"}

EXAMPLES: Mapping[str, tuple[Example, ...]] = {
    "yes_no": (Example("score: {yes_no: has_plan}", _typed("flag", "has_plan")),),
    "choice": (
        Example(
            "score: {choice: {chair: {head: 1, deputy: 1/2, none: 0}}}",
            _typed("choice", "chair", options={key: {"vi": text, "en": key} for key, text in _CHAIR.items()}),
        ),
    ),
    "tiers": (
        Example(
            "score: {tiers: {meetings: {4: max, 3: 3/4, 2: 1/2, 1: 1/4, else: 0}}}",
            _typed("count", "meetings"),
        ),
        Example(
            "score: {tiers: {at_most: {incidents: {0: max, 1: 2/3, 2: 1/3, else: 0}}}}",
            _typed("count", "incidents"),
        ),
    ),
    "ratio": (
        Example(
            "score: {ratio: {of: online, to: received, full_at: 80%, if_none: not_applicable}}",
            _typed("count", "online", "received"),
        ),
        Example(
            "score: {ratio: {of: satisfied_percent, to: 100%, full_at: 90%}}",
            _typed("percent", "satisfied_percent"),
        ),
    ),
    "checklist": (
        Example(
            "score: {checklist: {attended_all: 1/2, chaired_own: 1/2}}",
            _typed("flag", "attended_all", "chaired_own"),
        ),
    ),
    "per_item": (Example("score: {per_item: {initiatives: 5}}", _typed("count", "initiatives")),),
    "cases": (
        Example(
            """\
score:
  cases:
    - {when: not issued, points: 0}
    - {when: signed_on <= 2023-03-31, points: max}
    - {when: signed_on <= 2023-04-30, points: max / 2}
    - {else: 0}
""",
            _typed("flag", "issued") | _typed("date", "signed_on"),
        ),
    ),
}
