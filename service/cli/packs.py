"""``packs``, ``check``, ``method``, ``template``: what the methods say."""

import sys
from pathlib import Path

import click

from methodology.description.document import method_document
from methodology.description.facts_schema import empty_facts_file as blank
from methodology.description.text import method_text
from methodology.errors import Fault, InvalidDocument
from methodology.loading.repository import find_pack, find_packs, load_pack
from methodology.wording.labels import STATUSES
from methodology.wording.translations import gettext
from rules.evaluation.compiled import CompiledLevel
from rules.evaluation.registry import Registry
from service.cli.common import language_option, located_fault_text, refusals, registry, settings, write
from service.cli.wording import SAY
from service.formats import readable_json

FOUND = 1
"""Exit status."""


@click.command()
@language_option
def packs(language: str) -> None:
    """Liệt kê các bộ chỉ số · List the packs, with their digests."""
    known = registry()
    for name in known.names():
        write(_listed(known, name, language))


def _listed(known: Registry, name: str, language: str) -> str:
    try:
        pack = known.pack(name)
    except InvalidDocument:
        return f"{name}  {SAY[language].refused.format(pack=name)}"
    status, levels = gettext(language)(STATUSES[pack.status]), ", ".join(pack.levels)
    return f"{name}  {pack.digests.pack}  {status}\n    {pack.title[language]}\n    {levels}"


@click.command()
@click.argument("packs", nargs=-1, metavar="[PACK]...")
@language_option
def check(packs: tuple[str, ...], language: str) -> None:
    """Chứng minh bộ chỉ số · Prove packs.

    PACK: tên bộ chỉ số hoặc thư mục của nó; không nêu là tất cả · a name or a directory; all where none is
    named.
    """
    with refusals(language):
        directories = {name: _directory(name) for name in packs} or find_packs(settings().places)
    found = 0
    for name, directory in directories.items():
        faults = _faults(directory)
        found += len(faults)
        write(
            "\n".join(located_fault_text(fault, language) for fault in faults)
            or SAY[language].proved.format(pack=name)
        )
    sys.exit(FOUND if found else 0)


def _directory(name: str) -> Path:
    """The directory that is meant.

    Raises:
        InvalidDocument: ``unknown_pack``.
    """
    return Path(name) if (Path(name) / "pack.yaml").is_file() else find_pack(name, settings().places)


def _faults(directory: Path) -> tuple[Fault, ...]:
    """What is wrong with a pack; where nothing else is, what the rule engine cannot hold."""
    from methodology.proof.check import check_pack  # brings in the solver, which no other command needs

    if faults := check_pack(directory):
        return faults
    try:
        pack = load_pack(directory)
        for level in pack.levels.values():
            CompiledLevel(pack, level)
    except InvalidDocument as error:
        return error.faults
    return ()


@click.command()
@click.argument("pack")
@click.argument("level")
@language_option
def method(pack: str, level: str, language: str) -> None:
    """In phương pháp tính điểm bằng lời · Print a level's method in words."""
    with refusals(language):
        write(method_text(method_document(*registry().level(pack, level), language)))


@click.command()
@click.argument("pack")
@click.argument("level")
@language_option
def template(pack: str, level: str, language: str) -> None:
    """In tệp số liệu trống · Print an empty facts file."""
    with refusals(language):
        found, at_level = registry().level(pack, level)
        write(readable_json(blank(at_level, str(found.valid_from))))
