"""How the effects of a method on a cohort are said, in Vietnamese and in English."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cohorts:
    """The phrases of one language; a name in braces is filled in.

    Attributes:
        whole, nobody: an impact, where someone has a percentage on both sides, or nobody does.
        untold: rows that cannot be told. unfit: agencies of which not all facts are admitted.
        order: how far the ranks of a peer group stay. up, down, level: one agency's move among its peers.
        unranked: it has no rank on one side.
        stable: a stability run. held: one agency's rank. nothing: nothing applies to it.
        weight: what a maximum does to the ranks.
    """

    whole: str
    nobody: str
    untold: str
    unfit: str
    order: str
    up: str
    down: str
    level: str
    unranked: str
    stable: str
    held: str
    nothing: str
    weight: str


VI = Cohorts(
    whole="Theo {after}, so với {before}: {up} trên {count} cơ quan tăng tỷ lệ điểm, {down} giảm, {same} "
    "không đổi; trung bình {mean}.",
    nobody="Không cơ quan nào có tỷ lệ điểm ở cả hai bên.",
    untold="Không tính được {points} trên {max} điểm, vì {before} không thu thập số liệu cần cho: {rows}. "
    "Các chỉ số này được bỏ qua với mọi cơ quan.",
    unfit="{after} không nhận một số số liệu của {count} cơ quan; những số liệu đó coi như chưa có.",
    order="Thứ hạng trước và sau: hệ số Kendall τ = {tau} (1 là giữ nguyên thứ tự).",
    up="Lên {places} bậc, từ hạng {before} lên hạng {after}.",
    down="Xuống {places} bậc, từ hạng {before} xuống hạng {after}.",
    level="Giữ hạng {after}.",
    unranked="Không so được thứ hạng: có bên không chỉ số nào áp dụng.",
    stable="Qua {draws} lần rút ngẫu nhiên, mỗi điểm tối đa tăng giảm trong khoảng ± {percent} (mã ngẫu "
    "nhiên {seed}): thứ hạng lệch trung bình {shift} bậc.",
    held="Hạng {rank}; trong 90% số lần rút nằm từ hạng {low} đến hạng {high}, trung vị {median}.",
    nothing="Không xếp hạng: không chỉ số nào áp dụng.",
    weight="Điểm tối đa của «{name}» quyết định {index} biến động thứ hạng.",
)

EN = Cohorts(
    whole="Under {after}, against {before}: {up} of {count} agencies rise in percentage, {down} fall, {same} "
    "stay; on average {mean}.",
    nobody="No agency has a percentage on both sides.",
    untold="{points} of {max} points cannot be told, since {before} did not collect what they need: {rows}. "
    "These rows are left out for every agency.",
    unfit="{after} does not admit some facts of {count} agencies; those facts count as missing.",
    order="Ranks before and after: Kendall's τ = {tau} (1 keeps the order).",
    up="Up by {places}, from rank {before} to rank {after}.",
    down="Down by {places}, from rank {before} to rank {after}.",
    level="Stays at rank {after}.",
    unranked="Ranks cannot be compared: on one side nothing applies.",
    stable="Over {draws} draws, each maximum more or less by up to {percent} (seed {seed}): a rank shifts "
    "by {shift} places on average.",
    held="Rank {rank}; in 90% of the draws from rank {low} to rank {high}, median {median}.",
    nothing="Not ranked: nothing applies.",
    weight="The maximum of «{name}» drives {index} of the variation of ranks.",
)

COHORTS: Mapping[str, Cohorts] = {"vi": VI, "en": EN}
