"""Those of the registry who are to be in a cohort, and what is known of those who are not. Pure."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from methodology.canonical import Document
from methodology.errors import invalid
from methodology.model.level import Level
from methodology.wording.numbers import written_day
from methodology.wording.translations import gettext
from rules.facts.cohort import identity
from rules.facts.csv.cells import known_key
from rules.ranking.gaps import ListedAgency
from service.registry.bodies import KINDS
from service.registry.rules import Organisations
from service.registry.state import holds_on, label


@dataclass(frozen=True, slots=True)
class RegistryList:
    """The registry as the list of those who are to be ranked.

    Attributes:
        organisations: all there are, by identifier.
        on: the day on which they exist; the last of the period unless said.
        group: key of the one peer group in question; all of them unless said.
    """

    organisations: Organisations
    on: str | None = None
    group: str | None = None

    def day(self, period: str) -> str:
        """The day on which they are to exist."""
        return self.on or f"{period}-12-31"

    def listed(self, level: Level, period: str) -> tuple[ListedAgency, ...]:
        """Who is to be ranked: what is appraised by the level and exists on the day.

        Raises:
            InvalidDocument: ``registry_empty``, where it has nobody.
        """
        day = self.day(period)
        found = [each for each in self.organisations.values() if self._is_listed(each, level, day)]
        if not found:
            raise invalid("registry_empty", "registry", level=level.key, day=day)
        found.sort(key=lambda each: str(each["code"]))
        return tuple(ListedAgency(each["code"], label(each)) for each in found)

    def _is_listed(self, state: Document, level: Level, day: str) -> bool:
        """Whether one is to be ranked."""
        counts = state["kind"] == KINDS[0] and state["is_appraised"] and holds_on(state, day)
        return bool(counts and state["level"] == level.key and self._is_in_group(state, level))

    def _is_in_group(self, state: Document, level: Level) -> bool:
        return self.group is None or known_key(state["group"] or "", level.peer_groups) == self.group

    def remarks(self, unlisted: Iterable[Mapping[str, str]], period: str, language: str) -> Iterator[str]:
        """As of when the registry is, and what it knows of each that is not in the list.

        Args:
            unlisted: those of a ranking.
            period: of it.
            language: of the sentences.
        """
        texts, day = _Remarks(self.organisations, language), self.day(period)
        _ = gettext(language)
        yield _("The list is that of the registry, of {day}.").format(day=written_day(day, language))
        for agency in unlisted:
            yield from texts.remarks(agency["code"], day)


@dataclass(frozen=True, slots=True)
class _Remarks:
    organisations: Organisations
    language: str

    def remarks(self, code: str, day: str) -> Iterator[str]:
        alike = [each for each in self.organisations.values() if identity(each["code"]) == identity(code)]
        if not alike:
            _ = gettext(self.language)
            yield _("The registry has no code {code}.").format(code=code)
        for each in sorted(alike, key=lambda each: str(each["from"])):
            yield self._remark(each, day)

    def _remark(self, state: Document, day: str) -> str:
        _, known = gettext(self.language), self._known(state)
        if holds_on(state, day):
            sentence = _("{code} is {name} in the registry, of the level {level} and the group {group}.")
        elif day < state["from"]:
            sentence = _("{code}: {name} begins on {start} only.")
        elif state["successors"]:
            sentence = _("{code}: {name} ended on {until}; after it came {successors}.")
        else:
            sentence = _("{code}: {name} ended on {until}.")
        return sentence.format(**known)

    def _known(self, state: Document) -> dict[str, str]:
        heirs = [self.organisations[id] for id in state["successors"]]
        return {
            "code": state["code"],
            "name": label(state),
            "level": state["level"] or "–",
            "group": state["group"] or "–",
            "start": written_day(state["from"], self.language),
            "until": written_day(state["until"] or "", self.language),
            "successors": "; ".join(f"{label(each)} ({each['code']})" for each in heirs),
        }


def read_day(written: object) -> str | None:
    """A day as it is asked for, ``2024-01-15``; None where none is.

    Raises:
        InvalidDocument: ``no_such_date``.
    """
    if written is None:
        return None
    with suppress(ValueError):
        return datetime.strptime(str(written), "%Y-%m-%d").date().isoformat()
    raise invalid("no_such_date", value=written)
