"""Random small packs, written as an author would; nothing about them is proved."""

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from methodology.errors import InvalidDocument
from methodology.loading.pack import build_pack
from methodology.loading.yaml import read_text
from methodology.model.pack import Pack
from tests.support.packs.shipped import HEADER
from tests.support.packs.small_commune import POLICIES

Draw = Callable[..., Any]

NAME = {"vi": "Chỉ số", "en": "Indicator"}
FACTS: dict[str, Any] = {
    "a": {"type": "count", "max": "6"},
    "b": {"type": "count", "max": "6"},
    "x": {"type": "number", "decimals": "1", "min": "-1.5", "max": "2"},
    "p": {"type": "percent"},
    "f": {"type": "flag"},
    "g": {"type": "flag"},
    "d": {"type": "date", "min": "2026-03-01", "max": "2026-04-30"},
    "c": {"type": "choice", "options": {"one": NAME, "two": NAME, "three": NAME}},
}
CONTEXT = {"n": {"type": "count", "max": "5", "label": NAME}}
GATES = [
    {"key": "core", "name": NAME, "marks": "mandatory", "full": "2/3", "earning": "1/2"},
    {"key": "all", "name": NAME, "marks": "mandatory"},
]

amounts = st.sampled_from(
    ["a", "a + b", "a - b", "2 * a - x", "x", "x - 0.5", "p", "b / 3", "n", "a * 0.1 + n"]
)
divisors = st.sampled_from(["n", "b", "n + b", "n + 2 * b", "2 * n", "b + 1"])
measures = st.one_of(amounts, st.builds("({}) / ({})".format, amounts, divisors))
thresholds = st.sampled_from(["0", "1", "2", "3", "0.5", "0.1", "1 / 3", "30%", "-1", "-0.5", "2 / 3", "4"])
operators = st.sampled_from([">=", "<=", ">", "<", "=", "!="])
comparisons = st.one_of(
    st.builds("{} {} {}".format, measures, operators, thresholds),
    st.builds("{} {} {}".format, amounts, operators, amounts),
    st.builds("d {} 2026-03-{}".format, operators, st.sampled_from(["01", "02", "31"])),
    st.sampled_from(["f", "g", "c = two", "c != one"]),
)
conditions = st.recursive(
    comparisons,
    lambda inner: st.one_of(
        st.builds("not ({})".format, inner),
        st.builds("({}) and ({})".format, inner, inner),
        st.builds("({}) or ({})".format, inner, inner),
    ),
    max_leaves=4,
)
awards = st.sampled_from(["0", "max", "1/3", "1/2", "75%", "0.5", "1.25"])
points = st.one_of(
    st.sampled_from(["max", "0", "max / 2", "1/3", "40%", "not_applicable", "1.25", "max * a / 6", "2 - x"]),
    st.builds("max * ({}) / ({})".format, amounts, divisors),
)


@st.composite
def tiers(draw: Draw) -> Any:
    at_most = draw(st.booleans())
    amount = st.sampled_from(["4", "3", "2", "1", "0.5", "1/3", "30%", "0"])
    step = st.builds("{}{}".format, st.sampled_from(["", "< " if at_most else "> "]), amount)
    steps = draw(st.lists(step, min_size=1, max_size=7, unique=True))
    ladder = {draw(measures): {step: draw(awards) for step in [*steps, "else"]}}
    return {"tiers": {"at_most": ladder} if at_most else ladder}


@st.composite
def ratios(draw: Draw) -> Any:
    written = {"of": draw(amounts), "to": draw(st.one_of(divisors, st.just("150%")))}
    if draw(st.booleans()):
        written["if_none"] = draw(st.sampled_from(["full", "zero", "not_applicable"]))
    return {"ratio": {**written, "full_at": draw(st.sampled_from(["100%", "80%", "1/3", "2"]))}}


@st.composite
def cases(draw: Draw) -> Any:
    rows = draw(
        st.lists(
            st.builds(lambda when, gives: {"when": when, "points": gives}, conditions, points), max_size=3
        )
    )
    last = [{"else": draw(points)}] if draw(st.booleans()) or not rows else []
    return {"cases": [*rows, *last]}


kinds = st.one_of(
    tiers(),
    ratios(),
    cases(),
    st.just({"yes_no": "f"}),
    st.builds(
        lambda one, two, three: {"choice": {"c": {"one": one, "two": two, "three": three}}},
        awards,
        awards,
        awards,
    ),
    st.just({"checklist": {"f": "1/3", "g": "2/3"}}),
    st.builds(lambda each: {"per_item": {"a": each}}, st.sampled_from(["1", "2.5", "0.3"])),
)
scores = st.one_of(
    kinds, st.builds(lambda one, two: [{"share": "1/3", **one}, {"share": "2/3", **two}], kinds, kinds)
)


@st.composite
def rows(draw: Draw, key: str) -> Any:
    row = {"key": key, "code": key, "name": NAME, "max": draw(st.sampled_from(["10", "7", "2.5"]))}
    facts = {name: {**fact, "label": NAME} for name, fact in FACTS.items()}
    optional = {
        "applies_to": ["market"],
        "may_not_apply": ["outside_mandate", "nothing_arose"],
        "marks": ["mandatory"],
    }
    more = {word: written for word, written in optional.items() if draw(st.booleans())}
    source = {"at": key, "provenance": "illustrative"}
    return {**row, "facts": facts, "score": draw(scores), "source": source, **more}


@st.composite
def packs(draw: Draw) -> Pack:
    """A pack of one level with up to three rows of any kinds."""
    listed = [draw(rows(key)) for key in ("r1", "r2", "r3")[: draw(st.integers(1, 3))]]
    group = {"key": "g", "code": "1", "name": NAME, "max": "10", "indicators": listed}
    level = {
        "level": "commune",
        "name": NAME,
        "max": "10",
        "context": CONTEXT,
        "tags": {"market": NAME},
        "views": [{"key": "v", "name": NAME, "groups": ["g"]}],
        "gates": GATES,
        "groups": [group],
    }
    try:
        return build_pack({**draw(headers()), "levels": ["level.yaml"]}, {"level.yaml": level})
    except InvalidDocument:
        another: Pack = draw(packs())
        return another


@st.composite
def headers(draw: Draw) -> Any:
    rounding = {
        "at": draw(st.sampled_from(["indicator", "total"])),
        "digits": draw(st.sampled_from(["0", "1", "2"])),
        "mode": draw(st.sampled_from(["half_up", "half_even", "floor"])),
    }
    bands = [
        {
            "key": "good",
            "name": NAME,
            "at_least": draw(st.sampled_from(["80%", "1/2"])),
            "requires": ["core"],
        },
        {"key": "fair", "name": NAME, "at_least": "1/3"},
        {"key": "weak", "name": NAME, **({"requires": ["all"]} if draw(st.booleans()) else {})},
    ]
    written = read_text(HEADER, "pack.yaml").content
    policy = draw(st.sampled_from(POLICIES))
    return {**written, "rounding": rounding, "not_applicable": policy, "bands": bands}
