"""``minhdiem``: the command line."""

import click

from methodology.wording.translations import N_
from service.cli import comparisons, next_steps, packs, rankings, scorecards, serve, simulations
from service.cli.administration import agencies, db, records, users, work
from service.cli.commands import Group, language_option
from service.config import VERSION


@click.group(
    cls=Group,
    help=N_(
        "Minh Điểm: explained, verifiable scoring.\n\n"
        "Exit status: 0 done, 1 something was found, 2 wrong input, 3 a scorecard whose pack is not at hand, "
        "4 a scorecard of which only sentences read differently."
    ),
)
@click.version_option(VERSION, prog_name="minhdiem")
@language_option(expose_value=False)
def main() -> None:
    """Explained, verifiable scoring."""


for command in (
    *(packs.packs, packs.check, packs.method, packs.template),
    *(scorecards.score, scorecards.verify),
    *(rankings.rank, comparisons.compare, simulations.simulate, next_steps.next_steps),
    *(serve.serve, work.work, db.db, agencies.agencies, users.users),
    *(records.record, records.backup, records.restore),
):
    main.add_command(command)
