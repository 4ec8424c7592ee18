"""The only judge of whether an act may be done. Pure."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from methodology.errors import Fault
from service.acts.act import ABSENT, Act, Rule, Situation, state_name
from service.acts.roles import SYSTEM, Actor, Relation, Who
from service.acts.words import who_key

Places = Callable[[Act, Situation], frozenset[str]]
"""The organisations to which the subject of an act belongs."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an act may not be done.

    Attributes:
        code: the kind of problem: ``not_yours``, ``no_such_subject``, ``not_in_this_state``, ``rule_broken``.
        faults: each thing that stands against it.
    """

    code: str
    faults: tuple[Fault, ...]


def refusal(act: Act, situation: Situation, places: Places) -> Refusal | None:
    """What stands against an act: who the actor is, then the state, then the rules; None: nothing does."""
    if against := refusal_at_once(act, situation, places):
        return against
    return _broken(act.rules, situation)


def early_refusal(act: Act, situation: Situation, places: Places) -> Refusal | None:
    """What stands against an act before anything is asked: as :func:`refusal`, by rules that are early."""
    if against := refusal_at_once(act, situation, places):
        return against
    return _broken((rule for rule in act.rules if rule.early), situation)


def _broken(rules: Iterable[Rule], situation: Situation) -> Refusal | None:
    faults = tuple(fault for rule in rules for fault in rule.faults(situation))
    return Refusal("rule_broken", faults) if faults else None


def refusal_at_once(act: Act, situation: Situation, places: Places) -> Refusal | None:
    """What stands against an act whatever is asked: who the actor is, and the state."""
    if not is_allowed(act, situation, places):
        return Refusal("not_yours", (_not_yours(act, situation.actor),))
    state = state_name(situation.states[act.aggregate, situation.id])
    if state not in act.source:
        known = ", ".join(sorted(act.source))
        code = "no_such_subject" if state == ABSENT else "not_in_this_state"
        return Refusal(code, (Fault(code, {"value": state, "known": known, "id": situation.id}),))
    return None


def is_allowed(act: Act, situation: Situation, places: Places) -> bool:
    """Whether the actor is one of those who may."""
    actor = situation.actor
    if actor == SYSTEM:
        return True
    if not _is_in_scope(act, actor):
        return False
    own = places(act, situation)
    return any(_is(who, actor, act, situation.id, own) for who in act.who)


def _is(who: Who, actor: Actor, act: Act, id: str, own: frozenset[str]) -> bool:
    match who:
        case Who(role, Relation.SELF):
            return (act.aggregate, id) == ("account", actor.account) and (role is None or actor.has(role))
        case Who(role, Relation.OWN):
            return bool(actor.organisations(role) & own)
        case Who(role=None):
            return True
    return who.role is not None and actor.has(who.role)


def _is_in_scope(act: Act, actor: Actor) -> bool:
    return bool({"*", act.key} & actor.scopes)


def _not_yours(act: Act, actor: Actor) -> Fault:
    """Why the actor is none of those who may, by what would help."""
    if not _is_in_scope(act, actor):
        return Fault("scope_missing", {"scope": act.key})
    if missing := {who.role for who in act.who if who.role} & actor.withheld:
        return Fault("factor_missing", {"who": ", ".join(sorted(missing))})
    who = ", ".join(who_key(each) for each in act.who)
    return Fault("not_yours", {"act": act.key, "title": act.title, "who": who})
