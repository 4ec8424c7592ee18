"""Scorecards: those of the shipped examples, and one of the small commune with everything in it."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from methodology.canonical import canonical
from methodology.errors import Fault
from methodology.loading.pack import rebuild_pack
from methodology.model.pack import Pack
from methodology.proof.budget.__main__ import check_carried
from rules.evaluation.compiled import CompiledLevel
from rules.evaluation.evaluate import evaluate
from rules.evaluation.registry import Registry
from rules.facts.exact_json import loads
from rules.facts.facts_file import read_submission
from rules.facts.submission import Agency, Claim, Given, State, Submission
from rules.scorecard.document import scorecard_document
from rules.verification.bundle import add_bundle
from rules.verification.verify import Verification, verify
from tests.support.facts.submissions import REASON
from tests.support.packs.shipped import REGISTRY, level_of_example, only_level, shipped
from tests.support.packs.small_commune import commune

NOWHERE = Registry([])
"""No packs at hand."""

SMALL = commune()


class OnlySmall(Registry):
    """The small commune's pack at hand, and no other."""

    def names(self) -> tuple[str, ...]:
        return (SMALL.name,)

    def pack(self, name: str) -> Pack:
        return SMALL


ONLY_SMALL = OnlySmall([])


@cache
def example(name: str, file: Path) -> Submission:
    """The submission of a shipped example."""
    return read_submission(shipped(name, level_of_example(file)).level, loads(file.read_bytes()))


@cache
def example_card(name: str, file: Path, language: str = "vi") -> Any:
    """The scorecard of a shipped example."""
    compiled, submission = shipped(name, level_of_example(file)), example(name, file)
    result = evaluate(compiled, submission)
    return scorecard_document(compiled, submission, result, language)


def carried(document: Any) -> Any:
    """A scorecard with its method in it."""
    registry = ONLY_SMALL if document["pack"]["name"] == SMALL.name else REGISTRY
    return add_bundle(document, *registry.level(document["pack"]["name"], document["level"]["key"]))


AGENCY = Agency("H28.05.12", "UBND xã Hòa Bình", "region1", ("border",))
STATES: dict[str, State] = {
    "staff": Given(12, "feed", "Báo cáo 45/BC-UBND"),
    "chair/chair": Given(1),
    "meetings/meetings": Given(3, "appraised", "Thông báo 12/TB-UBND"),
    "trained/trained": Given(8),
    "skills/plan": Given(1),
    "skills/tested": Given(0),
    "skills/average": Given(-100),
    "online/online": Claim("nothing_arose", REASON),
    "plan/issued": Given(1),
    "plan/signed_on": Given(date(2026, 4, 20).toordinal()),
    "plan/due_on": Given(date(2026, 3, 31).toordinal()),
    "ideas/ideas": Given(2),
    "market/cashless": Given(7),
    "satisfied/satisfied_percent": Given(85),
    "visits/visits": Given(41_200),
}
"""Of the small commune, with a fact missing, one claimed, one not used and one that looks like a slip."""


def small_submission(
    states: Mapping[str, State] = STATES, *, tags: Sequence[str] = AGENCY.tags
) -> Submission:
    """A submission of the small commune for a year that its method is not for."""
    agency = Agency(AGENCY.code, AGENCY.name, AGENCY.peer_group, tuple(sorted(tags)))
    named = {name: states.get(name) for name in only_level(SMALL).facts}
    return Submission(agency, "commune", "2027", named)


@cache
def small_card(language: str = "vi") -> Any:
    """The small commune's scorecard: rows in every state, with every remark."""
    return card(SMALL, small_submission(), language)


def card(pack: Pack, submission: Submission, language: str = "vi") -> Any:
    """A scorecard of a small pack's level."""
    compiled = CompiledLevel(pack, only_level(pack))
    return scorecard_document(compiled, submission, evaluate(compiled, submission), language)


def prove_here(bundle: Any) -> tuple[Fault, ...]:
    """What does not hold of a carried method, proved once, in this process: faster than in one of its own."""
    return _prove(canonical(bundle))


@cache
def _prove(bundle: bytes) -> tuple[Fault, ...]:
    carried = loads(bundle)
    return check_carried(rebuild_pack(carried["header"], carried["rows"], carried["digests"]))


def verified(document: Any, registry: Any = NOWHERE) -> Verification:
    """What comes of verifying a document after it was written to a file and read again."""
    return verify(reread(document), registry, prove_here)


def reread(document: Any) -> Any:
    """The document as it is read from a file."""
    return loads(canonical(document))
