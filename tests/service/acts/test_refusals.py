"""The one judge: who, then the state, then the rules."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest

from methodology.errors import Fault
from service.acts.act import ABSENT, Act, Rule, Situation
from service.acts.fields import Body
from service.acts.refusals import refusal, refusal_at_once
from service.acts.roles import SYSTEM, Actor, Relation, Role, Who


def against(situation: Situation) -> Iterable[Fault]:
    return [Fault("text_empty")] if situation.body.get("wrong") else []


def act(*who: Who, source: str = "open") -> Act:
    rule = Rule("right", against)
    return Act("close", "thing", "", who, frozenset({source}), None, Body, (rule,))


def situation(actor: Actor, state: str | None = "open", **body: Any) -> Situation:
    states = {("thing", "1"): {"state": state} if state else None, ("account", "me"): {"state": "open"}}
    return Situation(actor, "1", states, body, "", date(2024, 1, 15))


def places(act: Act, situation: Situation) -> frozenset[str]:
    return frozenset({"here"})


def code(act: Act, situation: Situation) -> str | None:
    found = refusal(act, situation, places)
    return found.code if found else None


ANYWHERE, HERE, THERE = (
    Actor("me", frozenset({(Role.SPECIALIST, place)})) for place in ("", "here", "there")
)


@pytest.mark.parametrize(
    ("who", "actor", "expected"),
    [
        (Who(Role.SPECIALIST), ANYWHERE, None),
        (Who(Role.SPECIALIST), THERE, None),
        (Who(Role.AUDITOR), HERE, "not_yours"),
        (Who(Role.SPECIALIST, Relation.OWN), HERE, None),
        (Who(Role.SPECIALIST, Relation.OWN), THERE, "not_yours"),
        (Who(Role.APPROVER, Relation.OWN), HERE, "not_yours"),
        (Who(None, Relation.OWN), HERE, None),
        (Who(None, Relation.OWN), Actor("me"), "not_yours"),
        (Who(None), Actor("me"), None),
        (Who(None, Relation.SELF), HERE, "not_yours"),
        (Who(Role.AUDITOR), SYSTEM, None),
        (Who(Role.SPECIALIST), Actor("me", HERE.memberships, frozenset({"read"})), "not_yours"),
        (Who(Role.SPECIALIST), Actor("me", HERE.memberships, frozenset({"thing.close"})), None),
        (Who(Role.SPECIALIST), Actor("me", HERE.memberships, frozenset({"thing.open"})), "not_yours"),
    ],
)
def test_who_may(who: Who, actor: Actor, expected: str | None) -> None:
    assert code(act(who), situation(actor)) == expected


def test_oneself_is_the_own_account() -> None:
    own = Act("rest", "account", "", (Who(None, Relation.SELF),), frozenset({"open"}), None, Body)
    assert code(own, Situation(HERE, "me", situation(HERE).states, {}, "", date(2024, 1, 15))) is None
    other = Situation(Actor("you"), "me", situation(HERE).states, {}, "", date(2024, 1, 15))
    assert code(own, other) == "not_yours"


def test_nobody_is_told_of_a_state_that_is_not_theirs_to_change() -> None:
    assert code(act(Who(Role.AUDITOR)), situation(HERE, "shut")) == "not_yours"


@pytest.mark.parametrize(("state", "expected"), [("shut", "not_in_this_state"), (None, "no_such_subject")])
def test_the_state_is_judged_before_the_rules(state: str | None, expected: str) -> None:
    assert code(act(Who(None)), situation(HERE, state, wrong=True)) == expected


def test_what_there_is_cannot_be_made() -> None:
    assert code(act(Who(None), source=ABSENT), situation(HERE)) == "not_in_this_state"


def test_rules_are_judged_last_and_left_out_at_once() -> None:
    broken = situation(HERE, wrong=True)
    assert code(act(Who(None)), broken) == "rule_broken"
    assert refusal_at_once(act(Who(None)), broken, places) is None
