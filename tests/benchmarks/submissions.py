"""Random submissions, the same for the same seed, and the facts files that give them."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import partial
from math import floor
from random import Random

from methodology.model.core import ONE, Comparison, Measure
from methodology.model.fact import Fact
from methodology.model.level import Level, Require
from rules.facts.submission import Agency, Claim, Given, State, Submission
from rules.facts.values import value_text
from tests.support.calculus.guards import holds

MISSING = 0.02
"""The share of facts that an agency has not given yet."""
CLAIMED = 0.05
"""The share of claims that nothing arose, of the rows that allow one."""

Landmarks = Mapping[str, list[int]]
"""Full fact name → the grid values at which something changes."""


def submissions(level: Level, count: int, seed: str, tagged: float = 1.0) -> list[Submission]:
    """Submissions that keep what the level requires; ``tagged`` is how likely an agency has a tag."""
    random, landmarks = Random(seed), _landmarks(level)
    return [_submission(level, random, landmarks, tagged) for _ in range(count)]


def _submission(level: Level, random: Random, landmarks: Landmarks, tagged: float) -> Submission:
    tags = tuple(sorted(tag.key for tag in level.tags if random.random() < tagged))
    group = level.peer_groups[0].key if level.peer_groups else None
    context = frozenset(fact.name for fact in level.context)
    shared = [
        require for leaf in level.indicators for require in leaf.requires if require.guard.facts <= context
    ]
    draw = partial(_drawn, level, random, landmarks)
    states = draw(level.context, shared, {})
    for leaf in level.indicators:
        if leaf.may_not_apply and random.random() < CLAIMED:
            states |= {fact.name: Claim("nothing_arose", "Trong năm không phát sinh") for fact in leaf.facts}
        else:
            own = [require for require in leaf.requires if not require.guard.facts <= context]
            states |= draw(leaf.facts, own, states)
    return Submission(Agency("H28.05", "Sở Nội vụ", group, tags), level.key, "2026", states)


def _drawn(
    level: Level,
    random: Random,
    landmarks: Landmarks,
    facts: Sequence[Fact],
    requires: Sequence[Require],
    before: Mapping[str, State],
) -> dict[str, State]:
    """States of some facts, drawn again until they keep what is required of them."""
    while True:
        states = {fact.name: _state(fact, random, landmarks) for fact in facts}
        if all(_kept(level, require, {**before, **states}) for require in requires):
            return states


def _kept(level: Level, require: Require, states: Mapping[str, State]) -> bool:
    """Whether the facts keep a relation, or are not all there yet."""
    read = {name: states[name] for name in require.guard.facts}
    given = {
        name: Fraction(state.value, level.facts[name].scale)
        for name, state in read.items()
        if isinstance(state, Given)
    }
    return len(given) < len(read) or holds(require.guard, given)


def _state(fact: Fact, random: Random, landmarks: Landmarks) -> State:
    if random.random() < MISSING:
        return None
    return Given(min(max(_value(fact, random, landmarks[fact.name]), fact.low), fact.high))


def _value(fact: Fact, random: Random, landmarks: list[int]) -> int:
    """A value near where something changes, or a likely one."""
    if landmarks and random.random() < 0.5:
        reach = 60 if fact.type == "date" else 1
        return random.choice(landmarks) + random.randint(-reach, reach)
    if fact.type == "count":
        return fact.low + random.randrange(10 ** random.randint(1, 4))
    return random.randint(fact.low, fact.high)


def _landmarks(level: Level) -> Landmarks:
    found: dict[str, list[int]] = defaultdict(list)
    for comparison in _comparisons(level):
        if len(comparison.measure.facts) == 1 and comparison.measure.denominator == ONE:
            name, value = _turning(comparison.measure, comparison.threshold)
            found[name].append(floor(value * level.facts[name].scale))
    return found


def _turning(measure: Measure, threshold: Fraction) -> tuple[str, Fraction]:
    ((name, slope),) = measure.numerator.terms
    return name, (threshold - measure.numerator.constant) / slope


def _comparisons(level: Level) -> Iterator[Comparison]:
    for leaf in level.indicators:
        for part in leaf.parts:
            for case in part.cases:
                for conjunction in case.guard:
                    yield from conjunction


def facts_file(level: Level, submission: Submission, /, **more: str) -> bytes:
    """The facts file that gives a submission; ``more`` is what a request says beside it: pack and level."""
    agency = submission.agency
    head = {
        **more,
        "agency": {
            "code": agency.code,
            "name": agency.name,
            "peer_group": agency.peer_group,
            "tags": agency.tags,
        },
        "period": submission.period,
    }
    facts = ",".join(
        f"{json.dumps(name)}:{_written(level.facts[name], state)}"
        for name, state in submission.states.items()
    )
    return f'{json.dumps(head)[:-1]}, "facts": {{{facts}}}}}'.encode()


def _written(fact: Fact, state: State) -> str:
    if isinstance(state, Claim):
        return json.dumps({"not_applicable": state.reason})
    if not isinstance(state, Given):
        return "null"
    if fact.type == "flag":
        return json.dumps(bool(state.value))
    if fact.type == "choice":
        return json.dumps(fact.options[state.value].key)
    return f'"{value_text(fact, state.value)}"' if fact.type == "date" else value_text(fact, state.value)
