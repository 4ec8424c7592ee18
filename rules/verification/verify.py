"""Verifying a scorecard: its seal, and every value in it recomputed by the plain reader.

It proves the arithmetic against a method, not who issued the file. A method that is not at hand is only what
the file says of itself: nothing is called right by it.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol

import rfc8785

from methodology.canonical import Document
from methodology.errors import Fault, InvalidDocument, error_path, invalid
from methodology.model.pack import Pack
from methodology.proof.budget.process import UNDECIDED
from methodology.wording.translations import DEFAULT, LANGUAGES
from rules.evaluation.plain import read_plainly
from rules.evaluation.prepared import PreparedLevel
from rules.scorecard.document import SCHEMA, scorecard_document
from rules.verification.bundle import bundle_document, prove_bundle, read_bundle
from rules.verification.differences import Difference, differences
from rules.verification.stated_facts import integers_only, stated_submission

Outcome = Literal["verified", "reworded", "differs", "unknown_method", "pack_not_at_hand"]
Prove = Callable[[Any], tuple[Fault, ...]]
"""What does not hold of the method in a bundle; one of :data:`UNDECIDED` where that cannot be told."""


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
        outcome: ``verified``: all is as the pack at hand gives it. ``reworded``: so is all that counts, and
            some sentences read differently. ``differs``: a number, a state, a case, a digest or the seal is
            another. ``unknown_method``: consistent with the method that it carries, which is proved, but not
            known here. ``pack_not_at_hand``: it fits its own seal, and nothing more can be said.
        differences: what differs, in the document's order; what only reads differently comes last.
        faults: why the stated facts are refused, or the method in the file; where the pack is not at hand,
            why what there is of it cannot be used.
    """

    outcome: Outcome
    differences: tuple[Difference, ...] = ()
    faults: tuple[Fault, ...] = ()


def verify(document: Any, packs: Packs, prove: Prove = prove_bundle) -> Verification:
    """Verify a scorecard.

    Args:
        document: the scorecard as :func:`rules.facts.exact_json.loads` read it.
        packs: where the named pack is looked for; the scorecard may carry its own.
        prove: proves a method that is carried and not at hand, within bounds.

    Raises:
        InvalidDocument: ``not_a_scorecard``.
    """
    if not isinstance(document, Mapping) or document.get("schema") != SCHEMA:
        raise invalid("not_a_scorecard")
    try:
        whole = integers_only(document)
        at_hand, faults = _find_pack(whole, packs)
        if at_hand:
            return _compare_by_known(whole, at_hand, packs)
        if "bundle" in whole:
            return _compare_by_carried(whole, prove)
        return _check_seal(whole, faults)
    except InvalidDocument as error:
        return Verification("differs", faults=error.faults)


def _find_pack(document: Document, packs: Packs) -> tuple[Pack | None, tuple[Fault, ...]]:
    """The pack of the name and digest, if it is at hand; else why the one of that name cannot be used."""
    name, digest = _pack_member(document, "name"), _pack_member(document, "digest")
    if name not in packs.names():
        return None, ()
    try:
        pack = packs.pack(name)
    except InvalidDocument as error:
        return None, error.faults
    if pack.digests.pack == digest:
        return pack, ()
    if "bundle" in document:
        raise invalid("another_pack_of_that_name", "pack", "digest", name=name, digest=pack.digests.pack)
    return None, ()


def _compare_by_known(document: Document, pack: Pack, packs: Packs) -> Verification:
    """Compare with what a pack at hand gives."""
    key = _level_key(document)
    if key not in pack.levels:
        return _other_level(pack, key)
    found = _compare(document, packs.prepared(pack.name, key))
    if any(not each.reworded for each in found):
        return Verification("differs", found)
    return Verification("reworded" if found else "verified", found)


def _compare_by_carried(document: Document, prove: Prove) -> Verification:
    """Compare with what the method in the file gives, once that is proved."""
    with error_path("bundle"):
        bundle = document["bundle"]
        pack = read_bundle(bundle)
        name, digest = _pack_member(document, "name"), _pack_member(document, "digest")
        if (pack.name, pack.digests.pack) != (name, digest):
            raise invalid("bundle_of_another_pack", name=name, digest=digest)
        faults = prove(bundle)
        refuted = tuple(fault for fault in faults if fault.code not in UNDECIDED)
        if refuted:
            raise InvalidDocument([Fault("method_refuted", {"pack": pack.name}), *refuted])
    key = _level_key(document)
    if key not in pack.levels:
        return _other_level(pack, key)
    found = _compare(document, PreparedLevel(pack, pack.levels[key]))
    if any(not each.reworded for each in found):
        return Verification("differs", found)
    return Verification("pack_not_at_hand" if faults else "unknown_method", found, faults)


def _other_level(pack: Pack, key: str) -> Verification:
    return Verification("differs", (Difference(("level", "key"), ", ".join(pack.levels), key),))


def _pack_member(document: Document, word: str) -> Any:
    pack = document.get("pack")
    return pack.get(word) if isinstance(pack, Mapping) else None


def _level_key(document: Document) -> str:
    level = document.get("level")
    return str(level.get("key")) if isinstance(level, Mapping) else ""


def _check_seal(document: Document, faults: tuple[Fault, ...]) -> Verification:
    """Without its pack a scorecard can only be consistent with its own seal."""
    receipt = document.get("receipt")
    stated = receipt.get("seal") if isinstance(receipt, Mapping) else None
    seal = second_digest(document)
    if stated != seal:
        return Verification("differs", (Difference(("receipt", "seal"), seal, stated),))
    for word in ("name", "digest"):
        if not isinstance(_pack_member(document, word), str):
            raise invalid("not_a_scorecard", "pack", word)
    return Verification("pack_not_at_hand", faults=faults)


def _compare(document: Document, prepared: PreparedLevel) -> tuple[Difference, ...]:
    """How the document differs from the one that its stated facts give; what only reads differently last.

    Raises:
        InvalidDocument: the stated facts are refused.
    """
    found = differences(_compute_again(document, prepared), document)
    return tuple(sorted(found, key=lambda each: each.reworded))


def _compute_again(document: Document, prepared: PreparedLevel) -> Document:
    """The scorecard that the stated facts give, by the plain reader.

    Its seal is that of the document as it was issued, by a second writer: no better sentence breaks it.
    """
    pack, level = prepared.pack, prepared.level
    submission = stated_submission(document, prepared.reader)
    result = read_plainly(pack, level, submission)
    language = document["language"] if document.get("language") in LANGUAGES else DEFAULT
    card = scorecard_document(prepared, submission, result, language)
    if "bundle" in document:
        card["bundle"] = bundle_document(pack, level)
    return {**card, "receipt": {**card["receipt"], "seal": second_digest(document)}}


def second_digest(document: Document) -> str:
    """The seal by another writer of RFC 8785 than the one that made it."""
    receipt = document.get("receipt")
    stated = receipt if isinstance(receipt, Mapping) else {}
    unsealed = {**document, "receipt": {key: value for key, value in stated.items() if key != "seal"}}
    return hashlib.sha256(rfc8785.dumps(unsealed)).hexdigest()
