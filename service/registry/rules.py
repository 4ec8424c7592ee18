"""What must hold of organisations. Pure."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from methodology.canonical import Document
from methodology.errors import Fault
from rules.facts.cohort import identity
from service.acts.act import Rule, Situation
from service.registry.state import ORGANISATION, day_after, holds_on, label, overlap

Organisations = Mapping[str, Document]
"""States by identifier."""


def clash(state: Document, other: Document) -> Iterator[Fault]:
    """That two organisations would have one code on one day, or one but for leading zeros."""
    known = {"value": state["code"], "other": label(other), "start": other["from"]}
    if not overlap(state, other):
        return
    if state["code"] == other["code"]:
        yield Fault("code_in_use", known, ("code",))
    elif state["level"] == other["level"] and identity(state["code"]) == identity(other["code"]):
        yield Fault("code_without_zeros", {**known, "code": other["code"]}, ("code",))


def hand_over(state: Document, organisations: Organisations) -> Iterator[Fault]:
    """What is wrong with successors: each is there on the day after the last one.

    So each successor ends later than the one before it, and no chain of successors comes back.
    """
    for id in state["successors"]:
        day = day_after(state["until"])
        if id in organisations and not holds_on(organisations[id], day):
            named = {"value": organisations[id]["code"], "name": label(organisations[id]), "day": day}
            yield Fault("successor_absent", named, ("successors",))


def take_over(state: Document, before: Iterable[Document]) -> Iterator[Fault]:
    """That it would end before it has taken over from one of those whose successor it is."""
    for each in before:
        day = day_after(each["until"])
        if not holds_on(state, day):
            yield Fault("ends_before_taking_over", {"value": label(each), "day": day}, ("until",))


def ordered(state: Document) -> Iterator[Fault]:
    """That it would end before it begins."""
    if state["until"] and state["until"] < state["from"]:
        yield Fault("ends_before_start", {"value": state["until"], "start": state["from"]}, ("until",))


def circle(id: str, state: Document, organisations: Organisations) -> Iterator[Fault]:
    """That it would stand above itself."""
    above, seen = state["parent"], set[str]()
    while above in organisations and above not in seen:
        if above == id:
            yield Fault("parent_circle", {"value": organisations[id]["name"]}, ("parent",))
            return
        seen.add(above)
        above = organisations[above]["parent"]


def after(situation: Situation) -> Document:
    """An organisation as it would be after the act."""
    before = situation.states[ORGANISATION.name, situation.id]
    return {**(before or {"successors": []}), **situation.body}


def _code_is_free(situation: Situation) -> Iterable[Fault]:
    """On no day have two organisations one code."""
    state = after(situation)
    for id, other in situation.context["same_code"].items():
        if id != situation.id:
            yield from clash(state, other)


def _days_in_order(situation: Situation) -> Iterable[Fault]:
    """No organisation ends before it begins."""
    return ordered(after(situation))


def _named_exist(situation: Situation) -> Iterable[Fault]:
    """Parents and successors are in the registry."""
    for id, state in situation.context["named"].items():
        if state is None or id == situation.id:
            yield Fault("unknown_organisation", {"value": id})


def _hands_over(situation: Situation) -> Iterable[Fault]:
    """Successors are there on the day after the last one."""
    return hand_over(after(situation), _present(situation.context["named"]))


def _takes_over(situation: Situation) -> Iterable[Fault]:
    """A successor does not end before it has taken over."""
    return take_over(after(situation), _present(situation.context["before"]).values())


def _no_circle(situation: Situation) -> Iterable[Fault]:
    """Nothing stands above itself."""
    above: Any = {
        **situation.context["above"],
        situation.id: {"parent": None, "name": "", **after(situation)},
    }
    return circle(situation.id, {"parent": None, **after(situation)}, above)


def _present(found: Mapping[str, Document | None]) -> Organisations:
    return {id: state for id, state in found.items() if state}


CODE_IS_FREE = Rule("code_is_free", _code_is_free)
DAYS_IN_ORDER = Rule("days_in_order", _days_in_order)
NAMED_EXIST = Rule("named_exist", _named_exist)
HANDS_OVER = Rule("hands_over", _hands_over)
TAKES_OVER = Rule("takes_over", _takes_over)
NO_CIRCLE = Rule("no_circle", _no_circle)
