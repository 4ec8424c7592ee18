"""The command line: what it prints, where, and with which exit status."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from methodology.canonical import canonical
from methodology.loading.repository import SHIPPED
from rules.scorecard.receipt import add_seal
from service.cli import main
from tests.support.service.requests import SMALL, example

EXAMPLE = example("national-dti/2022", "province-da-nang")
FACTS = str(EXAMPLE)
PROVINCE = ("national-dti/2022", "province")
SCORE = ("score", *PROVINCE, FACTS)


def run(*arguments: str, **options: Any) -> Result:
    return CliRunner().invoke(main, arguments, catch_exceptions=False, **options)


@pytest.fixture
def scorecard(tmp_path: Path) -> Path:
    """A scorecard that was written to a file."""
    file = tmp_path / "scorecard.json"
    file.write_bytes(run(*SCORE, "--format", "json").stdout_bytes)
    return file


def tampered(scorecard: Path, change: Callable[[dict[str, Any]], None]) -> str:
    """The name of the file, with something else in it."""
    document = json.loads(scorecard.read_bytes())
    change(document)
    scorecard.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    return str(scorecard)


def test_help_names_every_command() -> None:
    shown = run("--help")
    assert shown.exit_code == 0
    for command in ("check", "method", "packs", "score", "serve", "template", "verify"):
        assert f"\n  {command} " in shown.stdout
        assert run(command, "--help").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        (("--help",), "vi"),
        (("--lang", "en", "--help"), "en"),
        (("score", "--help", "--lang", "en"), "en"),
        (("score", "--lang=en", "--help"), "en"),
        (("--lang", "en", "score", "--help"), "en"),
    ],
)
def test_help_is_in_one_language(arguments: tuple[str, ...], language: str) -> None:
    other = "en" if language == "vi" else "vi"
    first = {"vi": "giải thích từng điểm", "en": "every point explained"}
    shown = run(*arguments).stdout
    assert first[language] in shown
    assert first[other] not in shown
    shown = run("score", "--help", env={"MINHDIEM_LANG": language}).stdout
    assert {"vi": "Kèm bộ chỉ số vào JSON.", "en": "Put the pack's rows into the JSON."}[language] in shown


def test_a_language_before_the_command_is_the_command_s() -> None:
    assert run("--lang", "en", "packs").stdout == run("packs", "--lang", "en").stdout
    assert run("--lang", "en", "packs", "--lang", "vi").stdout == run("packs").stdout
    assert run("packs", env={"MINHDIEM_LANG": "xx"}).exit_code == 2


@pytest.mark.parametrize(("language", "word"), [("vi", "đi cùng nhau"), ("en", "go together")])
def test_a_refusal_of_ours_is_in_the_language(language: str, word: str) -> None:
    refused = run("next-steps", *PROVINCE, FACTS, "--row", "x", "--lang", language)
    assert (refused.exit_code, word in refused.stderr) == (2, True)


def test_packs_are_listed_with_their_digests() -> None:
    listed = run("packs", "--lang", "en").stdout
    assert "hoa-binh/2023  " in listed
    assert "reference set\n    Digital transformation of the state agencies of Hòa Bình" in listed
    assert "\n    department, district, commune\n" in listed


def test_a_pack_that_does_not_hold_is_listed_as_such(broken: Path) -> None:
    listed = run("packs", env={"MINHDIEM_PACKS": str(broken)})
    assert "example/2026  có lỗi, không dùng được" in listed.stdout
    assert listed.exit_code == 0


def test_a_pack_is_proved() -> None:
    proved = run("check", "national-dti/2022", str(SMALL / "example" / "2026"))
    assert (proved.exit_code, proved.stderr) == (0, "")
    assert proved.stdout.splitlines() == [
        "national-dti/2022: đã chứng minh",
        f"    {SHIPPED / 'national-dti' / '2022'}: pack.yaml, province.yaml; 3 ví dụ",
        f"{SMALL / 'example' / '2026'}: đã chứng minh",
        f"    {SMALL / 'example' / '2026'}: pack.yaml, department.yaml; 0 ví dụ",
    ]


@pytest.mark.parametrize(("language", "word"), [("vi", "không có mức điểm nào"), ("en", "no case applies")])
def test_a_finding_has_its_line_and_a_witness(broken: Path, language: str, word: str) -> None:
    found = run("check", "example/2026", "--lang", language, env={"MINHDIEM_PACKS": str(broken)})
    assert found.exit_code == 1
    assert found.stdout.startswith("example/2026/department.yaml:")
    assert word in found.stdout
    assert "signed_on = 2026-04-01" in found.stdout


def test_a_method_in_words() -> None:
    assert "Nhận thức số" in run("method", *PROVINCE).stdout
    assert "Digital awareness" in run("method", *PROVINCE, "--lang", "en").stdout


def test_a_template_is_a_facts_file() -> None:
    facts = json.loads(run("template", *PROVINCE).stdout)
    assert list(facts) == ["agency", "period", "facts"]
    assert set(facts["facts"].values()) == {None}


def test_a_scorecard_in_each_format_and_language() -> None:
    assert run(*SCORE).stdout.startswith("PHIẾU ĐÁNH GIÁ, CHẤM ĐIỂM\n")
    assert run(*SCORE, "--lang", "en").stdout.startswith("SCORECARD\n")
    assert run(*SCORE, env={"MINHDIEM_LANG": "en"}).stdout.startswith("SCORECARD\n")
    assert run(*SCORE, "--format", "csv").stdout_bytes.startswith(b"\xef\xbb\xbfpack;")
    assert json.loads(run(*SCORE, "--format", "json").stdout)["language"] == "vi"
    assert "bundle" in json.loads(run(*SCORE, "--format", "json", "--bundle").stdout)


def test_facts_from_standard_input() -> None:
    piped = run("score", *PROVINCE, "-", input=EXAMPLE.read_bytes())
    assert piped.stdout_bytes == run(*SCORE).stdout_bytes


def test_standard_input_that_is_closed() -> None:
    command = [sys.executable, "-m", "service.cli", "score", *PROVINCE, "-"]
    closed = subprocess.run(command, capture_output=True, text=True, preexec_fn=lambda: os.close(0))
    assert (closed.returncode, "Traceback" in closed.stderr) == (2, False)


def test_a_device_that_is_full() -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "service.cli", "packs", "--lang", "en"]
        ended = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True)
    assert ended.returncode == 1
    assert "The result cannot be written: No space left on device" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_directory_of_another_encoding(tmp_path: Path) -> None:
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe/2020"))
    odd.mkdir(parents=True)
    (odd / "pack.yaml").write_text("format: 1\n", encoding="utf-8")
    listed = run("packs", env={"MINHDIEM_PACKS": str(tmp_path)})
    assert (listed.exit_code, "��/2020" in listed.stdout) == (0, True)


@pytest.mark.parametrize("port", ["-1", "99999"])
def test_a_port_that_there_is_not(port: str) -> None:
    assert run("serve", "--port", port).exit_code == 2


def test_a_scorecard_verifies(scorecard: Path) -> None:
    verified = run("verify", str(scorecard), "--lang", "en")
    assert verified.exit_code == 0
    assert verified.stdout.startswith("Right: computed again from the facts and the pack national-dti/2022")
    assert "proves the arithmetic, not who issued the scorecard" in verified.stdout


def test_a_scorecard_that_was_tampered_with(scorecard: Path) -> None:
    name = tampered(scorecard, lambda document: document["total"].update(points="999"))
    differs = run("verify", name)
    assert differs.exit_code == 1
    verdict, first, seal = differs.stdout.splitlines()
    assert verdict.startswith("Sai: ")
    assert first == "Tổng điểm: phiếu ghi 999, tính lại được 800,18 (/total/points)"
    assert seal.startswith("Mã của toàn phiếu không khớp")


def test_a_scorecard_of_which_only_a_sentence_reads_differently(scorecard: Path) -> None:
    document = json.loads(scorecard.read_bytes())
    document["total"]["summary"] = "Đạt 800,18 điểm."
    scorecard.write_bytes(canonical(add_seal(document)))
    reworded = run("verify", str(scorecard), "--lang", "en")
    assert reworded.exit_code == 4
    assert "1 sentence reads differently today" in reworded.stdout


def test_a_scorecard_of_facts_that_cannot_be(scorecard: Path) -> None:
    def beyond(document: dict[str, Any]) -> None:
        document["groups"][0]["groups"][0]["indicators"][0]["facts"][0]["value"] = "1.5"

    differs = run("verify", tampered(scorecard, beyond), "--lang", "en")
    assert differs.exit_code == 1
    assert "«1.5» is outside what is allowed: from 0 to 1." in differs.stdout


def test_a_scorecard_whose_pack_is_not_at_hand(tmp_path: Path) -> None:
    facts = tmp_path / "facts.json"
    agency = {"code": "1", "name": "Sở Y tế"}
    facts.write_text(json.dumps({"agency": agency, "period": "2026", "facts": {}}), encoding="utf-8")
    away = {"MINHDIEM_PACKS": str(SMALL)}
    asked = ("score", "example/2026", "department", str(facts), "--format", "json")
    alone, whole = (run(*asked, *bundle, env=away).stdout_bytes for bundle in ((), ("--bundle",)))
    (tmp_path / "alone.json").write_bytes(alone)
    (tmp_path / "whole.json").write_bytes(whole)
    unknown = run("verify", str(tmp_path / "alone.json"))
    assert (unknown.exit_code, "example/2026" in unknown.stdout) == (3, True)
    carried = run("verify", str(tmp_path / "whole.json"), "--lang", "en")
    assert (carried.exit_code, "not known here" in carried.stdout) == (3, True)
    assert run("verify", str(tmp_path / "whole.json"), env=away).exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("score", "no-such/2023", "department", FACTS), "no-such/2023"),
        (("score", "national-dti/2022", "commune", FACTS), "commune"),
        (("score", *PROVINCE, "no-such-file.json"), "no-such-file.json"),
        (("score", "phu-tho/2025", "commune", FACTS), "/facts/"),
        (("method", "national-dti/2022", "commune"), "commune"),
        (("template", "no-such/2023", "department"), "no-such/2023"),
        (("check", "no-such/2023"), "no-such/2023"),
        (("verify", FACTS), ""),
        (("verify", str(SHIPPED)), "packs"),
    ],
)
def test_wrong_input_is_told_on_standard_error(arguments: tuple[str, ...], said: str) -> None:
    vietnamese, english = run(*arguments), run(*arguments, "--lang", "en")
    for refused in (vietnamese, english):
        assert (refused.exit_code, refused.stdout) == (2, "")
        assert said in refused.stderr
        assert "Traceback" not in refused.stderr
    assert vietnamese.stderr != english.stderr


def test_every_wrong_fact_on_a_line(tmp_path: Path) -> None:
    facts = json.loads(EXAMPLE.read_bytes())
    facts["facts"] |= {"awareness.index/value": 2, "society.index/value": "many"}
    (tmp_path / "facts.json").write_text(json.dumps(facts), encoding="utf-8")
    refused = run("score", *PROVINCE, str(tmp_path / "facts.json"))
    assert [line.partition(":")[0] for line in refused.stderr.splitlines()] == [
        "/facts/awareness.index~1value",
        "/facts/society.index~1value",
    ]


@pytest.mark.parametrize("command", ["packs", "check", "serve"])
def test_settings_that_cannot_be_read(command: str) -> None:
    refused = run(command, env={"MINHDIEM_MAX_BYTES": "large"})
    assert (refused.exit_code, "MINHDIEM_MAX_BYTES" in refused.stderr) == (2, True)


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    with (tmp_path / "facts.json").open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    refused = run("verify", str(tmp_path / "facts.json"), "--lang", "en")
    assert (refused.exit_code, "at most 8,388,608" in refused.stderr) == (2, True)


def test_as_a_command_of_its_own() -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "MINHDIEM_LANG": "vi"}
    done = subprocess.run(
        [sys.executable, "-m", "service.cli", *SCORE], capture_output=True, env=environment, check=True
    )
    assert done.stdout.decode().startswith("PHIẾU ĐÁNH GIÁ, CHẤM ĐIỂM\n")
