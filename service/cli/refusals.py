"""How a command says what is wrong: with its settings, with a file, with a pack."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from methodology.errors import Fault, InvalidDocument
from methodology.wording.translations import gettext
from rules.evaluation.registry import Registry
from service.cli.commands import current_language
from service.config import Settings
from service.faults import fault_text, pointer
from service.packs.registry import make_registry

FOUND, WRONG_INPUT = 1, 2
"""Exit status: something was found; the input is wrong."""


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


@contextmanager
def refusals(language: str) -> Iterator[None]:
    """Say what is refused inside, and end with :data:`WRONG_INPUT`."""
    try:
        yield
    except InvalidDocument as error:
        for fault in error.faults:
            click.echo(located_fault_text(fault, language), err=True)
        sys.exit(WRONG_INPUT)


def located_fault_text(fault: Fault, language: str) -> str:
    """A fault with its place: file and line of a pack, or line and pointer of what was given."""
    if fault.file:
        place = f"{fault.file}:{fault.line}" if fault.line else fault.file
        return f"{place}: {fault_text(fault, language)}"
    return located(fault.line, pointer(fault.path), fault_text(fault, language), language)


def located(line: int, pointer: str, text: str, language: str) -> str:
    """A text after its place.

    Args:
        line: of a cohort file; 0 where there is none.
        pointer: into the document; empty for the whole.
        text: what is wrong.
        language: of the text.
    """
    _ = gettext(language)
    in_file = _("line {line}").format(line=line) if line else ""
    place = f"{in_file} {pointer}".strip()
    return f"{place}: {text}" if place else text
