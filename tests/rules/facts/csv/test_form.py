"""One agency's form, as it comes back from a spreadsheet."""

import pytest

from methodology.errors import InvalidDocument
from rules.facts.csv.form import read_form
from rules.facts.exact_json import Numeral
from rules.facts.facts_file import read_submission
from rules.facts.submission import Claim, Given
from tests.support.packs.shipped import only_level
from tests.support.packs.small_commune import commune

LEVEL = only_level(commune())
HEADING = "fact;what is asked;value;evidence;origin"
AGENCY = "agency.code;;04789\nagency.name;;Xã A\nagency.peer_group;;Region I\n"
AGENCY += "agency.tags;;có chợ; \nagency.period;;2026"


def refused(written: str) -> list[tuple[str, int]]:
    with pytest.raises(InvalidDocument) as caught:
        read_form(LEVEL, written.encode())
    return [(fault.code, fault.line) for fault in caught.value.faults]


def test_a_filled_form_is_a_facts_file() -> None:
    lines = [
        *(HEADING, "#help;;fill in", AGENCY, "staff;;12;12/BC-UBND;feed", "skills/average;;;a report"),
        *(
            "chair/chair;;Chairman",
            ";a heading of the clerk's own",
            "online/online;;không phát sinh: chưa có",
        ),
    ]
    facts = read_form(LEVEL, "\n".join(lines).encode())
    assert facts["agency"] == {"code": "04789", "name": "Xã A", "peer_group": "region1", "tags": ["market"]}
    assert facts["facts"]["staff"] == {"value": Numeral("12"), "evidence": "12/BC-UBND", "origin": "feed"}
    submission = read_submission(LEVEL, facts)
    assert submission.states["staff"] == Given(12, "feed", "12/BC-UBND")
    assert submission.states["skills/average"] is None
    assert submission.states["chair/chair"] == Given(0)


def test_an_unknown_fact_is_told_where_facts_are_read() -> None:
    facts = read_form(LEVEL, f"{HEADING}\n{AGENCY}\nstaf;;12".encode())
    with pytest.raises(InvalidDocument, match="unknown_fact_near"):
        read_submission(LEVEL, facts)


def test_a_claim_may_have_evidence_beside_it_and_what_is_not_recognised_none() -> None:
    facts = read_form(LEVEL, f"{HEADING}\n{AGENCY}\nonline/online;;không phát sinh: chưa có;12/BC".encode())
    claim = read_submission(LEVEL, facts).states["online/online"]
    assert claim == Claim("nothing_arose", "chưa có", evidence="12/BC")
    facts = read_form(LEVEL, f"{HEADING}\n{AGENCY}\nstaff;;không công nhận: thiếu;12/BC".encode())
    with pytest.raises(InvalidDocument, match="unknown_key"):
        read_submission(LEVEL, facts)


@pytest.mark.parametrize(
    ("written", "faults"),
    [
        ("", [("empty_file", 0)]),
        ("fact;label", [("column_missing", 0)]),
        ("fact;value;note", [("unknown_column", 0)]),
        ("fact;value\nstaff;1\nstaff;2\n;3", [("duplicate_name", 3), ("value_without_fact", 4)]),
        ("fact;value\nx;y;z", [("too_many_cells", 2)]),
        ("fact;value\nskills/average;1.125\nstaff;1", [("ambiguous_number", 2)]),
    ],
)
def test_what_is_wrong_with_a_form(written: str, faults: list[tuple[str, int]]) -> None:
    assert refused(written) == faults
