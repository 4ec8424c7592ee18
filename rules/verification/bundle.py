"""A scorecard with its method in it: header, rows and row digests, so that it verifies anywhere."""

from typing import Any

from methodology.canonical import Document
from methodology.errors import Fault, invalid
from methodology.loading.digests import ordered_json
from methodology.loading.pack import rebuild_pack
from methodology.model.level import Level
from methodology.model.pack import Pack
from methodology.proof.budget.process import Budget, check_carried
from methodology.proof.consistency import check_level
from rules.scorecard.receipt import add_seal

BUDGET = Budget(4)
"""For a method that comes in a file: four times what all levels of the largest shipped pack take."""


def add_bundle(scorecard: Document, pack: Pack, level: Level) -> Document:
    """The scorecard with what its level's method is written as, sealed anew."""
    return add_seal({**scorecard, "bundle": bundle_document(pack, level)})


def bundle_document(pack: Pack, level: Level) -> Document:
    """The pack's header and one level's rows as authored, in their order, and the digests of all rows."""
    rows = pack.source_documents["rows"][level.key]
    return {
        "header": ordered_json(pack.source_documents["header"]),
        "rows": {level.key: {key: ordered_json(row) for key, row in rows.items()}},
        "digests": {key: dict(rows) for key, rows in pack.digests.rows.items()},
    }


def read_bundle(bundle: Any) -> Pack:
    """The pack in a bundle, of which one level is whole.

    Raises:
        InvalidDocument: ``bundle_unreadable``, also where its sums and names do not fit, so that no pack
            was ever made of it; ``row_digest_differs``, or whatever is wrong in a row.
    """
    try:
        pack = rebuild_pack(bundle["header"], bundle["rows"], bundle["digests"])
    except (KeyError, TypeError, AttributeError, ValueError):
        raise invalid("bundle_unreadable") from None
    if any(key != level.key or check_level(level) for key, level in pack.levels.items()):
        raise invalid("bundle_unreadable")
    return pack


def prove_bundle(bundle: Any) -> tuple[Fault, ...]:
    """What does not hold of the method in a bundle that could be read; empty where all is proved."""
    return check_carried(bundle, BUDGET)
