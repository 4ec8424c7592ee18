"""An expression is read as in a spreadsheet; whatever else Python would read is refused."""

import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from methodology.calculus.parsing import LONGEST, Scope
from methodology.model.expression import Arithmetic, Both, Compare, Either, Facts, Name, Not, Number, value
from methodology.model.fact import Fact, FactType, Option, Text
from tests.support.refusals import codes, refused

TEXT = Text("Tên", "Name")
OPTIONS = (Option("resolution", TEXT), Option("plan", TEXT), Option("part-time", TEXT))


def fact(name: str, type: FactType) -> Fact:
    return Fact(f"row/{name}", type, TEXT, 0, 0, 9, OPTIONS if type == "choice" else ())


SCOPE = Scope(
    {
        "a": fact("a", "count"),
        "b": fact("b", "number"),
        "share": fact("share", "percent"),
        "signed": fact("signed", "date"),
        "issued": fact("issued", "flag"),
        "document": fact("document", "choice"),
    },
    Fraction(20),
)
A, B, SIGNED = Name("row/a"), Name("row/b"), Name("row/signed")


def number(text: str) -> Number:
    return Number(Fraction(text))


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("4", number("4")),
        ("0.1", number("0.1")),
        ("a", A),
        (" a ", A),
        ("max", number("20")),
        ("max / 2", Arithmetic("/", number("20"), number("2"))),
        ("-a", Arithmetic("-", number("0"), A)),
        ("a + b * 2", Arithmetic("+", A, Arithmetic("*", B, number("2")))),
        ("(a - b) / 2", Arithmetic("/", Arithmetic("-", A, B), number("2"))),
        ("signed - 2023-03-31", Arithmetic("-", SIGNED, number("738610"))),
        ("share", Name("row/share")),
    ],
)
def test_terms(text: str, term: object) -> None:
    assert SCOPE.term(text) == term


ISSUED = Compare("==", Name("row/issued"), number("1"))


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("a >= 4", Compare(">=", A, number("4"))),
        ("a = 4", Compare("==", A, number("4"))),
        ("a == 4", Compare("==", A, number("4"))),
        ("a != 4", Compare("!=", A, number("4"))),
        ("a <= b", Compare("<=", A, B)),
        ("a<b", Compare("<", A, B)),
        ("4 > a", Compare(">", number("4"), A)),
        ("issued", ISSUED),
        ("not issued", Not(ISSUED)),
        ("signed <= 2023-03-31", Compare("<=", SIGNED, number("738610"))),
        ("issued and a > 1", Both((ISSUED, Compare(">", A, number("1"))))),
        ("issued or a > 1 or b > 1", Either((ISSUED, *(Compare(">", name, number("1")) for name in (A, B))))),
        ("not (issued and issued)", Not(Both((ISSUED, ISSUED)))),
        ("document = plan", Compare("==", Name("row/document"), number("1"))),
        ("document != resolution", Compare("!=", Name("row/document"), number("0"))),
    ],
)
def test_conditions(text: str, condition: object) -> None:
    assert SCOPE.condition(text) == condition


@pytest.mark.parametrize(
    "text",
    [
        *(
            "a ** 2",
            "a // 2",
            "a % 2",
            "~a",
            "+a",
            "a if a else b",
            "a.b",
            "a[0]",
            "f(a)",
            "(a, b)",
            "[a]",
            "{a}",
        ),
        *(
            "'a'",
            "b'a'",
            "f'{a}'",
            "1e5",
            "0x10",
            "1_000",
            "1.",
            ".5",
            "1j",
            "True",
            "None",
            "...",
            "lambda: a",
        ),
        *("a := 1", "(a := 1)", "a >= 4", "not a", "a and b", "await a", "a @ b", "lambda: a", "*a"),
    ],
)
def test_a_term_is_nothing_else(text: str) -> None:
    assert codes(SCOPE.term, text) in (["expression_not_allowed"], ["expression_unreadable"])


@pytest.mark.parametrize(
    "text", ["1 < a < 4", "a is 4", "a in b", "a not in b", "4", "a + b", "issued and 4", "'x' < 'y'", "f()"]
)
def test_a_condition_is_nothing_else(text: str) -> None:
    assert codes(SCOPE.condition, text) == ["expression_not_allowed"]


def test_what_is_not_allowed_is_named() -> None:
    with refused("expression_not_allowed", value="a + b ** 2 > 1", at="b ** 2"):
        SCOPE.condition("a + b ** 2 > 1")


