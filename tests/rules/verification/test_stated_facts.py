"""What a scorecard states is read back, in each state that a fact may have."""

from rules.evaluation.plain import read_plainly
from rules.facts.facts_file import SubmissionReader
from rules.facts.submission import Claim, Given, NotRecognised, State
from rules.scorecard.document import scorecard_document
from rules.verification.stated_facts import stated_submission
from tests.support.facts.submissions import submission
from tests.support.packs.rows import OTHER, RULES
from tests.support.packs.shipped import only_level, prepared, small_pack
from tests.support.packs.written import level_of

PACK = small_pack(level_of(OTHER + RULES["a claim that is allowed"], 20))
LEVEL = only_level(PACK)
STATES: tuple[State, ...] = (
    None,
    Given(1, "feed", "Báo cáo 12/BC-UBND"),
    Claim("nothing_arose", "Không có", "concluded", "Biên bản 3"),
    NotRecognised("Không có tài liệu kiểm chứng", "concluded"),
)


def test_every_state_is_read_back() -> None:
    for state in STATES:
        one = submission(LEVEL, {"a.row/done": state})
        document = scorecard_document(prepared(PACK, LEVEL), one, read_plainly(PACK, LEVEL, one), "vi")
        assert stated_submission(document, SubmissionReader(LEVEL)).states == one.states
