"""``minhdiem``: the command line."""

import click

from service.cli import comparisons, packs, scorecards, serve, simulations
from service.cli import next_steps as advice
from service.formats import VERSION


@click.group()
@click.version_option(VERSION, prog_name="minhdiem")
def main() -> None:
    """Minh Điểm: chấm điểm có giải thích, kiểm tra được.

    Explained, verifiable scoring. Exit status: 0 done, 1 something was found, 2 wrong input,
    3 a scorecard whose pack is not at hand.
    """


for command in (
    *(packs.packs, packs.check, packs.method, packs.template),
    *(scorecards.score, scorecards.verify),
    *(comparisons.compare, simulations.simulate, advice.next_steps),
    serve.serve,
):
    main.add_command(command)
