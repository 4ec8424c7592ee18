"""How a command says what is wrong: with its settings, with a file, with a pack."""

import signal
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from types import FrameType
from typing import NoReturn

import click

from methodology.errors import Fault, InvalidDocument, Path
from methodology.wording.translations import gettext
from rules.evaluation.registry import Registry
from service.cli.commands import current_language
from service.cli.files import warn
from service.config import Settings
from service.faults import MOST_FAULTS, fault_text, more_faults, pointer
from service.packs.registry import make_registry

FOUND, WRONG_INPUT = 1, 2
"""Exit status: something was found; the input is wrong."""
LEVEL: Mapping[Path, str] = {("level",): "LEVEL"}
"""What most commands have."""


def settings() -> Settings:
    """The settings in the environment.

    Raises:
        click.UsageError: where they cannot be read.
    """
    try:
        return Settings.read()
    except InvalidDocument as error:
        faults = [fault_text(fault, current_language()) for fault in error.faults]
        raise click.UsageError("\n".join(f"MINHDIEM_PACKS: {text}" for text in faults)) from None
    except ValueError:
        _ = gettext(current_language())
        raise click.UsageError(_("MINHDIEM_MAX_BYTES: a whole number is needed")) from None


def registry() -> Registry:
    """The shipped packs and those of ``MINHDIEM_PACKS``."""
    return make_registry(settings().places)


class TimeUp(BaseException):
    """Something took too long; it passes by whatever handles errors of its own."""


@contextmanager
def time_limit(seconds: int, language: str) -> Iterator[None]:
    """Say so where what is inside takes longer, and end with :data:`WRONG_INPUT`; for the main thread."""

    def stop(number: int, frame: FrameType | None) -> NoReturn:
        raise TimeUp

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    except (TimeUp, MemoryError, RecursionError):
        _ = gettext(language)
        text = _("This takes more than {seconds} s or too much memory: the file is too large or harmful.")
        warn(text.format(seconds=seconds))
        sys.exit(WRONG_INPUT)
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


@contextmanager
def refusals(language: str, given_as: Mapping[Path, str] = LEVEL) -> Iterator[None]:
    """Say what is refused inside, and end with :data:`WRONG_INPUT`.

    Args:
        language: of what is said.
        given_as: the argument or option of the command that stands for a place, by the path of that place.
    """
    try:
        yield
    except InvalidDocument as error:
        faults = [_of_option(fault, given_as) for fault in error.faults[:MOST_FAULTS]]
        texts = (located_fault_text(fault, language) for fault in faults)
        for text in (*texts, *more_faults(len(error.faults), language)):
            warn(text)
        sys.exit(WRONG_INPUT)


def _of_option(fault: Fault, given_as: Mapping[Path, str]) -> Fault:
    """A fault in the file of what the user gave, or in that itself; of a row in a cohort as it is."""
    for path, option in given_as.items():
        below = fault.path[: len(path)] == path
        if below and not fault.file and not fault.line and fault.code != "unknown_key":
            return replace(fault, path=fault.path[len(path) :], file=option)
    return fault


def located_fault_text(fault: Fault, language: str) -> str:
    """A fault with its place: file and line of a pack, option, or line and pointer of what was given."""
    if fault.file and fault.line:
        return f"{fault.file}:{fault.line}: {fault_text(fault, language)}"
    place = f"{fault.file} {pointer(fault.path)}".strip()
    return located(fault.line, place, fault_text(fault, language), language)


def located(line: int, pointer: str, text: str, language: str) -> str:
    """A text after its place.

    Args:
        line: of a cohort file; 0 where there is none.
        pointer: into the document, or the option; empty for the whole.
        text: what is wrong.
        language: of the text.
    """
    _ = gettext(language)
    in_file = _("line {line}").format(line=line) if line else ""
    place = f"{in_file} {pointer}".strip()
    return f"{place}: {text}" if place else text
