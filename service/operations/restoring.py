"""Restoring a backup into the store of this installation."""

from service import clock
from service.acts.roles import SYSTEM
from service.backup.restore import Asked, Restored, restore
from service.identity.credentials import new_identifier
from service.record.entry import Origin
from service.workflow.backend import Backend


def restore_backup(backend: Backend, asked: Asked) -> Restored:
    """Restore a backup, all of it or nothing.

    Args:
        backend: where nothing is kept yet.
        asked: which backup, and how.

    Raises:
        NotEmpty, UnusableBackup, NotWhole, OtherKeyNeeded, OSError: as :func:`restore`.
        StoreUnavailable: nothing can be written now.
    """
    origin, at = Origin(SYSTEM.account, new_identifier()), clock.instant(clock.now())
    recorder = backend.performer.recorder
    return backend.store.write(lambda connection: restore(connection, recorder, asked, origin, at))
