"""What the reference of the pack format says beside what the fields say of themselves."""

INTRODUCTION = """\
# The pack format

<!-- Written by `python -m tools.reference`: change the fields, or reference_text.py and _examples.py. -->

A pack is one version of a method, as data. It is a directory with `pack.yaml`, a file for each level,
`examples/` (facts with what is expected of them) and `CHANGES.md`; the last two are not part of its digest.

```
hoa-binh/2023/   pack.yaml  department.yaml  district.yaml  commune.yaml  examples/  CHANGES.md
```

The directory is named after the pack, `province/year`: `tinh-a/2026`. Packs stand beside the shipped ones
or in the directories of `MINHDIEM_PACKS` (separated as in `PATH`). A directory that holds no pack is
refused, and so is a pack that has the name of a shipped one.

Writing one, step by step:

1. Put `pack.yaml` and one file for each level into `packs/tinh-a/2026/`, and set `MINHDIEM_PACKS=packs`. The
   two examples below are a whole pack.
2. `minhdiem check tinh-a/2026` reads it, checks its sums and proves its rows. Whatever is wrong it tells
   with file, line and the smallest facts that show it; then it names the files that it has read.
3. `minhdiem method tinh-a/2026 department` prints the method in words: read it beside the decision.
4. `minhdiem template tinh-a/2026 department` prints an empty facts file: save it as
   `examples/department-so-a.json` and fill it in as an agency would. `minhdiem check --write-examples` writes
   what it comes to; look at that. From then on `minhdiem check` runs the examples, and refuses a pack whose
   example comes to anything else.

For help while typing, an editor may be pointed to [pack.schema.json](pack.schema.json) and
[level.schema.json](level.schema.json). With the YAML language server, by a first line:

```yaml
# yaml-language-server: $schema=../../docs/level.schema.json
```

Below, **bold** keys must be there.

## Numbers

A number means the same wherever points are given:

| written | where 20 points are the maximum | meaning |
| --- | --- | --- |
| `max` | 20 points | the maximum, of the part where the rule has several |
| `7.5` | 7.5 points | a plain number is points |
| `3/4` · `75%` | 15 points | a fraction or a percentage alone is a share of the maximum |
| `0` | 0 points | nothing |
| `1` | refused | it may be one point or the whole: write `max`, or `1/20` for one point |

Shares are better where the decision allows: if the maximum changes next year, the rule is still the same
one. What is a share by its key (`share`, `full`, `earning`, `at_least`) is written as a fraction or a
percentage. The points of `cases` may also be an expression, which is reckoned in points: `max / 2`,
`2 - 0.5 * late`. The points of `per_item` are those for each one.

Decimals have a point, in Vietnamese too; thousands have no separator. A date is written year-month-day.
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

Inside its row a fact goes by its own name, elsewhere by its full one:
`awareness.steering-meetings/meetings`. Context facts stand alone, and a row's fact may not have the name of
one. Names are lower-case; `max` and the words of Python are reserved. A single fact of a row needs no
label: it is labelled with the row's name.

| type | entered as | least and greatest unless said |
| --- | --- | --- |
| `count` | whole number | 0 and 10⁹ |
| `percent` | 0 to 100, two decimals; reckoned with as a fraction | 0 and 100 |
| `number` | as many decimals as `decimals` says | both must be said |
| `flag` | yes or no | – |
| `choice` | one of `options` | – |
| `date` | `2026-03-31`; reckoned with as a day number | 1900-01-01 and 2099-12-31 |

A `number` needs `min`, `max` and `decimals` (0 to 6); it may have a `unit`, as may a `count`. A `choice`
needs `options`, two at least. `from: feed` says that a value comes from a system or another agency: advice
leaves it alone.

Narrow ends are worth writing (`max: 400` for the communes of a province): a slip in a facts file is then
refused, and a proof has less to look at. A denominator needs `min: 1`, or `if_none`.

## Expressions

Written as in a spreadsheet, with at most 200 characters: `+ - * / ( )`, the comparisons `< <= = != >= >`,
`and`, `or`, `not`, numbers with a decimal point, percentages, ISO dates, names of facts. A flag stands
alone (`issued and signed_on <= due_on`); a choice is compared with one of its options (`document =
resolution`). In points, `max` is the maximum.

```yaml
when: online / received >= 80% and not (late > 3 or signed_on - due_on > 10)
require: [online <= received, online + by_post = received]
```

`80%` is 0.8, also for a `percent` fact: 80 that is entered meets `satisfied >= 80%`. Dates are reckoned
with in days: `signed_on - due_on <= 10`.

What is compared or earned is a sum of facts with factors, over another such sum. What does not fit is
refused: the mean of two ratios, say, is two parts of half the points; a fact times a fact has no place.

A comparison whose fact is missing, or whose denominator is zero, is not true, and neither is its opposite. A
`require` is asked only where all its facts are given.

## Kinds of rule

Under `score` stands `informational` (tracked, `max: 0`), one kind, or a list of kinds with their shares of
the maximum, which come to 1; in each of them `max` is its own share:

```yaml
score:
  - {share: 1/2, yes_no: has_plan}
  - {share: 1/2, ratio: {of: done, to: planned, if_none: zero}}
```

Each kind comes down to parts, and each part to cases of which exactly one applies; scorecards name them. A
part has at most 64 cases. Under each example stand its cases and what the method page says of it for 10
points.

| the decision says | kind |
| --- | --- |
| full points where it is done, else none | `yes_no` |
| one of several answers, each with its points | `choice` |
| so many points from so many on | `tiers`; `tiers: {at_most: …}` for what should be few |
| points in proportion to a/b, full from some percentage on | `ratio` |
| several things, each with its own points | `checklist`, or a list of kinds |
| so many points for each one, up to the maximum | `per_item` |
| anything else: deadlines, deductions, conditions joined by *and* and *or* | `cases` |
"""

