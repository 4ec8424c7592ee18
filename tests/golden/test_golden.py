"""Golden scorecards verify for ever, and the same facts give the same bytes wherever they are scored."""

import subprocess
import sys
from pathlib import Path

import pytest

from rules.facts.exact_json import loads
from rules.verification.verify import verify
from tests.golden.__main__ import RELEASE
from tests.golden.release import written
from tests.support.packs.shipped import REGISTRY
from tests.support.scorecard.cards import NOWHERE, prove_here

GOLDEN = sorted(Path(__file__).parent.glob("*/*.json"))
RIGHT = ("verified", "reworded")
"""A mended sentence makes no scorecard wrong."""
ROOT = Path(__file__).parents[2]
OTHER_SEEDS = ("0", "random")
BYTES = (
    "import sys; from tests.golden.release import written; "
    "sys.stdout.buffer.write(b''.join(written().values()))"
)


@pytest.mark.parametrize("file", GOLDEN, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_every_golden_scorecard_verifies_with_packs_and_without(file: Path) -> None:
    document = loads(file.read_bytes())
    assert verify(document, REGISTRY).outcome in RIGHT
    assert verify(document, NOWHERE, prove_here).outcome == "unknown_method"


def test_this_release_writes_its_golden_scorecards_to_the_byte() -> None:
    assert {file.name: file.read_bytes() for file in RELEASE.glob("*.json")} == written()


@pytest.mark.parametrize("seed", ["1", *(pytest.param(each, marks=pytest.mark.soak) for each in OTHER_SEEDS)])
def test_the_bytes_do_not_hang_on_the_hash_seed(seed: str) -> None:
    """The files were written once by one version of Python; the tests run on each."""
    environment = {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", BYTES]
    found = subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True).stdout
    assert found == b"".join((RELEASE / name).read_bytes() for name in written())
