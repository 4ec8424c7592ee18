"""``score`` and ``verify``: from facts to a scorecard, and back."""

import sys
from collections.abc import Iterator, Mapping
from typing import Any

import click

from methodology.wording.translations import N_, gettext
from rules.verification.verify import Verification
from rules.verification.verify import verify as verify_scorecard
from service.cli.commands import MEDIA_TYPES, format_option, language_option
from service.cli.files import read_facts, read_json, write
from service.cli.refusals import located_fault_text, refusals, registry
from service.documents import write_document
from service.evaluations.services import score as make_scorecard

STATUS = {"verified": 0, "differs": 1, "pack_not_at_hand": 3}
"""Exit status by what came of verifying."""


@click.command(
    help=N_(
        "Score an agency, every point explained.\n\n"
        "FACTS: a facts file, JSON or a form in CSV; “-” is JSON on standard input."
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
    with refusals(language):
        packs = registry()
        read = read_facts(facts, packs.level(pack, level)[1])
        document = make_scorecard(packs, pack, level, read, language, bundle)
        write(write_document(document, MEDIA_TYPES[form]))


@click.command(
    help=N_(
        "Compute a scorecard (JSON) again, and compare.\n\n"
        "Exit status: 0 verified, 1 differs, 3 pack not at hand."
    )
)
@click.argument("scorecard")
@language_option()
def verify(scorecard: str, language: str) -> None:
    """Compute a scorecard again, and compare."""
    with refusals(language):
        document = read_json(scorecard)
        verification = verify_scorecard(document, registry())
    write("\n".join(_lines(document, verification, language)))
    sys.exit(STATUS[verification.outcome])


def _lines(document: Mapping[str, Any], verification: Verification, language: str) -> Iterator[str]:
    """What came of verifying."""
    _ = gettext(language)
    if verification.outcome == "differs":
        yield from _difference(verification, language)
    elif verification.outcome == "verified":
        text = _("Right: computed again from the facts and the pack {pack}, the result is the same.")
        yield text.format(pack=document["pack"]["name"])
        yield _("This proves the arithmetic, not who issued the scorecard.")
    else:
        text = _(
            "The scorecard fits its own seal, but the pack {pack} ({digest}) is not at hand to check it by."
        )
        yield text.format(pack=document["pack"]["name"], digest=document["pack"]["digest"])


def _difference(verification: Verification, language: str) -> Iterator[str]:
    _, expected, found = gettext(language), verification.expected, verification.found
    yield _("Wrong at {pointer}.").format(pointer=verification.pointer or "/")
    yield from (located_fault_text(fault, language) for fault in verification.faults)
    if expected or found:
        yield _("It should be: {expected}. It is: {found}.").format(expected=expected, found=found)
