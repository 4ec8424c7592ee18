"""Lines of plain text: folded, labelled, with a score at the right margin."""

import textwrap

from methodology.wording.plain import plain

WIDTH = 100
LABEL = 14
"""Columns in which a label stands before what it is about."""


def wrapped(text: str, indent: str) -> list[str]:
    """A text, folded; the lines after the first stand two columns further in."""
    return _folded(text, indent, f"{indent}  ")


def labelled(label: str, text: str, indent: str = "") -> list[str]:
    """A label and what it is about; nothing where there is nothing to say."""
    return _folded(text, f"{indent}{label}:".ljust(len(indent) + LABEL), " " * (len(indent) + LABEL))


def scored(name: str, score: str, indent: str) -> list[str]:
    """A name on the left and its score on the right, on a line of its own where both do not fit."""
    *lines, last = wrapped(name, indent)
    if len(last) + len(score) + 2 > WIDTH:
        lines, last = [*lines, last], ""
    return [*lines, last + score.rjust(WIDTH - len(last))]


def _folded(text: str, first: str, rest: str) -> list[str]:
    fold = textwrap.TextWrapper(WIDTH, first, rest, break_long_words=False, break_on_hyphens=False)
    return [plain(line).rstrip() for line in fold.wrap(text)]
