"""What a printed scorecard says beside the sentences that are in it already."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Report:
    """The phrases of one language.

    Attributes:
        score, lacking: an indicator's points, and the same where facts are missing.
        left_out: an indicator without points, by the reason; the empty one is a row that is only tracked.
        origins: where a value comes from.
    """

    heading: str
    agency: str
    peer_group: str
    tags: str
    level: str
    period: str
    pack: str
    source: str
    issued: str
    result: str
    total: str
    gates: str
    views: str
    notices: str
    context: str
    details: str
    score: str
    lacking: str
    open: str
    left_out: Mapping[str, str]
    facts: str
    origins: Mapping[str, str]
    evidence: str
    formula: str
    rounding: str
    next: str
    receipt: str
    digests: Mapping[str, str]
    verify: str


VI = Report(
    heading="PHIẾU ĐÁNH GIÁ, CHẤM ĐIỂM",
    agency="Cơ quan",
    peer_group="Nhóm",
    tags="Đặc điểm",
    level="Cấp",
    period="Kỳ",
    pack="Bộ chỉ số",
    source="Căn cứ",
    issued="{document} ngày {date}, {by}",
    result="KẾT QUẢ",
    total="Tổng điểm",
    gates="Điều kiện bắt buộc",
    views="Theo trụ cột",
    notices="Cần xem lại",
    context="SỐ LIỆU CHUNG",
    details="CHI TIẾT",
    score="{points} / {max}",
    lacking="{points} / {max}, chưa có số liệu",
    open="còn có thể được {open}",
    left_out={
        "": "theo dõi, không tính điểm",
        "method": "không áp dụng",
        "nothing_arose": "không phát sinh",
        "claimed": "không phát sinh",
    },
    facts="Số liệu",
    origins={"self": "tự nhập", "appraised": "thẩm định", "feed": "từ hệ thống"},
    evidence="tài liệu kiểm chứng: {text}",
    formula="Cách tính",
    rounding="Làm tròn",
    next="Thêm điểm",
    receipt="MÃ XÁC THỰC KẾT QUẢ",
    digests={"pack": "Bộ chỉ số", "facts": "Số liệu", "result": "Kết quả", "seal": "Toàn phiếu"},
    verify="Kiểm tra bản JSON của phiếu: minhdiem verify TỆP. Việc này chứng minh phép tính, không "
    "chứng minh ai lập phiếu.",
)

EN = Report(
    heading="SCORECARD",
    agency="Agency",
    peer_group="Peer group",
    tags="Tags",
    level="Level",
    period="Period",
    pack="Pack",
    source="Source",
    issued="{document} of {date}, {by}",
    result="RESULT",
    total="Total",
    gates="Gates",
    views="By pillar",
    notices="To look at again",
    context="FACTS IN COMMON",
    details="DETAILS",
    score="{points} / {max}",
    lacking="{points} / {max}, missing",
    open="{open} still to be had",
    left_out={
        "": "tracked, not scored",
        "method": "not applicable",
        "nothing_arose": "nothing arose",
        "claimed": "nothing arose",
    },
    facts="Facts",
    origins={"self": "self-assessed", "appraised": "appraised", "feed": "from a system"},
    evidence="evidence: {text}",
    formula="Formula",
    rounding="Rounding",
    next="More points",
    receipt="RECEIPT",
    digests={"pack": "Pack", "facts": "Facts", "result": "Result", "seal": "Whole card"},
    verify="To check the JSON of this card: minhdiem verify FILE. That proves the arithmetic, not who issued "
    "the card.",
)

REPORTS: Mapping[str, Report] = {"vi": VI, "en": EN}
