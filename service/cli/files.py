"""What the commands read and write."""

from pathlib import Path, PurePath
from typing import Any

import click

from methodology.errors import invalid
from methodology.model.level import Level
from methodology.wording.translations import gettext
from rules.facts.csv.form import read_form
from rules.facts.exact_json import loads
from service.cli.commands import current_language

LARGEST = 64 * 1024 * 1024
"""Bytes of a file that are read; a bundle of a large pack has less than one hundredth of that."""


def read_json(name: str) -> Any:
    """The JSON in a file, every number as it was written.

    Args:
        name: of the file; ``-`` is standard input.

    Raises:
        InvalidDocument: ``file_unreadable``, ``file_too_large``, or what is wrong with the JSON.
    """
    return loads(read_bytes(name))


def read_facts(name: str, level: Level) -> Any:
    """The facts file of one agency: JSON, or where the file's name ends in ``.csv`` a form.

    Args:
        name: of the file; ``-`` is JSON on standard input.
        level: whose facts they are.

    Raises:
        InvalidDocument: as :func:`read_json`, or what is wrong with the form.
    """
    return read_form(level, read_bytes(name)) if is_csv(name) else read_json(name)


def is_csv(name: str) -> bool:
    """Whether a file is CSV, by the ending of its name."""
    return PurePath(name).suffix.lower() == ".csv"


def read_bytes(name: str, largest: int = LARGEST) -> bytes:
    """The bytes in a file.

    Args:
        name: of the file; ``-`` is standard input.
        largest: how many there may be.

    Raises:
        InvalidDocument: ``file_unreadable``, ``file_too_large``.
    """
    try:
        with click.open_file(name, "rb") as file:
            raw: bytes = file.read(largest + 1)
    except (OSError, RuntimeError):  # the latter where standard input is closed
        raise invalid("file_unreadable", name=Path(name).name) from None
    if len(raw) > largest:
        raise invalid("file_too_large", size=len(raw), limit=largest)
    return raw


def write(data: bytes | str) -> None:
    """Write to standard output, in UTF-8 whatever the terminal says.

    Raises:
        click.ClickException: where it takes no more; a reader that went away is no error.
    """
    raw = data if isinstance(data, bytes) else data.encode("utf-8", "replace")
    try:
        click.echo(raw, nl=not raw.endswith(b"\n"))
    except BrokenPipeError:
        raise
    except OSError as error:
        _ = gettext(current_language())
        message = _("The result cannot be written: {reason}").format(reason=error.strerror)
        raise click.ClickException(message) from None
