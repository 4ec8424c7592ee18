"""``compare``: two packs side by side, for one agency, for everyone."""

from typing import NoReturn

import click

from methodology.errors import invalid
from service.cli.common import MEDIA, format_option, language_option, read_json, refusals, registry, write
from service.cli.long_work import cluster_option, executor, progress
from service.cli.wording import SAY


@click.command()
@click.argument("pack_a")
@click.argument("pack_b")
@click.argument("level", required=False)
@click.option("--facts", metavar="FILE", help="Số liệu theo PACK_A · One agency's facts under PACK_A.")
@click.option("--facts-b", metavar="FILE", help="Số liệu theo PACK_B · Its facts under PACK_B.")
@click.option("--cohort", metavar="FILE", help="Mọi cơ quan, JSON Lines hoặc .csv · Everyone, or .csv.")
@cluster_option
@format_option
@language_option
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
    """So sánh hai bộ chỉ số · Compare two packs, and say what that does to the points.

    --facts với --facts-b: vì sao điểm thay đổi · why the score moved. Chỉ --facts: số liệu cũ theo bộ mới
    · earlier facts under the later set. --cohort: tác động đến mọi cơ quan · the impact on everyone.
    """
    with refusals(language):
        if (cohort and facts) or (facts_b and not facts):
            raise invalid("facts_or_cohort")
        names = (pack_a, pack_b, level)
        if cohort:
            _for_everyone(names, cohort, cluster, form, language)
        else:
            _compared(names, facts, facts_b, form, language)


def _compared(
    names: tuple[str, str, str | None], facts: str | None, facts_b: str | None, form: str, language: str
) -> None:
    """Compare the packs, or what one agency comes to under both."""
    from service.comparisons.services import (  # brings in numpy, which is slow to load
        compare_agency,
        compare_methods,
        find_pair,
    )
    from service.documents import write_document

    known = registry()
    pair = find_pair(known, *names, one=bool(facts))
    if facts is None:
        document = compare_methods(pair, language)
    else:
        later = None if facts_b is None else read_json(facts_b)
        document = compare_agency(known, pair, language, read_json(facts), later)
    write(write_document(document, MEDIA[form]))


def _for_everyone(
    names: tuple[str, str, str | None], file: str, cluster: str | None, form: str, language: str
) -> NoReturn:
    """Compare what a whole cohort comes to under both packs."""
    from service.cli.cohort_files import cohort_file, finished
    from service.comparisons.services import compare_cohort, find_pair

    pair = find_pair(registry(), *names, one=True)
    cohort = cohort_file(pair.before.levels[pair.level], file, language)
    with executor(cluster, language) as run, progress(SAY[language].scoring) as shown:
        document = compare_cohort(pair, cohort, language, run, shown)
    finished(document, form, language)
