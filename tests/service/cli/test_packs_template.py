"""``template``: empty files that the other commands read once they are filled in."""

import json
from pathlib import Path

from click.testing import CliRunner, Result

from service.cli import main

COMMUNE = ("hoa-binh/2023", "commune")
FILLED = {
    "agency.code;": "04858",
    "agency.name;": "Xã Đoàn Kết",
    "awareness.steering-meetings/meetings;": "3",
    "awareness.head-chairs/chair;": "Bí thư hoặc Chủ tịch xã",
}


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def filled_form(values: dict[str, str]) -> str:
    """The Vietnamese form with some values in it."""
    lines = run("template", *COMMUNE, "--format", "csv").stdout_bytes.decode().splitlines()
    for at, line in enumerate(lines):
        cells = line.split(";")
        if value := values.get(f"{cells[-1]};"):
            lines[at] = ";".join([*cells[:2], value, *cells[3:]])
    return "\r\n".join(lines)


def test_a_form_that_was_filled_in_is_scored(tmp_path: Path) -> None:
    form = tmp_path / "xa.csv"
    form.write_text(filled_form(FILLED), encoding="utf-8")
    card = json.loads(run("score", *COMMUNE, str(form), "--format", "json").stdout)
    assert (card["agency"]["name"], card["period"], card["total"]["points"]) == ("Xã Đoàn Kết", "2023", "52")
    assert run("next-steps", *COMMUNE, str(form)).exit_code == 0
    assert run("compare", "hoa-binh/2023", "hoa-binh/2024", "commune", "--facts", str(form)).exit_code == 0


def test_what_is_wrong_with_a_form_is_told_by_its_line(tmp_path: Path) -> None:
    form = filled_form(FILLED)
    (tmp_path / "xa.csv").write_text(form + "\r\n;;7;;;;\r\n", encoding="utf-8")
    refused = run("score", *COMMUNE, str(tmp_path / "xa.csv"))
    assert (refused.exit_code, refused.stdout) == (2, "")
    line = len(form.splitlines()) + 1
    assert refused.stderr.startswith(f"dòng {line}: «7» không thuộc số liệu nào")


def test_a_cohort_has_an_agency_to_a_row() -> None:
    table = run("template", *COMMUNE, "--format", "csv", "--cohort", "--lang", "en").stdout
    heading, labels, helps = table.splitlines()
    assert heading.startswith("\ufeffcode,agency,peer group,tags,period,staff_total,")
    assert labels.startswith(helps[:5])
    refused = run("template", *COMMUNE, "--cohort")
    assert (refused.exit_code, refused.stdout) == (2, "")


def test_json_as_before() -> None:
    assert json.loads(run("template", *COMMUNE).stdout)["period"] == "2023"
