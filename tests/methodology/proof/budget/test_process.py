"""A pack is proved in a process of its own, which ends where the budget does."""

import runpy
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

import orjson
import pytest

from methodology.loading.digests import ordered_json
from methodology.loading.pack import rebuild_pack
from methodology.loading.repository import load_pack
from methodology.model.pack import Pack
from methodology.proof.budget.__main__ import check_carried as check_carried_here
from methodology.proof.budget.__main__ import main
from methodology.proof.budget.process import Budget, check_carried, check_directory
from methodology.proof.check import check_pack
from tests.support.loading.on_disk import LEVEL, write_pack

WRONG = LEVEL.replace("max: 10", "max: 20", 1)
BUDGET = Budget(60)


def carried(pack: Pack) -> Any:
    return {
        "header": ordered_json(pack.source_documents["header"]),
        "rows": {
            level: {key: ordered_json(row) for key, row in rows.items()}
            for level, rows in pack.source_documents["rows"].items()
        },
        "digests": pack.digests.rows,
    }


def test_the_process_finds_what_is_found_here(tmp_path: Path) -> None:
    right, wrong = write_pack(tmp_path / "right"), write_pack(tmp_path / "wrong", level=WRONG)
    assert check_directory(right) == ()
    assert check_directory(right, load_pack(right)) == ()
    assert check_directory(wrong) == check_pack(wrong) != ()


def test_a_carried_pack_is_proved_without_files(tmp_path: Path) -> None:
    pack, other = load_pack(write_pack(tmp_path)), load_pack(write_pack(tmp_path / "wrong", level=WRONG))
    assert check_carried(carried(pack), BUDGET) == ()
    (fault,) = check_carried(carried(other), BUDGET)
    assert (fault.code, fault.path, fault.file, fault.line) == ("level_sum", (), "", 0)
    assert (fault,) == check_carried_here(other)


@pytest.mark.parametrize("budget", [Budget(60, 24), Budget(0)], ids=["memory", "time"])
def test_beyond_its_budget_a_pack_is_undecided(tmp_path: Path, budget: Budget) -> None:
    (fault,) = check_directory(write_pack(tmp_path), budget=budget)
    assert fault.code == "pack_undecided"
    assert fault.params == {"seconds": str(budget.seconds), "memory": str(budget.memory)}


def answer(arguments: list[str], given: bytes = b"") -> Any:
    written = BytesIO()
    main(arguments, BytesIO(given), written)
    return orjson.loads(written.getvalue())


def test_what_the_process_answers(tmp_path: Path) -> None:
    directory = write_pack(tmp_path)
    pack = load_pack(directory)
    assert answer([str(directory)]) == [pack.digests.pack, []]
    assert answer([], orjson.dumps(carried(pack))) == [pack.digests.pack, []]
    digest, ((code, *_),) = answer([str(tmp_path)])
    assert (digest, code) == ("", "file_unreadable")


def test_two_rows_of_one_key_have_no_line(tmp_path: Path) -> None:
    row = LEVEL[LEVEL.index("      - key: row") :]
    twice = LEVEL.replace(row, row + row.replace('"1.1"', '"1.2"', 1))
    pack = load_pack(write_pack(tmp_path, level=twice))
    rebuilt = carried(pack)
    found = check_carried_here(rebuild_pack(rebuilt["header"], rebuilt["rows"], rebuilt["digests"]))
    assert "duplicate_key" in [fault.code for fault in found]


def test_as_a_module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: Any) -> None:
    monkeypatch.setattr(sys, "argv", ["budget", str(write_pack(tmp_path))])
    monkeypatch.setattr(sys, "stdin", type("Given", (), {"buffer": BytesIO()}))
    monkeypatch.delitem(sys.modules, "methodology.proof.budget.__main__")
    runpy.run_module("methodology.proof.budget", run_name="__main__")
    assert orjson.loads(capsysbinary.readouterr().out)[1] == []
