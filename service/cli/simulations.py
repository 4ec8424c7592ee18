"""``simulate``: how stable the ranks of a cohort are."""

import click

from methodology.errors import error_path
from methodology.model.fact import Fact
from methodology.wording.translations import N_, gettext
from rules.facts.exact_json import Numeral
from rules.facts.values import to_grid
from service.cli.cohorts import cluster_option, executor, finish, progress, read_cohort_file
from service.cli.commands import format_option, language_option
from service.cli.refusals import LEVEL, refusals, registry

GIVEN_AS = {**LEVEL, ("percent",): "--percent", ("draws",): "--draws", ("seed",): "--seed"}


@click.command(
    help=N_(
        "How stable ranks are when maxima are a little greater or less.\n\n"
        "PACK, LEVEL: as “minhdiem packs” lists them."
    )
)
@click.argument("pack")
@click.argument("level")
@click.option("--cohort", metavar="FILE", required=True, help=N_("Everyone, as JSON Lines or .csv."))
@click.option("--percent", metavar="P", required=True, help=N_("Each maximum ± P%."))
@click.option("--draws", metavar="N", default="1000", show_default=True, help=N_("How many draws."))
@click.option("--seed", metavar="N", default="1", show_default=True, help=N_("Gives the same again."))
@cluster_option
@format_option
@language_option()
def simulate(
    pack: str,
    level: str,
    cohort: str,
    percent: str,
    draws: str,
    seed: str,
    cluster: str | None,
    form: str,
    language: str,
) -> None:
    """How stable the ranks of a cohort are."""
    from service.simulations.schemas import DRAWS, PERCENT, SEED  # brings in numpy, which is slow to load
    from service.simulations.services import Perturbation, simulate_stability

    _ = gettext(language)
    with refusals(language, GIVEN_AS):
        options = ((PERCENT, percent), (DRAWS, draws), (SEED, seed))
        perturbation = Perturbation(*(_option_number(*option) for option in options))
        method = registry().level(pack, level)
        agencies = read_cohort_file(method[1], cohort, language)
        with executor(cluster, language) as run, progress(_("Drawing")) as report:
            document = simulate_stability(method, agencies, language, perturbation, run, report)
        finish(document, form, language)


def _option_number(fact: Fact, written: str) -> int:
    """The number of an option, on its grid.

    Raises:
        InvalidDocument: what is wrong with it, at the option's name.
    """
    with error_path(fact.name):
        return to_grid(fact, Numeral(written))
