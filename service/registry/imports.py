"""Many organisations at once: what an import comes to, against what is there. Pure.

A row is an organisation by its code and its first day. Those that it names, it names by their codes, on the
day in question: a code can come back.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from methodology.canonical import Document
from methodology.errors import Fault
from service.acts.act import Act, Reader, Rule, Situation
from service.record.entry import Change, Subject
from service.registry.bodies import KINDS
from service.registry.periods import Periods
from service.registry.rules import Organisations, circle, clash, hand_over, ordered, take_over
from service.registry.state import ORGANISATION

Row = Mapping[str, Any]
AMENDABLE = ("name", "level", "group", "district", "parent", "tags", "is_appraised", "appraises")
UNSAID: Document = {
    **dict.fromkeys(("level", "group", "district", "parent", "until")),
    **{"kind": KINDS[0], "tags": [], "is_appraised": True, "appraises": False},
}
"""What holds of a new organisation where its row does not say, as of any registration."""
_HANDING_OVER = ("successors", "citing")


@dataclass(frozen=True, slots=True)
class Step:
    """What an import does to one organisation.

    Attributes:
        at: which row says so.
        id: of the organisation.
        state: as it will be.
        changes: entries; none where all that the row says is there already.
    """

    at: int
    id: str
    state: Document
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import comes to.

    Attributes:
        steps: by row.
        faults: each thing that stands against it; then nothing is done.
    """

    steps: tuple[Step, ...]
    faults: tuple[Fault, ...]

    @property
    def changes(self) -> list[Change]:
        """All entries, those that end what is there first: so its code is free for another."""
        every = [change for step in self.steps for change in step.changes]
        made = {change.subject for change in every if change.kind == "register"}
        return sorted(every, key=lambda change: change.kind != "end" or change.subject in made)


def plan(rows: Sequence[Row], organisations: Organisations) -> Plan:
    """What an import comes to.

    Args:
        rows: as :class:`service.registry.bodies.ImportedOrganisation` reads them.
        organisations: all that there are.
    """
    periods = Periods(organisations, rows)
    steps: list[Step] = []
    faults = list(periods.repeated())
    for at, row in enumerate(rows):
        step, wrong = _step(at, row, organisations, periods)
        steps.append(step)
        faults += (fault.below("organisations", at) for fault in wrong)
    if not faults:
        faults += _broken({**organisations, **{step.id: step.state for step in steps}}, steps)
    return Plan(tuple(steps), tuple(faults))


def _step(at: int, row: Row, organisations: Organisations, periods: Periods) -> tuple[Step, list[Fault]]:
    id, faults = periods.ids[at], list[Fault]()
    before = organisations.get(id)
    members = dict(row)
    if "parent" in row:
        members["parent"] = periods.parent(row, before, faults)
    if row.get("successors"):
        members["successors"] = periods.successors(row, before, faults)
    changes = list(_register(members, faults) if before is None else _update(members, before, faults))
    state = before
    for kind, content in changes:
        state = ORGANISATION.folds[kind](state, content, "")
    assert state is not None
    made = tuple(Change(ORGANISATION.name, id, kind, content) for kind, content in changes)
    return Step(at, id, state, made), faults


def _register(members: Row, faults: list[Fault]) -> Iterator[tuple[str, Document]]:
    stated = {name: value for name, value in members.items() if name not in _HANDING_OVER}
    ends = members.get("until") and any(members.get(name) for name in _HANDING_OVER)
    yield "register", {**UNSAID, **stated, **({"until": None} if ends else {})}
    if ends:
        yield from _end(_ending(members, {}), faults)


def _update(members: Row, before: Document, faults: list[Fault]) -> Iterator[tuple[str, Document]]:
    if members.get("kind", before["kind"]) != before["kind"]:
        faults.append(Fault("kind_fixed", {"value": before["kind"]}, ("kind",)))
    stated = {name: members[name] for name in AMENDABLE if name in members}
    if different := {name: value for name, value in stated.items() if value != before[name]}:
        yield "amend", different
    ending = _ending(members, before)
    if ending["until"] is None and before["until"]:
        faults.append(Fault("ended_already", {"value": before["until"]}, ("until",)))
    elif ending["until"] and any(value != before[name] for name, value in ending.items()):
        yield from _end(ending, faults)


def _end(ending: Document, faults: list[Fault]) -> Iterator[tuple[str, Document]]:
    if ending["citing"]:
        yield "end", ending
    else:
        faults.append(Fault("citing_missing", {}, ("citing",)))


def _ending(members: Row, before: Document) -> Document:
    return {
        "until": members.get("until", before.get("until")),
        "successors": members.get("successors", before.get("successors", [])),
        "citing": members.get("citing") or before.get("citing"),
    }


def _broken(organisations: Organisations, steps: Sequence[Step]) -> Iterator[Fault]:
    """What would not hold of all organisations as they would be."""
    periods = Periods(organisations, ())
    heirs = [(id, each) for each in organisations.values() for id in each["successors"]]
    before = {step.id: list[Document]() for step in steps}
    for id, each in heirs:
        before.get(id, []).append(each)
    for step in steps:
        if step.changes:
            wrong = [*ordered(step.state), *_clashes(step, organisations, periods)]
            wrong += [*hand_over(step.state, organisations), *circle(step.id, step.state, organisations)]
            wrong += take_over(step.state, before[step.id])
            yield from (fault.below("organisations", step.at) for fault in wrong)


def _clashes(step: Step, organisations: Organisations, periods: Periods) -> Iterator[Fault]:
    for id in periods.alike(step.state["code"]):
        if id != step.id:
            yield from clash(step.state, organisations[id])


def import_subjects(reader: Reader, aggregate: str, id: str, body: Row) -> Iterable[Subject]:
    """All organisations that an import names, beside the one whose identifier the command bears."""
    rows = body.get("organisations", ())
    ids = Periods(reader.states(aggregate), rows).ids
    return [(aggregate, id), *((aggregate, each) for each in ids)]


def look_at_all(reader: Reader, situation: Situation) -> Mapping[str, Any]:
    """What the import comes to."""
    rows = situation.body.get("organisations", ())
    return {"plan": plan(rows, reader.states(ORGANISATION.name))}


def _nothing_wrong(situation: Situation) -> Iterable[Fault]:
    """Each row can be done beside all others and what is there."""
    found: Plan = situation.context["plan"]
    return found.faults


def _something_new(situation: Situation) -> Iterable[Fault]:
    """Not all of it is there already."""
    found: Plan = situation.context["plan"]
    if not found.changes and not found.faults:
        yield Fault("nothing_new", {}, ("organisations",))


def import_changes(act: Act, situation: Situation) -> Iterable[Change]:
    """The entries of an import."""
    found: Plan = situation.context["plan"]
    return found.changes


NOTHING_WRONG = Rule("nothing_wrong", _nothing_wrong)
SOMETHING_NEW = Rule("something_new", _something_new)
