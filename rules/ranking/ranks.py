"""Ranks among peers: standard competition ranking (1, 2, 2, 4) by exact percent, in one level and peer group.

A band is something else: a class over the percentage. Ranks of different levels or groups never mix.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

Status = Literal["ranked", "scored", "left_out"]
"""Scored and ranked, scored but not ranked, or neither."""
NOTHING_APPLIES = "nothing_applies"
"""The reason why an agency has no percentage, and so no rank."""


@dataclass(frozen=True, slots=True)
class Contender:
    """Who may be ranked.

    Attributes:
        code: of the agency. group: key of its peer group. share: points over the applicable maximum; None
            where nothing applies.
        status: ``ranked`` where nothing is said against it. reason: what is.
    """

    code: str
    group: str | None
    share: Fraction | None
    status: Status = "ranked"
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """The place of a contender.

    Attributes:
        rank: from 1; None where it is not ranked. peers: how many are ranked in its group.
    """

    contender: Contender
    rank: int | None
    peers: int


def rank(contenders: Iterable[Contender]) -> tuple[Place, ...]:
    """The place of each contender among those of its peer group, in the order in which they came."""
    listed = [_settled(contender) for contender in contenders]
    shares: dict[str | None, list[Fraction]] = defaultdict(list)
    for contender in listed:
        if contender.status == "ranked" and contender.share is not None:
            shares[contender.group].append(contender.share)
    ranks = {group: ranks_of(held) for group, held in shares.items()}
    return tuple(_place(contender, ranks.get(contender.group, {}), shares) for contender in listed)


def ranks_of(shares: Sequence[Fraction]) -> dict[Fraction, int]:
    """Share → rank: one more than how many are greater."""
    ranks: dict[Fraction, int] = {}
    for position, share in enumerate(sorted(shares, reverse=True), 1):
        ranks.setdefault(share, position)
    return ranks


def _settled(contender: Contender) -> Contender:
    if contender.status != "ranked" or contender.share is not None:
        return contender
    return Contender(contender.code, contender.group, None, "scored", NOTHING_APPLIES)


def _place(
    contender: Contender, ranks: Mapping[Fraction, int], shares: Mapping[str | None, Sequence[Fraction]]
) -> Place:
    ranked = contender.status == "ranked" and contender.share is not None
    rank = ranks[contender.share] if ranked and contender.share is not None else None
    return Place(contender, rank, len(shares.get(contender.group, ())))
