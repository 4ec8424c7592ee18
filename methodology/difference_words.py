"""Values of a pack said in words for a comparison, in the lines that are printed of each."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from methodology.core import Part
from methodology.difference_policies import headings
from methodology.facts import Fact, Text
from methodology.level import Gate, Level
from methodology.pack import Band
from methodology.wording import differences_en, differences_vi
from methodology.wording.differences import Phrases
from methodology.wording.numbers import day, percent, shown
from methodology.wording.pages import PAGES
from methodology.wording.rules import Words

PHRASES: Mapping[str, Phrases] = {"vi": differences_vi.PHRASES, "en": differences_en.PHRASES}

Lines = list[str]


class Speaker:
    """Says values of a pack, and of one of its levels where there is one, in one language.

    Attributes:
        phrases: of a comparison. page: of a method page. words: for the level's rules.
        groups, tags: of the level, their names by key.
    """

    def __init__(self, language: str, level: Level | None = None) -> None:
        self.language, self.phrases, self.page = language, PHRASES[language], PAGES[language]
        self.words = Words(level.facts if level else {}, language)
        above = headings(level.groups) if level else {}
        self.groups = {key: f"{group.code}. {group.name[language]}" for key, group in above.items()}
        self.tags = {tag.key: tag.name[language] for tag in level.tags} if level else {}

    def text(self, value: Text) -> str:
        """A text that is there in both languages."""
        return value[self.language]

    def number(self, value: Fraction) -> str:
        """A number as it is printed."""
        return shown(value, self.language)

    def share(self, value: Fraction) -> str:
        """A share as a percentage."""
        return percent(value, self.language)

    def path(self, keys: Sequence[str]) -> str:
        """A group with the groups above it."""
        return " / ".join(self.groups[key] for key in keys)

    def rules(self, parts: Sequence[Part]) -> Lines:
        """The cases of every part."""
        if not parts:
            return [self.page.informational]
        lines = []
        for number, part in enumerate(parts, 1):
            if len(parts) > 1:
                lines.append(self.page.part.format(number=number, max=self.number(part.max)))
            lines += self._cases(part)
        return lines

    def _cases(self, part: Part) -> Iterator[str]:
        for case in part.cases:
            gives = self.words.outcome(case.outcome, part.max)
            yield self.page.case.format(when=self.words.guard(case.when), gives=gives)

    def fact(self, fact: Fact) -> str:
        """A fact and what may be entered as it."""
        return self.phrases.fact.format(label=self.text(fact.label), details=", ".join(self._details(fact)))

    def label(self, fact: Fact) -> str:
        """What a fact is called, and its answers and unit."""
        details = ", ".join((*self._answers(fact), *self._unit(fact)))
        template = self.phrases.fact if details else self.phrases.label
        return template.format(label=self.text(fact.label), details=details)

    def origin(self, fact: Fact) -> str:
        """Where a fact comes from."""
        return self.phrases.fact.format(label=self.text(fact.label), details=self.page.origins[fact.origin])

    def _details(self, fact: Fact) -> Iterator[str]:
        say = self.phrases
        yield self.page.types[fact.type]
        if fact.type == "number":
            yield say.decimals.format(count=fact.decimals)
        if fact.type not in ("flag", "choice"):
            yield say.ends.format(low=self._end(fact, fact.low), high=self._end(fact, fact.high))
        yield from self._answers(fact)
        yield from self._unit(fact)

    def _answers(self, fact: Fact) -> Iterator[str]:
        if fact.options:
            options = "; ".join(self.text(option.label) for option in fact.options)
            yield self.phrases.answers.format(options=options)

    def _unit(self, fact: Fact) -> Iterator[str]:
        if fact.unit:
            yield self.phrases.unit.format(unit=self.text(fact.unit))

    def _end(self, fact: Fact, grid: int) -> str:
        if fact.type == "date":
            return day(grid, self.language)
        value = Fraction(grid, fact.scale)
        return self.share(value) if fact.type == "percent" else self.number(value)

    def band(self, band: Band) -> str:
        """A class, when it applies, and which gates it needs."""
        rule = self.page.band(None if band.at_least is None else self.share(band.at_least), ())
        if band.requires:
            rule = self.phrases.requires.format(rule=rule, gates=", ".join(band.requires))
        return self.phrases.named.format(name=self.text(band.name), text=rule)

    def gate(self, gate: Gate) -> str:
        """What a gate asks for."""
        full, earning = self.share(gate.full), self.share(gate.earning)
        rule = self.phrases.gate.format(marks=gate.marks, full=full, earning=earning)
        return self.phrases.named.format(name=self.text(gate.name), text=rule)
