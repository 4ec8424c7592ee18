"""What the commands say."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Say:
    """The sentences of one language; a name in braces is filled in."""

    refused: str
    proved: str
    verified: str
    differs: str
    expected: str
    no_pack: str
    not_proof: str


VI = Say(
    refused="có lỗi, không dùng được: xem minhdiem check {pack}",
    proved="{pack}: đã chứng minh",
    verified="Đúng: tính lại từ số liệu và bộ chỉ số {pack} cho cùng kết quả.",
    differs="Sai tại {pointer}.",
    expected="Phải là: {expected}. Trong phiếu: {found}.",
    no_pack="Phiếu nhất quán với mã xác thực của nó, nhưng không có bộ chỉ số {pack} ({digest}) để tính lại.",
    not_proof="Việc này chứng minh phép tính, không chứng minh ai lập phiếu.",
)

EN = Say(
    refused="has faults and cannot be used: see minhdiem check {pack}",
    proved="{pack}: proved",
    verified="Right: computed again from the facts and the pack {pack}, the result is the same.",
    differs="Wrong at {pointer}.",
    expected="It should be: {expected}. It is: {found}.",
    no_pack="The scorecard fits its own seal, but the pack {pack} ({digest}) is not at hand to check it by.",
    not_proof="This proves the arithmetic, not who issued the scorecard.",
)

SAY: Mapping[str, Say] = {"vi": VI, "en": EN}
