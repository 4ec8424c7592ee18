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
    line: str
    reading: str
    scoring: str
    drawing: str
    no_cluster: str
    no_scheduler: str


VI = Say(
    refused="có lỗi, không dùng được: xem minhdiem check {pack}",
    proved="{pack}: đã chứng minh",
    verified="Đúng: tính lại từ số liệu và bộ chỉ số {pack} cho cùng kết quả.",
    differs="Sai tại {pointer}.",
    expected="Phải là: {expected}. Trong phiếu: {found}.",
    no_pack="Phiếu nhất quán với mã xác thực của nó, nhưng không có bộ chỉ số {pack} ({digest}) để tính lại.",
    not_proof="Việc này chứng minh phép tính, không chứng minh ai lập phiếu.",
    line="dòng {line}",
    reading="Đọc số liệu",
    scoring="Chấm điểm",
    drawing="Thử nghiệm",
    no_cluster="--cluster cần phần mở rộng «cluster»: make cluster, hoặc cài minhdiem[cluster].",
    no_scheduler="Không có bộ điều phối nào trả lời ở {address}.",
)

EN = Say(
    refused="has faults and cannot be used: see minhdiem check {pack}",
    proved="{pack}: proved",
    verified="Right: computed again from the facts and the pack {pack}, the result is the same.",
    differs="Wrong at {pointer}.",
    expected="It should be: {expected}. It is: {found}.",
    no_pack="The scorecard fits its own seal, but the pack {pack} ({digest}) is not at hand to check it by.",
    not_proof="This proves the arithmetic, not who issued the scorecard.",
    line="line {line}",
    reading="Reading facts",
    scoring="Scoring",
    drawing="Drawing",
    no_cluster="--cluster needs the extra “cluster”: make cluster, or install minhdiem[cluster].",
    no_scheduler="No scheduler answers at {address}.",
)

SAY: Mapping[str, Say] = {"vi": VI, "en": EN}
