"""``record``, ``backup``, ``restore``: all that was done, checked, made anew, put by elsewhere."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from methodology.wording.translations import N_, gettext
from service.cli.administration.stores import backend, store_faults
from service.cli.commands import language_option
from service.cli.files import read_bytes, warn, write
from service.cli.refusals import FOUND, WRONG_INPUT, refusals, settings

if TYPE_CHECKING:
    from service.backup.restore import Restored
    from service.record.verification.verify import Verification

NOT_ALL_CHECKED = 3
"""Exit status: nothing was found, but not everything could be checked, or entries are lost."""
BACKUP_TEXTS = {
    "backup_damaged": N_("{path} is no backup, or it is damaged. Nothing was restored."),
    "backup_unknown": N_("{path} was written by a later version of this software. Nothing was restored."),
}
heads_option = click.option(
    "--heads",
    type=click.Path(dir_okay=False),
    help=N_("A file of heads that were given away, each on a line, as minhdiem record head prints them."),
)


@click.group(name="record", help=N_("Check the record of all that was done."))
def record() -> None:
    """The record."""


@record.command(
    help=N_(
        "Check that nothing of what is kept was changed past this software.\n\n"
        "Exit status: 0 everything is as the entries say, 1 something is not, 3 not everything could be "
        "checked."
    )
)
@heads_option
@language_option()
def verify(heads: str | None, language: str) -> None:
    """Check everything that is kept."""
    from service.record.verification import verify as check  # brings in SQLAlchemy: scoring does without
    from service.record.verification.text import outside_lines, verification_lines

    given = _heads(heads, language)
    with store_faults(language), backend() as found, found.store.reading() as connection:
        recorder = found.performer.recorder
        verification = check.verify(connection, recorder.aggregates, recorder.key, given)
    lines = (*verification_lines(verification, language), *outside_lines(language))
    write("".join(f"{line}\n" for line in lines))
    sys.exit(_status(verification))


def _status(verification: "Verification") -> int:
    if verification.count:
        return FOUND
    return NOT_ALL_CHECKED if verification.other_keys else 0


def _heads(file: str | None, language: str) -> dict[int, str]:
    from service.record.verification.heads import read_heads

    with refusals(language):
        return read_heads(read_bytes(file).decode(errors="replace")) if file else {}


@record.command(
    help=N_("Print number, time and digest of the last entry: whoever keeps it can tell what was cut off.")
)
@language_option()
def head(language: str) -> None:
    """Print the head."""
    from service.record.queries import read_head
    from service.record.verification.heads import head_line

    with store_faults(language), backend() as found, found.store.reading() as connection:
        write(f"{head_line(read_head(connection))}\n")


@record.command(help=N_("Make all documents and what they are found by anew, from the entries."))
@language_option()
def rebuild(language: str) -> None:
    """Make documents anew."""
    from service.record.rebuild import NotFoldable
    from service.record.rebuild import rebuild as make

    _ = gettext(language)
    with store_faults(language), backend() as found:
        aggregates = found.performer.recorder.aggregates
        try:
            count = found.store.write(lambda connection: make(connection, aggregates))
        except NotFoldable as error:
            text = _("Entry {entry} cannot be read. Nothing was changed. Run: minhdiem record verify")
            _end(text.format(entry=error.number), FOUND)
    write(_("Documents made anew from the entries: {count}").format(count=count) + "\n")


@click.command(
    help=N_(
        "Write the record, its private texts and its credentials into a new file, which only its owner can "
        "read.\n\nFILE: where. The key is not in it: keep that apart."
    )
)
@click.argument("file", type=click.Path(path_type=Path))
@language_option()
def backup(file: Path, language: str) -> None:
    """Write a backup."""
    from service.backup.backup import backup as save
    from service.record.verification.heads import head_line

    _ = gettext(language)
    with store_faults(language), backend() as found, found.store.reading() as connection:
        try:
            head, count = save(connection, file)
        except FileExistsError:
            _end(_("{path} is there already. Choose another name.").format(path=file), WRONG_INPUT)
        except UnicodeDecodeError:
            _end(_("The record was damaged. Run: minhdiem record verify"), FOUND)
    text = _("Rows written to {path}: {count}. They end with this head:")
    write(f"{text.format(count=count, path=file)}\n{head_line(head)}\n")


@click.command(
    help=N_(
        "Restore a backup where nothing is kept yet; the key that sealed it has to be put there before.\n\n"
        "FILE: of the backup. Exit status: 0 restored, 1 its record is not whole and nothing was restored, "
        "2 it cannot be used, 3 restored, but not everything could be checked, or later entries are lost."
    )
)
@click.argument("file", type=click.Path(path_type=Path))
@heads_option
@click.option(
    "--without-key",
    is_flag=True,
    help=N_("Restore although the key is lost: no seal can be checked, and second factors are set up anew."),
)
@language_option()
def restore(file: Path, heads: str | None, without_key: bool, language: str) -> None:
    """Restore a backup."""
    from service.backup.restore import Asked
    from service.operations.preparing import prepare_store
    from service.operations.restoring import restore_backup

    given = _heads(heads, language)
    with store_faults(language), _backup_faults(file, language):
        prepare_store(settings())
        with backend() as found:
            restored = restore_backup(found, Asked(file, given, without_key))
    write("".join(f"{line}\n" for line in _restored_lines(restored, language)))
    sys.exit(NOT_ALL_CHECKED if restored.lost else _status(restored.verification))


def _restored_lines(restored: "Restored", language: str) -> Iterator[str]:
    from service.record.verification.heads import head_line
    from service.record.verification.text import verification_lines

    _, head = gettext(language), restored.verification.head
    yield from verification_lines(restored.verification, language)
    if restored.lost:
        text = _("Entries {first} to {last} are lost: they were made after this backup.")
        yield text.format(first=head.number + 1, last=restored.lost)
    yield _("Restored from this head; entry {number} says so:").format(number=restored.entry.number)
    yield head_line(head)


@contextmanager
def _backup_faults(file: Path, language: str) -> Iterator[None]:
    """Say why a backup cannot be restored."""
    from service.backup.lines import UnusableBackup
    from service.backup.restore import NotEmpty, NotWhole, OtherKeyNeeded
    from service.record.verification.text import verification_lines

    _ = gettext(language)
    try:
        yield
    except FileNotFoundError:
        _end(_("There is no file {path}.").format(path=file), WRONG_INPUT)
    except UnusableBackup as error:
        _end(_(BACKUP_TEXTS[error.code]).format(path=file), WRONG_INPUT)
    except NotEmpty:
        _end(_("Something is kept here already; a backup is restored where nothing is."), WRONG_INPUT)
    except OtherKeyNeeded as error:
        text = _(
            "It was sealed with the key {key}. Put that into {path}, or, if it is lost, use --without-key. "
            "Nothing was restored."
        )
        _end(text.format(key=", ".join(error.names), path=_key_path()), WRONG_INPUT)
    except NotWhole as error:
        for line in verification_lines(error.verification, language):
            warn(line)
        _end(_("Nothing was restored."), FOUND)


def _key_path() -> Path:
    from service.workflow.backend import KEY

    data = settings().data
    assert data
    return data / KEY


def _end(text: str, status: int) -> NoReturn:
    warn(text)
    sys.exit(status)
