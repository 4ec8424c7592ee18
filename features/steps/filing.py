"""What an agency hands in, and what comes of it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from methodology.canonical import Document
from methodology.errors import Fault, InvalidDocument
from methodology.model.fact import Fact
from methodology.model.level import Indicator, Level
from methodology.model.pack import Pack
from methodology.wording.sentences import sentence
from rules.evaluation.registry import Registry
from rules.facts.exact_json import loads
from service.evaluations.services import score


@dataclass(slots=True)
class Filing:
    """A facts file that is being written.

    Attributes:
        row: the key of the indicator in question; empty where none is.
        facts: full fact name → its value in JSON.
    """

    registry: Registry
    pack: Pack
    level: Level
    period: str = ""
    row: str = ""
    agency: dict[str, Any] = field(default_factory=lambda: {"code": "01", "name": "Cơ quan thử nghiệm"})
    facts: dict[str, str] = field(default_factory=dict)

    def fact(self, label: str, language: str) -> Fact:
        """The fact that goes by a label."""
        (found,) = (fact for fact in self.level.facts.values() if fact.label[language] == label)
        return found

    def indicator(self, name: str, language: str) -> Indicator:
        """The indicator that goes by a name."""
        (found,) = (row for row in self.level.indicators if row.name[language] == name)
        return found

    def written(self, **more: str) -> bytes:
        """The file; ``more`` stands before the rest."""
        facts = ", ".join(f"{json.dumps(name)}: {value}" for name, value in self.facts.items())
        period = self.period or str(self.pack.valid_from)
        head = json.dumps({**more, "agency": self.agency, "period": period})
        return f'{head[:-1]}, "facts": {{{facts}}}}}'.encode()

    def scored(self, language: str, bundle: bool = False) -> "Outcome":
        """What comes of it."""
        try:
            facts = loads(self.written())
            card = score(self.registry, self.pack.name, self.level.key, facts, language, bundle)
            return Outcome(card)
        except InvalidDocument as error:
            return Outcome(None, error.faults)


@dataclass(frozen=True, slots=True)
class Outcome:
    """A scorecard, or why there is none."""

    document: Document | None
    faults: tuple[Fault, ...] = ()

    @property
    def card(self) -> Document:
        """The scorecard that there must be."""
        assert self.document is not None, "; ".join(sentence(fault, "vi") for fault in self.faults)
        return self.document

    def row(self, key: str) -> Document:
        """An indicator of the scorecard."""
        return next(row for row in rows(self.card["groups"]) if row["key"] == key)


def rows(groups: list[Document]) -> Iterator[Document]:
    """Every indicator of a scorecard or a method page, in order."""
    for group in groups:
        yield from rows(group.get("groups", []))
        yield from group.get("indicators", [])


def named(documents: list[Document], name: str) -> Document:
    """The one that goes by a name."""
    (found,) = (each for each in documents if each["name"] == name)
    return found
