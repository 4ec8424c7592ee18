"""The end of the record: appended to, cut off, written anew, by somebody without the key or with it."""

from collections.abc import Callable
from dataclasses import asdict, replace
from typing import Any

import pytest
from sqlalchemy import Connection, delete, insert, update

from service.record.append import Recorder
from service.record.documents import load
from service.record.entry import Change, Entry, Head, Origin, next_entry, stated_digest
from service.record.key import Key
from service.record.queries import entries_after
from service.record.rebuild import rebuild
from service.store.tables import entry, head
from service.workflow.backend import Backend
from service.workflow.table import AGGREGATES
from tests.support.acts.people import organisation
from tests.support.record.stores import verified

Work = Callable[[Connection], Any]
STRANGER = Key(b"s" * 32)
SUBJECT = ("organisation", "x1")
AMENDED = Change(*SUBJECT, "amend", {"name": "Xã khác"})


def entries(backend: Backend) -> list[Entry]:
    with backend.store.reading() as connection:
        return list(entries_after(connection))


def codes(backend: Backend, heads: dict[int, str] | None = None) -> set[str]:
    return {each.code for each in verified(backend, heads).findings}


def append(backend: Backend, key: Key) -> None:
    """As the software itself does, with a key."""

    def work(connection: Connection) -> None:
        stored = load(connection, [SUBJECT])
        at = "2999-01-01T00:00:00.000000Z"
        Recorder(key, AGGREGATES).append(connection, Origin("system", "x"), at, [AMENDED], stored)

    backend.store.write(work)


def cut(backend: Backend, number: int, key: Key | None = None) -> Head:
    """Take away all from an entry on, with whatever followed from it."""
    last = entries(backend)[number - 2].head

    def work(connection: Connection) -> None:
        connection.execute(delete(entry).where(entry.c.number >= number))
        connection.execute(update(head).values(asdict(last)))
        rebuild(connection, AGGREGATES)

    backend.store.write(work)
    return last


def rewrite(backend: Backend, number: int, key: Key) -> None:
    """Write an entry anew as if somebody else had done it, and all after it with their digests."""
    found = entries(backend)
    made, last = [], found[number - 2].head
    for each in found[number - 1 :]:
        actor = "somebody" if each.number == number else each.actor
        origin = Origin(actor, each.command, each.on_behalf, each.key, each.fingerprint)
        change = Change(each.aggregate, each.subject, each.kind, {})
        bound = next_entry(last, each.at, each.n, origin, change, True, key)
        bound = _sealed(replace(bound, content=each.content), key)
        made.append(bound)
        last = bound.head

    def work(connection: Connection) -> None:
        connection.execute(delete(entry).where(entry.c.number >= number))
        connection.execute(insert(entry), [asdict(each) for each in made])
        connection.execute(update(head).values(asdict(last)))

    backend.store.write(work)


def _sealed(changed: Entry, key: Key) -> Entry:
    """An entry with the digest and the seal that it should have."""
    digest = stated_digest(changed)
    return replace(changed, digest=digest, seal=key.seal(digest))


def test_an_entry_sealed_by_a_stranger_is_told_as_not_checked(small: Backend) -> None:
    append(small, STRANGER)
    found = verified(small)
    assert not found.findings
    (sealed,) = found.other_keys.values()
    assert (sealed.count, sealed.first) == (1, found.head.number)


def test_an_entry_with_a_seal_from_elsewhere_is_found(small: Backend) -> None:
    before = entries(small)[-1].seal
    append(small, STRANGER)
    number = verified(small).head.number
    small.store.write(
        lambda connection: connection.execute(
            update(entry).where(entry.c.number == number).values(seal=before)
        )
    )
    (finding,) = verified(small).findings
    assert (finding.code, finding.entry) == ("seal_wrong", number)


@pytest.mark.parametrize("number", [2, 20])
def test_a_tail_written_anew_is_found_by_its_seals(small: Backend, number: int) -> None:
    seals = {each.number: each.seal for each in entries(small)}
    rewrite(small, number, STRANGER)

    def put_back(connection: Connection) -> None:
        for each, seal in seals.items():
            connection.execute(update(entry).where(entry.c.number == each).values(seal=seal))

    small.store.write(put_back)
    found = verified(small)
    assert {each.code for each in found.findings} == {"seal_wrong"}
    assert min(each.entry for each in found.findings) == number


def test_whoever_has_the_key_is_found_by_a_head_that_was_given_away(small: Backend) -> None:
    given = entries(small)[-2].head
    before = entries(small)[9].head
    rewrite(small, 20, small.performer.recorder.key)
    assert not verified(small).findings  # what is outside by design
    found = verified(small, {given.number: given.digest, before.number: before.digest}).findings
    assert [(each.code, each.entry) for each in found] == [("rewritten", given.number)]


def test_a_tail_that_was_cut_off_is_found_by_a_head_that_was_given_away(small: Backend) -> None:
    given = entries(small)[-1].head
    last = cut(small, given.number - 1)
    found = verified(small, {given.number: given.digest}).findings
    cut_off = [each for each in found if each.code == "cut_off"]
    assert [(each.entry, each.params["number"]) for each in cut_off] == [(last.number, given.number)]


def test_a_tail_that_was_cut_off_without_its_head_is_found(small: Backend) -> None:
    last = entries(small)[-1]
    small.store.write(
        lambda connection: connection.execute(delete(entry).where(entry.c.number == last.number))
    )
    found = [each for each in verified(small).findings if each.code == "cut_off"]
    assert [(each.table, each.entry) for each in found] == [("head", last.number - 1)]


def test_an_entry_in_between_is_found_with_the_gap(small: Backend) -> None:
    small.store.write(lambda connection: connection.execute(delete(entry).where(entry.c.number.in_([7, 8]))))
    (gap,) = [each for each in verified(small).findings if each.code == "entries_missing"]
    assert (gap.params["first"], gap.params["last"]) == (7, 8)


def test_a_time_that_runs_backwards_is_found(small: Backend) -> None:
    """Which only somebody with the key can write."""
    changed = replace(entries(small)[-1], at="2000-01-01T00:00:00.000000Z")
    sealed = _sealed(changed, small.performer.recorder.key)

    def work(connection: Connection) -> None:
        connection.execute(update(entry).where(entry.c.number == sealed.number).values(asdict(sealed)))
        connection.execute(update(head).values(asdict(sealed.head)))

    small.store.write(work)
    assert "time_backwards" in codes(small)


def test_what_a_later_version_wrote_is_told(small: Backend) -> None:
    later = {**AGGREGATES, "organisation": replace(AGGREGATES["organisation"], folds={"later": _later})}

    def work(connection: Connection) -> None:
        stored = load(connection, [SUBJECT])
        change = Change(*SUBJECT, "later", {})
        recorder = Recorder(small.performer.recorder.key, later)
        recorder.append(connection, Origin("system", "x"), "2999-01-01T00:00:00.000000Z", [change], stored)

    small.store.write(work)
    (finding,) = verified(small).findings
    assert (finding.code, finding.params["value"]) == ("unknown_kind", "organisation.later")


def _later(state: Any, content: Any, at: str) -> Any:
    return state


def test_a_record_goes_on_after_it_was_checked(small: Backend) -> None:
    given = verified(small).head
    organisation(small, "55")
    assert not verified(small, {given.number: given.digest}).findings
