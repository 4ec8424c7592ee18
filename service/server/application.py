"""The service by gunicorn.

The rule engine does one evaluation at a time in a process, so there is a process for each processor. One more
does the long work, a sibling of the others: gunicorn starts, watches, replaces and stops it as it does them,
but it listens at a local socket. Nothing is loaded before the fork: rulesets must not be shared over one, and
gevent has to come first.
"""

import gc
import os
import signal
from collections.abc import Callable
from socket import socket
from typing import Any

import click
from flask import Flask
from gunicorn.app.base import BaseApplication

from service.config import COUNTED, Settings
from service.server.connections import MOST_CONNECTIONS
from service.server.listeners import address, allow_many_connections, forget, listen_privately
from service.server.logs import Log

PATIENCE = 120
"""Seconds that a worker may take to read, prove and compile all packs, or for a piece of long work."""
STOPPING = 30
"""Seconds in which requests are answered after the service was told to stop."""
SPARE = 200
"""Connections beyond the most: those that give way take a moment."""
LAST = 10
"""By how much the sibling lets the workers go first (nice)."""


class Server(BaseApplication):
    """gunicorn with our options."""

    def __init__(self, settings: Settings, listener: socket, workers: int) -> None:
        self._settings, self._process = settings, os.getpid()
        own, self._path = listen_privately()
        self._address = address(listener)
        self._options = {
            "bind": [f"fd://{each.detach()}" for each in (listener, own)],
            "workers": workers + 1,
        }
        self._is_sibling = False
        self._log: Log | None = None
        self._stop_work: Callable[[], None] | None = None
        super().__init__()

    def load_config(self) -> None:
        """Set the options."""
        options = self._options | {
            "worker_class": "service.server.worker.Worker",
            "worker_connections": MOST_CONNECTIONS + SPARE,
            "timeout": PATIENCE,
            "graceful_timeout": STOPPING,
            "when_ready": self._start,
            "pre_fork": self._choose,
            "post_fork": self._settle,
            "post_worker_init": self._begin_work,
            "worker_exit": self._end_work,
            "on_reload": self._renew,
            "logger_class": Log,
            "loglevel": "warning",
            "sendfile": False,
            "control_socket_disable": True,
            "forwarder_headers": "",  # nobody but the address says where the service is mounted
        }
        for name, value in options.items():
            self.cfg.set(name, value)

    def run(self) -> None:
        """Serve until told to stop."""
        allow_many_connections()
        counted = self._path.with_name("metrics")
        counted.mkdir()
        os.environ[COUNTED] = str(counted)
        try:
            super().run()
        finally:
            if os.getpid() == self._process:
                forget(self._path)

    def load(self) -> Flask:
        """The application of one worker, with every level compiled and evaluated once.

        The sibling compiles what it needs when it is asked: it is soon there again where it was killed.
        """
        from service.app import create_app
        from service.health.services import warm_up
        from service.http.long_work import Sibling
        from service.measures import count_request
        from service.packs.registry import current_registry
        from service.server.worker import in_thread
        from service.workflow.backend import open_backend

        backend = open_backend(self._settings, in_thread)
        if self._log:
            self._log.count = count_request
        if self._is_sibling:
            return create_app(self._settings, backend=backend)
        app = create_app(self._settings, Sibling(self._path), backend)
        with app.app_context():
            warm_up(current_registry())
        gc.collect()
        gc.freeze()  # what was read stays: to go through all of it takes the collector 200 ms each time
        return app

    def _start(self, arbiter: Any) -> None:
        """Say where the service is. gunicorn would take away any worker at some signals, the sibling too."""
        for number in (signal.SIGTTIN, signal.SIGTTOU, signal.SIGUSR2, signal.SIGWINCH):
            signal.signal(number, signal.SIG_IGN)
        click.echo(f"Minh Điểm: http://{self._address}")

    def _choose(self, arbiter: Any, worker: Any) -> None:
        """Before a worker starts: where there is no sibling, it is the one. Its time runs from now."""
        everybody, own = arbiter.LISTENERS
        alive = any(each.sockets == [own] for each in arbiter.WORKERS.values())
        worker.sockets = [everybody if alive else own]
        worker.tmp.notify()

    def _settle(self, arbiter: Any, worker: Any) -> None:
        """In a worker that starts: be what one is."""
        everybody, own = arbiter.LISTENERS
        self._is_sibling, self._log = worker.sockets == [own], worker.log
        (everybody if self._is_sibling else own).close()
        if self._is_sibling:
            worker.log.answers = False
            os.nice(LAST)

    def _begin_work(self, worker: Any) -> None:
        """In a worker that has its application: the sibling does the jobs that were asked for."""
        if self._is_sibling:
            from service.jobs.work import begin

            self._stop_work = begin(worker.wsgi)

    def _end_work(self, arbiter: Any, worker: Any) -> None:
        """In a worker that ends: the job that it does waits for the next one."""
        if self._stop_work:
            self._stop_work()

    def _renew(self, arbiter: Any) -> None:
        """Before all workers are replaced: the sibling is, too."""
        for worker in arbiter.WORKERS.values():
            worker.sockets = []
