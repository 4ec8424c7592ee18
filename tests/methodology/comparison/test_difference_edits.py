"""Random edits of every class are named exactly: no more and no less."""

from dataclasses import dataclass, field

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from methodology.comparison.difference import LevelDifference, PackDifference, compare_packs
from methodology.model.pack import Pack
from tests.support.comparison.edits import ROW_EDITS, RowEdit, rename, respell
from tests.support.comparison.edits_above import EDITS, MORE, Edit, Policy, Row, leaf_groups, rows
from tests.support.comparison.laws import in_order, mirrored
from tests.support.comparison.small_pack import Written, small
from tests.support.measured import few_or_many

KIND = {
    "name": "renamed",
    **dict.fromkeys(("code", "group"), "moved"),
    **dict.fromkeys(("facts", "cases", "require", "applies_to", "may_not_apply"), "redefined"),
}
BEFORE = small()
PACK = BEFORE.pack()
KEYS = list(rows(BEFORE))

Found = dict[str, tuple[frozenset[str], frozenset[str]]]


@dataclass
class Edited:
    """A copy of the small pack that is edited, and what is expected of the comparison."""

    written: Written = field(default_factory=BEFORE.copied)
    aspects: dict[str, set[str]] = field(default_factory=lambda: {key: set() for key in KEYS})
    policies: set[Policy] = field(default_factory=set)
    new: set[str] = field(default_factory=set)
    dropped: set[str] = field(default_factory=set)

    def edit(self, key: str, edit: RowEdit) -> None:
        self.aspects[key] |= edit(rows(self.written)[key]) or set()

    def policy(self, edit: Edit) -> None:
        self.policies.add(edit(self.written))

    def move(self, key: str, to: int) -> None:
        source, target = self.place(key), self.places[to % len(self.places)]
        row = rows(self.written)[key]
        if source is not target and len(source) > 1:
            source.remove(row)
            target.append(row)
            self.aspects[key].add("group")

    def drop(self, key: str) -> None:
        place = self.place(key)
        if len(place) > 1:
            place.remove(rows(self.written)[key])
            self.dropped.add(key)
            del self.aspects[key]

    @property
    def places(self) -> list[list[Row]]:
        """The rows of each group that has any."""
        return [group["indicators"] for group in leaf_groups(self.written)]

    def place(self, key: str) -> list[Row]:
        return next(place for place in self.places if key in [row["key"] for row in place])

    def add(self, key: str, to: int) -> None:
        row = {**rows(BEFORE)["plan"], "key": key, "code": key}
        self.places[to % len(self.places)].append(row)
        self.new.add(key)

    def narrow_context(self) -> None:
        """A fact of the level is typed otherwise: a policy, and every row that reads it."""
        self.written.levels["department.yaml"]["context"]["staff"]["max"] = "888"
        self.policies.add(("department", "context", "staff"))
        if "trained" in self.aspects:
            self.aspects["trained"].add("facts")

    def expected(self) -> Found:
        found = {
            key: (kinds(aspects), frozenset(aspects)) for key, aspects in self.aspects.items() if aspects
        }
        for kind, keys in (("new", self.new), ("dropped", self.dropped)):
            found |= {key: (frozenset({kind}), frozenset()) for key in keys}
        return found


def kinds(aspects: set[str]) -> frozenset[str]:
    found = {KIND[aspect] for aspect in aspects if aspect in KIND}
    if "max" in aspects and "redefined" not in found:
        found.add("rescaled")
    return frozenset(found or {"same"})


def told(level: LevelDifference) -> Found:
    return {
        row.key: (frozenset(row.kinds), frozenset(change.aspect for change in row.changes))
        for row in level.changed
    }


def policies(difference: PackDifference) -> list[Policy]:
    above = [("", change.aspect, change.key) for change in difference.policies]
    return above + [
        (level.key, change.aspect, change.key) for level in difference.levels for change in level.policies
    ]


