"""``serve``: the service itself."""

import os

import click

from methodology.wording.translations import N_
from service.cli.commands import language_option
from service.cli.refusals import settings


@click.command(help=N_("Run the HTTP service."))
@click.option("--host", default="127.0.0.1", show_default=True, help=N_("The address to listen at."))
@click.option(
    "--port",
    default=8000,
    show_default=True,
    type=click.IntRange(0, 65535),
    help=N_("The port to listen at; 0: a free one."),
)
@click.option(
    "--workers",
    default=os.cpu_count() or 1,
    show_default="cores",
    type=click.IntRange(1),
    help=N_("How many processes answer."),
)
@language_option(expose_value=False)
def serve(host: str, port: int, workers: int) -> None:
    """Run the HTTP service."""
    from service.server.application import Server  # brings in Flask and gunicorn: no other command needs them

    Server(settings(), host, port, workers).run()
