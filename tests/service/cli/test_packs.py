"""``check``: what an author is told of a pack, its examples and its names."""

import json
import shutil
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from methodology.loading.repository import SHIPPED
from service.cli import main
from tests.support.service.requests import SMALL


def run(*arguments: str, **options: Any) -> Result:
    return CliRunner().invoke(main, arguments, catch_exceptions=False, **options)


def test_a_pack_of_a_shipped_name_is_refused(tmp_path: Path) -> None:
    copy = tmp_path / "national-dti" / "2022"
    shutil.copytree(SHIPPED / "national-dti" / "2022", copy)
    found = run("check", str(copy), "--lang", "en")
    assert found.exit_code == 1
    assert found.stdout.startswith(f"{copy} has the name of a shipped pack (national-dti/2022)")
    listed = run("packs", env={"MINHDIEM_PACKS": str(tmp_path)})
    assert (listed.exit_code, "national-dti/2022.1" in listed.stderr) == (2, True)


def test_a_place_without_packs_is_refused(tmp_path: Path) -> None:
    listed = run("packs", "--lang", "en", env={"MINHDIEM_PACKS": str(tmp_path)})
    assert (listed.exit_code, "No pack stands in" in listed.stderr) == (2, True)


def test_examples_are_written_and_then_compared(tmp_path: Path) -> None:
    copy = tmp_path / "tinh-a" / "2026"
    shutil.copytree(SMALL / "example" / "2026", copy)
    header = (copy / "pack.yaml").read_text(encoding="utf-8").replace("example/2026", "tinh-a/2026")
    (copy / "pack.yaml").write_text(header, encoding="utf-8")
    (copy / "examples").mkdir()
    facts = run("template", "example/2026", "department", env={"MINHDIEM_PACKS": str(SMALL)}).stdout
    filled = {**json.loads(facts), "agency": {"code": "01", "name": "Sở A"}}
    (copy / "examples" / "department-a.json").write_text(json.dumps(filled))
    assert run("check", str(copy)).exit_code == 1
    written = run("check", str(copy), "--write-examples", "--lang", "en")
    assert written.exit_code == 0
    assert f"written: {copy / 'examples' / 'department-a.expected.json'}" in written.stdout
    assert "1 example\n" in written.stdout
    assert run("check", str(copy)).exit_code == 0
    (copy / "examples" / "department-b.json").write_text("{")
    assert run("check", str(copy), "--write-examples").exit_code == 1


def test_a_likely_slip_is_a_remark(tmp_path: Path) -> None:
    copy = tmp_path / "tinh-a" / "2026"
    shutil.copytree(SMALL / "example" / "2026", copy)
    for file in copy.glob("*.yaml"):
        text = file.read_text(encoding="utf-8").replace("example/2026", "tinh-a/2026")
        file.write_text(text.replace("vi: Hồ sơ", "vi: Tỷ lệ hồ sơ"), encoding="utf-8")
    found = run("check", str(copy))
    assert (found.exit_code, "Lưu ý: tinh-a/2026/department.yaml:" in found.stdout) == (0, True)
