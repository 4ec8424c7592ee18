"""What a change of method does to five agencies, worked by hand."""

from collections.abc import Mapping
from fractions import Fraction

from methodology.model.pack import Pack
from rules.batches import run_locally
from rules.facts.submission import Agency, Claim, Given, State, Submission
from rules.impact.figures import MOST_MOVERS, AgencyChange, OwnResult, figures
from rules.impact.impact import Impact, Method, impact
from tests.support.packs.shipped import only_level, small_pack

BANDS = """
bands:
  - {key: good, name: {vi: Tốt, en: Good}, at_least: 75%}
  - {key: weak, name: {vi: Yếu, en: Weak}}
"""
BEFORE = """
level: commune
name: {vi: Xã, en: Communes}
max: 24
peer_groups: {hill: {vi: Vùng cao, en: Hills}, plain: {vi: Đồng bằng, en: Plains}}
groups:
  - key: all
    code: "1"
    name: {vi: Nhóm, en: Group}
    max: 24
    indicators:
      - key: plan
        code: "1.1"
        name: {vi: Kế hoạch, en: Plan}
        max: 10
        may_not_apply: true
        facts: {issued: flag}
        score: {yes_no: issued}
        source: {at: "1", provenance: illustrative}
      - key: board
        code: "1.2"
        name: {vi: Ban chỉ đạo, en: Board}
        max: 10
        facts:
          meetings: {type: count, max: 20, label: {vi: Cuộc họp, en: Meetings}}
          chaired: {type: count, max: 20, label: {vi: Chủ trì, en: Chaired}}
        score:
          - {share: 1/2, tiers: {meetings: {4: max, 2: 1/2, else: 0}}}
          - {share: 1/2, ratio: {of: chaired, to: meetings, if_none: zero}}
        source: {at: "2", provenance: illustrative}
      - key: market
        code: "1.3"
        name: {vi: Chợ, en: Market}
        max: 4
        facts: {cashless: flag}
        score: {yes_no: cashless}
        source: {at: "3", provenance: illustrative}
"""
AFTER = """
level: commune
name: {vi: Xã, en: Communes}
max: 30
tags: {border: {vi: Xã biên giới, en: At the border}}
groups:
  - key: all
    code: "1"
    name: {vi: Nhóm, en: Group}
    max: 30
    groups:
      - key: office
        code: "1.1"
        name: {vi: Văn phòng, en: Office}
        max: 26
        indicators:
          - key: plan
            code: "1.1.1"
            name: {vi: Kế hoạch, en: Plan}
            max: 5
            facts: {issued: flag}
            score: {yes_no: issued}
            source: {at: "1", provenance: illustrative}
          - key: board
            code: "1.1.2"
            name: {vi: Ban chỉ đạo, en: Board}
            max: 15
            facts:
              meetings: {type: count, max: 12, label: {vi: Cuộc họp, en: Meetings}}
              chaired: {type: count, max: 20, label: {vi: Chủ trì, en: Chaired}}
            require: [chaired <= meetings]
            score:
              - {share: 1/3, tiers: {meetings: {5: max, 3: 1/3, else: 0}}}
              - {share: 2/3, ratio: {of: chaired, to: meetings, if_none: zero}}
            source: {at: "2", provenance: illustrative}
          - key: drones
            code: "1.1.3"
            name: {vi: Máy bay, en: Drones}
            max: 6
            facts: {drones: flag}
            score: {yes_no: drones}
            source: {at: "3", provenance: illustrative}
      - key: outside
        code: "1.2"
        name: {vi: Bên ngoài, en: Outside}
        max: 4
        indicators:
          - key: market
            code: "1.2.1"
            name: {vi: Chợ, en: Market}
            max: 4
            applies_to: [border]
            facts: {cashless: flag}
            score: {yes_no: cashless}
            source: {at: "4", provenance: illustrative}
"""


def method(level: str) -> Method:
    pack = small_pack(level, more=BANDS)
    return Method(pack, only_level(pack))


OLD, NEW = method(BEFORE), method(AFTER)


def agency(code: str, group: str, issued: int, meetings: int, chaired: int, cashless: int) -> Submission:
    values = (issued, meetings, chaired, cashless)
    states = dict(zip(OLD.level.facts, map(Given, values), strict=True))
    return Submission(Agency(code, f"Xã {code}", group), "commune", "2026", states)


