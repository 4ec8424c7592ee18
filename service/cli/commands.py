"""What every command has: help in one language, ``--lang`` and ``--format``.

The language is that of ``--lang``, wherever it stands, else of ``MINHDIEM_LANG``, else Vietnamese. The words
of click itself ("Usage:", "Options:", what it finds wrong) stay English.
"""

import errno
import io
import os
import re
import sys
from collections.abc import Callable, Sequence
from copy import copy
from typing import Any, TypeVar

import click

from methodology.wording.translations import DEFAULT, LANGUAGES, N_, Gettext, gettext
from service.cli.files import close_output, warn, write_error_text
from service.documents import CSV, JSON, TEXT

Function = TypeVar("Function", bound=Callable[..., Any])

VARIABLE = "MINHDIEM_LANG"
MEDIA_TYPES = {"text": TEXT, "json": JSON, "csv": CSV}
"""By what the option ``--format`` calls them."""


class Group(click.Group):
    """Commands whose help is written in English and shown in the language that is asked for."""

    def main(self, *args: Any, standalone_mode: bool = True, **options: Any) -> Any:
        """Run a command; what click itself says is harmless too, and one sentence where it cannot be said."""
        run: Any = super().main
        if not standalone_mode:
            return run(*args, standalone_mode=False, **options)
        try:
            if sys.stdout is None:  # closed before the program began
                raise OSError(errno.EBADF, os.strerror(errno.EBADF))
            code = run(*args, standalone_mode=False, **options)
        except click.ClickException as error:
            message = io.StringIO()
            error.show(message)
            warn(message.getvalue().removesuffix("\n"))
            code = error.exit_code
        except click.Abort:
            code = 1
        except OSError as error:
            close_output()
            warn(write_error_text(error, _asked_language([*args, *options.get("args", sys.argv[1:])])))
            code = 1
        sys.exit(code)

    def parse_args(self, context: click.Context, args: list[str]) -> list[str]:
        """Find the language before anything else, since help is shown before other options are read."""
        context.obj = _asked_language(args)
        return super().parse_args(context, args)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        """A command in the language."""
        command = super().get_command(context, name)
        return command and _translated(command, gettext(context.obj))

    def get_help(self, context: click.Context) -> str:
        """The help of the group itself in the language."""
        return click.Group.get_help(_translated(self, gettext(context.obj)), context)


def _asked_language(args: Sequence[str]) -> str:
    given = re.findall(r"(?:^|\s)--lang[\s=](\S+)", " ".join(args))
    return given[-1] if given else os.environ.get(VARIABLE) or DEFAULT


Command = TypeVar("Command", bound=click.Command)


def _translated(command: Command, _: Gettext) -> Command:
    """A copy with its own help and that of its options in another language."""
    twin = copy(command)
    twin.help, twin.params = command.help and _(command.help), [copy(param) for param in command.params]
    for param in twin.params:
        if isinstance(param, click.Option) and param.help:
            param.help = _(param.help)
    return twin


def current_language() -> str:
    """The language of the command that runs."""
    language: str = click.get_current_context().obj
    return language


def language_option(**options: Any) -> Callable[[Function], Function]:
    """The language of what is printed; it may stand before the command as well."""
    return click.option(
        "--lang",
        "language",
        type=click.Choice(LANGUAGES),
        default=current_language,
        show_default=DEFAULT,
        help=N_("Language of what is printed."),
        **options,
    )


def format_option(function: Function) -> Function:
    """The format of what is printed."""
    option = click.option(
        "--format",
        "form",
        type=click.Choice(list(MEDIA_TYPES)),
        default="text",
        show_default=True,
        help=N_("Format of what is printed."),
    )
    return option(function)
