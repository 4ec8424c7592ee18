"""``packs``, ``check``, ``method``, ``template``: what the methods say."""

import sys
from pathlib import Path

import click

from methodology.description.document import method_document
from methodology.description.facts_schema import empty_facts_file
from methodology.description.text import method_text
from methodology.errors import Fault, InvalidDocument
from methodology.loading.repository import find_pack, find_packs, load_pack
from methodology.model.level import Level
from methodology.wording.labels import STATUSES
from methodology.wording.translations import N_, gettext
from rules.documents.facts_form import cohort_template, form_template
from rules.evaluation.compiled import CompiledLevel
from rules.evaluation.registry import Registry
from service.cli.commands import language_option
from service.cli.files import write
from service.cli.refusals import FOUND, located_fault_text, refusals, registry, settings
from service.documents import readable_json


@click.command(help=N_("List the packs, with their digests."))
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


@click.command(help=N_("Prove packs.\n\nPACK: a name or a directory; all where none is named."))
@click.argument("packs", nargs=-1, metavar="[PACK]...")
@language_option()
def check(packs: tuple[str, ...], language: str) -> None:
    """Prove packs."""
    _ = gettext(language)
    with refusals(language):
        directories = {name: _directory(name) for name in packs} or find_packs(settings().places)
    found = 0
    for name, directory in directories.items():
        faults = _faults(directory)
        found += len(faults)
        texts = [located_fault_text(fault, language) for fault in faults]
        write("\n".join(texts) or _("{pack}: proved").format(pack=name))
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


@click.command(help=N_("Print a level's method in words."))
@click.argument("pack")
@click.argument("level")
@language_option()
def method(pack: str, level: str, language: str) -> None:
    """Print a level's method in words."""
    with refusals(language):
        write(method_text(method_document(*registry().level(pack, level), language)))


@click.command(
    help=N_(
        "Print an empty facts file.\n\n"
        "As CSV it opens in a spreadsheet: a line for each fact, with its label, unit and help; with "
        "--cohort a column for each fact, and room for an agency to a row."
    )
)
@click.argument("pack")
@click.argument("level")
@click.option("--format", "form", type=click.Choice(["json", "csv"]), default="json", show_default=True)
@click.option("--cohort", is_flag=True, help=N_("For many agencies (with --format csv)."))
@language_option()
def template(pack: str, level: str, form: str, cohort: bool, language: str) -> None:
    """Print an empty facts file."""
    _ = gettext(language)
    if cohort and form != "csv":
        raise click.UsageError(_("--cohort needs --format csv"))
    with refusals(language):
        found, at_level = registry().level(pack, level)
        write(_empty(at_level, str(found.valid_from), form, cohort, language))


def _empty(level: Level, period: str, form: str, cohort: bool, language: str) -> bytes | str:
    if form == "json":
        return readable_json(empty_facts_file(level, period))
    return cohort_template(level, language) if cohort else form_template(level, period, language)
