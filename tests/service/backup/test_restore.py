"""From a backup, any database is made anew: the same head, the same documents; or nothing at all."""

import gzip
import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from methodology.canonical import canonical
from service.backup.backup import backup
from service.backup.lines import UnusableBackup
from service.backup.restore import (
    Asked,
    NotEmpty,
    NotWhole,
    OtherKeyNeeded,
    Restored,
    check_empty,
    restore,
)
from service.record.append import Recorder
from service.record.entry import Head, Origin
from service.record.key import Key, read_key
from service.record.queries import read_head
from service.store.tables import document, lookup
from service.store.transactions import Store
from service.workflow.backend import KEY, make_backend
from service.workflow.table import AGGREGATES
from tests.support.acts.people import organisation
from tests.support.record.stores import Filled, verified

AT = "2999-01-01T00:00:00.000000Z"
ORIGIN = Origin("system", "restoring")


def saved(store: Store, file: Path) -> Path:
    """A file with the backup of a store."""
    with store.reading() as connection:
        backup(connection, file)
    return file


def restored(store: Store, recorder: Recorder, file: Path, **more: Any) -> Restored:
    return store.write(lambda connection: restore(connection, recorder, Asked(file, **more), ORIGIN, AT))


@pytest.fixture(scope="session")
def written(filled: Filled) -> bytes:
    """A backup of the small record."""
    return saved(filled.backend.store, filled.data / "a.backup").read_bytes()


@pytest.fixture
def file(written: bytes, tmp_path: Path) -> Path:
    """A file with it."""
    path = tmp_path / "a.backup"
    path.write_bytes(written)
    return path


@pytest.fixture
def recorder(filled: Filled) -> Recorder:
    """Adds entries with the key of the small record."""
    return Recorder(read_key(filled.data / KEY), AGGREGATES)


def projections(store: Store) -> list[Any]:
    with store.reading() as connection:
        found = [
            sorted(map(tuple, connection.execute(select(table))), key=repr) for table in (document, lookup)
        ]
    return [row for rows in found for row in rows if row[0] != "record"]


def head_of(store: Store) -> Head:
    with store.reading() as connection:
        return read_head(connection)


def is_empty(store: Store) -> bool:
    with store.reading() as connection:
        check_empty(connection)
    return True


def test_it_comes_to_the_same_and_says_so(
    store: Store, recorder: Recorder, file: Path, filled: Filled
) -> None:
    before = head_of(filled.backend.store)
    found = restored(store, recorder, file)
    assert found.verification.head == before
    assert projections(store) == projections(filled.backend.store)
    last = found.entry
    assert (last.number, last.previous, last.kind) == (before.number + 1, before.digest, "restore")
    assert (last.at, found.lost) == (AT, None)
    assert before.digest.encode() in last.content
    assert head_of(store) == last.head


def test_it_is_whole_and_goes_on(store: Store, recorder: Recorder, file: Path) -> None:
    restored(store, recorder, file)
    backend = make_backend(store, recorder.key)
    organisation(backend, "77")
    assert verified(backend).count == 0


def test_nothing_is_restored_over_something(store: Store, recorder: Recorder, file: Path) -> None:
    restored(store, recorder, file)
    with pytest.raises(NotEmpty):
        restored(store, recorder, file)


def test_an_old_backup_says_what_is_lost(store: Store, recorder: Recorder, file: Path) -> None:
    found = restored(store, recorder, file, heads={2000: "0" * 64})
    assert found.lost == 2000
    assert b'"lost":2000' in found.entry.content


def test_a_backup_of_another_record_is_not_restored(store: Store, recorder: Recorder, file: Path) -> None:
    with pytest.raises(NotWhole) as refused:
        restored(store, recorder, file, heads={3: "0" * 64})
    assert [each.code for each in refused.value.verification.findings] == ["rewritten"]
    assert is_empty(store)


def _flip(at: float) -> Callable[[bytes], bytes]:
    def damage(raw: bytes) -> bytes:
        place = int(len(raw) * at)
        return raw[:place] + bytes([raw[place] ^ 1]) + raw[place + 1 :]

    return damage


def _cut(at: float) -> Callable[[bytes], bytes]:
    return lambda raw: raw[: int(len(raw) * at)]


def _longer(part: bytes) -> Callable[[bytes], bytes]:
    return lambda raw: raw + part


def _packed(change: Callable[[bytes], bytes]) -> Callable[[bytes], bytes]:
    """A change of what is compressed, which the compression itself does not find."""
    return lambda raw: gzip.compress(change(gzip.decompress(raw)))


DAMAGES = [
    *(_flip(each) for each in (0.01, 0.3, 0.6, 0.99)),
    *(_cut(each) for each in (0, 0.01, 0.5, 0.99)),
    *(_packed(_flip(each)) for each in (0.1, 0.3, 0.5, 0.7, 0.9, 0.999)),
    *(_packed(_cut(each)) for each in (0.2, 0.999)),
    *(_packed(_longer(each)) for each in (b"\n", b'["entry", {}]\n')),
    _packed(lambda raw: b"".join(raw.splitlines(True)[::-1])),
    _packed(lambda raw: raw.replace(b'"format":1', b'"format":"1"')),
    lambda raw: b"something else",
]


@pytest.mark.parametrize("damage", DAMAGES)
def test_of_a_damaged_file_nothing_is_restored(
    store: Store, recorder: Recorder, file: Path, damage: Callable[[bytes], bytes]
) -> None:
    file.write_bytes(damage(file.read_bytes()))
    with pytest.raises(UnusableBackup):
        restored(store, recorder, file)
    assert is_empty(store)


def test_a_file_of_a_later_version_is_told_apart(store: Store, recorder: Recorder, file: Path) -> None:
    file.write_bytes(_packed(lambda raw: raw.replace(b'"format":1', b'"format":2', 1))(file.read_bytes()))
    with pytest.raises(UnusableBackup) as refused:
        restored(store, recorder, file)
    assert refused.value.code == "backup_unknown"


def test_a_record_that_was_changed_is_not_restored(store: Store, recorder: Recorder, file: Path) -> None:
    """Though the file is whole: it was written so."""
    lines = gzip.decompress(file.read_bytes()).splitlines(True)[:-1]
    lines[1] = lines[1].replace(b'"actor":"system"', b'"actor":"nobody"')
    end = {"rows": len(lines) - 1, "digest": hashlib.sha256(b"".join(lines)).hexdigest()}
    file.write_bytes(gzip.compress(b"".join(lines) + canonical(end) + b"\n"))
    with pytest.raises(NotWhole) as refused:
        restored(store, recorder, file)
    assert refused.value.verification.findings[0].code == "entry_differs"
    assert is_empty(store)


def test_without_its_key_it_is_restored_only_where_that_is_asked_for(
    store: Store, recorder: Recorder, file: Path
) -> None:
    other = Recorder(Key(b"o" * 32), AGGREGATES)
    with pytest.raises(OtherKeyNeeded) as refused:
        restored(store, other, file)
    assert refused.value.names == (recorder.key.name,)
    assert is_empty(store)
    found = restored(store, other, file, without_key=True)
    ((name, sealed),) = found.verification.other_keys.items()
    assert name == recorder.key.name
    assert sealed.count == found.verification.head.number
