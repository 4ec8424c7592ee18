"""Write the golden record of this release: ``python -m tests.golden.records``.

It is written once. A later release adds one with the kinds of entries that it knows; these stay.
"""

from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from service.backup.backup import backup
from service.backup.restore import Asked
from service.documents import readable_json
from service.operations.restoring import restore_backup
from service.record.key import Key, make_key
from service.store.engine import make_engine, read_url
from service.store.transactions import Store
from service.store.upgrade import upgrade
from service.workflow.backend import KEY, Backend, make_backend
from tests.golden.records.documents import documents
from tests.support.record.small import fill

RELEASE = Path(__file__).parent / version("minhdiem")
RECORD, DOCUMENTS = "record.backup", "documents.json"


def new_store(directory: Path, name: str, key: Key) -> Backend:
    """An empty store in a file."""
    engine = make_engine(read_url(f"sqlite:///{directory / name}"))
    upgrade(engine)
    return make_backend(Store(engine), key)


def main() -> None:
    """Write a record in which every act was done, and which was restored; its key; and its documents."""
    RELEASE.mkdir()
    key = make_key(RELEASE / KEY)
    with TemporaryDirectory() as scratch:
        first, second = (new_store(Path(scratch), name, key) for name in ("first.db", "second.db"))
        fill(first)
        with first.store.reading() as connection:
            backup(connection, Path(scratch) / RECORD)
        restore_backup(second, Asked(Path(scratch) / RECORD))
        with second.store.reading() as connection:
            backup(connection, RELEASE / RECORD)
            (RELEASE / DOCUMENTS).write_bytes(readable_json(documents(connection)))


if __name__ == "__main__":
    main()
