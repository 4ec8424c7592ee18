"""What changed stands in each CHANGES.md as the packs differ."""

import shutil
from pathlib import Path

import pytest

from methodology.loading.repository import SHIPPED
from tests.support.comparison.edits import rename
from tests.support.comparison.edits_above import rows
from tests.support.comparison.small_pack import small
from tests.support.loading.on_disk import run_as_command, write_pack
from tools.changes import BEGIN, END, changes, files, main, with_table


def test_the_packs_that_follow_another_have_a_table_and_it_is_up_to_date() -> None:
    tables = files(SHIPPED)
    names = {f"{file.parent.parent.name}/{file.parent.name}" for file in tables}
    assert names == {"hoa-binh/2024", "phu-tho/2025"}
    for file, text in tables.items():
        assert file.read_text(encoding="utf-8") == text, "run python -m tools.changes"


def test_what_the_author_wrote_stays() -> None:
    once = with_table("# Title\n\nProse.\n", "table one")
    assert once.startswith(f"# Title\n\nProse.\n\n{BEGIN}\n")
    assert once.endswith(f"\ntable one\n{END}\n")
    again = with_table(f"{once}\n## More\n", "table two")
    assert "table one" not in again
    assert again.startswith("# Title\n\nProse.\n")
    assert again.endswith(f"table two\n{END}\n\n## More\n")


def test_a_pack_that_follows_none_at_hand_has_no_table() -> None:
    after = small()
    after.header["follows"] = ["example/2025"]
    assert changes(after.pack(), {}) == ""


def test_a_correction_is_compared_with_what_it_corrects() -> None:
    after = small()
    after.header.update({"pack": "example/2026.1", "supersedes": "example/2026"})
    rename(rows(after)["chair"])
    row = rows(after)["plan"]
    row["name"] = {"vi": "Kế hoạch | lộ trình", "en": "Plan"}
    table = changes(after.pack(), {"example/2026": small().pack()})
    assert "## Compared with `example/2026`" in table
    assert "| `chair` | 1.2 | 10 | Trưởng ban → Trưởng ban (mới) | renamed |  |" in table
    assert "| `plan` | 1.1 | 10 | Có kế hoạch → Kế hoạch \\| lộ trình | renamed |  |" in table
    assert "### Level `commune`\n\nCommunes: no change." in table


def test_details_are_counted() -> None:
    after = small()
    after.header.update({"pack": "example/2027", "follows": ["example/2026"]})
    rows(after)["chair"]["verifier"] = {"vi": "Sở", "en": "Department"}
    table = changes(after.pack(), {"example/2026": small().pack()})
    assert "Rows that are the same but for details: 1 (verified by 1)." in table
    assert "| row |" not in table


def test_writing_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = write_pack(tmp_path)
    second = tmp_path / "example" / "2027"
    shutil.copytree(first, second)
    header = (second / "pack.yaml").read_text(encoding="utf-8")
    header = header.replace("example/2026", "example/2027") + "follows: [example/2026]\n"
    (second / "pack.yaml").write_text(header, encoding="utf-8")
    for directory in (first, second):
        (directory / "CHANGES.md").write_text("# Changes\n", encoding="utf-8")
    run_as_command("tools.changes", monkeypatch, tmp_path)
    assert (first / "CHANGES.md").read_text(encoding="utf-8") == "# Changes\n"
    written = (second / "CHANGES.md").read_text(encoding="utf-8")
    assert "The two sets do not differ." in written
    main(tmp_path)
    assert (second / "CHANGES.md").read_text(encoding="utf-8") == written
