"""Verifying a scorecard: its seal, and every value in it recomputed by the plain reader.

It proves the arithmetic against the method that the scorecard names, not who issued the file.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol

import rfc8785

from methodology.canonical import Document
from methodology.errors import Fault, InvalidDocument, error_path, invalid
from methodology.model.pack import Pack
from methodology.wording.translations import DEFAULT, LANGUAGES
from rules.evaluation.plain import read_plainly
from rules.evaluation.prepared import PreparedLevel
from rules.scorecard.document import SCHEMA, scorecard_document
from rules.verification.bundle import bundle_document, read_bundle
from rules.verification.differences import first_difference, pointer
from rules.verification.stated_facts import integers_only, stated_submission

Outcome = Literal["verified", "differs", "pack_not_at_hand"]


class Packs(Protocol):
    """Where a pack is found by its name; a registry is one."""

    def names(self) -> Sequence[str]:
        """The names of the packs at hand."""

    def pack(self, name: str) -> Pack:
        """The pack of that name.

        Raises:
            InvalidDocument: whatever is wrong with it.
        """

    def prepared(self, name: str, key: str) -> PreparedLevel:
        """A level of the pack of that name."""


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


def verify(document: Any, packs: Packs) -> Verification:
    """Verify a scorecard.

    Args:
        document: the scorecard as :func:`rules.facts.exact_json.loads` read it.
        packs: where the named pack is looked for; the scorecard may carry its own.

    Raises:
        InvalidDocument: ``not_a_scorecard``.
    """
    if not isinstance(document, Mapping) or document.get("schema") != SCHEMA:
        raise invalid("not_a_scorecard")
    try:
        whole = integers_only(document)
        pack = _find_pack(whole, packs)
    except InvalidDocument as error:
        return Verification("differs", pointer(error.faults[0].path), faults=error.faults)
    if pack is None:
        return _check_seal(whole)
    key = _level_key(whole)
    if key not in pack.levels:
        return Verification("differs", "/level/key", ", ".join(pack.levels), key)
    at_hand = pack.name in packs.names() and packs.pack(pack.name) is pack
    return _compare(
        whole, packs.prepared(pack.name, key) if at_hand else PreparedLevel(pack, pack.levels[key])
    )


def _find_pack(document: Document, packs: Packs) -> Pack | None:
    """The pack of the digest that the scorecard names: at hand, or in its bundle; None where neither."""
    name, digest = _pack_member(document, "name"), _pack_member(document, "digest")
    at_hand = packs.pack(name) if name in packs.names() else None
    if at_hand and at_hand.digests.pack == digest:
        return at_hand
    if "bundle" not in document:
        return None
    if at_hand:
        raise invalid("another_pack_of_that_name", "pack", "digest", name=name, digest=at_hand.digests.pack)
    with error_path("bundle"):
        bundled = read_bundle(document["bundle"])
        if (bundled.name, bundled.digests.pack) != (name, digest):
            raise invalid("bundle_of_another_pack", name=name, digest=digest)
    return bundled


def _pack_member(document: Document, word: str) -> Any:
    pack = document.get("pack")
    return pack.get(word) if isinstance(pack, Mapping) else None


def _check_seal(document: Document) -> Verification:
    """Without its pack a scorecard can only be consistent with its own seal."""
    receipt = document.get("receipt")
    stated = receipt.get("seal") if isinstance(receipt, Mapping) else None
    seal = second_digest(document)
    if stated != seal:
        return Verification("differs", "/receipt/seal", seal, str(stated))
    for word in ("name", "digest"):
        if not isinstance(_pack_member(document, word), str):
            return Verification("differs", f"/pack/{word}")
    return Verification("pack_not_at_hand")


def _compare(document: Document, prepared: PreparedLevel) -> Verification:
    try:
        expected = _compute_again(document, prepared)
    except InvalidDocument as error:
        return Verification("differs", faults=error.faults)
    difference = first_difference(expected, document)
    return Verification("differs", *difference) if difference else Verification("verified")


def _level_key(document: Document) -> str:
    level = document.get("level")
    return str(level.get("key")) if isinstance(level, Mapping) else ""


def _compute_again(document: Document, prepared: PreparedLevel) -> Document:
    """The scorecard that the stated facts give, by the plain reader, under the second writer's seal."""
    pack, level = prepared.pack, prepared.level
    submission = stated_submission(document, prepared.reader)
    result = read_plainly(pack, level, submission)
    language = document["language"] if document.get("language") in LANGUAGES else DEFAULT
    card = scorecard_document(prepared, submission, result, language)
    if "bundle" in document:
        card["bundle"] = bundle_document(pack, level)
    return {**card, "receipt": {**card["receipt"], "seal": second_digest(card)}}


def second_digest(document: Document) -> str:
    """The seal by another writer of RFC 8785 than the one that made it."""
    receipt = document.get("receipt")
    stated = receipt if isinstance(receipt, Mapping) else {}
    unsealed = {**document, "receipt": {key: value for key, value in stated.items() if key != "seal"}}
    return hashlib.sha256(rfc8785.dumps(unsealed)).hexdigest()