def named_exactly(edited: Edited) -> PackDifference:
    difference = compare_packs(PACK, edited.written.pack())
    department, commune = difference.levels
    assert told(department) == edited.expected()
    assert sorted(policies(difference)) == sorted(edited.policies)
    assert told(commune) == {}
    assert difference.empty == (not edited.expected() and not edited.policies)
    return difference


def edited_rows() -> st.SearchStrategy[dict[str, list[RowEdit]]]:
    some = st.lists(st.sampled_from(ROW_EDITS), max_size=4, unique=True)
    return st.dictionaries(st.sampled_from(KEYS), some, max_size=5)


@pytest.mark.parametrize("count", few_or_many(60, 600))
def test_combinations(count: int) -> None:
    @settings(max_examples=count, suppress_health_check=[HealthCheck.too_slow])
    @given(
        edits=edited_rows(),
        moves=st.dictionaries(st.sampled_from(KEYS), st.integers(0, 3), max_size=2),
        drops=st.sets(st.sampled_from(KEYS), max_size=2),
        adds=st.dictionaries(st.sampled_from(["n.one", "n.two"]), st.integers(0, 3)),
        above=st.lists(st.sampled_from(EDITS), max_size=6, unique=True),
        narrowed=st.booleans(),
    )
    def check(
        edits: dict[str, list[RowEdit]],
        moves: dict[str, int],
        drops: set[str],
        adds: dict[str, int],
        above: list[Edit],
        narrowed: bool,
    ) -> None:
        edited = Edited()
        for key, some in edits.items():
            for edit in some:
                edited.edit(key, edit)
        for key, to in moves.items():
            edited.move(key, to)
        for key in drops:
            edited.drop(key)
        for key, to in adds.items():
            edited.add(key, to)
        for policy in above:
            edited.policy(policy)
        if narrowed:
            edited.narrow_context()
        forth = named_exactly(edited)
        back = compare_packs(forth.after, forth.before)
        assert in_order(back) == in_order(mirrored(forth))

    check()


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit(small())[1])
def test_each_policy_alone(edit: Edit) -> None:
    edited = Edited()
    edited.policy(edit)
    assert len(policies(named_exactly(edited))) == 1


@pytest.mark.parametrize("edit", ROW_EDITS)
def test_each_edit_of_a_row_fits_some_rows_and_is_named(edit: RowEdit) -> None:
    fits = [key for key in KEYS if edit(rows(small())[key]) is not None]
    assert fits
    edited = Edited()
    for key in fits:
        edited.edit(key, edit)
    named_exactly(edited)


def test_what_is_only_said_in_another_way_is_no_difference() -> None:
    edited = Edited()
    for key in KEYS:
        edited.edit(key, respell)
    assert named_exactly(edited).empty


def test_a_level_that_came_and_one_that_went() -> None:
    without = BEFORE.copied()
    without.header["levels"] = ["department.yaml"]
    fewer: Pack = without.pack()
    assert compare_packs(PACK, fewer).removed_levels == ("commune",)
    assert compare_packs(fewer, PACK).added_levels == ("commune",)
    assert not compare_packs(fewer, PACK).empty


def test_a_renamed_row_takes_the_label_of_its_only_fact_with_it() -> None:
    edited = Edited()
    edited.edit("plan", rename)
    assert named_exactly(edited).levels[0].changed[0].kinds == ("renamed",)


def test_both_readings_are_at_hand() -> None:
    edited = Edited()
    edited.edit("plan", rename)
    edited.drop("chair")
    edited.add("n.one", 0)
    level = named_exactly(edited).levels[0]
    by_key = {row.key: row for row in level.rows}
    plan = by_key["plan"]
    assert plan.before is PACK.levels["department"].indicators[0]
    assert plan.after is not None
    assert plan.after.name.vi == f"{plan.before.name.vi} (mới)"
    assert (by_key["chair"].before is None, by_key["chair"].after is None) == (False, True)
    assert (by_key["n.one"].before is None, by_key["n.one"].after is None) == (True, False)
    assert MORE["vi"] not in plan.after.name.vi
