"""A cohort file: the facts of many agencies of one level, one to a row; broken rows do not stop the others.

JSON Lines: on each line what a facts file holds. CSV (RFC 4180, UTF-8, a decimal point): the columns
``code``, ``name``, ``peer_group``, ``tags`` (separated by semicolons), ``period``, and one for each fact,
named in full. A fact's empty cell, or column that is not there, is missing; ``true`` and ``false`` are a
flag's; ``not_applicable: reason`` says that nothing arose.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Literal

from methodology.errors import Fault, InvalidDocument, invalid
from methodology.model.level import Level
from rules.batches import Progress, no_progress
from rules.facts.cohort_csv import csv_rows
from rules.facts.exact_json import loads
from rules.facts.facts_file import LIKELY_SLIPS, SubmissionReader
from rules.facts.submission import Submission

CohortFormat = Literal["jsonl", "csv"]
ReadRow = Callable[[], Any]
"""Gives what a facts file would hold; raises :class:`InvalidDocument` where the row cannot be read."""
CohortRow = tuple[int, ReadRow]
"""A row and its line."""


@dataclass(frozen=True, slots=True)
class Cohort:
    """The agencies of a file.

    Attributes:
        submissions: of the rows that are in order, as they came. lines: where each of them begins.
        faults: of the others, each with its line.
    """

    submissions: tuple[Submission, ...]
    lines: tuple[int, ...]
    faults: tuple[Fault, ...]


def read_cohort(level: Level, raw: bytes, form: CohortFormat, progress: Progress = no_progress) -> Cohort:
    """The agencies of a cohort file.

    Args:
        level: whose facts they are.
        raw: the file.
        form: ``jsonl`` or ``csv``.
        progress: told after each row.

    Raises:
        InvalidDocument: ``empty_cohort`` where there is no row; what is wrong with the heading of a CSV
            file; every fault of every row where none is in order.
    """
    return cohort_of_rows(level, list(csv_rows(level, raw) if form == "csv" else _json_lines(raw)), progress)


def cohort_of_rows(level: Level, rows: Sequence[CohortRow], progress: Progress = no_progress) -> Cohort:
    """The agencies of some rows, wherever they come from.

    Args:
        level: whose facts they are.
        rows: each with its line or number.
        progress: told after each row.

    Raises:
        InvalidDocument: ``empty_cohort``; every fault of every row where none is in order.
    """
    reader = SubmissionReader(level)
    read: dict[str, tuple[int, Submission]] = {}
    faults: list[Fault] = []
    for done, (line, read_row) in enumerate(rows, 1):
        try:
            _add_row(reader, line, read_row, read, LIKELY_SLIPS - len(faults))
        except InvalidDocument as error:
            faults.extend(replace(fault, line=line) for fault in error.faults)
        progress(done, len(rows))
    if not read:
        raise InvalidDocument(faults) if faults else invalid("empty_cohort")
    lines, submissions = zip(*read.values(), strict=True)
    return Cohort(submissions, lines, tuple(faults))


def _add_row(
    reader: SubmissionReader,
    line: int,
    read_row: ReadRow,
    read: dict[str, tuple[int, Submission]],
    likely_slips: int,
) -> None:
    submission = reader.read(read_row(), likely_slips)
    code = submission.agency.code
    if code in read:
        raise invalid("agency_twice", "agency", "code", agency=code, line=read[code][0])
    read[code] = line, submission


def _json_lines(raw: bytes) -> Iterator[CohortRow]:
    for number, line in enumerate(raw.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if line.strip():
            yield number, partial(loads, line)
