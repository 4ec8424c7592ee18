"""From facts to a scorecard, the same for every way in."""

from collections.abc import Callable, Mapping
from typing import Any

from methodology.canonical import canonical
from rules.bundle import bundled
from rules.evaluate import evaluate
from rules.intake import take_in
from rules.registry import Registry
from rules.report import as_csv, as_text
from rules.scorecard import scorecard
from service.answers import CSV, JSON, TEXT

Document = Mapping[str, Any]


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
        Refused: the pack or the level, or every wrong fact.
    """
    compiled = registry.compiled(pack, level)
    submission = take_in(compiled.level, facts)
    result = evaluate(compiled, submission)
    document = scorecard(compiled.pack, compiled.level, submission, result, language)
    return bundled(document, compiled.pack, compiled.level) if bundle else document


def _json(document: Document) -> bytes:
    return canonical(document)


def _csv(document: Document) -> bytes:
    return as_csv(document).encode()


def _text(document: Document) -> bytes:
    return as_text(document).encode()


FORMATS: dict[str, Callable[[Document], bytes]] = {JSON: _json, CSV: _csv, TEXT: _text}
"""How a scorecard is written, by media type; the first where a client does not say."""
