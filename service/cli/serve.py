"""``serve``: the service itself."""

import errno
import socket
import subprocess
import sys

import click

from methodology.wording.translations import N_, gettext
from service.cli.commands import current_language, language_option
from service.cli.refusals import settings
from service.config import Settings
from service.server.listeners import listen
from service.server.processors import processors


@click.command(help=N_("Run the HTTP service, until Ctrl+C."))
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help=N_("The address at which it listens; 0.0.0.0: at every one, so that other machines reach it."),
)
@click.option(
    "--port",
    default=8000,
    show_default=True,
    type=click.IntRange(0, 65535),
    help=N_("The port to listen at; 0: a free one."),
)
@click.option(
    "--workers",
    default=processors,
    show_default="processors",
    type=click.IntRange(1),
    help=N_("How many requests are computed at once; one process more does long work."),
)
@language_option(expose_value=False)
def serve(host: str, port: int, workers: int) -> None:
    """Run the HTTP service."""
    from service.server.application import Server  # brings in gunicorn: no other command needs it

    chosen, listener = settings(), _listener(host, port)
    _prepare_store(chosen)
    Server(chosen, listener, workers).run()


def _prepare_store(chosen: Settings) -> None:
    """See to the database, in a process of its own: what it loads must not be there before the workers begin.

    A file is upgraded, a server of many users only looked at: others may be using it.

    Raises:
        SystemExit: it cannot be used, and it was said why.
    """
    what = "check" if chosen.database and not chosen.database.startswith("sqlite") else "upgrade"
    made = subprocess.run([sys.executable, "-m", "service.cli", "--lang", current_language(), "db", what])
    if made.returncode:
        sys.exit(made.returncode)


def _listener(host: str, port: int) -> socket.socket:
    """A socket at the address.

    Raises:
        click.UsageError: it cannot be had.
    """
    try:
        return listen(host, port)
    except OSError as error:
        _ = gettext(current_language())
        raise click.UsageError(_(_unusable(error)).format(host=host, port=port)) from None


def _unusable(error: OSError) -> str:
    match error.errno:
        case errno.EADDRINUSE:
            return N_(
                "Port {port} of {host} is used by another program. Stop that, or choose another port with "
                "--port (0: a free one)."
            )
        case errno.EACCES:
            return N_("Port {port} needs the rights of an administrator. Choose one from 1024 with --port.")
        case _:
            return N_("“{host}” is no address of this machine. Choose another with --host.")
