"""Whether levels can be scored and what is kept can be read: tried before a service says it is ready."""

from collections.abc import Iterator

from sqlalchemy import column, select, table
from sqlalchemy.exc import ProgrammingError

from methodology.description.facts_schema import empty_facts_file
from methodology.errors import Fault
from methodology.model.level import Level
from methodology.model.pack import Pack
from methodology.wording.translations import LANGUAGES
from rules.evaluation.registry import Registry
from service.evaluations.services import score
from service.http.long_work import Sibling
from service.packs.registry import broken_packs, valid_packs
from service.store.tables import REVISION
from service.store.transactions import Store, StoreUnavailable


def warm_up(registry: Registry) -> None:
    """Evaluate every level of every usable pack, so that no request waits until it is compiled."""
    packs, _ = usable_packs(registry)
    for pack in packs:
        for level in pack.levels.values():
            smoke_test(registry, pack, level)


def usable_packs(registry: Registry) -> tuple[list[Pack], dict[str, tuple[Fault, ...]]]:
    """The packs of which every level can be scored, and by name what is wrong with each of the others."""
    broken = broken_packs(registry)
    return [pack for pack in valid_packs(registry) if pack.name not in broken], broken


def smoke_test(registry: Registry, pack: Pack, level: Level) -> None:
    """Evaluate a level once in each language, for an agency that has given no facts."""
    nobody = {**empty_facts_file(level, str(pack.valid_from)), "agency": {"code": "0", "name": "–"}}
    for language in LANGUAGES:
        score(registry, pack.name, level.key, nobody, language)


def lacking(store: Store | None, sibling: Sibling | None) -> Iterator[Fault]:
    """What a service lacks beside packs: the database, its tables, the process that does long work.

    Args:
        store: of the service; None where it keeps nothing.
        sibling: of the process; None where it does long work itself.
    """
    if store:
        yield from _lacking_of(store)
    if sibling and not sibling.is_there():
        yield Fault("sibling_silent")


def _lacking_of(store: Store) -> Iterator[Fault]:
    versions = table("alembic_version", column("version_num"))
    try:
        with store.reading() as connection:
            found = connection.scalar(select(versions.c.version_num))
    except (StoreUnavailable, ProgrammingError):
        yield Fault("store_silent")
        return
    if found != REVISION:
        yield Fault("store_of_other_revision", {"value": str(found), "known": REVISION})
