"""``serve``: the service itself."""

import os

import click

from service.cli.common import settings


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option(
    "--port",
    default=8000,
    show_default=True,
    type=click.IntRange(0, 65535),
    help="0: một cổng còn trống · a free port.",
)
@click.option("--workers", default=os.cpu_count() or 1, show_default="cores", type=click.IntRange(1))
def serve(host: str, port: int, workers: int) -> None:
    """Chạy dịch vụ HTTP · Run the HTTP service."""
    from service.server.application import (
        Server,  # brings in Flask and gunicorn, which no other command needs
    )

    Server(settings(), host, port, workers).run()
