"""Rows that some agencies leave undecided: over columns the same as one by one."""

from rules.columnar import ColumnarLevel, columns
from rules.columnar.rows import STATES
from rules.evaluation.plain import read_plainly
from rules.facts.submission import Given, NotRecognised, State
from tests.support.facts.submissions import REASON, submission
from tests.support.packs.rows import OTHER, RULES
from tests.support.packs.shipped import only_level, small_pack
from tests.support.packs.written import level_of


def test_missing_not_recognised_and_what_cannot_matter() -> None:
    pack = small_pack(level_of(OTHER + RULES["ratio"].replace("not_applicable", "zero"), 20))
    level = only_level(pack)
    done: list[State] = [None, Given(0), Given(1), NotRecognised(REASON)]
    cohort = [submission(level, {"a.row/done": state}) for state in done]
    row = ColumnarLevel(pack, level).evaluate(columns(level, cohort)).rows[1]
    one_by_one = [read_plainly(pack, level, each).indicators[1] for each in cohort]
    assert [STATES[state] for state in row.state] == ["missing", "scored", "missing", "not_recognised"]
    assert [STATES[state] for state in row.state] == [each.state for each in one_by_one]
    assert row.open.tolist() == [each.open for each in one_by_one]
