"""How it is said what leads to more points or to a better band, in Vietnamese and in English."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Inverses:
    """The phrases of one language; a name in braces is filled in.

    Attributes:
        reach: a fact that suffices for a row's points. reached: they are earned already. too_far: no value
            of the fact earns them.
        lacking, gates, both: what the next better band asks for. some, none: whether one fact suffices.
        nothing_applies: there is no percentage, and so no band.
    """

    reach: str
    reached: str
    too_far: str
    lacking: str
    gates: str
    both: str
    some: str
    none: str
    nothing_applies: str


VI = Inverses(
    reach="Để được {points} điểm, {label} cần là {to} (nay là {now}).",
    reached="Đã được {earned} điểm, đủ mức {points} điểm.",
    too_far="Chỉ thay đổi {label} thì không đạt {points} điểm; nhiều nhất được {most} điểm.",
    lacking="Để xếp loại {band} còn thiếu {points} điểm.",
    gates="Để xếp loại {band} còn phải đạt: {gates}.",
    both="Để xếp loại {band} còn thiếu {points} điểm và còn phải đạt: {gates}.",
    some="Chỉ cần một trong các thay đổi sau.",
    none="Không có thay đổi của riêng một số liệu nào là đủ.",
    nothing_applies="Không có chỉ số nào áp dụng, nên không xếp loại.",
)

EN = Inverses(
    reach="To earn {points} points, {label} must be {to} (now {now}).",
    reached="It earns {earned} points already, which is at least {points}.",
    too_far="No value of {label} alone earns {points} points; at most {most}.",
    lacking="For band {band}, {points} points are lacking.",
    gates="For band {band} these gates are still to be passed: {gates}.",
    both="For band {band}, {points} points are lacking, and these gates are still to be passed: {gates}.",
    some="Any one of these changes suffices.",
    none="No change of a single fact suffices.",
    nothing_applies="No indicator applies, so there is no band.",
)

INVERSES: Mapping[str, Inverses] = {"vi": VI, "en": EN}
