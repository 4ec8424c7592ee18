"""The JSON Schema of a facts file and the reader of it agree: what one takes, the other takes."""

import json
from decimal import Decimal
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.validators import extend

from methodology.description.facts_schema import facts_schema
from methodology.errors import Fault, InvalidDocument
from methodology.model.fact import Fact
from rules.facts.exact_json import loads
from rules.facts.facts_file import SubmissionReader
from tests.support.packs.shipped import only_level
from tests.support.packs.small_commune import commune

PACK = commune()
LEVEL = only_level(PACK)
READER = SubmissionReader(LEVEL)


def is_whole(_: object, value: object) -> bool:
    return (
        isinstance(value, (int, Decimal))
        and not isinstance(value, bool)
        and value == Decimal(value).to_integral_value()
    )


validator: Any = extend  # it carries no types
EXACT = Draft202012Validator.TYPE_CHECKER.redefine("integer", is_whole)
ExactValidator: Any = validator(Draft202012Validator, type_checker=EXACT)
SCHEMA = ExactValidator(facts_schema(PACK, LEVEL, "en"), format_checker=FormatChecker(["date"]))
"""It takes numbers as they are written, where others would read binary fractions."""

digits = st.from_regex(r"-?(0|[1-9][0-9]{0,3})(\.[0-9]{1,4})?([eE][+-]?[0-9]{1,2})?", fullmatch=True)
texts = st.sampled_from(
    [
        *(
            "",
            " ",
            "\n",
            "\x1c",
            "\u200b",
            "Xã",
            " Xã ",
            "head",
            " head",
            "region1",
            "market ",
            "self",
            "appraised",
        ),
        *("2026", "2026\n", " 2026", "٢٠٢٦", "20261", "2026-03-31", "2026-3-31", "2026-02-30", "x" * 2001),
    ]
)
strings = texts.map(json.dumps)
scalars = st.sampled_from(["null", "true", "false", "[]", "{}"]) | digits | strings


def members(strategies: dict[str, st.SearchStrategy[str]], needed: int = 0) -> st.SearchStrategy[str]:
    """The text of an object with some of these members, the first ones always."""
    names = list(strategies)
    always, sometimes = names[:needed], names[needed:]
    chosen = st.fixed_dictionaries(
        {name: strategies[name] for name in always},
        optional={name: strategies[name] for name in sometimes},
    )
    return chosen.map(lambda of: "{" + ",".join(f"{json.dumps(k)}:{v}" for k, v in of.items()) + "}")


def value(fact: Fact) -> st.SearchStrategy[str]:
    """A value as it might be written: one of the fact's own sort, or any."""
    likely = {
        "choice": st.sampled_from([json.dumps(option.key) for option in fact.options] or ["null"]),
        "date": st.dates().map(lambda day: json.dumps(day.isoformat())),
        "flag": st.sampled_from(["true", "false"]),
    }
    return likely.get(fact.type, digits) | scalars


def state(fact: Fact) -> st.SearchStrategy[str]:
    """A fact as it might be written."""
    evidenced = members({"value": value(fact), "origin": scalars, "evidence": scalars, "x": scalars}, 1)
    kinds = st.sampled_from(['"nothing_arose"', '"outside_mandate"']) | scalars
    others = {"origin": strings, "evidence": scalars}
    claimed = members({"not_applicable": strings, "kind": kinds, **others, "value": scalars}, 1)
    refused = members({"not_recognised": strings, **others}, 1)
    return value(fact) | evidenced | claimed | refused


facts = st.lists(st.sampled_from(list(LEVEL.facts.values())), max_size=2, unique=True).flatmap(
    lambda some: members({fact.name: state(fact) for fact in some})
)
tags = st.lists(strings | st.just('"border"') | scalars, max_size=2).map(lambda of: f"[{','.join(of)}]")
groups = st.sampled_from(['"region1"', "null"]) | scalars
agencies = members(
    {"code": st.just('"1"') | strings, "name": st.just('"Xã"') | scalars, "peer_group": groups, "tags": tags},
    2,
)
periods = st.sampled_from(['"2026"', "2026", "2026.0", "2.026e3"]) | scalars
files = members({"agency": agencies, "period": periods, "facts": facts, "more": scalars}, 3)


def unsayable(fault: Fault) -> bool:
    """What no JSON Schema says: how facts and claims relate, the ends of a date, how many decimals there are.

    ``multipleOf`` would say the last; but where it is read as a binary fraction, 0.01 refuses 0.57.
    """
    dated = fault.code == "out_of_domain" and fault.params["low"].count("-") == 2
    fine = fault.code in ("too_many_decimals_in_value", "exponent", "number_too_long")
    return dated or fine or fault.code in ("broken_require", "contrary_claim")


def faults(text: str) -> tuple[Fault, ...]:
    try:
        READER.read(loads(text.encode()))
    except InvalidDocument as error:
        return error.faults
    return ()


def is_valid(text: str) -> bool:
    written: Any = json.loads(text, parse_float=Decimal)
    return bool(SCHEMA.is_valid(written))


START = '{"agency": {"code": "1", "name": "Xã"}, "period": "2026", "facts": {%s}}'


@settings(max_examples=1000)
@given(files)
@example(START % '"staff": 12.0')
@example(START % '"staff": 1e1')
@example(START % '"staff": 1e-999999999')
@example(START % '"staff": 1e999999999')
@example(START % '"skills/average": 1e-03')
@example(START % '"skills/average": 12.5e-2')
@example(START % '"staff": {"value": 12, "evidence": "\\n"}')
def test_schema_and_reader_agree(text: str) -> None:
    found = faults(text)
    if is_valid(text):
        assert all(map(unsayable, found))
    else:
        assert found


def test_a_number_is_told_as_it_was_written() -> None:
    (fault,) = faults(START % '"staff": 1.250')
    assert (fault.code, fault.params["value"]) == ("too_many_decimals_in_value", "1.250")


def test_numbers_are_read_by_value() -> None:
    spelled = ("12", "12.0", "1.2e1", "120E-1", "0.00012e+05")
    read = [READER.read(loads((START % f'"staff": {digits}').encode())).states["staff"] for digits in spelled]
    assert len(set(read)) == 1
