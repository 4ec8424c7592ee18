"""``compare``: two packs side by side, for one agency, for everyone."""

from typing import NoReturn

import click

from methodology.wording.translations import N_, gettext
from service.cli.cohorts import cluster_option, executor, finish, progress, read_cohort_file
from service.cli.commands import MEDIA_TYPES, format_option, language_option
from service.cli.files import read_json, write
from service.cli.refusals import LEVEL, refusals, registry
from service.documents import write_document

GIVEN_AS = {
    ("from",): "PACK_A",
    ("to",): "PACK_B",
    **LEVEL,
    ("facts",): "--facts",
    ("facts_b",): "--facts-b",
}
Names = tuple[str, str, str | None]
"""Of two packs and a level."""


@click.command(
    help=N_(
        "Compare two packs, and say what that does to the points.\n\n"
        "PACK_A, PACK_B, LEVEL: as “minhdiem packs” lists them.\n\n"
        "--facts with --facts-b: why the score moved. --facts alone: earlier facts under the later set. "
        "--cohort: the impact on everyone."
    )
)
@click.argument("pack_a")
@click.argument("pack_b")
@click.argument("level", required=False)
@click.option("--facts", metavar="FILE", help=N_("One agency's facts under PACK_A."))
@click.option("--facts-b", metavar="FILE", help=N_("Its facts under PACK_B."))
@click.option("--cohort", metavar="FILE", help=N_("Everyone, as JSON Lines or .csv."))
@cluster_option
@format_option
@language_option()
def compare(
    pack_a: str,
    pack_b: str,
    level: str | None,
    facts: str | None,
    facts_b: str | None,
    cohort: str | None,
    cluster: str | None,
    form: str,
    language: str,
) -> None:
    """Compare two packs, or what an agency or a cohort comes to under both."""
    _ = gettext(language)
    if (cohort and facts) or (facts_b and not facts):
        raise click.UsageError(_("Give --facts (and --facts-b, where there is one) or --cohort, not both."))
    with refusals(language, GIVEN_AS):
        names = (pack_a, pack_b, level)
        if cohort:
            _compare_for_cohort(names, cohort, cluster, form, language)
        else:
            _compare(names, facts, facts_b, form, language)


def _compare(names: Names, facts: str | None, facts_b: str | None, form: str, language: str) -> None:
    """Compare the packs, or what one agency comes to under both."""
    from service.comparisons.services import (  # brings in numpy, which is slow to load
        compare_agency,
        compare_methods,
        find_pair,
    )

    packs = registry()
    pair = find_pair(packs, *names, one=bool(facts))
    if facts is None:
        document = compare_methods(pair, language)
    else:
        later = None if facts_b is None else read_json(facts_b)
        document = compare_agency(packs, pair, language, read_json(facts), later)
    write(write_document(document, MEDIA_TYPES[form]))


def _compare_for_cohort(names: Names, file: str, cluster: str | None, form: str, language: str) -> NoReturn:
    """Compare what a whole cohort comes to under both packs."""
    from service.comparisons.services import compare_cohort, find_pair

    _ = gettext(language)
    pair = find_pair(registry(), *names, one=True)
    cohort = read_cohort_file(pair.before.levels[pair.level], file, language)
    with executor(cluster, language) as run, progress(_("Scoring")) as report:
        document = compare_cohort(pair, cohort, language, run, report)
    finish(document, form, language)
