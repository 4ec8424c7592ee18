"""``score`` and ``verify``: from facts to a scorecard, and back."""

import sys
from collections.abc import Mapping

import click

from methodology.wording.translations import N_
from rules.verification.text import verification_lines
from rules.verification.verify import Outcome
from rules.verification.verify import verify as verify_scorecard
from service.cli.commands import MEDIA_TYPES, format_option, language_option
from service.cli.files import read_facts, read_json, write
from service.cli.refusals import refusals, registry, time_limit
from service.documents import write_document

STATUS: Mapping[Outcome, int] = {
    "verified": 0,
    "differs": 1,
    "unknown_method": 3,
    "pack_not_at_hand": 3,
    "reworded": 4,
}
"""Exit status by what came of verifying."""
PATIENCE = 8
"""Seconds that verifying may take, whatever the file holds; the largest scorecard takes one."""


@click.command(
    help=N_(
        "Score an agency, every point explained.\n\n"
        "PACK, LEVEL: as “minhdiem packs” lists them. FACTS: a facts file, JSON or a form in CSV; “-” is "
        "JSON on standard input."
    )
)
@click.argument("pack")
@click.argument("level")
@click.argument("facts")
@format_option
@click.option("--bundle", is_flag=True, help=N_("Put the pack's rows into the JSON."))
@language_option()
def score(pack: str, level: str, facts: str, form: str, bundle: bool, language: str) -> None:
    """Score an agency."""
    from service.evaluations.services import score as make_scorecard  # brings in the rule engine

    with refusals(language):
        packs = registry()
        read = read_facts(facts, packs.level(pack, level)[1])
        document = make_scorecard(packs, pack, level, read, language, bundle)
        write(write_document(document, MEDIA_TYPES[form]))


@click.command(
    help=N_(
        "Compute a scorecard (JSON) again, and compare.\n\n"
        "SCORECARD: a file, “-” is standard input.\n\n"
        "Exit status: 0 verified, 1 a number, a state, a case or a digest differs, 3 the pack is not at "
        "hand, 4 only sentences read differently."
    )
)
@click.argument("scorecard")
@language_option()
def verify(scorecard: str, language: str) -> None:
    """Compute a scorecard again, and compare."""
    with time_limit(PATIENCE, language), refusals(language):
        document = read_json(scorecard)
        verification = verify_scorecard(document, registry())
    write("\n".join(verification_lines(document, verification, language)))
    sys.exit(STATUS[verification.outcome])
