"""The time of day is read in one module: the linter refuses it everywhere else."""

import subprocess
import sys

import pytest

READINGS = (
    "from datetime import date\n\nDAY = date.today()\n",
    "from datetime import UTC, datetime\n\nMOMENT = datetime.now(UTC)\n",
    "import datetime\n\nMOMENT = datetime.datetime.utcnow()\n",
    "import time\n\nMOMENT = time.time()\n",
    "from time import time_ns as now\n\nMOMENT = now()\n",
)
MEASURING = "from time import monotonic\n\nSTARTED = monotonic()\n"


def refused(code: str, file: str) -> bool:
    command = ["ruff", "check", "--quiet", "--select", "TID251", "--stdin-filename", file, "-"]
    made = subprocess.run([sys.executable, "-m", *command], input=code, text=True, capture_output=True)
    assert made.returncode in (0, 1), made.stderr
    return bool(made.returncode)


@pytest.mark.parametrize("code", READINGS, ids=lambda code: code.splitlines()[-1])
@pytest.mark.parametrize("file", ["methodology/x.py", "rules/x.py", "service/record/x.py", "tools/x.py"])
def test_reading_the_time_of_day_is_refused(code: str, file: str) -> None:
    assert refused(code, file)


def test_in_its_module_it_is_not_and_how_long_something_takes_may_be_measured() -> None:
    assert not refused(READINGS[1], "service/clock.py")
    assert not refused(MEASURING, "service/record/x.py")