COHORT = [
    agency("A", "hill", 1, 4, 2, 1),  # 10 + 5 + 2.5; then 5 + 5/3 + 5, rounded in the row
    agency("B", "hill", 0, 2, 2, 1),  # 0 + 2.5 + 5; then 0 + 0 + 10
    agency("C", "hill", 1, 16, 8, 0),  # 10 + 5 + 2.5; then 5, since 16 meetings are too many
    agency("D", "plain", 1, 2, 4, 0),  # 10 + 2.5 + 5; then 5, since it chaired more than there were
    agency("E", "plain", 1, 4, 4, 1),  # 20; then 5 + 5/3 + 10
]
POINTS = {
    "A": ("17.5", "11.67"),
    "B": ("7.5", "10"),
    "C": ("17.5", "5"),
    "D": ("17.5", "5"),
    "E": ("20", "16.67"),
}


def found() -> Impact:
    return impact(OLD, NEW, COHORT)


def test_what_cannot_be_told_is_left_out_for_everyone() -> None:
    assert found().not_computable == ("drones", "market")
    assert (found().not_computable_points, found().computable_points) == (Fraction(10), Fraction(20))


def test_whose_facts_the_later_method_does_not_admit() -> None:
    assert found().rejected_facts == ("C", "D")


def test_points_and_shares_of_each_agency() -> None:
    points = {code: tuple(map(Fraction, sides)) for code, sides in POINTS.items()}
    assert {each.agency.code: each.points for each in found().agencies} == points
    assert [each.shares for each in found().agencies] == [(a / 20, b / 20) for a, b in points.values()]
    assert found().agencies[2].change == Fraction(5, 20) - Fraction("17.5") / 20 == Fraction(-5, 8)


def test_ranks_are_among_the_earlier_peers_on_both_sides() -> None:
    assert [each.ranks for each in found().agencies] == [(1, 1), (3, 2), (1, 3), (2, 2), (1, 1)]
    assert [each.places for each in found().agencies] == [0, 1, -2, 0, 0]
    hill, plain = (of for _, of in found().groups)
    assert [key for key, _ in found().groups] == ["hill", "plain"]
    assert [round(of.tau or 0, 12) for of in (hill, plain)] == [0, 1]
    assert [each.agency.code for each in hill.movers] == ["C", "B"]
    assert (plain.movers, found().whole.tau) == ((), None)


def test_bands_and_the_distribution_of_changes() -> None:
    whole, changes = found().whole, found().whole.changes
    assert whole.bands == ((1, 3, 0), (0, 1, 0), (0, 0, 0))
    assert changes is not None
    assert (changes.up, changes.down, changes.same) == (1, 4, 0)
    exact = [Fraction(-5, 8), Fraction(-333, 2000), Fraction(1, 8)]
    assert [changes.percentiles[at] for at in (0, 4, 6)] == exact
    a = Fraction("0.5835") - Fraction("17.5") / 20
    assert changes.percentiles[3] == a
    assert abs(changes.mean - (a + sum(exact, Fraction(0)) - Fraction(5, 8)) / 5) < Fraction(1, 10**9)


def test_a_claim_that_the_later_method_does_not_admit_is_missing_and_said() -> None:
    claim = Claim("nothing_arose", "Không phát sinh")
    claimed: Mapping[str, State] = {**COHORT[0].states, "plan/issued": claim}
    one = Submission(COHORT[0].agency, "commune", "2026", claimed)
    moved = impact(OLD, NEW, [one])
    (each,) = moved.agencies
    assert moved.rejected_facts == ("A",)
    assert each.points == (Fraction("7.5"), Fraction("6.67"))
    assert each.shares == (Fraction("7.5") / 10, Fraction("6.67") / 20)


def test_a_method_that_only_names_a_fact_anew_moves_nobody() -> None:
    renamed = method(BEFORE.replace("cashless", "without_cash"))
    assert impact(OLD, renamed, COHORT).not_computable == ("market",)
    assert [each.change for each in impact(OLD, renamed, COHORT).agencies] == [0] * len(COHORT)


def test_where_the_pieces_run_does_not_matter() -> None:
    told: list[tuple[int, int]] = []
    assert impact(OLD, NEW, COHORT, run_locally, lambda *done: told.append(done)).agencies == found().agencies
    assert told == [(1, 1)] * 4


NOTHING = OwnResult(Fraction(0), Fraction(0), Fraction(0), None, None, None)


def moved(code: str, old: int | None, new: int | None) -> AgencyChange:
    nothing = Fraction(0), Fraction(0)
    return AgencyChange(Agency(code, "Xã"), (NOTHING, NOTHING), nothing, nothing, (old, new), (0, 1))


def test_the_furthest_movers_are_named_first_and_not_too_many() -> None:
    pack: Pack = OLD.pack
    listed = [moved(f"{at:02}", at, at + 1) for at in range(1, 12)]
    listed += [moved("far", 12, 1), moved("near", 13, 13), moved("new", None, 3), moved("down", 1, 4)]
    named = [each.agency.code for each in figures(listed, pack, pack).movers]
    assert named == ["far", "down", *(f"{at:02}" for at in range(1, MOST_MOVERS - 1))]