@pytest.mark.parametrize(
    ("text", "code", "params"),
    [
        ("c > 1", "unknown_name", {"name": "c", "known": "a, b, document, issued, share, signed"}),
        ("c", "unknown_name", {"name": "c", "known": "a, b, document, issued, share, signed"}),
        ("a", "not_a_flag", {"name": "a", "type": "count"}),
        ("document", "not_a_flag", {"name": "document", "type": "choice"}),
        ("issued = 1", "not_a_number", {"name": "issued", "type": "flag"}),
        ("a > document", "not_a_number", {"name": "document", "type": "choice"}),
        ("document = other", "not_an_option", {"name": "document", "options": "resolution, plan, part-time"}),
        ("document > plan", "not_an_option", {"name": "document", "options": "resolution, plan, part-time"}),
        ("document = 1", "not_an_option", {"name": "document", "options": "resolution, plan, part-time"}),
        ("a >=", "expression_unreadable", {"value": "a >="}),
        ("a > 1)", "expression_unreadable", {"value": "a > 1)"}),
        ("a > 1or b > 1", "expression_unreadable", {"value": "a > 1or b > 1"}),
        ("", "expression_unreadable", {"value": ""}),
        ("a\x00 > 1", "expression_unreadable", {"value": "a\x00 > 1"}),
        ("a > 1\nb > 1", "expression_unreadable", {"value": "a > 1\nb > 1"}),
        ("a ≡ 4", "expression_not_ascii", {"value": "a ≡ 4"}),
        ("a > ٣", "expression_not_ascii", {"value": "a > ٣"}),
        ("signed <= 2023-02-29", "no_such_date", {"value": "2023-02-29"}),
        ("signed <= 2023-03-31.5", "expression_unreadable", {"value": "signed <= 2023-03-31.5"}),
        ("signed <= 12023-03-31", "expression_unreadable", {"value": "signed <= 12023-03-31"}),
    ],
)
def test_what_is_refused(text: str, code: str, params: dict[str, str]) -> None:
    with refused(code, **params):
        SCOPE.condition(text)


def test_the_length_of_an_expression() -> None:
    longest = "a" + " " * (LONGEST - 1)
    assert SCOPE.term(longest) == A
    with refused("expression_too_long", length="201", limit="200"):
        SCOPE.term(longest + " ")


@pytest.mark.parametrize("text", ["(" * 150, "-" * 199 + "a", "(" * 99 + "a" + ")" * 99, "not " * 49 + "a"])
def test_deep_nesting_does_no_harm(text: str) -> None:
    assert codes(SCOPE.term, text) in ([], ["expression_unreadable"], ["expression_not_allowed"])


def test_max_is_a_fact_like_another_where_points_have_no_place() -> None:
    with refused("unknown_name", name="max", known="a"):
        Scope({"a": SCOPE.facts["a"]}).condition("a <= max")


def test_a_fact_of_a_type() -> None:
    assert SCOPE.typed("issued", "flag") is SCOPE.facts["issued"]
    with refused("wrong_fact_type", name="a", type="count", expected="flag"):
        SCOPE.typed("a", "flag")


WHOLE = st.integers(0, 99).map(str)
WRITTEN = st.recursive(
    WHOLE | st.sampled_from(["a", "b", "0.5"]),
    lambda below: st.builds("({} {} {})".format, below, st.sampled_from("+-*/"), below),
    max_leaves=6,
)


def by_python(text: str, a: int, b: int) -> Fraction | None:
    exact = re.sub(r"[\d.]+", lambda number: f"F('{number.group()}')", text)
    try:
        return Fraction(eval(exact, {"F": Fraction, "a": Fraction(a), "b": Fraction(b)}))
    except ZeroDivisionError:
        return None


@given(WRITTEN, st.integers(-9, 9), st.integers(-9, 9))
def test_a_term_is_worth_what_python_makes_of_it(text: str, a: int, b: int) -> None:
    facts: Facts = {"row/a": Fraction(a), "row/b": Fraction(b)}
    assert value(SCOPE.term(text), facts) == by_python(text, a, b)


@given(st.text(st.characters(max_codepoint=126), max_size=30))
def test_whatever_is_written_is_read_or_refused_for_one_reason(text: str) -> None:
    assert len(codes(SCOPE.condition, text)) <= 1
