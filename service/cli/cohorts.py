"""Cohorts on the command line: read from a file, how far the work on them is, where it runs, how it ends."""

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import PurePath
from typing import Any, NoReturn

import click

from methodology.canonical import Document
from methodology.model.level import Level
from methodology.wording.translations import N_, gettext
from rules.batches import Executor, Progress, no_progress, run_locally
from rules.facts.cohort import Cohort, CohortFormat, read_cohort
from service.cli.commands import MEDIA_TYPES
from service.cli.files import read_bytes, warn, write
from service.cli.refusals import FOUND, located
from service.documents import write_document

LARGEST_COHORT = 1024 * 1024 * 1024
"""Bytes of a cohort that are read: some hundred thousand agencies."""
FORMS: dict[str, CohortFormat] = {".csv": "csv"}
"""By the ending of the file's name; any other is JSON Lines."""

cluster_option = click.option(
    "--cluster",
    metavar="ADDRESS",
    help=N_("Run on a Dask scheduler, as in tcp://127.0.0.1:8786."),
)


def read_cohort_file(level: Level, name: str, language: str) -> Cohort:
    """The agencies in a file.

    Raises:
        InvalidDocument: nothing in the file can be read.
    """
    _ = gettext(language)
    raw, form = read_bytes(name, LARGEST_COHORT), FORMS.get(PurePath(name).suffix.lower(), "jsonl")
    with progress(_("Reading facts")) as report:
        return read_cohort(level, raw, form, report)


def finish(document: Document, form: str, language: str) -> NoReturn:
    """Print a document about a cohort and end; what is wrong with rows is said on standard error too.

    The exit status is :data:`FOUND` where a row was left out. The text tells of these rows itself.
    """
    write(write_document(document, MEDIA_TYPES[form]))
    for fault in document["broken"] if form != "text" else ():
        warn(located(fault["row"], fault["pointer"], fault["detail"], language))
    sys.exit(FOUND if document["broken"] else 0)


@contextmanager
def progress(label: str) -> Iterator[Progress]:
    """A bar on standard error for each round of the work inside; none where that is no terminal."""
    if not sys.stderr.isatty():
        yield no_progress
        return
    with ExitStack() as bars:
        yield _Bars(label, bars)


class _Bars:
    def __init__(self, label: str, bars: ExitStack) -> None:
        self._label, self._bars, self._done = label, bars, 0
        self._bar: Any = None

    def __call__(self, done: int, total: int) -> None:
        if self._bar is None or done <= self._done:
            self._bars.close()
            bar = click.progressbar(length=total, label=self._label, file=sys.stderr)
            self._bar, self._done = self._bars.enter_context(bar), 0
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
    _ = gettext(language)
    try:
        from service.cluster import Cluster, connect  # an extra, which need not be installed
    except ImportError:
        raise click.UsageError(
            _("--cluster needs the extra “cluster”: make cluster, or install minhdiem[cluster].")
        ) from None
    try:
        client = connect(address)
    except (OSError, ValueError):
        raise click.UsageError(_("No scheduler answers at {address}.").format(address=address)) from None
    with client:
        yield Cluster(client)
