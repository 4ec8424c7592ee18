"""Long work on the command line: how far it is, and where it runs."""

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

import click

from rules.batches import Executor, Progress, no_progress, run_locally
from service.cli.wording import SAY

cluster_option = click.option(
    "--cluster",
    metavar="ADDRESS",
    help="Chạy trên bộ điều phối Dask, ví dụ · Run on a Dask scheduler, as in tcp://127.0.0.1:8786.",
)


@contextmanager
def progress(label: str) -> Iterator[Progress]:
    """A bar on standard error for each round of the work inside; none where that is no terminal."""
    if not sys.stderr.isatty():
        yield no_progress
        return
    with ExitStack() as shown:
        yield _Bars(label, shown)


class _Bars:
    def __init__(self, label: str, shown: ExitStack) -> None:
        self._label, self._shown, self._done = label, shown, 0
        self._bar: Any = None

    def __call__(self, done: int, total: int) -> None:
        if self._bar is None or done <= self._done:
            self._shown.close()
            bar = click.progressbar(length=total, label=self._label, file=sys.stderr)
            self._bar, self._done = self._shown.enter_context(bar), 0
        self._bar.update(done - self._done)
        self._done = done


@contextmanager
def executor(address: str | None, language: str) -> Iterator[Executor]:
    """Where pieces of work run: in this process, or on a scheduler.

    Raises:
        click.UsageError: the extra is not installed, or nobody answers at the address.
    """
    if address is None:
        yield run_locally
        return
    try:
        from service.cluster import Cluster, connect  # an extra, which need not be installed
    except ImportError:
        raise click.UsageError(SAY[language].no_cluster) from None
    try:
        client = connect(address)
    except (OSError, ValueError):
        raise click.UsageError(SAY[language].no_scheduler.format(address=address)) from None
    with client:
        yield Cluster(client)
