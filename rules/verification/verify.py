"""Verifying a scorecard: its seal, and every leaf of it recomputed by the plain reader.

It proves the arithmetic against the method that the scorecard names, not who issued the file.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

import rfc8785

from methodology.errors import Fault, InvalidDocument, error_path, invalid
from methodology.model.level import Level
from methodology.model.pack import Pack
from rules.evaluation.plain import read_plainly
from rules.evaluation.registry import Registry
from rules.scorecard.document import SCHEMA, scorecard_document
from rules.verification.bundle import bundle_document, read_bundle
from rules.verification.differences import first_difference, pointer
from rules.verification.stated_facts import integers_only, stated_submission

Outcome = Literal["verified", "differs", "pack_not_at_hand"]


@dataclass(frozen=True, slots=True)
class Verification:
    """What came of verifying.

    Attributes:
        pointer: JSON pointer (RFC 6901) to the first difference; empty where there is none, and where the
            stated facts are refused, whose paths are those of a facts file.
        expected, found: what should stand there, and what does, as they are read.
        faults: why the stated facts or the bundled pack are refused, where they are.
    """

    outcome: Outcome
    pointer: str = ""
    expected: str = ""
    found: str = ""
    faults: tuple[Fault, ...] = ()


def verify(document: Any, registry: Registry) -> Verification:
    """Verify a scorecard.

    Args:
        document: the scorecard as :func:`rules.facts.exact_json.loads` read it.
        registry: where the named pack is looked for, unless the scorecard carries it.

    Raises:
        InvalidDocument: ``not_a_scorecard``.
    """
    if not isinstance(document, Mapping) or document.get("schema") != SCHEMA:
        raise invalid("not_a_scorecard")
    try:
        whole = integers_only(document)
        pack = _pack(whole, registry)
    except InvalidDocument as error:
        return Verification("differs", pointer(error.faults[0].path), faults=error.faults)
    return _without_pack(whole) if pack is None else _recomputed(whole, pack)


def _pack(document: Mapping[str, Any], registry: Registry) -> Pack | None:
    """The pack of the digest that the scorecard names: at hand, or carried; None where neither."""
    name, digest = _stated(document, "name"), _stated(document, "digest")
    at_hand = registry.pack(name) if name in registry.names() else None
    if at_hand and at_hand.digests.pack == digest:
        return at_hand
    if "bundle" not in document:
        return None
    if at_hand:
        raise invalid("another_pack_of_that_name", "pack", "digest", name=name, digest=at_hand.digests.pack)
    with error_path("bundle"):
        carried = read_bundle(document["bundle"])
        if (carried.name, carried.digests.pack) != (name, digest):
            raise invalid("bundle_of_another_pack", name=name, digest=digest)
    return carried


def _stated(document: Mapping[str, Any], word: str) -> Any:
    pack = document.get("pack")
    return pack.get(word) if isinstance(pack, Mapping) else None


def _without_pack(document: Mapping[str, Any]) -> Verification:
    """Without its pack a scorecard can only be consistent with its own seal."""
    receipt = document.get("receipt")
    stated = receipt.get("seal") if isinstance(receipt, Mapping) else None
    seal = second_digest(document)
    if stated != seal:
        return Verification("differs", "/receipt/seal", seal, str(stated))
    for word in ("name", "digest"):
        if not isinstance(_stated(document, word), str):
            return Verification("differs", f"/pack/{word}")
    return Verification("pack_not_at_hand")


def _recomputed(document: Mapping[str, Any], pack: Pack) -> Verification:
    level = pack.levels.get(_level(document))
    if level is None:
        return Verification("differs", "/level/key", ", ".join(pack.levels), _level(document))
    try:
        expected = _expected(document, pack, level)
    except InvalidDocument as error:
        return Verification("differs", faults=error.faults)
    difference = first_difference(expected, document)
    return Verification("differs", *difference) if difference else Verification("verified")


def _level(document: Mapping[str, Any]) -> str:
    level = document.get("level")
    return str(level.get("key")) if isinstance(level, Mapping) else ""


def _expected(document: Mapping[str, Any], pack: Pack, level: Level) -> dict[str, Any]:
    """The scorecard that the stated facts give, by the plain reader, under the second writer's seal."""
    submission = stated_submission(document, level)
    language = "en" if document.get("language") == "en" else "vi"
    card = scorecard_document(pack, level, submission, read_plainly(pack, level, submission), language)
    if "bundle" in document:
        card["bundle"] = bundle_document(pack, level)
    return {**card, "receipt": {**card["receipt"], "seal": second_digest(card)}}


def second_digest(document: Mapping[str, Any]) -> str:
    """The seal by another writer of RFC 8785 than the one that made it."""
    receipt = document.get("receipt")
    stated = receipt if isinstance(receipt, Mapping) else {}
    unsealed = {**document, "receipt": {key: value for key, value in stated.items() if key != "seal"}}
    return hashlib.sha256(rfc8785.dumps(unsealed)).hexdigest()
