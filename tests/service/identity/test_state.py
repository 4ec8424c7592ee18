"""Whatever is done with accounts: what is stored is what their entries come to."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import orjson
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from methodology.canonical import Document, canonical
from service.acts.perform import Refused
from service.acts.roles import Role
from service.identity.state import holding
from service.record.documents import load_all
from service.record.entry import Change
from service.record.queries import entries_after
from service.workflow.backend import Backend
from service.workflow.table import AGGREGATES
from tests.support.acts.people import as_command_line, invited, membership, organisation

DAYS = st.sampled_from(["2022-12-31", "2023-01-01", "2023-06-30", "2023-07-01", "2026-12-31"])
NUMBERS = st.integers(0, 2)
HANDOVER = {"organisation": "@", "citing": "1/QĐ"}
ACTS = st.one_of(
    st.tuples(st.just("reset_password"), st.just({})),
    st.tuples(st.just("offer_second_factor"), st.just({})),
    st.tuples(st.sampled_from(["disable", "enable"]), st.just({"reason": "nghỉ"})),
    st.tuples(
        st.just("grant"),
        st.builds(
            lambda role, start, end: {"membership": {**membership(role, "@"), "from": start, "until": end}},
            st.sampled_from([Role.SPECIALIST, Role.APPRAISER]),
            DAYS,
            st.none() | DAYS,
        ),
    ),
    st.tuples(
        st.just("end_membership"),
        st.builds(lambda id, until: {"id": str(id), "until": until}, st.integers(0, 4), DAYS),
    ),
    st.tuples(
        st.just("hand_over"),
        st.builds(
            lambda to, day: {"to": to, "organisation": "@", "from": day, "citing": "1/QĐ"}, NUMBERS, DAYS
        ),
    ),
    st.tuples(st.just("recuse"), st.just({"organisation": "@", "reason": "người nhà"})),
    st.tuples(
        st.just("make_token"),
        st.builds(lambda until: {"label": "a", "scopes": ["read"], "until": until}, DAYS),
    ),
)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(asked=st.lists(st.tuples(NUMBERS, ACTS), max_size=12))
def test_what_is_stored_is_what_the_entries_come_to(backend: Backend, asked: list[Any]) -> None:
    place = organisation(backend, f"o-{id(asked)}-{len(stored(backend))}")
    people = [invited(backend, Role.SPECIALIST, place)[0] for _ in range(3)]
    for number, (act, body) in asked:
        with suppress(Refused):
            as_command_line(backend, f"account.{act}", fitting(body, place, people), people[number])
    assert stored(backend) == dict(folded(backend))


def fitting(body: Any, place: str, people: list[str]) -> Any:
    """A body with an organisation and people that there are."""
    match body:
        case dict():
            return {
                name: people[each] if name == "to" else fitting(each, place, people)
                for name, each in body.items()
            }
        case "@":
            return place
    return body


def stored(backend: Backend) -> dict[tuple[str, str], bytes]:
    with backend.store.reading() as connection:
        found = {name: load_all(connection, name) for name in AGGREGATES}
    return {(name, id): canonical(each.state) for name, all_ in found.items() for id, each in all_.items()}


def folded(backend: Backend) -> Iterator[tuple[tuple[str, str], bytes]]:
    states: dict[tuple[str, str], Document] = {}
    with backend.store.reading() as connection:
        for each in entries_after(connection):
            subject = (each.aggregate, each.subject)
            change = Change(*subject, each.kind, orjson.loads(each.content))
            states[subject] = AGGREGATES[each.aggregate].fold(states.get(subject), change, each.at)
    return ((subject, canonical(state)) for subject, state in states.items())


def test_memberships_hold_from_the_first_day_to_the_last() -> None:
    memberships = [
        {"id": "1", "from": "2023-01-01", "until": None},
        {"id": "2", "from": "2023-07-01", "until": "2023-07-01"},
        {"id": "3", "from": "2023-07-02", "until": None},
        {"id": "4", "from": "2022-01-01", "until": "2023-06-30"},
    ]
    state: Document = {"state": "active", "memberships": memberships}
    assert [each["id"] for each in holding(state, "2023-07-01")] == ["1", "2"]
    assert holding({**state, "state": "disabled"}, "2023-07-01") == []
