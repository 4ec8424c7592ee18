"""``next-steps``: what would earn an agency more."""

from typing import Any

import click

from rules.facts.exact_json import Numeral
from service.cli.common import MEDIA, format_option, language_option, read_json, refusals, registry, write
from service.formats import Document


@click.command("next-steps")
@click.argument("pack")
@click.argument("level")
@click.argument("facts")
@click.option("--row", metavar="KEY", help="Chỉ số muốn đạt · the indicator to raise (--points).")
@click.option("--points", metavar="N", help="Số điểm muốn đạt · the points it should earn (--row).")
@click.option(
    "--next-band", is_flag=True, help="Chỉ nêu xếp loại cao hơn · only what a better band asks for."
)
@format_option
@language_option
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
    """Muốn thêm điểm thì cần gì · What would earn more: the smallest change of each single fact."""
    from service.documents import write_document
    from service.next_steps.services import find_next_steps

    if (row is None) != (points is None):
        raise click.UsageError("--row và --points đi cùng nhau · --row and --points go together")
    target: tuple[str, Any] | None = None if row is None else (row, Numeral(points or ""))
    with refusals(language):
        document = find_next_steps(registry(), pack, level, read_json(facts), language, target)
        write(write_document(_band_alone(document) if next_band else document, MEDIA[form]))


def _band_alone(document: Document) -> Document:
    """The document without the changes that earn more and do not lead to a better band."""
    return {**document, "next": None}
