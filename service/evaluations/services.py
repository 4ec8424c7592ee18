"""From facts to a scorecard, the same for every way in."""

from typing import Any

from methodology.canonical import Document
from rules.evaluation.evaluate import evaluate
from rules.evaluation.registry import Registry
from rules.scorecard.document import scorecard_document
from rules.verification.bundle import add_bundle


def score(
    registry: Registry, pack: str, level: str, facts: Any, language: str, bundle: bool = False
) -> Document:
    """The scorecard that facts give.

    Args:
        registry: where the pack is.
        pack: its name.
        level: the key of one of its levels.
        facts: a facts file, parsed exactly.
        language: of the texts.
        bundle: whether the scorecard carries the rows of the pack, so that it can be verified anywhere.

    Raises:
        InvalidDocument: the pack or the level, or every wrong fact.
    """
    compiled = registry.compiled(pack, level)
    submission = compiled.reader.read(facts)
    result = evaluate(compiled, submission)
    document = scorecard_document(compiled, submission, result, language)
    return add_bundle(document, compiled.pack, compiled.level) if bundle else document
