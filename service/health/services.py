"""Whether a level can be scored: tried before a service says that it is ready."""

from methodology.description.facts_schema import empty_facts_file
from methodology.model.level import Level
from methodology.model.pack import Pack
from methodology.wording.translations import LANGUAGES
from rules.evaluation.registry import Registry
from service.evaluations.services import score
from service.packs.registry import valid_packs


def warm_up(registry: Registry) -> None:
    """Evaluate every level of every valid pack, so that no request waits until it is compiled."""
    for pack in valid_packs(registry):
        for level in pack.levels.values():
            smoke_test(registry, pack, level)


def smoke_test(registry: Registry, pack: Pack, level: Level) -> None:
    """Evaluate a level once in each language, for an agency that has given no facts."""
    nobody = {**empty_facts_file(level, str(pack.valid_from)), "agency": {"code": "0", "name": "–"}}
    for language in LANGUAGES:
        score(registry, pack.name, level.key, nobody, language)
