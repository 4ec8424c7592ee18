"""Attributions, back-casts, impact, stability and next steps as texts and as tables."""

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from functools import cache
from typing import Any

import pytest

from methodology.canonical import Document
from rules.attribution.attribution import Side, attribute
from rules.attribution.document import attribution_document
from rules.attribution.text import COLUMNS as ATTRIBUTED
from rules.attribution.text import attribution_rows, attribution_text
from rules.backcast.backcast import backcast
from rules.backcast.document import backcast_document
from rules.backcast.text import COLUMNS as BACKCAST
from rules.backcast.text import backcast_rows, backcast_text
from rules.columnar import ColumnarLevel
from rules.documents.lines import WIDTH
from rules.documents.rejected_rows import rejected_row_lines
from rules.impact.document import impact_document
from rules.impact.impact import Method, impact
from rules.impact.text import COLUMNS as MOVED
from rules.impact.text import impact_rows, impact_text
from rules.next_steps.document import next_steps_document
from rules.next_steps.text import COLUMNS as STEPS
from rules.next_steps.text import next_steps_rows, next_steps_text
from rules.stability.document import stability_document
from rules.stability.stability import stability
from rules.stability.text import COLUMNS as STABLE
from rules.stability.text import stability_rows, stability_text
from tests.support.attribution.sides import sides, thinned
from tests.support.packs.shipped import REGISTRY, prepared

KEY = "department"
BEFORE, AFTER = ("hoa-binh/2023", KEY), ("hoa-binh/2024", KEY)
LANGUAGES = pytest.mark.parametrize("language", ["vi", "en"])
BROKEN = {"row": 12, "pointer": "/facts/a", "detail": "Sai."}


def of(place: tuple[str, str]) -> Side:
    return sides(place, 3)[0]


@cache
def attribution(language: str) -> Document:
    return attribution_document(attribute(of(BEFORE), of(AFTER)), language)


@cache
def backcasting(language: str) -> Document:
    (_, level), (pack, later) = REGISTRY.level(*BEFORE), REGISTRY.level(*AFTER)
    return backcast_document(backcast(level, of(BEFORE).submission, prepared(pack, later)), language)


@cache
def impacting(language: str) -> Document:
    before, after = (Method(*REGISTRY.level(*place)) for place in (BEFORE, AFTER))
    return impact_document(impact(before, after, [one.submission for one in sides(BEFORE, 3)][:1]), language)


@cache
def stable(language: str) -> Document:
    listed = thinned(BEFORE, 3)[:1]
    return stability_document(
        stability(ColumnarLevel(*REGISTRY.level(*BEFORE)), listed, Fraction(1, 10), 20, 1), language
    )


@cache
def steps(language: str) -> Document:
    documents = (
        next_steps_document(side.prepared, side.submission, side.result, language, (leaf, leaf.max))
        for side in sides(BEFORE, 3)
        for leaf in side.level.indicators
    )
    return next(
        document
        for document in documents
        if document["missing"] and any(aim["step"] for aim in document["target"]["aims"])
    )


PRINTED: list[tuple[Callable[[str], Document], Callable[[Document], str], Any, Sequence[str]]] = [
    (attribution, attribution_text, attribution_rows, ATTRIBUTED),
    (backcasting, backcast_text, backcast_rows, BACKCAST),
    (impacting, impact_text, impact_rows, MOVED),
    (stable, stability_text, stability_rows, STABLE),
    (steps, next_steps_text, next_steps_rows, STEPS),
]
IDS = ["attribution", "backcast", "impact", "stability", "next-steps"]
EACH = pytest.mark.parametrize(("entry", "text", "rows", "columns"), PRINTED, ids=IDS)


@LANGUAGES
@EACH
def test_lines_are_folded_and_end(
    entry: Callable[[str], Document], text: Callable[[Document], str], rows: Any, columns: Any, language: str
) -> None:
    printed = text(entry(language))
    assert printed.endswith("\n")
    assert max(map(len, printed.splitlines())) <= WIDTH
    assert "None" not in printed


@LANGUAGES
@EACH
def test_each_row_of_a_table_has_a_cell_for_each_column(
    entry: Callable[[str], Document],
    text: Any,
    rows: Callable[[Document], Iterable[Any]],
    columns: Sequence[str],
    language: str,
) -> None:
    listed = [list(row) for row in rows(entry(language))]
    assert listed
    assert {len(row) for row in listed} == {len(columns)}


@LANGUAGES
def test_causes_in_a_table_sum_to_the_change_of_the_row(language: str) -> None:
    document = attribution(language)
    listed: list[Document] = [dict(zip(ATTRIBUTED, row, strict=True)) for row in attribution_rows(document)]
    assert all(row["change"] == sum(row[cause] for cause in ATTRIBUTED[6:-2]) for row in listed)
    moved = sum(row["change"] for row in listed)
    assert moved == Fraction(document["points"]["change"])


def test_an_attribution_says_what_stood_on_each_side_and_leaves_out_what_did_not_move() -> None:
    document = attribution("vi")
    printed, unmoved = attribution_text(document), [row for row in branches(document) if not row["points"]]
    assert printed.startswith("VÌ SAO ĐIỂM THAY ĐỔI\n\nCơ quan:")
    assert "\nNguyên nhân thay đổi\n  số liệu " in printed
    assert unmoved
    assert not any(f"{row['code']} {row['name']}\n" in printed for row in unmoved)


def test_both_agencies_are_named_where_they_are_two() -> None:
    document = attribution("en")
    other = {**document["before"], "agency": {"code": "Z", "name": "Sở cũ"}}
    now = document["after"]["agency"]
    assert f"Sở cũ (Z) → {now['name']} ({now['code']})" in attribution_text({**document, "before": other})


