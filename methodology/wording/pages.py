"""What a method page says beside the rules themselves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from methodology.model.fact import FactType, Origin
from methodology.model.level import Provenance
from methodology.model.pack import NotApplicablePolicy, Rounding, Status


@dataclass(frozen=True, slots=True)
class Page:
    """The phrases of one language; a name in braces is filled in."""

    status: Mapping[Status, str]
    provenance: Mapping[Provenance, str]
    not_applicable: Mapping[NotApplicablePolicy, str]
    types: Mapping[FactType, str]
    origins: Mapping[Origin, str]
    decimals: str
    rounded_at: Mapping[str, str]
    modes: Mapping[str, str]
    issued: str
    not_quoted: str
    missing: str
    band_from: str
    band_rest: str
    band_requires: str
    level: str
    group: str
    indicator: str
    case: str
    part: str
    informational: str
    applies_to: str
    may_not_apply: str
    facts: str
    requires: str
    evidence: str
    verifier: str
    source: str
    bands: str

    def rounding(self, rounding: Rounding) -> str:
        """Where and how points are rounded."""
        return self.rounded_at[rounding.at].format(
            digits=rounding.digits, step=rounding.step, mode=self.modes[rounding.mode]
        )

    def band(self, at_least: str | None, gates: Sequence[str]) -> str:
        """When a band applies."""
        rule = self.band_rest if at_least is None else self.band_from.format(percent=at_least)
        return rule + (self.band_requires.format(gates="; ".join(gates)) if gates else "")


VI = Page(
    status={"official": "chính thức", "reference": "bộ tham chiếu", "draft": "dự thảo"},
    provenance={
        "quoted": "trích từ quyết định",
        "analogue": "theo một quy tắc tương tự đã được trích dẫn",
        "illustrative": "minh họa, không trích từ quyết định",
    },
    not_applicable={
        "drop_and_rebase": "Nội dung không phát sinh được loại khỏi điểm tối đa; tỷ lệ tính trên phần "
        "còn áp dụng.",
        "credit_full": "Nội dung không phát sinh được tính điểm tối đa.",
        "zero": "Nội dung không phát sinh được tính 0 điểm.",
    },
    types={
        "count": "số đếm",
        "number": "số",
        "percent": "tỷ lệ phần trăm",
        "flag": "có/không",
        "choice": "lựa chọn",
        "date": "ngày",
    },
    origins={"self": "cơ quan tự nhập", "feed": "lấy từ hệ thống hoặc cơ quan quản lý ngành"},
    decimals="tối đa {digits} chữ số thập phân",
    rounded_at={
        "indicator": "Điểm từng chỉ số được làm tròn đến {digits} chữ số thập phân ({mode}), rồi mới cộng.",
        "total": "Điểm được cộng chính xác; chỉ tổng điểm được làm tròn đến {digits} chữ số thập phân "
        "({mode}).",
    },
    modes={"half_up": "nửa làm tròn lên", "half_even": "nửa làm tròn về số chẵn", "floor": "làm tròn xuống"},
    issued="{document} ngày {date}, {by}",
    not_quoted="Lưu ý: {count}/{all} dòng không trích từ quyết định; điểm và ngưỡng của các dòng đó chỉ để "
    "tham chiếu.",
    missing="Chưa có số liệu được tính 0 điểm và luôn ghi rõ; đó không phải là 0 điểm do kết quả.",
    band_from="từ {percent} điểm áp dụng trở lên",
    band_rest="các trường hợp còn lại",
    band_requires=", và đạt điều kiện bắt buộc: {gates}",
    level="{name}: {max} điểm",
    group="{code}. {name} ({max} điểm)",
    indicator="{code} {name} – tối đa {max} điểm",
    case="{when} → {gives}",
    part="phần {number} (tối đa {max} điểm)",
    informational="theo dõi, không tính điểm",
    applies_to="chỉ áp dụng cho: {tags}",
    may_not_apply="cơ quan được khai «không phát sinh», kèm lý do",
    facts="số liệu: {facts}",
    requires="số liệu phải thỏa mãn: {requires}",
    evidence="tài liệu kiểm chứng: {evidence}",
    verifier="xác minh: {verifier}",
    source="căn cứ: {at} ({provenance})",
    bands="Xếp loại",
)

EN = Page(
    status={"official": "official", "reference": "reference set", "draft": "draft"},
    provenance={
        "quoted": "quoted from the decision",
        "analogue": "after a similar rule that is quoted elsewhere",
        "illustrative": "illustrative, not quoted from the decision",
    },
    not_applicable={
        "drop_and_rebase": "Where nothing arose, the row leaves the maximum; the percentage is of what "
        "still applies.",
        "credit_full": "Where nothing arose, the row earns its maximum.",
        "zero": "Where nothing arose, the row earns 0.",
    },
    types={
        "count": "count",
        "number": "number",
        "percent": "percentage",
        "flag": "yes or no",
        "choice": "choice",
        "date": "date",
    },
    origins={"self": "entered by the agency", "feed": "from a system or another agency"},
    decimals="decimals: at most {digits}",
    rounded_at={
        "indicator": "Each indicator's points are rounded to multiples of {step} ({mode}) and then added.",
        "total": "Points are added exactly; the total alone is rounded to multiples of {step} ({mode}).",
    },
    modes={"half_up": "halves away from zero", "half_even": "halves to even", "floor": "down"},
    issued="{document} of {date}, {by}",
    not_quoted="Note: {count} of {all} rows are not quoted from the decision; their points and thresholds "
    "are for reference only.",
    missing="What is missing earns 0 and is always said to be missing; that is not a zero for the result.",
    band_from="from {percent} of the applicable points",
    band_rest="all other cases",
    band_requires=", and this gate is passed: {gates}",
    level="{name}: {max} points",
    group="{code}. {name} ({max} points)",
    indicator="{code} {name} – at most {max} points",
    case="{when} → {gives}",
    part="part {number} (at most {max} points)",
    informational="tracked, not scored",
    applies_to="applies only to: {tags}",
    may_not_apply="the agency may claim that nothing arose, with a reason",
    facts="facts: {facts}",
    requires="the facts must keep: {requires}",
    evidence="evidence: {evidence}",
    verifier="verified by: {verifier}",
    source="source: {at} ({provenance})",
    bands="Bands",
)

PAGES: Mapping[str, Page] = {"vi": VI, "en": EN}
