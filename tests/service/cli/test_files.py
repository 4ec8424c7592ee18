"""What goes to a terminal does nothing there; what cannot be written or read is one sentence and a status."""

import json
import os
import pty
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from tests.support.service.requests import example

FACTS = example("national-dti/2022", "province-da-nang")
SCORE = ("score", "national-dti/2022", "province")
STEERING = "Đà\x1b[2J\x9b31m\u202e Nẵng"


def run(*arguments: str, **options: Any) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "service.cli", *arguments]
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
    return subprocess.run(command, text=True, **streams)


def on_a_terminal(arguments: Sequence[str]) -> bytes:
    """What a terminal is sent."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "service.cli", *arguments]
    sent = b""
    with subprocess.Popen(command, stdout=theirs, stderr=theirs) as writing:
        os.close(theirs)
        with suppress(OSError):  # nothing is left
            while piece := os.read(ours, 65536):
                sent += piece
    os.close(ours)
    assert writing.returncode == 0
    return sent


@pytest.fixture
def steering(tmp_path: Path) -> str:
    """Facts of an agency whose name steers."""
    facts = json.loads(FACTS.read_bytes())
    facts["agency"]["name"] = STEERING
    (tmp_path / "facts.json").write_text(json.dumps(facts), encoding="utf-8")
    return str(tmp_path / "facts.json")


@pytest.mark.parametrize("form", ["text", "csv"])
def test_text_never_steers(steering: str, form: str) -> None:
    printed = run(*SCORE, steering, "--format", form).stdout
    assert "Đà�[2J�31m� Nẵng" in printed
    assert not {"\x1b", "\x9b", "\u202e"} & set(printed)


def test_json_stays_what_it_is_and_is_escaped_for_a_terminal(steering: str) -> None:
    piped = run(*SCORE, steering, "--format", "json").stdout
    assert json.loads(piped)["agency"]["name"] == STEERING
    assert "\x9b" in piped


def test_a_terminal_is_sent_nothing_that_steers(tmp_path: Path) -> None:
    facts = tmp_path / "facts.json"
    agency = {"code": "1", "name": STEERING}
    facts.write_text(json.dumps({"agency": agency, "period": "2022", "facts": {}}), encoding="utf-8")
    sent = on_a_terminal([*SCORE, str(facts), "--format", "json"])
    assert b"\\u009b31m\\u202e" in sent
    assert b"\x1b" not in sent
    assert json.loads(sent)["agency"]["name"] == STEERING
    assert b"\xef\xbb\xbf" not in on_a_terminal([*SCORE, str(facts), "--format", "csv"])


@pytest.mark.parametrize("arguments", [("verify", "\x1b[31mx"), ("verify", "a", "\x1b[31mx"), ("\x1b[31mx",)])
def test_what_is_wrong_is_said_without_steering(arguments: tuple[str, ...]) -> None:
    refused = run(*arguments)
    assert (refused.returncode, "\x1b" in refused.stderr) == (2, False)


@pytest.mark.parametrize("arguments", [("--help",), ("packs",), ("verify", "--help")])
def test_an_output_that_is_full_or_closed_is_one_sentence(arguments: tuple[str, ...]) -> None:
    with open("/dev/full", "wb") as full:
        ended = run(*arguments, stdout=full)
    closed = run(*arguments, stdout=None, preexec_fn=lambda: os.close(1))
    for each in (ended, closed):
        assert (each.returncode, len(each.stderr.splitlines())) == (1, 1)
        assert each.stderr.startswith("Không ghi được kết quả: ")


def test_where_nothing_can_be_said_the_status_says_it() -> None:
    with open("/dev/full", "wb") as full:
        assert run("verify", "no-such-file", stderr=full).returncode == 2
        assert run("verify", stderr=full).returncode == 2
        assert run("packs", stdout=full, stderr=full).returncode == 1
    assert run("verify", "no-such-file", stderr=None, preexec_fn=lambda: os.close(2)).returncode == 2


def test_a_reader_that_went_away_is_no_error(tmp_path: Path) -> None:
    scorecard = tmp_path / "card.json"
    scorecard.write_text(run(*SCORE, str(FACTS), "--format", "json").stdout.replace("800", "900"))
    for arguments, status in ((("packs",), 0), (("verify", str(scorecard)), 1)):
        reading, writing = os.pipe()
        os.close(reading)
        with open(writing, "wb") as pipe:
            ended = run(*arguments, stdout=pipe)
        assert (ended.returncode, ended.stderr) == (status, "")


LONG = "a" * 5_000


@pytest.mark.parametrize(
    ("arguments", "settings", "status"),
    [
        (("verify", LONG), {}, 2),
        (("check", LONG), {}, 2),
        (("packs",), {"MINHDIEM_PACKS": LONG}, 2),
        (("packs",), {"MINHDIEM_CACHE": LONG}, 0),
    ],
)
def test_a_path_that_is_too_long(arguments: tuple[str, ...], settings: dict[str, str], status: int) -> None:
    ended = run(*arguments, env={**os.environ, **settings})
    assert (ended.returncode, "Traceback" in ended.stderr) == (status, False)
    assert len(ended.stderr.splitlines()) == (1 if status else 0)


@pytest.mark.parametrize(
    "text",
    ["[" * 100_000, '{"schema": ' + "1" * 1_000_000 + "}", "[1," * 400_000, '"' * 1_000_000, "\0" * 1_000],
    ids=["nested", "long number", "many values", "quotation marks", "zeros"],
)
def test_whatever_the_file_holds_verifying_ends_with_a_sentence(tmp_path: Path, text: str) -> None:
    (tmp_path / "card.json").write_text(text, encoding="utf-8")
    ended = run("verify", str(tmp_path / "card.json"))
    assert (ended.returncode, ended.stdout, len(ended.stderr.splitlines())) == (2, "", 1)


def test_the_size_of_a_file_that_is_too_large_is_told(tmp_path: Path) -> None:
    with (tmp_path / "card.json").open("wb") as file:
        file.truncate(64 * 1024 * 1024)
    assert "67,108,864" in run("verify", str(tmp_path / "card.json"), "--lang", "en").stderr
