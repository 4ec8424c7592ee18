"""What this release's golden scorecards are."""

from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

from methodology.canonical import canonical
from methodology.loading.repository import SHIPPED, find_packs
from rules.evaluation.evaluate import evaluate
from rules.evaluation.registry import Registry
from rules.facts.exact_json import loads
from rules.scorecard.document import scorecard_document
from rules.verification.bundle import add_bundle
from tests.support.packs.shipped import level_of_example

LANGUAGES = ("vi", "en")


def written() -> dict[str, bytes]:
    """File name → bytes: an example of each level of the packs that are no drafts, the languages by turns."""
    registry = Registry([SHIPPED])
    return {
        f"{name.replace('/', '-')}-{file.stem}-{language}.json": _scored(registry, name, file, language)
        for (name, file), language in zip(_examples(registry), cycle(LANGUAGES), strict=False)
    }


def _examples(registry: Registry) -> Iterator[tuple[str, Path]]:
    for name, directory in find_packs([SHIPPED]).items():
        pack = registry.pack(name)
        if pack.status != "draft":
            yield from ((name, _first(directory, key)) for key in pack.levels)


def _first(directory: Path, key: str) -> Path:
    files = directory.glob(f"examples/{key}-*.json")
    return min(file for file in files if not file.name.endswith(".expected.json"))


def _scored(registry: Registry, name: str, file: Path, language: str) -> bytes:
    compiled = registry.compiled(name, level_of_example(file))
    submission = compiled.reader.read(loads(file.read_bytes()))
    document = scorecard_document(compiled, submission, evaluate(compiled, submission), language)
    return canonical(add_bundle(document, compiled.pack, compiled.level)) + b"\n"
