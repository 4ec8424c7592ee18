"""What the commands read and write; the one place where text goes to a terminal."""

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

import click

from methodology.errors import invalid
from methodology.wording.plain import is_control, plain
from methodology.wording.translations import gettext
from rules.documents.spreadsheet import BYTE_ORDER_MARK
from rules.facts.exact_json import loads

LARGEST = 8 * 1024 * 1024
"""Bytes of a file that are read; the largest scorecard that carries its method has a thirtieth of that."""


def read_json(name: str) -> Any:
    """The JSON in a file, every number as it was written.

    Args:
        name: of the file; ``-`` is standard input.

    Raises:
        InvalidDocument: ``file_unreadable``, ``file_too_large``, or what is wrong with the JSON.
    """
    return loads(read_bytes(name))


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
        size = len(raw) if name == "-" else Path(name).stat().st_size
        raise invalid("file_too_large", size=max(size, len(raw)), limit=largest)
    return raw


def write(data: bytes | str) -> None:
    """Write to standard output, in UTF-8 whatever the terminal says.

    No text steers a terminal: in text such characters are replaced. A document stays as it is to the byte,
    unless it goes to a terminal, where they are escaped as JSON has it.

    Raises:
        SystemExit: where it takes no more; a reader that went away is no error.
    """
    if isinstance(data, str):
        raw = plain(data, kept="\n").encode()
    else:
        raw = _escaped(data) if sys.stdout.isatty() else data
    try:
        click.echo(raw, nl=not raw.endswith(b"\n"))
    except OSError as error:
        close_output()
        if not isinstance(error, BrokenPipeError):
            warn(write_error_text(error, click.get_current_context().obj))
            sys.exit(1)


def warn(text: str) -> None:
    """Write a line to standard error; no text steers a terminal. Where none is taken, nobody can be told."""
    with suppress(OSError):
        click.echo(plain(text, kept="\n"), err=True)


def write_error_text(error: OSError, language: str) -> str:
    """That the output cannot be written, and why."""
    _ = gettext(language)
    return _("The result cannot be written: {reason}").format(reason=error.strerror)


def close_output() -> None:
    """Send what is still to be written nowhere: the output takes no more of it."""
    if sys.stdout:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _escaped(document: bytes) -> bytes:
    """The same document for a terminal."""
    text = document.decode().removeprefix(BYTE_ORDER_MARK)
    return "".join(
        f"\\u{ord(letter):04x}" if is_control(letter) and letter not in "\r\n" else letter for letter in text
    ).encode()
