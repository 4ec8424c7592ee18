"""``next-steps``: what would earn an agency more."""

import click

from methodology.wording.translations import N_, gettext
from rules.facts.exact_json import Numeral
from service.cli.commands import MEDIA_TYPES, format_option, language_option
from service.cli.files import read_facts, write
from service.cli.refusals import LEVEL, refusals, registry
from service.documents import write_document

GIVEN_AS = {**LEVEL, ("target", "indicator"): "--row", ("target", "points"): "--points"}


@click.command(
    "next-steps",
    help=N_(
        "What would earn more: what is not handed in, then the next step of each indicator.\n\n"
        "PACK, LEVEL: as “minhdiem packs” lists them. FACTS: a facts file, “-” is standard input."
    ),
)
@click.argument("pack")
@click.argument("level")
@click.argument("facts")
@click.option("--row", metavar="KEY", help=N_("The indicator to raise, by its key or its code (--points)."))
@click.option("--points", metavar="N", help=N_("The points it should earn (--row)."))
@click.option("--next-band", is_flag=True, help=N_("Only what a better band asks for."))
@format_option
@language_option()
def next_steps(
    pack: str,
    level: str,
    facts: str,
    row: str | None,
    points: str | None,
    next_band: bool,
    form: str,
    language: str,
) -> None:
    """What would earn an agency more."""
    from service.next_steps.services import find_next_steps  # brings in the rule engine

    _ = gettext(language)
    if (row is None) != (points is None):
        raise click.UsageError(_("--row and --points go together"))
    target = None if row is None else (row, Numeral(points or ""))
    with refusals(language, GIVEN_AS):
        packs = registry()
        read = read_facts(facts, packs.level(pack, level)[1])
        document = find_next_steps(packs, pack, level, read, language, target)
        if next_band:
            document |= {"missing": None, "next": None}  # leaves what does not lead to a better band
        write(write_document(document, MEDIA_TYPES[form]))
