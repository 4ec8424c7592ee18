"""A level is built from its document, and every fault is told with its path."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from methodology.loading.level import build_level
from methodology.model.core import Comparison, Linear, Measure
from methodology.model.fact import Fact, Option, Text
from methodology.model.level import Gate, Named, Require, Source, View
from tests.support.proof.rows import NAME, count, flag, group, level, row
from tests.support.refusals import faults

TEXT = Text("Tên", "Name")
TICK: dict[str, Any] = {"score": {"yes_no": "f"}, "facts": {"f": flag()}}
ROW = ("groups", 0, "indicators", 0)
Path = tuple[str | int, ...]


def tick(**more: Any) -> dict[str, Any]:
    return row(**{**TICK, **more})


def built(*rows: Any, **more: Any) -> list[tuple[str, Path]]:
    """What is refused of a level of these rows."""
    return faults(lambda: level(group(*rows), **more))


def test_what_a_level_has_unless_said() -> None:
    plain = level(group(tick()))
    assert (plain.key, plain.name, plain.max, plain.note) == ("department", TEXT, Fraction(10), None)
    assert (plain.context, plain.peer_groups, plain.tags, plain.views, plain.gates) == ((), (), (), (), ())
    (indicator,) = plain.indicators
    assert (
        indicator.requires,
        indicator.applies_to,
        indicator.may_not_apply,
        indicator.marks,
        indicator.monotone,
    ) == (
        (),
        (),
        (),
        (),
        (),
    )
    assert (indicator.evidence, indicator.verifier, indicator.serves, indicator.note) == (
        None,
        None,
        (),
        None,
    )


def test_what_a_level_may_have() -> None:
    full = level(
        group(
            tick(
                applies_to=["online"],
                may_not_apply="true",
                marks=["mandatory", "core"],
                monotone=["f"],
                require=["staff >= 1"],
                evidence=NAME,
                verifier=NAME,
                serves=["national-dti/2022#awareness"],
                note=NAME,
            )
        ),
        context={"staff": count()},
        peer_groups={"city": NAME},
        tags={"online": NAME},
        views=[{"key": "pillar", "name": NAME, "groups": ["group"]}],
        gates=[
            {"key": "core", "name": NAME, "marks": "core"},
            {"key": "most", "name": NAME, "marks": "mandatory", "full": "80%", "earning": "1/2"},
        ],
        note=NAME,
    )
    assert (full.peer_groups, full.tags, full.note) == (
        (Named("city", TEXT),),
        (Named("online", TEXT),),
        TEXT,
    )
    assert full.views == (View("pillar", TEXT, ("group",)),)
    assert full.gates == (
        Gate("core", TEXT, "core", Fraction(1), Fraction(1)),
        Gate("most", TEXT, "mandatory", Fraction(4, 5), Fraction(1, 2)),
    )
    (indicator,) = full.indicators
    staff = Comparison(Measure(Linear((("staff", Fraction(1)),))), ">=", Fraction(1))
    assert indicator.requires == (Require("staff >= 1", staff),)
    assert (indicator.applies_to, indicator.may_not_apply, indicator.marks) == (
        ("online",),
        ("nothing_arose",),
        ("mandatory", "core"),
    )
    assert (indicator.monotone, indicator.serves) == (("row/f",), ("national-dti/2022#awareness",))
    assert (indicator.evidence, indicator.verifier, indicator.note) == (TEXT, TEXT, TEXT)
    assert (indicator.source, indicator.uses) == (Source("1.1", "illustrative"), ("row/f", "staff"))
    assert list(full.facts) == ["staff", "row/f"]


def test_groups_in_groups() -> None:
    inner = [group(tick(key="one"), key="left"), group(tick(key="two"), key="right")]
    nested = level(group(key="outer", groups=inner))
    assert [indicator.key for indicator in nested.indicators] == ["one", "two"]
    assert [indicator.key for indicator in nested.groups[0].all_indicators()] == ["one", "two"]


def test_a_row_that_reads_context_facts_alone() -> None:
    bare = tick(score={"tiers": {"staff": {"4": "max", "else": "0"}}})
    del bare["facts"]
    (indicator,) = level(group(bare), context={"staff": count()}).indicators
    assert (indicator.facts, indicator.uses) == ((), ("staff",))


def test_a_label_is_the_name_of_the_row_where_it_has_a_single_fact() -> None:
    (indicator,) = level(group(tick(facts={"f": "flag"}))).indicators
    assert indicator.facts == (Fact("row/f", "flag", TEXT, 0, 0, 1),)
    two = tick(facts={"f": {"type": "flag"}, "g": "flag"})
    assert built(two) == [("label_missing", (*ROW, "facts", "f")), ("label_missing", (*ROW, "facts", "g"))]
    assert built(tick(), context={"staff": "count"}) == [("label_missing", ("context", "staff"))]


LABEL = {"label": NAME}


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ({"type": "count"}, ("count", 0, 0, 10**9)),
        ({"type": "count", "min": "1", "max": "20"}, ("count", 0, 1, 20)),
        ({"type": "percent"}, ("percent", 2, 0, 10_000)),
        ({"type": "percent", "min": "0.5", "max": "99.99"}, ("percent", 2, 50, 9_999)),
        ({"type": "flag"}, ("flag", 0, 0, 1)),
        ({"type": "date"}, ("date", 0, date(1900, 1, 1).toordinal(), date(2099, 12, 31).toordinal())),
        (
            {"type": "date", "min": "2023-01-01", "max": "2023-12-31"},
            ("date", 0, date(2023, 1, 1).toordinal(), date(2023, 12, 31).toordinal()),
        ),
        ({"type": "number", "decimals": "3", "min": "-1.5", "max": "2"}, ("number", 3, -1500, 2000)),
    ],
)
def test_the_grid_of_a_fact(written: dict[str, Any], expected: tuple[Any, ...]) -> None:
    (indicator,) = level(group(tick(facts={"f": flag(), "x": written | LABEL}))).indicators
    fact = indicator.facts[1]
    assert (fact.type, fact.decimals, fact.low, fact.high) == expected


@pytest.mark.parametrize(
    ("type_", "decimals", "scale"), [("count", "0", 1), ("number", "2", 100), ("percent", "", 10_000)]
)
def test_the_scale_of_a_fact(type_: str, decimals: str, scale: int) -> None:
    ends = {"decimals": decimals, "min": "0", "max": "1"} if type_ == "number" else {}
    (indicator,) = level(group(tick(facts={"f": flag(), "x": {"type": type_, **LABEL, **ends}}))).indicators
    assert (indicator.facts[1].scale, indicator.facts[1].own_name) == (scale, "x")


def test_a_choice_with_its_unit_and_origin() -> None:
    choice = {"type": "choice", "options": {"head": NAME, "none": NAME}, "from": "feed", **LABEL}
    meetings = {"type": "count", "unit": NAME, **LABEL}
    (indicator,) = level(group(tick(facts={"f": flag(), "chair": choice, "meetings": meetings}))).indicators
    _, chair, counted = indicator.facts
    assert (chair.options, chair.low, chair.high) == ((Option("head", TEXT), Option("none", TEXT)), 0, 1)
    assert (chair.origin, counted.origin, counted.unit) == ("feed", "self", TEXT)
    assert (chair.label["vi"], chair.label["en"]) == ("Tên", "Name")


@pytest.mark.parametrize(
    ("written", "code", "path"),
    [
        ({"type": "text"}, "not_one_of", ("type",)),
        ({"type": "count", "options": {"a": NAME}}, "not_for_this_type", ("options",)),
        ({"type": "flag", "min": "0"}, "not_for_this_type", ("min",)),
        ({"type": "percent", "unit": NAME}, "not_for_this_type", ("unit",)),
        ({"type": "choice"}, "options_missing", ()),
        ({"type": "choice", "options": {"a": NAME}}, "options_missing", ()),
        ({"type": "number", "min": "0", "max": "1"}, "ends_missing", ()),
        ({"type": "number", "decimals": "7", "min": "0", "max": "1"}, "too_many_decimals", ("decimals",)),
        ({"type": "number", "decimals": "-1", "min": "0", "max": "1"}, "too_many_decimals", ("decimals",)),
        ({"type": "number", "decimals": "1.5", "min": "0", "max": "1"}, "not_whole", ("decimals",)),
        ({"type": "number", "decimals": "1", "min": "0.25", "max": "1"}, "off_the_grid", ("min",)),
        ({"type": "count", "max": "1.5"}, "off_the_grid", ("max",)),
        ({"type": "count", "max": "1000000001000000"}, "not_a_number_text", ("max",)),
        ({"type": "number", "decimals": "6", "min": "0", "max": "10000000000"}, "end_too_large", ("max",)),
        ({"type": "count", "min": "5", "max": "5"}, "empty_domain", ("max",)),
        ({"type": "count", "min": "1000000000"}, "empty_domain", ("max",)),
        ({"type": "count", "max": "2023-01-01"}, "end_of_another_type", ("max",)),
        ({"type": "date", "min": "5"}, "end_of_another_type", ("min",)),
        ({"type": "date", "max": "2023-02-29"}, "no_such_date", ("max",)),
        ({"type": "percent", "max": "80%"}, "not_a_number_text", ("max",)),
        ({"type": "count", "from": "system"}, "not_one_of", ("from",)),
        ({"type": "count", "form": "feed"}, "unknown_key", ("form",)),
        ({}, "required_key", ("type",)),
        ([], "mapping_expected", ()),
    ],
)
def test_what_is_refused_of_a_fact(written: Any, code: str, path: Path) -> None:
    labelled = written | LABEL if isinstance(written, dict) else written
    assert built(tick(facts={"f": flag(), "x": labelled})) == [(code, (*ROW, "facts", "x", *path))]


@pytest.mark.parametrize("name", ["X", "1x", "a-b", "_x", "a.b", "số", ""])
def test_what_is_not_the_name_of_a_fact(name: str) -> None:
    assert built(tick(facts={"f": flag(), name: flag()})) == [("not_a_fact_name", (*ROW, "facts", name))]


@pytest.mark.parametrize("name", ["max", "at_most", "and", "if", "lambda"])
def test_a_reserved_name(name: str) -> None:
    assert built(tick(facts={"f": flag(), name: flag()})) == [("reserved_name", (*ROW, "facts", name))]


@pytest.mark.parametrize(
    ("more", "code", "path"),
    [
        ({"key": "Awareness"}, "not_a_key", ("key",)),
        ({"key": "awareness."}, "not_a_key", ("key",)),
        ({"code": "  "}, "empty_text", ("code",)),
        ({"code": "Ho\u0300a"}, "not_nfc", ("code",)),
        ({"name": {"vi": "Tên"}}, "required_key", ("name", "en")),
        ({"name": {**NAME, "fr": "Nom"}}, "unknown_key", ("name", "fr")),
        ({"name": "Tên"}, "mapping_expected", ("name",)),
        ({"max": "ten"}, "not_a_number_text", ("max",)),
        ({"max": "0"}, "informational_max", ("max",)),
        ({"max": "-1"}, "negative_max", ("max",)),
        ({"score": "informational"}, "informational_max", ("max",)),
        ({"facts": {}}, "mapping_expected", ("facts",)),
        ({"facts": {"f": "boolean"}}, "not_one_of", ("facts", "f", "type")),
        ({"applies_to": ["online"]}, "unknown_tag", ("applies_to", 0)),
        ({"applies_to": []}, "list_expected", ("applies_to",)),
        ({"applies_to": "online"}, "list_expected", ("applies_to",)),
        ({"may_not_apply": "yes"}, "list_expected", ("may_not_apply",)),
        ({"may_not_apply": ["yes"]}, "not_one_of", ("may_not_apply", 0)),
        ({"require": ["f >= 1"]}, "not_a_number", ("require", 0)),
        ({"require": ["f", "g"]}, "unknown_name", ("require", 1)),
        ({"require": ["max > 1"]}, "unknown_name", ("require", 0)),
        ({"monotone": ["g"]}, "unknown_name", ("monotone", 0)),
        ({"monotone": ["staff"]}, "unknown_name", ("monotone", 0)),
        ({"serves": ["national-dti#awareness"]}, "not_a_reference", ("serves", 0)),
        ({"source": {"at": "1.1", "provenance": "invented"}}, "not_one_of", ("source", "provenance")),
        ({"marks": [["core"]]}, "text_expected", ("marks", 0)),
        ({"weight": "2"}, "unknown_key", ("weight",)),
    ],
)
def test_what_is_refused_of_a_row(more: dict[str, Any], code: str, path: Path) -> None:
    assert built(tick(**more), context={"staff": count()}) == [(code, (*ROW, *path))]


def test_a_fact_may_not_have_the_name_of_a_context_fact() -> None:
    assert built(tick(), context={"f": flag()}) == [("shadows_context_fact", (*ROW, "facts", "f"))]


def test_a_group_has_groups_or_indicators() -> None:
    bare = group(key="bare")
    both = group(tick(), groups=[group(tick())])
    assert faults(lambda: level(bare, both)) == [
        ("groups_or_indicators", ("groups", 0)),
        ("groups_or_indicators", ("groups", 1)),
    ]


def test_every_fault_is_told_at_once() -> None:
    rows = [tick(max="0"), tick(require=["g"]), tick()]
    told = built(*rows, tick(key="?"))
    assert told == [("not_a_key", ("groups", 0, "indicators", 3, "key"))]  # what is typed wrongly comes first
    assert built(*rows) == [
        ("informational_max", (*ROW[:3], 0, "max")),
        ("unknown_name", (*ROW[:3], 1, "require", 0)),
    ]


@pytest.mark.parametrize("written", ["level", [], {"level": "department"}])
def test_what_is_no_level(written: Any) -> None:
    assert {code for code, _ in faults(build_level, written)} <= {"mapping_expected", "required_key"}
    assert faults(build_level, written)
