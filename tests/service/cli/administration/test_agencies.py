"""``agencies``: tables in and out, on both stores, and rankings held against what is in the registry."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from service.cli import main
from service.workflow.backend import Backend
from tests.support.acts.registry import states
from tests.support.service.requests import COHORT

HEADING = "mã;cơ quan;từ ngày;đến ngày;đơn vị kế thừa;văn bản\n"


@pytest.fixture(autouse=True)
def place(database: str, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command line keeps things in the test's own store."""
    monkeypatch.setenv("DATABASE_URL", database)
    monkeypatch.setenv("MINHDIEM_DATA", str(data))


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def imported(tmp_path: Path, text: str, *options: str) -> Result:
    file = tmp_path / "table.csv"
    file.write_text(text, encoding="utf-8")
    return run("agencies", "import", str(file), *options)


def last(result: Result) -> str:
    assert (result.exit_code, result.stderr) == (0, "")
    return result.stdout.splitlines()[-1]


def test_the_demonstration_is_imported_exported_and_already_there(backend: Backend, tmp_path: Path) -> None:
    demonstration = ("agencies", "import", "--demonstration", "hoa-binh")
    assert last(run(*demonstration, "--check")).startswith("226 dòng: sẽ đăng ký mới 226,")
    assert states(backend) == {}
    done = run(*demonstration)
    assert last(done).startswith("226 dòng: đã đăng ký mới 226,")
    assert (
        "04957 Xã Cao Sơn (Huyện Lương Sơn), từ ngày 01/01/2023: đăng ký mới và ghi ngày kết thúc"
        in done.stdout
    )
    before = states(backend)
    assert len(before) == 226
    exported = run("agencies", "export").stdout
    assert last(imported(tmp_path, exported)).endswith("ghi ngày kết thúc 0; 226 đã có từ trước.")
    assert last(run(*demonstration)).endswith("226 đã có từ trước.")
    assert states(backend) == before


def test_a_line_that_is_different_is_told_as_what_it_does(backend: Backend, tmp_path: Path) -> None:
    assert last(imported(tmp_path, HEADING + "1;Một;01/01/2023;;;\n2;Hai;01/01/2024;;;\n"))
    done = imported(tmp_path, HEADING + "1;Một A;01/01/2023;31/12/2023;2;QĐ 1\n2;Hai;01/01/2024;;;\n")
    assert [line.rpartition(": ")[2] for line in done.stdout.splitlines()[:2]] == [
        "điều chỉnh thông tin và ghi ngày kết thúc",
        "đã có, không thay đổi",
    ]
    assert states(backend)["1-2023-01-01"]["successors"] == ["2-2024-01-01"]


@pytest.mark.parametrize("check", [(), ("--check",)])
def test_each_fault_is_told_by_its_line_and_nothing_is_done(
    backend: Backend, tmp_path: Path, check: tuple[str, ...]
) -> None:
    wrong = HEADING + "1;Một;01/01/2023;;;\n1;Hai;01/01/2024;;;\n3;Ba;1/1/2024;30/06/2025;4;QĐ\n"
    refused = imported(tmp_path, wrong, *check)
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert refused.stderr.startswith("dòng 4 /successors: Ngày 01/7/2025, khi bắt đầu kế thừa,")
    unread = imported(tmp_path, HEADING + "1;Một;32/01/2023;;;\n;Hai;01/01/2024;;;\n", *check)
    assert [line.partition(":")[0] for line in unread.stderr.splitlines()] == ["dòng 2 /from", "dòng 3 /code"]
    assert states(backend) == {}


def test_one_of_a_file_and_a_demonstration_is_named() -> None:
    assert run("agencies", "import").exit_code == 2
    assert run("agencies", "import", "x.csv", "--demonstration", "hoa-binh").exit_code == 2


def test_export_of_some(backend: Backend) -> None:
    run("agencies", "import", "--demonstration", "hoa-binh")
    found = run(
        "agencies", "export", "doan", "ket", "--on", "2023-12-31", "--level", "commune", "--lang", "en"
    )
    assert [line.split(",")[5] for line in found.stdout.splitlines()] == [
        "district",
        "Huyện Đà Bắc",
        "Huyện Yên Thủy",
    ]
    assert run("agencies", "export", "--on", "31/12/2023").exit_code == 2


def test_a_cohort_is_held_against_the_registry(backend: Backend, tmp_path: Path) -> None:
    districts = str(COHORT / "district.jsonl")
    rank = ("rank", "hoa-binh/2023", "district", "--cohort", districts, "--registry", "--lang", "en")
    nobody = run(*rank)
    assert (nobody.exit_code, nobody.stderr.startswith("The registry has nobody of the level")) == (2, False)
    run("agencies", "import", "--demonstration", "hoa-binh")
    whole = run(*rank, "--format", "json")
    assert (whole.exit_code, json.loads(whole.stdout)["listed"]) == (0, 10)
    city = json.loads(run(*rank, "--group", "city", "--format", "json").stdout)
    assert (city["listed"], len(city["unlisted"])) == (1, 9)
    assert (
        "150 is Huyện Đà Bắc in the registry, of the level district and the group district."
        in city["notices"]
    )


def test_names_that_do_not_fit_and_codes_without_zeros(backend: Backend, tmp_path: Path) -> None:
    run("agencies", "import", "--demonstration", "hoa-binh")
    lines = (COHORT / "commune.jsonl").read_text(encoding="utf-8").splitlines()
    some = [json.loads(line) for line in lines[:3]]
    some[0]["agency"]["code"] = "4789"
    some[1]["agency"]["name"] = "Xã Cao Sơn"
    some.append({**some[2], "agency": {**some[2]["agency"], "code": "4795"}})
    file = tmp_path / "some.jsonl"
    file.write_text("\n".join(map(json.dumps, some)), encoding="utf-8")
    rank = ("rank", "hoa-binh/2023", "commune", "--cohort", str(file), "--registry", "--format", "json")
    found = json.loads(run(*rank).stdout)
    assert [each["code"] for each in found["other_code"]] == ["4789"]
    assert [(each["code"], each["listed"]) for each in found["other_name"]] == [
        ("04792", "Phường Tân Hòa (Thành phố Hòa Bình)")
    ]
    assert [each["row"] for each in found["broken"]] == [4]
    assert len(found["missing"]) == 148
    assert {"code": "04957", "name": "Xã Cao Sơn (Huyện Lương Sơn)"} in found["missing"]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--registry", "--agencies", "x"), "/agencies: "),
        (("--on", "2023-12-31"), "/on: "),
        (("--group", "city"), "/group: "),
        (("--registry", "--on", "31/12/2023"), "/on: "),
    ],
)
def test_options_that_do_not_go_together(more: tuple[str, ...], said: str) -> None:
    refused = run("rank", "hoa-binh/2023", "district", "--cohort", str(COHORT / "district.jsonl"), *more)
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert said in refused.stderr
