"""The service by gunicorn.

The rule engine does one evaluation at a time in a process, so there is a process for each core, and
nothing is loaded before the fork: rulesets must not be shared over one. Of gunicorn's workers it is the
threaded one, because the plain one does not keep connections alive; its threads let a client that is
slow to send wait without holding up others.
"""

from typing import Any

import click
from flask import Flask
from gunicorn.app.base import BaseApplication

from service.app import create_app
from service.config import Settings
from service.health.services import warm_up
from service.packs.registry import current_registry
from service.server.worker import PoliteWorker

THREADS = 4
KEEP_ALIVE = 65
"""Seconds for which a quiet connection is kept: longer than the usual proxy keeps its own."""
PATIENCE = 120
"""Seconds that a worker may take to read, prove and compile all packs."""


class Server(BaseApplication):
    """gunicorn with our options."""

    def __init__(self, settings: Settings, host: str, port: int, workers: int) -> None:
        self._settings = settings
        self._options = {"bind": f"{host}:{port}", "workers": workers}
        super().__init__()

    def load_config(self) -> None:
        """Set the options."""
        options = self._options | {
            "worker_class": PoliteWorker,
            "threads": THREADS,
            "keepalive": KEEP_ALIVE,
            "timeout": PATIENCE,
            "when_ready": _print_addresses,
            "loglevel": "warning",
            "control_socket_disable": True,
            "forwarder_headers": "",  # nobody but the address says where the service is mounted
        }
        for name, value in options.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        """The application of one worker, with every level compiled and evaluated once."""
        app = create_app(self._settings)
        with app.app_context():
            warm_up(current_registry())
        return app


def _print_addresses(arbiter: Any) -> None:
    for listener in arbiter.LISTENERS:
        host, port = listener.sock.getsockname()[:2]
        click.echo(f"Minh Điểm: http://{host}:{port}")