READING = """\
## Gates, bands and views

A gate looks at the indicators that carry its mark: at least the share `full` of those that apply to an
agency must earn at least the share `earning` of their maximum. A row that cannot fail (it is only tracked,
or every case earns enough) is refused in a gate. A gate changes no points; a band may require it.

A band applies from `at_least` of the applicable points on, where the gates that it requires are passed; the
first that applies, from the best down, is the agency's. The last one has no `at_least`, so that everybody
has a band.

A view is a pillar across groups, with points of its own; it names groups by their keys and is never added
up.

## Who a row applies to

`applies_to` names tags: for agencies without any of them the row does not apply, and leaves the maximum.
`may_not_apply: true` lets an agency claim that nothing arose, with a reason; `if_none: not_applicable` and
`points: not_applicable` say so of the figures themselves. What that does to the scale is said once for the
pack: `drop_and_rebase` (the maximum leaves the scale), `credit_full` (full points) or `zero`.

## Examples

```
examples/department-so-a.json            a facts file; its name begins with the level
examples/department-so-a.expected.json   what it comes to, written by minhdiem check --write-examples
```

The second has a `title` in both languages, which is yours, the `level`, the exact `points` of every row
(none for what is only tracked), the `states` of the rows that are not scored, and the `total` with its
percentage and band.

## What is refused

Reading is strict, so that what is written means what it looks like. Every value is read as a text and typed
by the key it stands under: `no`, `1.10` and `2023-03-31` are not turned into something else. Refused are
duplicate and unknown keys, values that are missing, anchors, aliases, merges and tags, a second document in
a file, and texts that are not in Unicode's composed form (NFC). Of likely slips it is told what to write
instead:

| written | meant |
| --- | --- |
| `7,5` | `7.5` |
| `12/5/2023` | `2023-05-12` |
| `trên 80%`, `từ 4 trở lên`, `≥` | `> 80%`, `>= 4` or the step `4`, `>=` |
| `{vi: Sở, ban, ngành, en: …}` | `{vi: "Sở, ban, ngành", en: …}`: a comma inside braces separates values |
| `> 90%: max` | `"> 90%": max`: YAML reads a bare `>` as its own |

Then the sums must fit (a maximum is that of what is below it), keys and codes must be unique in a level, and
thresholds of bands must fall. And it is proved, over all facts that a row admits, that exactly one case of
each part applies, that every case is reached, that points lie between 0 and the maximum and reach it, that
nothing divides by zero, that no ratio exceeds 1 unless the row says so, and that more never earns less where
the row says so (`monotone`).

A count whose label begins with «Tỷ lệ», or a question whose label begins with «Không», is remarked on, and
is no fault.

A pack that is listed in `published.lock` never changes: a correction is a pack of its own (`example/2026.1`)
that `supersedes` it.
"""
