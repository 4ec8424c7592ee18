"""``compare``, ``simulate`` and ``next-steps``: what they print, where, and with which exit status."""

import csv
import io
import json
import os
import pty
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from service.cli import main
from tests.support.documents.tables import by_key
from tests.support.service.requests import COHORT, cohort, example

PACKS = ("hoa-binh/2023", "hoa-binh/2024")
DEPARTMENT = ("hoa-binh/2023", "department")
EARLIER = str(example("hoa-binh/2023", "department-so-tu-phap"))
LATER = str(example("hoa-binh/2024", "department-so-tu-phap"))
DISTRICTS = str(COHORT / "district.jsonl")
SIMULATE = ("simulate", "hoa-binh/2023", "district", "--cohort", DISTRICTS, "--draws", "50")


def run(*arguments: str, **options: Any) -> Result:
    return CliRunner().invoke(main, arguments, catch_exceptions=False, **options)


@pytest.fixture
def broken_file(tmp_path: Path) -> str:
    """Three districts, and two lines that are wrong."""
    lines = [json.dumps(one) for one in cohort("district", 3)]
    lines[1:1] = ['{"agency": ', "{}"]
    (tmp_path / "cohort.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return str(tmp_path / "cohort.jsonl")


def test_two_packs_side_by_side() -> None:
    text = run("compare", "hoa-binh/2023", "phu-tho/2025", "--lang", "en").stdout
    assert text.startswith("Comparison of two sets\n")
    assert "The level Districts and city is gone." in text
    one = run("compare", *PACKS, "commune", "--format", "json").stdout
    assert [level["key"] for level in json.loads(one)["levels"]] == ["commune"]


def test_a_pack_and_itself() -> None:
    same = run("compare", "hoa-binh/2023", "hoa-binh/2023")
    assert "Hai bộ chỉ số không khác nhau." in same.stdout
    assert same.exit_code == 0


def test_one_agency_on_both_sides() -> None:
    moved = run("compare", *PACKS, "department", "--facts", EARLIER, "--facts-b", LATER)
    assert "\nVÌ SAO ĐIỂM THAY ĐỔI\n" in moved.stdout
    table = run("compare", *PACKS, "department", "--facts", EARLIER, "--facts-b", LATER, "--format", "csv")
    assert "Số liệu và cách tính" in table.stdout


def test_earlier_facts_alone() -> None:
    text = run("compare", *PACKS, "department", "--facts", EARLIER, "--lang", "en").stdout
    assert "EARLIER FACTS UNDER THE LATER SET" in text


def test_everyone_from_json_lines_and_from_csv(tmp_path: Path) -> None:
    lines = run("compare", *PACKS, "district", "--cohort", DISTRICTS, "--format", "json")
    (tmp_path / "cohort.CSV").write_text(as_csv(cohort("district")), encoding="utf-8")
    table = run("compare", *PACKS, "district", "--cohort", str(tmp_path / "cohort.CSV"), "--format", "json")
    assert lines.exit_code == table.exit_code == 0
    assert json.loads(lines.stdout) == json.loads(table.stdout)


def as_csv(agencies: list[dict[str, Any]]) -> str:
    """A cohort as the columns of a table."""
    names = list(agencies[0]["facts"])
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["code", "name", "peer_group", "period", *names])
    for one in agencies:
        agency, facts = one["agency"], one["facts"]
        head = [agency["code"], agency["name"], agency.get("peer_group") or "", one["period"]]
        writer.writerow([*head, *(cell(facts.get(name)) for name in names)])
    return out.getvalue()


def cell(value: Any) -> str:
    if isinstance(value, dict):
        return f"not_applicable: {value['not_applicable']}"
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)


@pytest.mark.parametrize("command", [("compare", *PACKS, "district"), ("simulate", *PACKS[:1], "district")])
def test_broken_rows_are_told_by_their_lines(command: tuple[str, ...], broken_file: str) -> None:
    more = ("--percent", "10", "--draws", "20") if command[0] == "simulate" else ()
    asked = (*command, "--cohort", broken_file, *more, "--lang", "en")
    text, table = run(*asked), run(*asked, "--format", "csv")
    assert text.exit_code == table.exit_code == 1
    assert text.stderr == ""
    assert "\nNOT READ\n  Row 2: This is not JSON" in text.stdout
    told = table.stderr.splitlines()
    assert told[0].startswith("line 2: This is not JSON")
    assert told[1].startswith("line 3 /agency: ")
    rows = by_key(table.stdout, "en")
    assert [bool(row["broken"]) for row in rows] == [False] * 3 + [True] * len(told)
    assert rows[3]["broken"].startswith("Row 2: This is not JSON")


def test_nothing_but_broken_rows(tmp_path: Path) -> None:
    (tmp_path / "cohort.jsonl").write_text('{"agency": 1}\n\n{', encoding="utf-8")
    refused = run("compare", *PACKS, "district", "--cohort", str(tmp_path / "cohort.jsonl"))
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert [line.partition(":")[0] for line in refused.stderr.splitlines()] == [
        "dòng 1 /agency",
        "dòng 1 /period",
        "dòng 1 /facts",
        "dòng 3",
    ]


