"""A cell of a table as it would stand in a facts file.

Numbers may have a decimal comma or point, and separators between thousands where nothing else can be meant:
``1.250`` may be either and is refused. A date may have its day first, ``31/03/2023``. A flag is ``có`` or
``không``, ``x``, ``yes`` or ``no``, ``true`` or ``false``, 1 or 0; a choice, a peer group or a tag is its key
or its label. An empty cell is missing, never *no*.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from methodology.errors import invalid
from methodology.model.fact import Fact, Option
from methodology.model.level import Named
from methodology.wording.same_text import folded
from methodology.wording.translations import LANGUAGES, N_, gettext
from rules.facts.exact_json import Numeral

_NUMERIC = ("count", "number", "percent")
_YES, _NO = N_("yes"), N_("no")
_FLAGS = {
    **dict.fromkeys(("x", "1", "true", *(folded(gettext(language)(_YES)) for language in LANGUAGES)), True),
    **dict.fromkeys(("0", "false", *(folded(gettext(language)(_NO)) for language in LANGUAGES)), False),
}
_ABSENCES: Mapping[str, tuple[str, str]] = {
    "not_applicable": ("not_applicable", ""),
    "nothing_arose": ("not_applicable", "nothing_arose"),
    N_("nothing arose"): ("not_applicable", "nothing_arose"),
    "outside_mandate": ("not_applicable", "outside_mandate"),
    N_("outside of its mandate"): ("not_applicable", "outside_mandate"),
    "not_recognised": ("not_recognised", ""),
    N_("not recognised"): ("not_recognised", ""),
}
"""What stands before a colon and a reason where there is no value: the facts file's member, and the kind."""
_ABSENT = {
    folded(gettext(language)(word)): meaning for word, meaning in _ABSENCES.items() for language in LANGUAGES
}
_DAY_FIRST = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})", re.ASCII)
_GROUPED = {
    ",": re.compile(r"-?\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|-?\d{1,3}\.\d{3},\d+", re.ASCII),
    ".": re.compile(r"-?\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|-?\d{1,3},\d{3}\.\d+", re.ASCII),
}
"""By the decimal sign, numbers in which the other one can only stand between thousands."""
_EITHER = re.compile(r"-?[1-9]\d{0,2}[.,]\d{3}", re.ASCII)
"""A number of which the sign may be either."""


def json_value(fact: Fact, cell: str, decimal: str) -> Any:
    """A cell as the value of a fact.

    Args:
        fact: whose value it is.
        cell: not empty, without spaces around it.
        decimal: the decimal sign of the file; empty where it may be either.

    Raises:
        InvalidDocument: ``ambiguous_number``.
    """
    word, colon, reason = cell.partition(":")
    if colon and folded(word) in _ABSENT:
        return _absence(*_ABSENT[folded(word)], reason.strip())
    if fact.type in _NUMERIC:
        return _number(fact, cell, decimal)
    return _OTHER[fact.type](fact, cell)


def known_key(cell: str, known: Iterable[Option | Named]) -> str:
    """The key of what a cell names by key or label; a cell that names none or several as it is."""
    labels = [(each.key, each.label if isinstance(each, Option) else each.name) for each in known]
    if any(key == cell for key, _ in labels):
        return cell
    word = folded(cell)
    found = {key for key, label in labels if word in map(folded, (key, label.vi, label.en))}
    return found.pop() if len(found) == 1 else cell


def _absence(member: str, kind: str, reason: str) -> Any:
    """A claim, or what is not recognised, as it stands in a facts file."""
    return {member: reason, "kind": kind} if kind else {member: reason}


def _number(fact: Fact, cell: str, decimal: str) -> Numeral:
    plain = cell.removesuffix("%").rstrip() if fact.type == "percent" else cell
    for sign, grouped in _GROUPED.items():
        if grouped.fullmatch(plain):
            return Numeral(plain.replace({",": ".", ".": ","}[sign], "").replace(",", "."))
    if fact.decimals > 2 and _EITHER.fullmatch(plain) and (not decimal or decimal not in plain):
        raise invalid("ambiguous_number", value=plain)
    return Numeral(plain.replace(",", ".") if plain.count(",") == 1 else plain)


def _flag(fact: Fact, cell: str) -> bool | str:
    return _FLAGS.get(folded(cell), cell)


def _choice(fact: Fact, cell: str) -> str:
    return known_key(cell, fact.options)


def _date(fact: Fact, cell: str) -> str:
    return iso_date(cell)


def iso_date(cell: str) -> str:
    """``2023-03-31``, where a cell has its day first: ``31/3/2023``; any other cell as it is."""
    match = _DAY_FIRST.fullmatch(cell)
    return f"{match[3]}-{match[2]:0>2}-{match[1]:0>2}" if match else cell


_OTHER: Mapping[str, Callable[[Fact, str], Any]] = {"flag": _flag, "choice": _choice, "date": _date}
