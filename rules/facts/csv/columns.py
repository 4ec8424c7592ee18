"""What the columns of a table are called: by their keys, or in any language, whatever their case."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from methodology.errors import Fault, InvalidDocument
from methodology.wording.same_text import folded
from methodology.wording.translations import LANGUAGES, N_, gettext

HELP_MARK = N_("#help")
"""In the first cell of a record: it is there to be read by people."""
AGENCY_COLUMNS: Mapping[str, str] = {
    "code": N_("code, agency code"),
    "name": N_("agency, name"),
    "peer_group": N_("peer group"),
    "tags": N_("tags"),
    "period": N_("period, year"),
}
"""Of a cohort, beside its facts: by key, the English names, the usual one first."""
FORM_COLUMNS: Mapping[str, str] = {
    "indicator": N_("indicator"),
    "label": N_("what is asked"),
    "value": N_("value"),
    "unit": N_("unit"),
    "evidence": N_("evidence"),
    "origin": N_("origin"),
    "help": N_("help"),
    "fact": N_("fact"),
}
"""Of the form of one agency: by key, the English name."""


def column_name(name: str, language: str) -> str:
    """The usual one of a column's names, in a language."""
    return gettext(language)(name).partition(",")[0]


def is_help(cells: Sequence[str]) -> bool:
    """Whether a record only helps people: its first cell is the mark, in any language."""
    return bool(cells) and folded(cells[0]) in _spellings(HELP_MARK, HELP_MARK)


def column_keys(heading: Sequence[str], known: Mapping[str, str], needed: Sequence[str]) -> list[str]:
    """The key of each column; one that is not known keeps its name.

    Args:
        heading: the names as they are written.
        known: by key, the English name.
        needed: keys that must be there.

    Raises:
        InvalidDocument: ``column_missing``, ``duplicate_name``.
    """
    keys = {spelling: key for key, name in known.items() for spelling in _spellings(key, name)}
    found = [keys.get(folded(name), name) for name in heading]
    faults = [Fault("column_missing", {"name": name}) for name in needed if name not in found]
    twice = sorted(name for name, count in Counter(found).items() if count > 1)
    faults += [Fault("duplicate_name", {"name": name[:200]}) for name in twice]
    if faults:
        raise InvalidDocument(faults)
    return found


@cache
def _spellings(key: str, name: str) -> frozenset[str]:
    """How a key may be written: itself, or any of its names in any language."""
    names = [gettext(language)(name) for language in LANGUAGES]
    return frozenset(folded(word) for word in (key, *",".join(names).split(",")))