def test_the_seed_gives_the_same_ranks_again() -> None:
    first, again, other = (
        run(*SIMULATE, "--percent", "25", "--seed", seed).stdout for seed in ("3", "3", "4")
    )
    assert first == again != other
    assert first.startswith("ĐỘ ỔN ĐỊNH CỦA THỨ HẠNG\n")


def test_what_would_earn_more() -> None:
    text = run("next-steps", *DEPARTMENT, EARLIER, "--lang", "en").stdout
    assert text.startswith("WHAT WOULD EARN MORE\n")
    assert "Changes that earn more\n  - “" in text
    band = run("next-steps", *DEPARTMENT, EARLIER, "--next-band", "--lang", "en").stdout
    assert "Changes that earn more" not in band
    assert "A better band\n" in band


def test_what_reaches_a_number_of_points() -> None:
    asked = ("--row", "6.4", "--points", "60")
    document = json.loads(run("next-steps", *DEPARTMENT, EARLIER, *asked, "--format", "json").stdout)
    assert (document["target"]["indicator"], document["target"]["points"]) == (
        "government.dossiers-online",
        "60",
    )
    assert "\nĐiểm muốn đạt\n" in run("next-steps", *DEPARTMENT, EARLIER, *asked).stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("compare", "no-such/2023", "hoa-binh/2024"), "PACK_A: "),
        (("compare", "hoa-binh/2023", "no-such/2024"), "PACK_B: "),
        (("compare", "hoa-binh/2023", "national-dti/2022"), "province"),
        (("compare", "hoa-binh/2023", "phu-tho/2025", "district"), "LEVEL: "),
        (("compare", *PACKS, "--facts", EARLIER), "LEVEL: "),
        (("compare", *PACKS, "district", "--facts", EARLIER), "--facts /facts/"),
        (("compare", *PACKS, "department", "--facts-b", LATER), "cohort"),
        (("compare", *PACKS, "department", "--facts", EARLIER, "--cohort", DISTRICTS), "cohort"),
        (("compare", *PACKS, "department", "--facts", "no-such-file.json"), "no-such-file.json"),
        (("compare", *PACKS, "district", "--cohort", "no-such-file.jsonl"), "no-such-file.jsonl"),
        (("compare", *PACKS, "district", "--cohort", os.devnull), ""),
        ((*SIMULATE, "--percent", "101"), "--percent: "),
        ((*SIMULATE, "--percent", "0"), "--percent: "),
        ((*SIMULATE, "--percent", "many"), "--percent: "),
        ((*SIMULATE, "--percent", "10", "--seed", "-1"), "--seed: "),
        ((*SIMULATE, "--percent", "10", "--draws", "100001"), "--draws: "),
        (("next-steps", *DEPARTMENT, EARLIER, "--row", "no.such", "--points", "1"), "--row: "),
        (("next-steps", "hoa-binh/2023", "commune", EARLIER), "/facts/"),
    ],
)
def test_wrong_input_is_told_on_standard_error(arguments: tuple[str, ...], said: str) -> None:
    vietnamese, english = run(*arguments), run(*arguments, "--lang", "en")
    for refused in (vietnamese, english):
        assert (refused.exit_code, refused.stdout) == (2, "")
        assert said in refused.stderr
    assert vietnamese.stderr != english.stderr


def test_a_row_needs_its_points_and_points_a_row() -> None:
    for alone in (("--row", "government.dossiers-online"), ("--points", "60")):
        refused = run("next-steps", *DEPARTMENT, EARLIER, *alone)
        assert (refused.exit_code, "--points" in refused.stderr) == (2, True)


def test_a_scheduler_that_does_not_answer() -> None:
    refused = run(*SIMULATE, "--percent", "10", "--cluster", "nowhere://x", "--lang", "en")
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "No scheduler answers at nowhere://x." in refused.stderr


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "service.cluster", None)
    refused = run(*SIMULATE, "--percent", "10", "--cluster", "tcp://127.0.0.1:1")
    assert (refused.exit_code, "minhdiem[cluster]" in refused.stderr) == (2, True)


def test_a_bar_on_a_terminal_and_on_nothing_else() -> None:
    command = [sys.executable, "-m", "service.cli", *SIMULATE, "--percent", "10"]
    controller, terminal = pty.openpty()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=terminal) as process:
        os.close(terminal)
        shown = b""
        while chunk := chunk_of(controller):
            shown += chunk
        assert process.stdout
        printed = process.stdout.read()
    os.close(controller)
    assert "Đọc số liệu".encode() in shown
    assert "Thử nghiệm".encode() in shown
    assert b"100%" in shown
    assert printed.decode() == run(*SIMULATE, "--percent", "10").stdout


def chunk_of(controller: int) -> bytes:
    """What a terminal shows next; nothing once the other side is closed."""
    try:
        return os.read(controller, 4096)
    except OSError:
        return b""
