"""What is printed of a document beside the sentences that are in it already."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Prints:
    """The labels of one language; a name in braces is filled in.

    Attributes:
        attribution, backcast, next_steps: headings.
        before, after, agency, period, pack, level, band: labels.
        stands: what a side came to. nothing: the same where nothing applies.
        causes: above the waterfall. details: above groups and rows.
        between: an interval of points. of: points of a maximum.
        more: above the changes that earn more. target: above what reaches the points asked for.
        next_band: above what the next band asks for. no_more, no_better, unreachable: nothing is found.
        bands: above how many agencies come from which band into which; no_band: without one.
        moved: from one band into another. peers: a peer group with how many it has; no_group: without one.
        ranks, weights, broken: above agencies, maxima, and rows that were left out. row: before one of these.
    """

    attribution: str
    backcast: str
    impact: str
    stability: str
    next_steps: str
    before: str
    after: str
    agency: str
    period: str
    pack: str
    level: str
    band: str
    stands: str
    nothing: str
    causes: str
    details: str
    between: str
    of: str
    more: str
    target: str
    next_band: str
    no_more: str
    no_better: str
    unreachable: str
    bands: str
    no_band: str
    moved: str
    peers: str
    no_group: str
    ranks: str
    weights: str
    broken: str
    row: str


VI = Prints(
    attribution="VÌ SAO ĐIỂM THAY ĐỔI",
    backcast="SỐ LIỆU KỲ TRƯỚC THEO BỘ CHỈ SỐ SAU",
    impact="TÁC ĐỘNG ĐẾN CÁC CƠ QUAN",
    stability="ĐỘ ỔN ĐỊNH CỦA THỨ HẠNG",
    next_steps="MUỐN THÊM ĐIỂM THÌ CẦN GÌ",
    before="Trước",
    after="Sau",
    agency="Cơ quan",
    period="Kỳ",
    pack="Bộ chỉ số",
    level="Cấp",
    band="Xếp loại",
    stands="{pack}, kỳ {period}: {points} / {applicable} điểm, đạt {percent}",
    nothing="{pack}, kỳ {period}: không có chỉ số nào áp dụng",
    causes="Do đâu",
    details="CHI TIẾT",
    between="{least} – {greatest}",
    of="{points} / {max}",
    more="Thay đổi của riêng một số liệu",
    target="Điểm muốn đạt",
    next_band="Xếp loại cao hơn",
    no_more="Không có thay đổi của riêng một số liệu nào đem lại thêm điểm.",
    no_better="Không có xếp loại nào cao hơn.",
    unreachable="Chỉ số này không chấm điểm, hoặc chưa có số liệu nào của nó để thay đổi.",
    bands="Xếp loại trước và sau (số cơ quan)",
    no_band="không xếp loại",
    moved="{before} → {after}",
    peers="{name}: {count} cơ quan",
    no_group="Không thuộc nhóm nào",
    ranks="Thứ hạng trong nhóm",
    weights="Điểm tối đa chi phối thứ hạng nhiều nhất",
    broken="KHÔNG ĐỌC ĐƯỢC",
    row="Dòng {row}",
)

EN = Prints(
    attribution="WHY THE SCORE MOVED",
    backcast="EARLIER FACTS UNDER THE LATER SET",
    impact="IMPACT ON THE AGENCIES",
    stability="STABILITY OF THE RANKS",
    next_steps="WHAT WOULD EARN MORE",
    before="Before",
    after="After",
    agency="Agency",
    period="Period",
    pack="Pack",
    level="Level",
    band="Band",
    stands="{pack}, {period}: {points} / {applicable} points, {percent}",
    nothing="{pack}, {period}: no indicator applies",
    causes="By cause",
    details="DETAILS",
    between="{least} – {greatest}",
    of="{points} / {max}",
    more="Changes of a single fact",
    target="Points asked for",
    next_band="A better band",
    no_more="No change of a single fact earns more.",
    no_better="There is no better band.",
    unreachable="The indicator is not scored, or none of its facts is given that could be changed.",
    bands="Bands before and after (agencies)",
    no_band="no band",
    moved="{before} → {after}",
    peers="{name}: {count} agencies",
    no_group="In no peer group",
    ranks="Ranks among peers",
    weights="Maxima that drive the order most",
    broken="NOT READ",
    row="Row {row}",
)

PRINTS: Mapping[str, Prints] = {"vi": VI, "en": EN}