def branches(branch: Document) -> list[Document]:
    below: list[Document] = branch["below"] if "below" in branch else branch["groups"]
    return [*below, *(inner for each in below for inner in branches(each))]


def test_an_attribution_where_nothing_applies_and_nothing_moved() -> None:
    document = attribution("en")
    nothing = {**document["before"], "percent": None, "percent_exact": None}
    points = {**document["points"], "causes": []}
    printed = attribution_text(
        {**document, "before": nothing, "percent": None, "percent_note": "No percentage.", "points": points}
    )
    assert ": no indicator applies" in " ".join(printed.split())
    assert "No percentage." in printed
    assert "By cause" not in printed


def test_a_backcast_shows_intervals_and_points() -> None:
    document = backcasting("en")
    printed = backcast_text(document)
    opened = [row for row in document["indicators"] if len(set(row["points"].values())) == 2]
    assert opened
    assert sum(" – " in line and " / " in line for line in printed.splitlines()) == len(opened)
    assert all(row["summary"][:40] in printed for row in opened)


def test_an_impact_names_bands_peers_and_movers() -> None:
    document = impacting("en")
    (group,) = document["groups"]
    mover = {"name": "Sở Y tế", "like_for_like": {"summary": "Up by 1, from rank 2 to rank 1."}}
    nowhere = {**group, "group": None, "order": "Kendall", "movers": [mover]}
    printed = impact_text({**document, "groups": [group, nowhere]})
    assert f"{group['group']['name'] if group['group'] else 'In no peer group'}: 1 agency" in printed
    assert "In no peer group: 1 agency\n  Kendall\n  - Sở Y tế: Up by 1" in printed
    assert printed.count(" → ") == 1
    assert document["not_computable"]["summary"][:30] in printed


def test_an_impact_without_bands_and_without_anything_left_out() -> None:
    document = impacting("vi")
    bands = [{"band": None, "to": [{"band": None, "agencies": 3}]}]
    said = {**document["not_computable"], "summary": None}
    printed = impact_text(
        {**document, "not_computable": said, "whole": {**document["whole"], "bands": bands}}
    )
    assert "không xếp loại → không xếp loại" in printed


@pytest.mark.parametrize(
    ("language", "heading", "row"), [("vi", "KHÔNG ĐỌC ĐƯỢC", "Dòng"), ("en", "NOT READ", "Row")]
)
def test_rows_that_were_left_out(language: str, heading: str, row: str) -> None:
    document = {"language": language, "broken": [BROKEN, {**BROKEN, "row": 13, "pointer": ""}]}
    assert list(rejected_row_lines(document)) == [
        "",
        heading,
        f"  {row} 12 /facts/a: Sai.",
        f"  {row} 13: Sai.",
    ]
    assert list(rejected_row_lines({**document, "broken": []})) == []


def test_next_steps_say_where_the_agency_stands_and_what_leads_further() -> None:
    printed = next_steps_text(steps("vi"))
    assert "Xếp loại:     " in printed
    headings = ("Chưa có số liệu\n  - ", "Thay đổi đem lại thêm điểm\n  - «", "Xếp loại cao hơn\n  ")
    assert all(f"\n{heading}" in printed for heading in (*headings, "Điểm muốn đạt\n  "))
    assert "\n  - Để đạt " in printed


def test_next_steps_where_there_is_nothing_more() -> None:
    nothing: Document = {"missing": [], "next": [], "next_band": None, "band": None}
    nothing |= {"percent": None, "percent_exact": None}
    document = {**steps("en"), **nothing}
    printed = next_steps_text({**document, "target": {"name": "Row", "aims": []}})
    for said in (
        "No change of one or two facts brings a next step.",
        "There is no better band.",
        "The indicator is not scored, or none of its facts is given that could be changed.",
    ):
        assert said in " ".join(printed.split())
    assert "Band:" not in printed
    assert "Not handed in" not in printed
    assert "no indicator applies" in " ".join(printed.split())


def test_the_next_band_alone() -> None:
    document = {**steps("en"), "missing": None, "next": None, "target": None}
    printed = next_steps_text(document)
    assert "Not handed in" not in printed
    assert "Changes that earn more" not in printed
    assert "Points asked for" not in printed
    assert {row[1] for row in map(list, next_steps_rows(document))} <= {"band"}


def test_a_step_in_a_table_says_what_for() -> None:
    document = steps("vi")
    changes = [{"fact": "a", "from": False, "to": True}, {"fact": "b", "from": None, "to": "2"}]
    band: Document = {"steps": [{**document["next"][0], "changes": changes}], "summary": "Gần lắm."}
    aims = [*document["target"]["aims"], {"step": None, "summary": "Đủ rồi."}]
    document = {**document, "next_band": band, "target": {**document["target"], "aims": aims}}
    assert "\n  Gần lắm.\n    - «" in next_steps_text(document)
    listed = [list(row) for row in next_steps_rows(document)]
    before = ["missing"] * len(document["missing"]) + ["points"] * len(document["next"])
    reached = [aim["step"] for aim in aims if aim["step"]]
    assert [row[1] for row in listed] == [*before, "band", *(["target"] * len(reached))]
    assert listed[len(before)][2:5] == ["a; b", "false; ", "true; 2"]
    assert listed[0][2:5] == ["; ".join(document["missing"][0]["facts"]), None, None]
    alone = next_steps_rows({**document, "next_band": None, "target": None})
    assert {row[1] for row in map(list, alone)} == {"missing", "points"}
