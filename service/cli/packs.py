"""``packs``, ``check``, ``method``, ``template``: what the methods say."""

import os
import sys
from pathlib import Path

import click

from methodology.description.document import method_document
from methodology.description.facts_schema import empty_facts_file
from methodology.description.text import method_text
from methodology.errors import Fault, InvalidDocument
from methodology.loading.repository import (
    SHIPPED,
    find_pack,
    find_packs,
    load_pack,
    pack_name,
    shipped_name,
)
from methodology.proof.budget.process import check_directory
from methodology.wording.labels import STATUSES
from methodology.wording.translations import N_, gettext, translations
from rules.evaluation.registry import Registry
from service.cli.commands import language_option
from service.cli.files import write
from service.cli.refusals import FOUND, located_fault_text, refusals, registry, settings
from service.documents import readable_json

Faults = tuple[Fault, ...]


@click.command(help=N_("List the packs, with their digests and levels."))
@language_option()
def packs(language: str) -> None:
    """List the packs."""
    known = registry()
    for name in known.names():
        write(_pack_text(known, name, language))


def _pack_text(registry: Registry, name: str, language: str) -> str:
    _ = gettext(language)
    try:
        pack = registry.pack(name)
    except InvalidDocument:
        refused = _("has faults and cannot be used: see minhdiem check {pack}").format(pack=name)
        return f"{name}  {refused}"
    status, levels = _(STATUSES[pack.status]), ", ".join(pack.levels)
    return f"{name}  {pack.digests.pack}  {status}\n    {pack.title[language]}\n    {levels}"


@click.command(
    help=N_("Prove packs and run their examples.\n\nPACK: a name or a directory; all where none is named.")
)
@click.argument("packs", nargs=-1, metavar="[PACK]...")
@click.option(
    "--write-examples",
    "writing",
    is_flag=True,
    help=N_("First write what the examples come to into their files."),
)
@language_option()
def check(packs: tuple[str, ...], writing: bool, language: str) -> None:
    """Prove packs and run their examples."""
    _ = gettext(language)
    with refusals(language):
        directories = {name: _directory(name) for name in packs} or find_packs(settings().places)
    found = 0
    for name, directory in directories.items():
        faults, remarks, written = _check(directory, writing)
        found += len(faults)
        for fault in faults:
            write(located_fault_text(fault, language))
        if not faults:
            write(_("{pack}: proved").format(pack=name))
        for remark in remarks:
            write(_("Note: {text}").format(text=located_fault_text(remark, language)))
        for file in written:
            write(_("written: {file}").format(file=file))
        write(f"    {_files_text(directory, language)}")
    sys.exit(FOUND if found else 0)


def _directory(name: str) -> Path:
    """The directory that is meant.

    Raises:
        InvalidDocument: ``unknown_pack``.
    """
    return Path(name) if os.path.isfile(Path(name) / "pack.yaml") else find_pack(name, settings().places)


def _check(directory: Path, writing: bool) -> tuple[Faults, Faults, tuple[Path, ...]]:
    """What is wrong with a pack, what is likely to be a slip in it, and the examples that were written.

    What the rule engine cannot hold, and what examples come to, is looked at where nothing else is wrong.
    """
    from methodology.proof.check import find_likely_slips  # brings in the solver: no other command needs it
    from rules.evaluation.compiled import CompiledLevel  # brings in the rule engine, as what comes next does
    from rules.examples.examples import Examples

    directory = directory.resolve()
    if faults := _shipped_name(directory) or check_directory(directory):
        return faults, (), ()
    try:
        pack = load_pack(directory)
        for level in pack.levels.values():
            CompiledLevel(pack, level)
        examples = Examples(pack, directory)
        written = examples.write() if writing else ()
        return examples.check(), find_likely_slips(pack, directory), written
    except InvalidDocument as error:
        return error.faults, (), ()


def _shipped_name(directory: Path) -> Faults:
    """A pack of one's own has no shipped pack's name."""
    shipped = find_packs([SHIPPED]).get(pack_name(directory))
    return (shipped_name(directory),) if shipped and shipped.resolve() != directory else ()


def _files_text(directory: Path, language: str) -> str:
    """Where a pack was read from: its directory, its files, how many examples."""
    from rules.examples.examples import find_examples

    levels = [file.name for file in sorted(directory.glob("*.yaml")) if file.name != "pack.yaml"]
    count = len(find_examples(directory))
    examples = translations(language).ngettext("{count} example", "{count} examples", count)
    files = ", ".join(["pack.yaml", *levels])
    return f"{directory.resolve()}: {files}; {examples.format(count=count)}"


@click.command(help=N_("Print a level's method in words.\n\nPACK, LEVEL: as “minhdiem packs” lists them."))
@click.argument("pack")
@click.argument("level")
@language_option()
def method(pack: str, level: str, language: str) -> None:
    """Print a level's method in words."""
    with refusals(language):
        write(method_text(method_document(*registry().level(pack, level), language)))


@click.command(help=N_("Print an empty facts file.\n\nPACK, LEVEL: as “minhdiem packs” lists them."))
@click.argument("pack")
@click.argument("level")
@language_option()
def template(pack: str, level: str, language: str) -> None:
    """Print an empty facts file."""
    with refusals(language):
        found, at_level = registry().level(pack, level)
        write(readable_json(empty_facts_file(at_level, str(found.valid_from))))
