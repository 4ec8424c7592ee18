"""How a command says what is wrong with the database, the key or the record."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from methodology.wording.translations import N_, gettext
from service.cli.commands import current_language
from service.cli.files import warn
from service.cli.refusals import WRONG_INPUT, settings

if TYPE_CHECKING:
    from service.record.entry import Entry
    from service.workflow.backend import Backend

KEY_TEXTS = {
    "key_missing": N_(
        "The key {path} is not there, but there are entries that were sealed with it. Put back the file from "
        "your backup."
    ),
    "key_open": N_("Others may read the key {path}. Run: chmod 600 {path}"),
    "key_broken": N_("The file {path} holds no key. Put back the file from your backup."),
}


@contextmanager
def store_faults(language: str) -> Iterator[None]:
    """Say what is wrong with what things are kept in, and end with :data:`WRONG_INPUT`."""
    from sqlalchemy.exc import SQLAlchemyError

    from service.record.key import UnusableKey
    from service.store.places import NetworkDisk
    from service.store.transactions import StoreUnavailable
    from service.store.upgrade import NewerStore

    _ = gettext(language)
    try:
        yield
    except UnusableKey as error:
        _end(_(KEY_TEXTS[error.code]).format(path=error.path))
    except NetworkDisk as error:
        _end(
            _(
                "{path} lies on a network disk ({kind}), where SQLite loses data. Choose a directory of this "
                "machine with MINHDIEM_DATA, or PostgreSQL with DATABASE_URL."
            ).format(path=error.path, kind=error.kind)
        )
    except NewerStore as error:
        _end(
            _(
                "A newer version of this software made the database (revision {revision}). Use that one."
            ).format(revision=error.revision)
        )
    except ValueError:
        _end(_("DATABASE_URL: an address such as postgresql://user:password@host/name is needed."))
    except OSError as error:
        _end(_("The data cannot be kept: {reason}").format(reason=error))
    except (SQLAlchemyError, StoreUnavailable) as error:
        reason = getattr(error, "orig", None) or error.__cause__ or error
        _end(_("The database does not answer: {reason}").format(reason=reason))


def _end(text: str) -> None:
    warn(text)
    sys.exit(WRONG_INPUT)


@contextmanager
def backend() -> Iterator["Backend"]:
    """What is kept, for a command; closed at its end.

    Raises:
        SystemExit: it cannot be opened, and it was said why.
    """
    from service.operations.preparing import check_store
    from service.workflow.backend import open_backend

    language = current_language()
    _ = gettext(language)
    chosen = settings()
    with store_faults(language):
        place, is_current = check_store(chosen)
        if not is_current:
            _end(
                _("{place} is not of the form that this version needs. Run: minhdiem db upgrade").format(
                    place=place
                )
            )
        found = open_backend(chosen)
    try:
        yield found
    finally:
        found.store.engine.dispose()


def performed(opened: "Backend", key: str, body: Mapping[str, Any], id: str = "") -> "Sequence[Entry]":
    """Perform an act as the command line.

    Args:
        opened: what is kept.
        key: of the act, ``organisation.import``.
        body: as the act's schema reads it.
        id: of the subject; a new one unless given.

    Returns:
        The entries that were made.

    Raises:
        Refused: why not.
        SystemExit: nothing can be written now, and it was said why.
    """
    from service import clock
    from service.acts.perform import Command
    from service.identity.actors import as_system
    from service.identity.credentials import new_identifier
    from service.workflow.table import ACTS

    command = Command(
        act=ACTS[key],
        id=id or new_identifier(),
        body=body,
        actor=as_system,
        account="system",
        at=clock.instant(clock.now()),
        identifier=new_identifier(),
    )
    with store_faults(current_language()):
        return opened.performer.perform(command)
