"""Members as Vietnamese Excel writes them."""

import pytest

from methodology.errors import InvalidDocument
from methodology.wording.translations import LANGUAGES, gettext
from service.acts.roles import TITLES, Role
from service.faults import fault_text
from service.people.member_rows import MEMBER_COLUMNS, MemberRows, read_members

HEADING = "login;name;role;organisation;from;until;citing"
TODAY = "2023-07-01"


def find(code: str, day: str) -> str | None:
    return {"04858": "doan-ket"}.get(code) if day < "2025-07-01" else None


def rows(*lines: str, heading: str = HEADING) -> MemberRows:
    text = "\r\n".join((heading, *lines))
    return read_members(f"\ufeff{text}\r\n".encode(), find, TODAY)


def faults(*lines: str, heading: str = HEADING) -> list[tuple[str, int, str]]:
    with pytest.raises(InvalidDocument) as refused:
        rows(*lines, heading=heading).body()
    for fault in refused.value.faults:
        assert all("{" not in fault_text(fault, language) for language in LANGUAGES)
    return [(fault.code, fault.line, "/".join(map(str, fault.path))) for fault in refused.value.faults]


def test_a_row_is_a_person() -> None:
    read = rows("Lan.Nguyen;Nguyễn Thị Lan;specialist;04858;1/2/2023;31/12/2024;12/QĐ-UBND")
    (person,) = read.body()["accounts"]
    assert (person["login"].text, person["name"].text) == ("lan.nguyen", "Nguyễn Thị Lan")
    assert person["membership"] == {
        "role": "specialist",
        "organisation": "doan-ket",
        "from": "2023-02-01",
        "until": "2024-12-31",
        "citing": "12/QĐ-UBND",
    }


def test_what_is_left_out_is_usual() -> None:
    (person,) = rows("lan;Lan;auditor").body()["accounts"]
    held = {"organisation": None, "from": TODAY, "until": None, "citing": None}
    assert person["membership"] == {"role": "auditor", **held}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("role", list(Role))
def test_a_role_is_what_it_is_called(role: Role, language: str) -> None:
    title = gettext(language)(TITLES[role])
    place = "04858" if role in ("specialist", "approver", "appraiser", "appraisal_leader") else ""
    (person,) = rows(f"lan;Lan;{title.upper()};{place}").body()["accounts"]
    assert person["membership"]["role"] == role


@pytest.mark.parametrize("language", LANGUAGES)
def test_columns_are_called_as_people_call_them(language: str) -> None:
    _ = gettext(language)
    names = [_(name).partition(",")[0] for name in MEMBER_COLUMNS.values()]
    assert len(rows("lan;Lan;auditor", heading=";".join(names)).lines) == 1


def test_commas_serve_too_and_help_is_skipped() -> None:
    read = read_members(b"login,name,role\n#help,x,y\n\nlan,Lan,auditor\n", find, TODAY)
    assert read.lines == (4,)


def test_each_fault_has_its_line() -> None:
    assert faults(
        "lan;Lan;specialist;9999",
        "nam;Nam;auditor;;;;;more",
        "hoa;Hoa;specialist;04858;1/7/2025",
    ) == [("code_unknown", 2, "organisation"), ("too_many_cells", 3, ""), ("code_unknown", 4, "organisation")]
    assert faults("lan;Lan;king", ";Nam;auditor", "h;Hoa;auditor;;hôm nay;31/2/2023", "hoa;;auditor") == [
        ("not_a_choice", 2, "role"),
        ("value_missing", 3, "login"),
        ("code_expected", 4, "login"),
        ("day_expected", 4, "from"),
        ("day_expected", 4, "until"),
        ("value_missing", 5, "name"),
    ]


@pytest.mark.parametrize(
    ("heading", "code"),
    [
        ("login;name", "column_missing"),
        ("login;name;role;role", "duplicate_name"),
        ("login;name;role;phone", "unknown_column"),
    ],
)
def test_the_heading_is_as_it_should_be(heading: str, code: str) -> None:
    assert [each for each, *_ in faults("lan;Lan;auditor", heading=heading)] == [code]


@pytest.mark.parametrize(("raw", "code"), [(b"", "empty_file"), (b"\xff\xfel\0", "csv_in_utf16")])
def test_a_file_is_a_table(raw: bytes, code: str) -> None:
    with pytest.raises(InvalidDocument, match=code):
        read_members(raw, find, TODAY)


def test_a_table_without_people_is_told() -> None:
    assert faults() == [("list_empty", 0, "accounts")]
