"""The worked examples of a pack: the facts of an agency, and beside them what they come to.

``examples/commune-xa-doan-ket.json`` is a facts file of the level ``commune``;
``commune-xa-doan-ket.expected.json`` has the points of every row, the states of those that are not scored,
and the total.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import Any

from methodology.canonical import spelling
from methodology.errors import Fault, InvalidDocument, invalid
from methodology.loading.repository import pack_name
from methodology.loading.yaml import read_bytes
from methodology.model.pack import Pack
from rules.evaluation.compiled import CompiledLevel
from rules.evaluation.evaluate import evaluate
from rules.evaluation.result import Result
from rules.facts.exact_json import loads
from rules.facts.facts_file import read_submission
from rules.facts.submission import Submission

_SUFFIX = ".expected.json"
_SECTIONS = ("points", "states", "total")

Figures = Mapping[str, str | None]
Outcome = Mapping[str, Figures]
"""``points`` and ``states`` by row, and the figures of the ``total``."""


@dataclass(frozen=True, slots=True)
class Example:
    """A facts file of a pack, and beside it what it comes to.

    Attributes:
        file: the facts file.
    """

    file: Path

    @property
    def expected_file(self) -> Path:
        """The file that says what is expected."""
        return self.file.with_name(f"{self.file.stem}{_SUFFIX}")

    @property
    def name(self) -> str:
        """How faults call it."""
        return f"{pack_name(self.file.parents[1])}/examples/{self.file.name}"


def find_examples(directory: Path) -> tuple[Example, ...]:
    """The examples of the pack in a directory, by name."""
    files = sorted(directory.glob("examples/*.json"))
    return tuple(Example(file) for file in files if not file.name.endswith(_SUFFIX))


class Examples:
    """The examples of a pack that stands in a directory."""

    def __init__(self, pack: Pack, directory: Path) -> None:
        self.pack, self.examples = pack, find_examples(directory)
        self._compiled: dict[str, CompiledLevel] = {}

    def check(self) -> tuple[Fault, ...]:
        """Where they do not come to what is expected; empty where all do."""
        return tuple(fault for example in self.examples for fault in self._check(example))

    def write(self) -> tuple[Path, ...]:
        """Write what each comes to; the files that changed.

        Raises:
            InvalidDocument: what is wrong with an example; then nothing is written.
        """
        texts = {example.expected_file: self._expected_text(example).encode() for example in self.examples}
        changed = {
            file: text for file, text in texts.items() if not file.is_file() or file.read_bytes() != text
        }
        for file, text in changed.items():
            file.write_bytes(text)
        return tuple(changed)

    def _check(self, example: Example) -> Iterator[Fault]:
        try:
            _, found = self._outcome(example)
            if not example.expected_file.is_file():
                raise invalid("example_without_result")
            expected = _read(example.expected_file)
        except InvalidDocument as error:
            yield from (replace(fault, file=example.name) for fault in error.faults)
            return
        for what, before, after in _differences(expected, found):
            params = {"what": what, "expected": before, "found": after}
            yield Fault("example_differs", params, file=example.name)

    def _outcome(self, example: Example) -> tuple[Submission, Outcome]:
        compiled = self._level(example)
        submission = read_submission(compiled.level, _read(example.file))
        return submission, _figures(compiled, evaluate(compiled, submission))

    def _level(self, example: Example) -> CompiledLevel:
        """The level whose key its file's name begins with; the longest such key."""
        named = [key for key in self.pack.levels if example.file.stem.startswith(f"{key}-")]
        if not named:
            raise invalid("example_of_no_level", known=", ".join(self.pack.levels))
        key = max(named, key=len)
        if key not in self._compiled:
            self._compiled[key] = CompiledLevel(self.pack, self.pack.levels[key])
        return self._compiled[key]

    def _expected_text(self, example: Example) -> str:
        """What an example comes to, as its file says it; a title that is there already is kept."""
        submission, found = self._outcome(example)
        there = _read(example.expected_file) if example.expected_file.is_file() else {}
        name = submission.agency.name
        title = there.get("title") if isinstance(there, Mapping) else None
        members = {
            "title": _line(title or {"vi": name, "en": name}),
            "level": _line(submission.level),
            "points": _block(found["points"]),
            "states": _block(found["states"]),
            "total": _line(found["total"]),
        }
        return "{\n" + ",\n".join(f'  "{key}": {text}' for key, text in members.items()) + "\n}\n"


def _figures(compiled: CompiledLevel, result: Result) -> Outcome:
    total, bands = result.total, compiled.pack.bands
    rows = list(zip(compiled.level.indicators, result.indicators, strict=True))
    figures = {"points": total.points, "applicable": total.applicable, "open": total.open}
    return {
        "points": {
            row.key: None if found.state == "informational" else spelling(result.in_points(found.points))
            for row, found in rows
        },
        "states": {row.key: found.state for row, found in rows if found.state != "scored"},
        "total": {
            **{name: spelling(result.in_points(steps)) for name, steps in figures.items()},
            "percent": None if total.share is None else spelling(100 * total.share),
            "band": None if result.band is None else bands[result.band].key,
        },
    }


def _differences(expected: Any, found: Outcome) -> Iterator[tuple[str, str, str]]:
    """What is expected otherwise: what, what is expected, what is found."""
    for section in _SECTIONS:
        said = _plain_section(expected, section)
        for key in dict.fromkeys([*found[section], *said]):
            before, after = said.get(key, ""), found[section].get(key, "")
            if before != after:
                yield f"{section}/{key}", before or "–", after or "–"


def _plain_section(expected: Any, section: str) -> Figures:
    below = expected.get(section) if isinstance(expected, Mapping) else None
    return {key: _plain(value) for key, value in below.items()} if isinstance(below, Mapping) else {}


def _plain(value: Any) -> str | None:
    """A number in its one spelling, anything else as it is written."""
    try:
        return None if value is None else spelling(Fraction(str(value)))
    except (ValueError, ZeroDivisionError):
        return str(value)


def _block(values: Figures) -> str:
    lines = ",\n".join(f"    {_line(key)}: {_line(value)}" for key, value in values.items())
    return f"{{\n{lines}\n  }}" if lines else "{}"


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _read(file: Path) -> Any:
    return loads(read_bytes(file, file.name))
