"""Lists of the agencies that are to be ranked."""

import pytest

from methodology.errors import InvalidDocument
from rules.ranking.gaps import ListedAgency
from rules.ranking.listed import read_listed


@pytest.mark.parametrize(
    ("written", "agencies"),
    [
        ("04789\n\n 04792 \n", [("04789", ""), ("04792", "")]),
        ("\ufeff04789;Xã A\n04792;Xã B", [("04789", "Xã A"), ("04792", "Xã B")]),
        ("Mã\n04789", [("04789", "")]),
        ("district,name,code\nx,Xã A,04789\ny\n", [("04789", "Xã A")]),
        ("code\tnote\n#help\tx\n04789\tx", [("04789", "")]),
        ("04789\n4789\n04789", [("04789", "")]),
    ],
)
def test_a_code_to_a_line_or_a_table(written: str, agencies: list[tuple[str, str]]) -> None:
    assert read_listed(written.encode()) == tuple(ListedAgency(*each) for each in agencies)


@pytest.mark.parametrize(
    ("written", "code"), [("", "empty_cohort"), ("code\n", "empty_cohort"), ("#help", "empty_cohort")]
)
def test_lists_that_are_refused(written: str, code: str) -> None:
    with pytest.raises(InvalidDocument, match=code):
        read_listed(written.encode())
