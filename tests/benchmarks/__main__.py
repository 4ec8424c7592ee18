"""``make bench``: how fast evaluations are beside other ways and over HTTP, and acts beside inserts."""

import argparse
import json
from collections.abc import Iterable
from dataclasses import asdict

from tests.benchmarks import columnar_measuring
from tests.benchmarks.clients import latency
from tests.benchmarks.columnar_report import cohort_data, cohort_lines, cohort_targets
from tests.benchmarks.keeping.measuring import measured as measured_keeping
from tests.benchmarks.keeping.report import keeping_data, keeping_lines, keeping_targets
from tests.benchmarks.levels import LEVELS, REGISTRY
from tests.benchmarks.machine import ROOT, described
from tests.benchmarks.measuring import Measured, measured
from tests.benchmarks.ranking import ranking_milliseconds
from tests.benchmarks.report import (
    http_targets,
    latency_lines,
    level_data,
    level_lines,
    speed_targets,
    target_data,
    target_lines,
)
from tests.benchmarks.ways import own_ways, plain_way
from tests.benchmarks.zen_ways import zen_ways

WRITTEN = ROOT / "build" / "bench.json"


def main() -> None:
    """Measure, print, and write ``build/bench.json``."""
    arguments = argparse.ArgumentParser(prog="make bench", description=__doc__)
    arguments.add_argument(
        "--rounds", type=int, default=15, help="of which the median is taken (default: 15)"
    )
    rounds: int = arguments.parse_args().rounds
    machine, levels = described(), []
    _say(f"{name}: {value}" for name, value in machine.items())
    for pack, level in LEVELS:
        levels.append(_measured(pack, level, rounds))
        _say(level_lines(levels[-1]))
    cohorts = [columnar_measuring.measured(REGISTRY.compiled(*each), rounds) for each in LEVELS[:2]]
    for cohort in cohorts:
        _say(cohort_lines(cohort))
    backend = measured_keeping(seconds=1)
    _say(keeping_lines(backend))
    seen = latency()
    targets = [
        *speed_targets(levels[0]),
        *http_targets(seen, ranking_milliseconds()),
        *cohort_targets(cohorts[0]),
        *keeping_targets(backend),
    ]
    _say(latency_lines(seen))
    _say(["Targets, on the mixed level", *target_lines(targets)])
    document = {
        "machine": machine,
        "rounds": rounds,
        "levels": [level_data(each) for each in levels],
        "cohorts": [cohort_data(each) for each in cohorts],
        "keeping": keeping_data(backend),
        "http": {**asdict(seen), "above": seen.above},
        "targets": [target_data(target) for target in targets],
    }
    WRITTEN.parent.mkdir(exist_ok=True)
    WRITTEN.write_text(json.dumps(document, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _measured(pack: str, level: str, rounds: int) -> Measured:
    compiled = REGISTRY.compiled(pack, level)
    return measured(compiled, (*own_ways(compiled), *zen_ways(compiled), plain_way(compiled)), rounds)


def _say(lines: Iterable[str]) -> None:
    print(*lines, "", sep="\n", flush=True)


if __name__ == "__main__":
    main()
