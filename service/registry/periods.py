"""Which organisation a code means on a day. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from methodology.canonical import Document
from methodology.errors import Fault
from rules.facts.cohort import identity
from service.registry.state import day_after, holds_on, overlap

Row = Mapping[str, Any]


class Periods:
    """The codes of organisations and of the rows of an import, each from a day to a day.

    Attributes:
        ids: of the rows: that of the organisation with the code and the first day, else one made of the two.
    """

    def __init__(self, organisations: Mapping[str, Document], rows: Sequence[Row]) -> None:
        self._rows = rows
        known = {(state["code"], state["from"]): id for id, state in organisations.items()}
        self.ids = [known.get(key, "-".join(key)) for key in ((row["code"], row["from"]) for row in rows)]
        self._states = dict(organisations)
        for id, row in zip(self.ids, rows, strict=True):
            before = organisations.get(id, {"until": None})
            self._states[id] = {**before, **{name: row[name] for name in ("code", "from")}}
            self._states[id]["until"] = row.get("until", before["until"])
        self._by_code: dict[str, list[str]] = defaultdict(list)
        for id, state in self._states.items():
            self._by_code[identity(state["code"])].append(id)

    def alike(self, code: str) -> Sequence[str]:
        """Those with a code, or with one that differs in leading zeros alone."""
        return self._by_code[identity(code)]

    def repeated(self) -> Iterator[Fault]:
        """Rows that are there twice."""
        seen: set[str] = set()
        for at, (id, row) in enumerate(zip(self.ids, self._rows, strict=True)):
            if id in seen:
                known = {"value": row["code"], "start": row["from"]}
                yield Fault("row_twice", known, ("organisations", at, "code"))
            seen.add(id)

    def parent(self, row: Row, before: Document | None, faults: list[Fault]) -> str | None:
        """The identifier of the parent that a row names; the last of those beside which it exists."""
        code = row["parent"]
        if code is None or (before and self._code(before["parent"]) == code):
            return before["parent"] if before and code else None
        period = {"from": row["from"], "until": row.get("until")}
        found = [id for id in self._of(code) if overlap(self._states[id], period)]
        if not found:
            faults.append(Fault("unknown_code", {"value": code}, ("parent",)))
        return max(found, key=lambda id: str(self._states[id]["from"]), default=None)

    def successors(self, row: Row, before: Document | None, faults: list[Fault]) -> list[str]:
        """The identifiers of the successors that a row names: who has the code on the day after its last."""
        codes = row["successors"]
        if before and [self._code(id) for id in before["successors"]] == codes:
            return list(before["successors"])
        until = row.get("until", before and before["until"])
        if until is None:
            faults.append(Fault("successors_without_end", {}, ("until",)))
            return []
        return list(self._heirs(codes, day_after(until), faults))

    def _heirs(self, codes: Iterable[str], day: str, faults: list[Fault]) -> Iterator[str]:
        for code in codes:
            found = [id for id in self._of(code) if holds_on(self._states[id], day)]
            if not found:
                faults.append(Fault("unknown_code_on", {"value": code, "day": day}, ("successors",)))
            yield from found[:1]

    def _of(self, code: str) -> list[str]:
        return [id for id in self.alike(code) if self._states[id]["code"] == code]

    def _code(self, id: str | None) -> str | None:
        return self._states[id]["code"] if id in self._states else None
