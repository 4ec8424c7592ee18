"""A scorecard as a table: one row for each indicator, to be opened in a spreadsheet.

Excel on a Vietnamese computer expects semicolons between cells and decimal commas, on an English one
commas and decimal points: so the table follows its language. It begins with a byte order mark, without
which Excel does not read UTF-8. Numbers that do not end are given with four decimals; ``20/3`` would be
taken for a date.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Any

from methodology.canonical import spelling
from methodology.wording.numbers import PLACES

Entry = Mapping[str, Any]

COLUMNS = (
    *("pack", "level", "period", "agency_code", "agency", "group_code", "group", "code", "key", "name"),
    *("points", "max", "applicable", "open", "state", "reason", "summary", "facts", "evidence"),
)
DELIMITERS = {"vi": ";", "en": ","}
BYTE_ORDER_MARK = "\ufeff"
_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def as_csv(document: Entry) -> str:
    """A scorecard as CSV (RFC 4180), in its own language."""
    table, language = io.StringIO(), document["language"]
    writer = csv.writer(table, delimiter=DELIMITERS[language])
    writer.writerow(COLUMNS)
    for group, indicator in _rows(document["groups"]):
        writer.writerow(_cells(document, group, indicator))
    return BYTE_ORDER_MARK + table.getvalue()


def _rows(groups: Iterable[Entry]) -> Iterator[tuple[Entry, Entry]]:
    for group in groups:
        yield from _rows(group.get("groups", ()))
        yield from ((group, indicator) for indicator in group.get("indicators", ()))


def _cells(document: Entry, group: Entry, row: Entry) -> Iterator[str]:
    agency, language = document["agency"], document["language"]
    numbers = (row[name] for name in ("points", "max", "applicable", "open"))
    facts = "; ".join(f"{fact['label']}: {fact['shown']}" for fact in row["facts"])
    evidence = "; ".join(fact["evidence"] for fact in row["facts"] if fact["evidence"])
    before = (
        document["pack"]["name"],
        document["level"]["key"],
        document["period"],
        agency["code"],
        agency["name"],
    )
    names = (group["code"], group["name"], row["code"], row["key"], row["name"])
    after = (row["state"], row["reason"], row["summary"], facts, evidence)
    yield from map(_harmless, (*before, *names))
    yield from (_number(exact, language) for exact in numbers)
    yield from map(_harmless, after)


def _harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_STARTS_A_FORMULA) else text


def _number(exact: str | None, language: str) -> str:
    """A decimal number as a spreadsheet of that language reads it; empty where there is none."""
    if exact is None:
        return ""
    decimal = spelling(round(Fraction(exact), PLACES)) if "/" in exact else exact
    return decimal.replace(".", ",") if language == "vi" else decimal
