"""Whether a level can be scored: tried before a service says that it is ready."""

from methodology.description.facts_schema import empty_facts_file
from methodology.errors import Fault
from methodology.model.level import Level
from methodology.model.pack import Pack
from methodology.wording.translations import LANGUAGES
from rules.evaluation.registry import Registry
from service.evaluations.services import score
from service.packs.registry import broken_packs, valid_packs


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
