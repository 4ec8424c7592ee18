"""``serve``: the service itself, by gunicorn.

The rule engine does one evaluation at a time in a process, so there is a process for each core, and
nothing is loaded before the fork: rulesets must not be shared over one. Of gunicorn's workers it is the
threaded one, because the plain one does not keep connections alive; its threads let a client that is
slow to send wait without holding up others.
"""

import os
from typing import Any

import click
from flask import Flask
from gunicorn.app.base import BaseApplication

from service.app import create_app
from service.cli.worker import PoliteWorker
from service.config import Settings
from service.desk import desk, warm

THREADS = 4
KEEP_ALIVE = 65
"""Seconds for which a quiet connection is kept: longer than the usual proxy keeps its own."""
PATIENCE = 120
"""Seconds that a worker may take to read, prove and compile all packs."""


class Server(BaseApplication):
    """gunicorn with the options of ``serve``."""

    def __init__(self, settings: Settings, **options: Any) -> None:
        self._settings, self._options = settings, options
        super().__init__()

    def load_config(self) -> None:
        """Hand the options over."""
        for name, value in self._options.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        """The application of one worker, with every level compiled and evaluated once."""
        app = create_app(self._settings)
        with app.app_context():
            warm(desk())
        return app


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True, help="0: một cổng còn trống · a free port.")
@click.option("--workers", default=os.cpu_count() or 1, show_default="cores", type=click.IntRange(1))
def serve(host: str, port: int, workers: int) -> None:
    """Chạy dịch vụ HTTP · Run the HTTP service."""
    Server(
        Settings.read(),
        bind=f"{host}:{port}",
        workers=workers,
        worker_class=PoliteWorker,
        threads=THREADS,
        keepalive=KEEP_ALIVE,
        timeout=PATIENCE,
        when_ready=_say_where,
        loglevel="warning",
        control_socket_disable=True,
    ).run()


def _say_where(arbiter: Any) -> None:
    for listener in arbiter.LISTENERS:
        host, port = listener.sock.getsockname()[:2]
        click.echo(f"Minh Điểm: http://{host}:{port}")
