"""The whole check of a record that nobody has touched."""

from service.record.queries import entries_after, read_head
from service.workflow.backend import Backend
from service.workflow.table import AGGREGATES
from tests.support.record.stores import verified


def test_a_record_that_nobody_touched_is_whole(small: Backend) -> None:
    found = verified(small)
    assert (found.findings, found.count, found.other_keys) == ((), 0, {})
    assert found.masked == 1
    with small.store.reading() as connection:
        assert found.head == read_head(connection)


def test_the_small_record_has_entries_of_every_kind(small: Backend) -> None:
    with small.store.reading() as connection:
        kinds = {(each.aggregate, each.kind) for each in entries_after(connection)}
    known = {(name, kind) for name, each in AGGREGATES.items() for kind in each.folds}
    assert kinds >= known - {("organisation", "mask"), ("record", "restore")}  # no private text; not restored


def test_an_empty_record_is_whole(backend: Backend) -> None:
    assert verified(backend).count == 0
