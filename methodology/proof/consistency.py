"""What must fit together in a level and between its levels and bands: sums, names, order."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import chain, pairwise

from methodology.model.core import Case, NotApplicable, Part
from methodology.model.fact import Fact
from methodology.model.level import Group, Indicator, Level, all_groups
from methodology.model.pack import Band
from methodology.proof.finding import Finding, Param
from methodology.wording.translations import LANGUAGES, N_, gettext

OF_A_SHARE, NEGATIVE = N_("Share of | Ratio of | Percentage of"), N_("No | Not")
"""How the label of a share begins, and that of a question which says no."""


def check_level(level: Level) -> tuple[Finding, ...]:
    """What does not fit in a level; empty where all does."""
    checks = (_indicator_sums, _group_sums, _level_sum, _duplicates, _views, _gates)
    return tuple(finding for check in checks for finding in check(level))


def check_bands(bands: Sequence[Band], levels: Mapping[str, Level]) -> tuple[Finding, ...]:
    """What does not fit between bands, and between them and the levels; empty where all does.

    Thresholds fall from band to band, the last one alone is open, and a gate that a band requires is
    there at every level.
    """
    keys = (_duplicate("", "band", key) for key in _repeated(band.key for band in bands))
    return (*keys, *_open_ends(bands), *_order(bands), *_required_gates(bands, levels.values()))


def _sum(items: Iterable[Group | Indicator]) -> Fraction:
    return sum((item.max for item in items), Fraction(0))


def _indicator_sums(level: Level) -> Iterator[Finding]:
    """An indicator's maximum is the sum of its parts'; without parts it is zero."""
    for indicator in level.indicators:
        parts = sum((part.max for part in indicator.parts), Fraction(0))
        if parts != indicator.max:
            yield Finding(
                "indicator_sum", level.key, indicator.key, params={"sum": parts, "max": indicator.max}
            )


def _group_sums(level: Level) -> Iterator[Finding]:
    """A group's maximum is the sum of what is directly below it."""
    for group in all_groups(level.groups):
        below = _sum((*group.groups, *group.indicators))
        if below != group.max:
            yield Finding("group_sum", level.key, params={"group": group.key, "sum": below, "max": group.max})


def _level_sum(level: Level) -> Iterator[Finding]:
    """The level's maximum is the sum of its topmost groups'."""
    groups = _sum(level.groups)
    if groups != level.max:
        yield Finding("level_sum", level.key, params={"sum": groups, "max": level.max})


def _duplicates(level: Level) -> Iterator[Finding]:
    """Groups and indicators are one tree: keys and codes are unique in it; so are the keys of others."""
    tree: tuple[Group | Indicator, ...] = (*all_groups(level.groups), *level.indicators)
    named = {
        "row": (node.key for node in tree),
        "view": (view.key for view in level.views),
        "gate": (gate.key for gate in level.gates),
    }
    for what, keys in named.items():
        for key in _repeated(keys):
            yield _duplicate(level.key, what, key)
    for code in _repeated(node.code for node in tree):
        rows = tuple(node.key for node in tree if node.code == code)
        yield Finding("duplicate_code", level.key, params={"code": code, "rows": rows})


def _repeated(names: Iterable[str]) -> list[str]:
    return [name for name, times in Counter(names).items() if times > 1]


def _duplicate(level: str, what: str, key: str) -> Finding:
    return Finding("duplicate_key", level, params={"what": what, "key": key})


def _views(level: Level) -> Iterator[Finding]:
    """A view names groups that exist, and holds no indicator twice."""
    groups = {group.key: group for group in all_groups(level.groups)}
    for view in level.views:
        for key in view.groups:
            if key not in groups:
                yield Finding("unknown_group", level.key, params={"view": view.key, "group": key})
        named = (groups[key].all_indicators() for key in view.groups if key in groups)
        for key in _repeated(indicator.key for indicator in chain.from_iterable(named)):
            yield Finding("counted_twice", level.key, key, params={"view": view.key})


def _gates(level: Level) -> Iterator[Finding]:
    """Some indicator carries the mark that a gate looks at, and each that does can fail it."""
    for gate in level.gates:
        marked = [indicator for indicator in level.indicators if gate.marks in indicator.marks]
        if not marked:
            yield Finding("mark_not_carried", level.key, params={"gate": gate.key, "mark": gate.marks})
        for indicator in marked:
            if not gate.full or _least(indicator) >= gate.earning * indicator.max:
                yield Finding("gate_never_fails", level.key, params={"gate": gate.key, "row": indicator.key})


def _least(indicator: Indicator) -> Fraction:
    """What a row earns at least, as far as its cases say so without looking at the facts."""
    return sum((min(_least_of(case, part) for case in part.cases) for part in indicator.parts), Fraction(0))


def _least_of(case: Case, part: Part) -> Fraction:
    """A part that does not apply fails nothing; one that follows a measure may earn 0."""
    if isinstance(case.outcome, NotApplicable):
        return part.max
    return case.outcome.base if case.outcome.measure is None else Fraction(0)


def _open_ends(bands: Sequence[Band]) -> Iterator[Finding]:
    for band in bands[:-1]:
        if band.at_least is None:
            yield Finding("band_open", "", params={"band": band.key})
    for band in bands[-1:]:
        if band.at_least is not None:
            yield Finding("band_closed", "", params={"band": band.key, "at_least": band.at_least})


def _order(bands: Sequence[Band]) -> Iterator[Finding]:
    for higher, lower in pairwise(bands):
        if higher.at_least is not None and lower.at_least is not None and higher.at_least <= lower.at_least:
            params: dict[str, Param] = {"band": lower.key, "at_least": lower.at_least}
            yield Finding("band_order", "", params={**params, "after": higher.key, "limit": higher.at_least})


def _required_gates(bands: Sequence[Band], levels: Iterable[Level]) -> Iterator[Finding]:
    for level in levels:
        gates = {gate.key for gate in level.gates}
        for band in bands:
            for key in band.requires:
                if key not in gates:
                    yield Finding("unknown_gate", level.key, params={"band": band.key, "gate": key})


def likely_slips(level: Level) -> Iterator[Finding]:
    """Counts that are called shares, and flags that are asked for what is not so: no faults, but told."""
    for fact in level.facts.values():
        if fact.type == "count" and _begins(fact, OF_A_SHARE):
            yield Finding("count_named_share", level.key, params={"fact": fact.name, "label": fact.label.vi})
        if fact.type == "flag" and _begins(fact, NEGATIVE):
            yield Finding("flag_named_not", level.key, params={"fact": fact.name, "label": fact.label.vi})


def _begins(fact: Fact, words: str) -> bool:
    """Whether a label begins like that, in its own language."""
    return any(
        fact.label[language].startswith(f"{word} ")
        for language in LANGUAGES
        for word in gettext(language)(words).split(" | ")
    )
