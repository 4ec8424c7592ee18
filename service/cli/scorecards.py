"""``score`` and ``verify``: from facts to a scorecard, and back."""

import sys
from collections.abc import Iterator, Mapping
from typing import Any

import click

from rules.verification.verify import Verification
from rules.verification.verify import verify as verified
from service.cli.common import (
    MEDIA,
    format_option,
    language_option,
    located_fault_text,
    read_json,
    refusals,
    registry,
    write,
)
from service.cli.wording import SAY
from service.evaluations.services import score as scored
from service.formats import FORMATS

STATUS = {"verified": 0, "differs": 1, "pack_not_at_hand": 3}
"""Exit status by what came of verifying."""


@click.command()
@click.argument("pack")
@click.argument("level")
@click.argument("facts")
@format_option
@click.option("--bundle", is_flag=True, help="Kèm bộ chỉ số vào JSON · Put the pack's rows into the JSON.")
@language_option
def score(pack: str, level: str, facts: str, form: str, bundle: bool, language: str) -> None:
    """Chấm điểm một cơ quan, giải thích từng điểm · Score an agency, every point explained.

    FACTS: tệp số liệu, «-» là đầu vào chuẩn · a facts file, “-” is standard input.
    """
    with refusals(language):
        document = scored(registry(), pack, level, read_json(facts), language, bundle)
        write(FORMATS[MEDIA[form]](document))


@click.command()
@click.argument("scorecard")
@language_option
def verify(scorecard: str, language: str) -> None:
    """Tính lại và so sánh một phiếu dạng JSON · Compute a scorecard (JSON) again, and compare.

    Kết quả · Exit status: 0 đúng · verified, 1 sai · differs, 3 không có bộ chỉ số · pack not at hand.
    """
    with refusals(language):
        document = read_json(scorecard)
        found = verified(document, registry())
    write("\n".join(_said(document, found, language)))
    sys.exit(STATUS[found.outcome])


def _said(document: Mapping[str, Any], found: Verification, language: str) -> Iterator[str]:
    say = SAY[language]
    if found.outcome == "differs":
        yield say.differs.format(pointer=found.pointer or "/")
        yield from (located_fault_text(fault, language) for fault in found.faults)
        if found.expected or found.found:
            yield say.expected.format(expected=found.expected, found=found.found)
        return
    pack = document["pack"]
    template = say.verified if found.outcome == "verified" else say.no_pack
    yield template.format(pack=pack["name"], digest=pack["digest"])
    if found.outcome == "verified":
        yield say.not_proof
