"""How the reasons why a score moved are said, in Vietnamese and in English."""

from collections.abc import Mapping
from dataclasses import dataclass

from rules.attribution.causes import Cause


@dataclass(frozen=True, slots=True)
class Moves:
    """The phrases of one language; a name in braces is filled in.

    Attributes:
        causes: what each cause is called. by: what it added, by which cause. comma: between the causes.
        points, percent: what moved, for the ``rose``, ``fell`` and ``stayed`` sentences.
        risen, fallen, unmoved: the same of a group or a row.
        offset: after a change of nothing, that causes cancel each other out.
        no_percent: nothing applies on a side.
    """

    causes: Mapping[Cause, str]
    by: Mapping[Cause, str]
    comma: str
    points: str
    percent: str
    rose: str
    fell: str
    stayed: str
    risen: str
    fallen: str
    unmoved: str
    offset: str
    share: str
    no_percent: str


VI = Moves(
    causes={
        "facts": "số liệu",
        "rule": "cách chấm",
        "facts_and_rule": "số liệu và cách chấm, không tách được",
        "maximum": "điểm tối đa",
        "added": "chỉ số mới",
        "dropped": "chỉ số bỏ",
        "applicability": "phạm vi áp dụng",
        "rounding": "làm tròn",
    },
    by={
        "facts": "{amount} do số liệu",
        "rule": "{amount} do thay đổi cách chấm",
        "facts_and_rule": "{amount} do cả số liệu và cách chấm (không tách được)",
        "maximum": "{amount} do thay đổi điểm tối đa",
        "added": "{amount} do chỉ số mới",
        "dropped": "{amount} do chỉ số bị bỏ",
        "applicability": "{amount} do thay đổi phạm vi áp dụng",
        "rounding": "{amount} do làm tròn",
    },
    comma=", ",
    points="Điểm",
    percent="Tỷ lệ điểm đạt",
    rose="{what} tăng {change}, từ {before} lên {after}: {causes}.",
    fell="{what} giảm {change}, từ {before} xuống {after}: {causes}.",
    stayed="{what} không đổi, vẫn là {before}{causes}.",
    risen="Tăng {change} điểm: {causes}.",
    fallen="Giảm {change} điểm: {causes}.",
    unmoved="Không đổi{causes}.",
    offset=", vì các nguyên nhân bù trừ nhau: {causes}",
    share="{amount} điểm phần trăm",
    no_percent="Không tính được thay đổi của tỷ lệ: có bên không có chỉ số nào áp dụng.",
)

EN = Moves(
    causes={
        "facts": "facts",
        "rule": "rule",
        "facts_and_rule": "facts and rule, which cannot be told apart",
        "maximum": "maximum points",
        "added": "indicators added",
        "dropped": "indicators dropped",
        "applicability": "applicability",
        "rounding": "rounding",
    },
    by={
        "facts": "{amount} from the facts",
        "rule": "{amount} from the changed rule",
        "facts_and_rule": "{amount} from facts and rule together (they cannot be told apart)",
        "maximum": "{amount} from changed maxima",
        "added": "{amount} from added indicators",
        "dropped": "{amount} from dropped indicators",
        "applicability": "{amount} from what applies",
        "rounding": "{amount} from rounding",
    },
    comma=", ",
    points="The points",
    percent="The percentage",
    rose="{what} rose by {change}, from {before} to {after}: {causes}.",
    fell="{what} fell by {change}, from {before} to {after}: {causes}.",
    stayed="{what} stayed at {before}{causes}.",
    risen="Up {change} points: {causes}.",
    fallen="Down {change} points: {causes}.",
    unmoved="No change{causes}.",
    offset=", since the causes cancel out: {causes}",
    share="{amount} percentage points",
    no_percent="The change of the percentage cannot be told: on one side nothing applies.",
)

MOVES: Mapping[str, Moves] = {"vi": VI, "en": EN}
