"""The house is as CONTRIBUTING.md says: tests mirror the tree, and a folder has at most twelve modules."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("methodology", "rules", "service", "tools")
MOST_MODULES = 12
LONGEST = 300
"""Lines of a module; one idea needs no more."""
TEST_MODULES = sorted(file for package in PACKAGES for file in (ROOT / "tests" / package).rglob("test_*.py"))
FOLDERS = sorted({file.parent for package in PACKAGES for file in (ROOT / package).rglob("*.py")})


def modules(folder: Path) -> list[str]:
    return sorted(file.stem for file in folder.glob("*.py") if not file.stem.startswith("__"))


@pytest.mark.parametrize("file", TEST_MODULES, ids=lambda file: str(file.relative_to(ROOT)))
def test_a_test_module_is_named_after_the_module_that_it_is_about(file: Path) -> None:
    """``test_MODULE.py``, or ``test_MODULE_ASPECT.py`` where a module has several."""
    about = file.stem.removeprefix("test_")
    folder = ROOT / file.relative_to(ROOT / "tests").parent
    assert any(about == name or about.startswith(f"{name}_") for name in modules(folder)), modules(folder)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: str(folder.relative_to(ROOT)))
def test_a_folder_has_few_modules(folder: Path) -> None:
    assert len(modules(folder)) <= MOST_MODULES


def test_a_module_is_one_idea() -> None:
    files = (file for package in PACKAGES for file in (ROOT / package).rglob("*.py"))
    long = {file: len(file.read_text(encoding="utf-8").splitlines()) for file in files}
    assert not {file: lines for file, lines in long.items() if lines > LONGEST}
