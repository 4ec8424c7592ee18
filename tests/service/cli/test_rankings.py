"""``rank``: what it prints, what it writes, and with which exit status it ends."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from service.cli import main
from tests.support.service.requests import COHORT, cohort

DISTRICTS = str(COHORT / "district.jsonl")
RANK = ("rank", "hoa-binh/2023", "district", "--cohort")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


@pytest.fixture
def lacking(tmp_path: Path) -> str:
    """Three districts, and a line that is wrong."""
    lines = [json.dumps(one) for one in cohort("district", 3)]
    (tmp_path / "cohort.jsonl").write_text("\n".join([*lines, "{"]), encoding="utf-8")
    return str(tmp_path / "cohort.jsonl")


def test_a_whole_cohort_is_ranked(tmp_path: Path) -> None:
    codes = tmp_path / "codes.txt"
    codes.write_text("\n".join(one["agency"]["code"] for one in cohort("district")), encoding="utf-8")
    ranked = run(*RANK, DISTRICTS, "--agencies", str(codes), "--period", "2023")
    assert (ranked.exit_code, ranked.stderr) == (0, "")
    assert ranked.stdout.startswith("XẾP HẠNG\n")
    assert "Đã đọc số liệu của 10/10 đơn vị." in ranked.stdout


def test_what_is_lacking_comes_before_any_table(lacking: str) -> None:
    refused = run(*RANK, lacking, "--lang", "en")
    assert refused.exit_code == 1
    said = refused.stdout
    assert (
        said.index("Therefore no ranks are given.") < said.index("Rank  Agency") < said.index("\nNOT READ\n")
    )
    partial = run(*RANK, lacking, "--lang", "en", "--partial", "--format", "json")
    assert (partial.exit_code, json.loads(partial.stdout)["ranked"]) == (1, True)
    assert partial.stderr.splitlines()[0] == "Read 3 of 4 agencies."
    assert partial.stderr.splitlines()[-1].startswith("line 4: This is not JSON")


@pytest.mark.parametrize(("form", "ending"), [("text", "txt"), ("json", "json"), ("csv", "csv")])
def test_a_scorecard_each_in_a_new_directory(tmp_path: Path, form: str, ending: str) -> None:
    directory = tmp_path / "cards" / "2023"
    made = run(*RANK, DISTRICTS, "--scorecards", str(directory), "--format", form)
    codes = [one["agency"]["code"] for one in cohort("district")]
    assert made.exit_code == 0
    assert sorted(file.name for file in directory.iterdir()) == sorted(f"{code}.{ending}" for code in codes)
    if form == "json":
        assert all(run("verify", str(file)).exit_code == 0 for file in list(directory.iterdir())[:2])
    again = run(*RANK, DISTRICTS, "--scorecards", str(directory))
    assert (again.exit_code, again.stdout) == (2, "")
    assert str(directory) in again.stderr


def test_the_code_of_an_agency_is_no_path(tmp_path: Path) -> None:
    (one,) = cohort("district", 1)
    one["agency"]["code"] = "../../x"
    (tmp_path / "one.jsonl").write_text(json.dumps(one), encoding="utf-8")
    run(*RANK, str(tmp_path / "one.jsonl"), "--scorecards", str(tmp_path / "cards"), "--format", "json")
    assert [file.name for file in (tmp_path / "cards").iterdir()] == ["..%2F..%2Fx.json"]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--agencies", "no-such-file"), "/agencies: "),
        (("--period", "23"), "/period: "),
        (("--scorecards", "/dev/null/x"), "/dev/null/x"),
    ],
)
def test_wrong_input_is_told(more: tuple[str, ...], said: str) -> None:
    refused = run(*RANK, DISTRICTS, *more)
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert said in refused.stderr
