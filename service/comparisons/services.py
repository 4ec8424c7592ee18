"""Two packs side by side, and what the later one does to an agency or to many: the same for every way in."""

from dataclasses import dataclass
from functools import partial
from typing import Any

from methodology.canonical import Document
from methodology.comparison.difference import compare_packs
from methodology.comparison.document import comparison_document
from methodology.errors import collect_errors, invalid
from methodology.model.level import Level
from methodology.model.pack import Pack
from methodology.proof.finding import Undecided
from rules.attribution.attribution import Side, attribute
from rules.attribution.document import attribution_document
from rules.batches import Executor, Progress, no_progress, run_locally
from rules.evaluation.evaluate import evaluate
from rules.evaluation.prepared import PreparedLevel
from rules.evaluation.registry import Registry
from rules.facts.cohort import Cohort
from rules.facts.submission import Submission
from rules.impact.document import impact_document
from rules.impact.impact import Method, impact
from service.comparisons.agency_schemas import AGENCY_SCHEMA
from service.faults import broken_rows


@dataclass(frozen=True, slots=True)
class Pair:
    """Two packs that have levels in common.

    Attributes:
        level: the key of the one in question; empty where it is all of them.
    """

    before: Pack
    after: Pack
    level: str

    @property
    def methods(self) -> tuple[Method, Method]:
        """Both packs, with the level in question."""
        before, after = (Method(pack, pack.levels[self.level]) for pack in (self.before, self.after))
        return before, after


def find_pair(
    registry: Registry, before: str, after: str, level: str | None = None, one: bool = False
) -> Pair:
    """Two packs by their names.

    Args:
        registry: where they are.
        before: name of the earlier pack.
        after: name of the later one.
        level: key of the level in question; every shared one unless given.
        one: whether there must be one; where the packs share a single level, it is that one.

    Raises:
        InvalidDocument: ``unknown_pack`` or whatever is wrong with a pack, at ``from`` or ``to``;
            ``no_shared_level``; at ``level``: ``level_not_shared``, ``level_needed``.
    """
    names = {"from": before, "to": after}
    packs = collect_errors((side, partial(registry.pack, name)) for side, name in names.items())
    earlier, later = packs["from"], packs["to"]
    shared = [key for key in later.levels if key in earlier.levels]
    if not shared:
        levels = {"before": ", ".join(earlier.levels), "after": ", ".join(later.levels)}
        raise invalid("no_shared_level", earlier=before, later=after, **levels)
    if level is not None and level not in shared:
        raise invalid("level_not_shared", "level", value=level, shared=", ".join(shared))
    if one and level is None and len(shared) > 1:
        raise invalid("level_needed", "level", shared=", ".join(shared))
    return Pair(earlier, later, level or (shared[0] if one else ""))


def compare_methods(pair: Pair, language: str) -> Document:
    """What differs between two packs."""
    return comparison_document(compare_packs(pair.before, pair.after), language, pair.level or None)


def compare_agency(registry: Registry, pair: Pair, language: str, facts: Any, later_facts: Any) -> Document:
    """What a change of method does to one agency.

    Args:
        registry: where the packs are.
        pair: both packs and the level.
        language: of the texts.
        facts: the earlier facts, a facts file parsed exactly.
        later_facts: the same of the later side; None where there are none yet: then the earlier ones are
            read under the later method, as far as they go.

    Raises:
        InvalidDocument: every wrong fact, at ``facts`` or ``facts_b``; ``backcast_undecided``.
    """
    before, after = (registry.prepared(pack.name, pair.level) for pack in (pair.before, pair.after))
    files = [("facts", lambda: before.reader.read(facts))]
    if later_facts is not None:
        files.append(("facts_b", lambda: after.reader.read(later_facts)))
    submissions: dict[str, Submission] = collect_errors(files)
    document = {
        "schema": AGENCY_SCHEMA,
        "language": language,
        "difference": _brief(pair, language),
        "attribution": None,
        "backcast": None,
    }
    if later_facts is None:
        return document | {"backcast": _backcast(before.level, submissions["facts"], after, language)}
    sides = _side(registry, before, submissions["facts"]), _side(registry, after, submissions["facts_b"])
    return document | {"attribution": attribution_document(attribute(*sides), language)}


def compare_cohort(
    pair: Pair, cohort: Cohort, language: str, run: Executor = run_locally, progress: Progress = no_progress
) -> Document:
    """What a change of method does to many agencies.

    Args:
        pair: both packs and the level.
        cohort: the agencies' earlier facts.
        language: of the texts.
        run: where the pieces of work run.
        progress: told after each piece.

    Raises:
        InvalidDocument: ``nothing_told``.
    """
    found = impact(*pair.methods, cohort.submissions, run, progress)
    return impact_document(found, language) | {"broken": broken_rows(cohort.faults, language)}


def _brief(pair: Pair, language: str) -> Document:
    whole = compare_methods(pair, language)
    level = {name: value for name, value in whole["levels"][0].items() if name not in ("policies", "rows")}
    return {"before": whole["before"], "after": whole["after"], "level": level}


def _side(registry: Registry, prepared: PreparedLevel, submission: Submission) -> Side:
    compiled = registry.compiled(prepared.pack.name, prepared.level.key)
    return Side(compiled, submission, evaluate(compiled, submission))


def _backcast(level: Level, submission: Submission, prepared: PreparedLevel, language: str) -> Document:
    from rules.backcast.backcast import backcast
    from rules.backcast.document import backcast_document

    try:
        return backcast_document(backcast(level, submission, prepared), language)
    except Undecided:
        raise invalid("backcast_undecided", "facts") from None
