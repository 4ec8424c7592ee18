"""Random scores as authors write them, by kind.

They are over counts ``a`` and ``b``, flags ``f`` and ``g``, a choice ``c``, a percent ``p`` and a date ``d``.
"""

from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st

Scores = st.SearchStrategy[Any]

awards = st.sampled_from(["max", "3/4", "1/2", "25%", "0", "8", "0.5"])
measures = st.sampled_from(["a", "a + b", "2 * a - b", "a / b", "(a + 1) / (b + 1)", "100 * p"])
thresholds = st.sampled_from(["0", "1", "2", "5", "1/2", "75%"])


def _pick(*texts: str) -> st.SearchStrategy[str]:
    return st.sampled_from(texts)


def _under(word: str, below: Scores) -> Scores:
    return below.map(lambda written: {word: written})


@st.composite
def _ladder(
    draw: st.DrawFn, measure: Scores = measures, steps: Scores = thresholds, sign: str = "> "
) -> dict[str, dict[str, str]]:
    keys = draw(st.lists(st.tuples(st.sampled_from(["", sign]), steps), min_size=1, max_size=4, unique=True))
    return {draw(measure): {key: draw(awards) for key in [*map("".join, keys), "else"]}}


_dates = _ladder(_pick("d", "d - 10"), _pick("2023-03-21", "2023-03-31", "2023-04-02"))
_ratios = st.fixed_dictionaries(
    {"of": _pick("a", "2 * a", "a + b"), "to": _pick("b", "b + 1", "a + b")},
    optional={
        "full_at": _pick("80%", "1/3", "2"),
        "if_none": _pick("full", "zero", "not_applicable"),
        "may_exceed": st.just("true"),
    },
)
_of_constants = st.fixed_dictionaries(
    {"of": _pick("p", "p / 2"), "to": _pick("100%", "1/2")}, optional={"full_at": _pick("90%")}
)
_lines = st.fixed_dictionaries(
    {
        "when": _pick(
            *(
                "f",
                "not f",
                "f and g",
                "a > 2",
                "a / b >= 1/2",
                "not (a / b < 1 or f)",
                "c = x or c = y",
                "c != z",
            ),
            *("d <= 2023-03-31", "f and d <= 2023-04-10", "p >= 50%", "a = b", "b = 0"),
        ),
        "points": _pick(
            "max",
            "max / 2",
            "0",
            "1/2",
            "75%",
            "2.5",
            "not_applicable",
            "a",
            "max - a / 2",
            "5 * a / b",
            "3 * p",
        ),
    }
)
_cases = st.builds(
    lambda lines, otherwise: [*lines, *otherwise],
    st.lists(_lines, min_size=1, max_size=3),
    st.lists(st.fixed_dictionaries({"else": _pick("0", "max", "a", "not_applicable")}), max_size=1),
)

SCORES: Mapping[str, Scores] = {
    "yes_no": _under("yes_no", _pick("f", "g")),
    "choice": _under(
        "choice", st.fixed_dictionaries({"c": st.fixed_dictionaries(dict.fromkeys("xyz", awards))})
    ),
    "tiers": _under("tiers", _ladder() | _dates | _under("at_most", _ladder(sign="<"))),
    "ratio": _under("ratio", _ratios | _of_constants),
    "checklist": _under("checklist", st.just({"f": "1/2", "g": "5"})),
    "per_item": _under("per_item", st.fixed_dictionaries({"a": _pick("1", "2.5", "5", "20")})),
    "cases": _under("cases", _cases),
}
_single = st.one_of(*SCORES.values())
_shared = st.builds(lambda share, score: {"share": share, **score}, _pick("1/2", "30%"), _single)
SCORES = {**SCORES, "several": st.lists(_shared, min_size=1, max_size=3)}
