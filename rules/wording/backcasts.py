"""How a back-cast is said, in Vietnamese and in English."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Backcasts:
    """The phrases of one language; a name in braces is filled in.

    Attributes:
        known, between: the total, where it is one number and where it is an interval.
        percent_known, percent_between: the same of the percentage. nothing_applies: there is none.
        gaps: after the total, how many rows are open and what is earned without them.
        row_known, row_between, left_out: a row.
        collected_otherwise: why a row is open; tags: it is open whether the row applies.
        missing: what was asked for and is missing.
    """

    known: str
    between: str
    percent_known: str
    percent_between: str
    nothing_applies: str
    gaps: str
    row_known: str
    row_between: str
    left_out: str
    collected_otherwise: str
    tags: str
    missing: str


VI = Backcasts(
    known="Với số liệu kỳ {period}, theo {pack} được {least} điểm",
    between="Với số liệu kỳ {period}, theo {pack} được từ {least} đến {greatest} điểm",
    percent_known=", đạt {least}.",
    percent_between=", đạt từ {least} đến {greatest}.",
    nothing_applies=". Không có chỉ số nào áp dụng.",
    gaps="{open} trên {rows} chỉ số có số liệu khi đó chưa thu thập; riêng số liệu đã có được {earned} điểm.",
    row_known="Được {least} trên {max} điểm.",
    row_between="Được từ {least} đến {greatest} trên {max} điểm.",
    left_out="Không áp dụng, hoặc không phát sinh.",
    collected_otherwise="Khi đó chưa thu thập: {facts}.",
    tags="Khi đó chưa ghi nhận đặc điểm: {tags}.",
    missing="Chưa có số liệu: {facts}.",
)

EN = Backcasts(
    known="With the facts of {period}, {pack} gives {least} points",
    between="With the facts of {period}, {pack} gives from {least} to {greatest} points",
    percent_known=", {least}.",
    percent_between=", from {least} to {greatest}.",
    nothing_applies=". No indicator applies.",
    gaps="{open} of {rows} indicators need facts that were not collected then; what was collected earns "
    "{earned} points by itself.",
    row_known="Earns {least} of {max} points.",
    row_between="Earns from {least} to {greatest} of {max} points.",
    left_out="Not applicable, or nothing arose.",
    collected_otherwise="Not collected then: {facts}.",
    tags="Not recorded then: {tags}.",
    missing="Missing: {facts}.",
)

BACKCASTS: Mapping[str, Backcasts] = {"vi": VI, "en": EN}
