"""What was ever kept is read for ever: golden records verify, and come to the same documents."""

from pathlib import Path

import orjson
import pytest

from service.backup.restore import Asked
from service.operations.restoring import restore_backup
from service.record.key import Key
from service.record.queries import entries_after
from service.store.transactions import Store
from service.workflow.backend import KEY, Backend, make_backend
from service.workflow.table import AGGREGATES
from tests.golden.records.__main__ import DOCUMENTS, RECORD
from tests.golden.records.documents import documents
from tests.support.record.stores import verified

GOLDEN = sorted(each for each in Path(__file__).parent.iterdir() if (each / RECORD).exists())
WITHOUT_PRIVATE_TEXTS = {("organisation", "mask")}


def restored(store: Store, golden: Path) -> Backend:
    """A store made from a golden record; it has one entry more, which says so."""
    backend = make_backend(store, Key(bytes.fromhex((golden / KEY).read_text())))
    restore_backup(backend, Asked(golden / RECORD))
    return backend


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda golden: golden.name)
def test_a_golden_record_verifies_and_folds(store: Store, golden: Path) -> None:
    backend = restored(store, golden)
    found = verified(backend)
    assert (found.findings, found.other_keys, found.masked) == ((), {}, 1)
    expected = orjson.loads((golden / DOCUMENTS).read_bytes())
    with store.reading() as connection:
        made = documents(connection)
    assert {**made, "record/record": None} == {**expected, "record/record": None}


def test_golden_records_have_entries_of_every_kind(store: Store) -> None:
    restored(store, GOLDEN[-1])
    with store.reading() as connection:
        seen = {(each.aggregate, each.kind) for each in entries_after(connection)}
    known = {(name, kind) for name, each in AGGREGATES.items() for kind in each.folds}
    assert known - seen <= WITHOUT_PRIVATE_TEXTS
