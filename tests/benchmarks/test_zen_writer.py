"""What zen-engine is given says what the core form says."""

from fractions import Fraction

from methodology.model.core import ALWAYS, ONE, Affine, Case, Comparison, Linear, Measure, NotApplicable, Part
from tests.benchmarks.zen_writer import Writer

ONLINE, RECEIVED = Linear((("row/online", Fraction(1)),)), Linear((("row/received", Fraction(1)),))
QUOTIENT = Measure(ONLINE, RECEIVED)
NONE = Comparison(Measure(RECEIVED, ONE), "==", Fraction(0))
SOME = Comparison(Measure(RECEIVED, ONE), "!=", Fraction(0))
FULL = Comparison(QUOTIENT, ">=", Fraction(4, 5))
PART = Part(
    "",
    Fraction(20),
    (
        Case("none", NONE, ((NONE,),), NotApplicable()),
        Case("full", FULL, ((FULL,),), Affine(Fraction(20))),
        Case("proportional", ALWAYS, ((FULL.opposite(),),), Affine(Fraction(0), Fraction(25), QUOTIENT)),
    ),
)
WRITER = Writer({"row/online": "f0", "row/received": "f1"})


def test_a_guard_asks_for_its_facts_before_it_compares_them() -> None:
    given = "f0 != null and f1 != null and f1 != 0"
    assert WRITER.chain(PART, WRITER.points) == (
        "((f1 != null and f1 == 0)) ? null : "
        f"(({given} and (f0) / (f1) >= 4 / 5)) ? (20) : "
        f"(({given} and (f0) / (f1) < 4 / 5)) ? (25 * (f0) / (f1)) : null"
    )


def test_a_case_is_named_by_its_position() -> None:
    assert WRITER.case_and_points(1, PART.cases[1]) == "[1, (20)]"
    assert WRITER.case_and_points(0, PART.cases[0]) == "[0, null]"


def test_a_table_has_a_column_for_each_measure_and_a_row_for_each_case() -> None:
    table = WRITER.table("p0", PART)
    assert [column["field"] for column in table["inputs"]] == ["f1", "(f0) / (f1)"]
    assert [(row["m0"], row["m1"], row["points"]) for row in table["rules"]] == [
        ("== 0", "", "null"),
        ("", ">= 4 / 5", "(20)"),
        ("", "< 4 / 5", "(25 * (f0) / (f1))"),
    ]


def test_unequal_is_written_so_that_a_null_does_not_match() -> None:
    part = Part("", Fraction(1), (Case("some", SOME, ((SOME,),), Affine(Fraction(1))),))
    assert [row["m0"] for row in WRITER.table("p0", part)["rules"]] == ["< 0 or > 0"]
