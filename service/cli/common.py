"""What the commands share: the language, the packs, reading a file, and saying what is wrong with it."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click

from methodology.errors import Fault, InvalidDocument, invalid
from methodology.wording.translations import LANGUAGES
from rules.evaluation.registry import Registry
from rules.facts.exact_json import loads
from service.cli.wording import SAY
from service.config import Settings
from service.formats import CSV, JSON, TEXT
from service.http import problem_kinds as catalogue
from service.packs.registry import make_registry

Command = TypeVar("Command", bound=Callable[..., Any])

MEDIA = {"text": TEXT, "json": JSON, "csv": CSV}
"""Media types by what the option calls them."""
WRONG_INPUT = 2
"""Exit status."""
LARGEST = 64 * 1024 * 1024
"""Bytes of a file that are read; a bundle of a large pack has less than one hundredth of that."""


def language_option(command: Command) -> Command:
    """The language of what is said."""
    option = click.option(
        "--lang",
        "language",
        type=click.Choice(LANGUAGES),
        envvar="MINHDIEM_LANG",
        default="vi",
        show_default=True,
        help="Ngôn ngữ · Language.",
    )
    return option(command)


def format_option(command: Command) -> Command:
    """The format of what is printed."""
    option = click.option(
        "--format", "form", type=click.Choice(list(MEDIA)), default="text", show_default=True
    )
    return option(command)


def settings() -> Settings:
    """The settings in the environment.

    Raises:
        click.UsageError: where they cannot be read.
    """
    try:
        return Settings.read()
    except ValueError:
        raise click.UsageError("MINHDIEM_MAX_BYTES: cần một số nguyên · a whole number is needed") from None


def registry() -> Registry:
    """The shipped packs and those of ``MINHDIEM_PACKS``."""
    return make_registry(settings().places)


@contextmanager
def refusals(language: str) -> Iterator[None]:
    """Say what is refused inside, and end with 2."""
    try:
        yield
    except InvalidDocument as error:
        for fault in error.faults:
            click.echo(located_fault_text(fault, language), err=True)
        sys.exit(WRONG_INPUT)


def located_fault_text(fault: Fault, language: str) -> str:
    """A fault with its place: file and line, or line and where in the document."""
    place = f"{fault.file}:{fault.line}" if fault.file else _in_document(fault, language)
    said = catalogue.fault_text(fault, language)
    return f"{place}: {said}" if place else said


def _in_document(fault: Fault, language: str) -> str:
    """The line of a cohort file where there is one, and where in its document."""
    line = SAY[language].line.format(line=fault.line) if fault.line else ""
    return f"{line} {catalogue.pointer(fault.path)}".strip()


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
        located_fault_text = f"Không ghi được kết quả · The result cannot be written: {error.strerror}"
        raise click.ClickException(located_fault_text) from None
