"""``work``: the jobs that were asked for, without the service."""

import signal

import click

from methodology.wording.translations import N_
from service.cli.administration.stores import backend
from service.cli.commands import language_option


@click.command(
    help=N_(
        "Do the jobs that were asked for, one after the other, until Ctrl+C. The service does so itself: "
        "this is for where it does not run, or runs elsewhere."
    )
)
@language_option(expose_value=False)
def work() -> None:
    """Do jobs."""
    from service.jobs.work import Work  # brings in SQLAlchemy

    with backend() as found:
        working = Work(found)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: working.stop())
        working.run()
