"""``simulate``: how stable the ranks of a cohort are."""

import click

from service.cli.common import format_option, language_option, refusals, registry
from service.cli.long_work import cluster_option, executor, progress
from service.cli.wording import SAY


@click.command()
@click.argument("pack")
@click.argument("level")
@click.option("--cohort", metavar="FILE", required=True, help="JSON Lines hoặc .csv · or .csv.")
@click.option("--percent", metavar="P", required=True, help="Mỗi điểm tối đa ± P % · each maximum ± P%.")
@click.option("--draws", metavar="N", default="1000", show_default=True, help="Số lần thử · how many.")
@click.option(
    "--seed", metavar="N", default="1", show_default=True, help="Cho lại cùng kết quả · the same again."
)
@cluster_option
@format_option
@language_option
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
    """Thứ hạng ổn định đến đâu · How stable ranks are when maxima are a little greater or less."""
    from service.cli.cohort_files import cohort_file, finished, option_number  # brings in numpy: slow to load
    from service.simulations.services import DRAWS, PERCENT, SEED, simulate_stability

    with refusals(language):
        asked = (option_number(PERCENT, percent), option_number(DRAWS, draws), option_number(SEED, seed))
        method = registry().level(pack, level)
        agencies = cohort_file(method[1], cohort, language)
        with executor(cluster, language) as run, progress(SAY[language].drawing) as shown:
            document = simulate_stability(method, agencies, language, asked, run, shown)
        finished(document, form, language)
