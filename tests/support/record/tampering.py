"""Ways to tamper with a record by SQL, generated over all tables and columns."""

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, Connection, Table, UniqueConstraint, and_, delete, insert, select, update
from sqlalchemy.types import Boolean, Integer, LargeBinary

from service.store.tables import attempt, job, metadata

OUTSIDE = {attempt, job}
TABLES = [table for table in metadata.sorted_tables if table not in OUTSIDE]
NEVER_SET = {("entry", "on_behalf")}
"""Columns that no act fills yet: there is nothing in them to be nulled or swapped."""
ALIKE = {("entry", "format"), *(("head", column.name) for column in metadata.tables["head"].c)}
"""Columns in which all rows are alike, or of a table that has one row: nothing can be swapped."""

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Tampering:
    """One way.

    Attributes:
        how: what is done.
        table: with which.
        column: with which of its columns; empty for a whole row.
    """

    how: str
    table: str
    column: str = ""

    def __str__(self) -> str:
        return f"{self.how}-{self.table}-{self.column}".rstrip("-")

    def apply(self, connection: Connection) -> list[Row]:
        """Do it; the rows that are other than before, as they were and as they are."""
        table = metadata.tables[self.table]
        rows: list[Row] = _WAYS[self.how](connection, table, table.c.get(self.column))
        return rows


def all_ways() -> Iterator[Tampering]:
    """Every way, for every table and every column."""
    for table in TABLES:
        yield Tampering("deleted", table.name)
        yield Tampering("copied", table.name)
        for column in table.c:
            yield Tampering("altered", table.name, column.name)
            if (table.name, column.name) in NEVER_SET:
                continue
            if column.nullable:
                yield Tampering("nulled", table.name, column.name)
            if (table.name, column.name) not in ALIKE:
                yield Tampering("swapped", table.name, column.name)


def other_types() -> Iterator[Tampering]:
    """Every column made of another type, as SQLite lets one do."""
    for table in TABLES:
        for column in table.c:
            if column is metadata.tables["head"].c.id:  # SQLite numbers rows by it, and takes nothing else
                continue
            yield Tampering("retyped", table.name, column.name)


def _rows(connection: Connection, table: Table) -> list[Row]:
    rows = connection.execute(select(table).order_by(*table.primary_key.columns))
    return [dict(row._mapping) for row in rows]


def _middle(rows: list[Row]) -> Row:
    return rows[len(rows) // 2]


def _is(table: Table, row: Row) -> Any:
    return and_(*(column == row[column.name] for column in table.primary_key.columns))


def _write(connection: Connection, table: Table, row: Row, column: Column[Any], value: Any) -> Row:
    connection.execute(update(table).where(_is(table, row)).values({column: value}))
    return {**row, column.name: value}


def other_value(column: Column[Any], value: Any) -> Any:
    """Another value that the column takes."""
    match column.type:
        case Boolean():
            return not value
        case Integer():
            return value + 1000
        case LargeBinary():
            return value + b" "
    text = value or "x"
    return text[:-1] + ("1" if text[-1] == "0" else "0")


def _alter(connection: Connection, table: Table, column: Column[Any]) -> list[Row]:
    row = _middle(_rows(connection, table))
    return [row, _write(connection, table, row, column, other_value(column, row[column.name]))]


def _null(connection: Connection, table: Table, column: Column[Any]) -> list[Row]:
    row = _middle([row for row in _rows(connection, table) if row[column.name] is not None])
    return [row, _write(connection, table, row, column, None)]


def _swap(connection: Connection, table: Table, column: Column[Any]) -> list[Row]:
    """By way of a third value, since it may have to be the only one of its kind."""
    one, other = _swappable(table, _rows(connection, table), column.name)
    between = other_value(column, one[column.name])
    moved = _write(connection, table, one, column, between)
    swapped = _write(connection, table, other, column, one[column.name])
    return [one, other, swapped, _write(connection, table, moved, column, other[column.name])]


def _swappable(table: Table, rows: list[Row], name: str) -> tuple[Row, Row]:
    """Two rows that have different values, and may have each other's."""
    filled = [row for row in rows if row[name] is not None]
    for one, other in itertools.combinations(filled[::-1], 2):
        between = {**one, name: other_value(table.c[name], one[name])}
        made = ({**one, name: other[name]}, {**other, name: one[name]}, between)
        others = [row for row in rows if row not in (one, other)]
        taken = (_known(keys, others, row) for keys in _sole(table, name) for row in made)
        has_third = other[name] != between[name] or not _sole(table, name)
        if other[name] != one[name] and has_third and not any(taken):
            return one, other
    raise AssertionError(name)


def _sole(table: Table, name: str) -> list[list[str]]:
    """The sets of other columns beside this one of which no two rows may have the same values."""
    sets = [
        table.primary_key.columns,
        *(each.columns for each in table.constraints if isinstance(each, UniqueConstraint)),
    ]
    sets += [index.columns for index in table.indexes if index.unique]
    named = [[column.name for column in each] for each in sets]
    return [each for each in named if name in each and len(each) > 1]


def _known(keys: list[str], rows: list[Row], made: Row) -> bool:
    return any(all(row[key] == made[key] for key in keys) for row in rows)


def _delete(connection: Connection, table: Table, _: Any) -> list[Row]:
    row = _middle(_rows(connection, table))
    connection.execute(delete(table).where(_is(table, row)))
    return [row]


def _copy(connection: Connection, table: Table, _: Any) -> list[Row]:
    """The same row once more, other only in what no two rows may share."""
    row = _middle(_rows(connection, table))
    sole = {column.name for column in table.primary_key.columns} | {"secret", "n", "key"}
    copied = {
        column.name: other_value(column, row[column.name]) if column.name in sole else row[column.name]
        for column in table.c
    }
    copied |= {"sole": False} if "sole" in copied else {}
    connection.execute(insert(table).values(copied))
    return [copied]


def _retype(connection: Connection, table: Table, column: Column[Any]) -> list[Row]:
    row = _middle(_rows(connection, table))
    value = "'no bytes'" if isinstance(column.type, LargeBinary) else "x'ff00'"
    where = " AND ".join(f"{key.name} = :{key.name}" for key in table.primary_key.columns)
    keys = {key.name: row[key.name] for key in table.primary_key.columns}
    statement = f"UPDATE {table.name} SET {column.name} = {value} WHERE {where}"
    connection.exec_driver_sql(statement, keys)
    return [row]


_WAYS: Mapping[str, Any] = {
    "altered": _alter,
    "nulled": _null,
    "swapped": _swap,
    "deleted": _delete,
    "copied": _copy,
    "retyped": _retype,
}
