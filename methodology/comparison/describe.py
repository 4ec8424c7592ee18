"""Values of a pack said in words for a comparison, in the lines that are printed of each."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any

from methodology.comparison.aspects import Kind
from methodology.comparison.difference import LevelDifference, PackDifference
from methodology.comparison.policies import headings
from methodology.model.core import Part
from methodology.model.fact import Fact, Text
from methodology.model.level import Gate, Level
from methodology.model.pack import Band
from methodology.wording import differences_en, differences_vi
from methodology.wording.differences import Phrases
from methodology.wording.numbers import day, percent, shown
from methodology.wording.pages import PAGES
from methodology.wording.rules import RuleText

PHRASES: Mapping[str, Phrases] = {"vi": differences_vi.PHRASES, "en": differences_en.PHRASES}

Lines = list[str]


class ComparisonText:
    """Says values of a pack, and of one of its levels where there is one, in one language.

    Attributes:
        phrases: of a comparison. page: of a method page. words: for the level's rules.
        groups, tags: of the level, their names by key.
    """

    def __init__(self, language: str, level: Level | None = None) -> None:
        self.language, self.phrases, self.page = language, PHRASES[language], PAGES[language]
        self.words = RuleText(level.facts if level else {}, language)
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


Say = Callable[[ComparisonText, Any], Lines]


def aspect_lines(speaker: ComparisonText, aspect: str, value: Any) -> Lines:
    """A value of a row's aspect."""
    return _said(_ASPECTS[aspect], speaker, value)


def policy_lines(speaker: ComparisonText, aspect: str, value: Any) -> Lines:
    """A value of a policy."""
    return _said(_POLICIES[aspect], speaker, value)


def _said(say: Say, speaker: ComparisonText, value: Any) -> Lines:
    return [] if value is None else say(speaker, value)


def _text(speaker: ComparisonText, value: Any) -> Lines:
    return [speaker.text(value)]


def _name(speaker: ComparisonText, value: Any) -> Lines:
    return [speaker.text(value.name)]


def _points(speaker: ComparisonText, value: Any) -> Lines:
    return [speaker.phrases.points.format(points=speaker.number(value))]


def _facts(speaker: ComparisonText, value: Any) -> Lines:
    return [speaker.fact(fact) for fact in value]


def _applies_to(speaker: ComparisonText, value: Any) -> Lines:
    return [", ".join(speaker.tags[tag] for tag in value) or speaker.phrases.every_agency]


def _may_not_apply(speaker: ComparisonText, value: Any) -> Lines:
    return [speaker.phrases.claimable if value else speaker.phrases.not_claimable]


def _source(speaker: ComparisonText, value: Any) -> Lines:
    return [f"{value.at} ({speaker.page.provenance[value.provenance]})"]


def _issued(speaker: ComparisonText, value: Any) -> Lines:
    date = day(value.date.toordinal(), speaker.language)
    issued = speaker.page.issued.format(document=value.document, date=date, by=speaker.text(value.by))
    return [issued]


def _years(speaker: ComparisonText, value: Any) -> Lines:
    first, last = value
    return [str(first) if first == last else speaker.phrases.years.format(first=first, last=last)]


def _view(speaker: ComparisonText, value: Any) -> Lines:
    groups = "; ".join(speaker.groups[key] for key in value.groups)
    return [speaker.phrases.named.format(name=speaker.text(value.name), text=groups)]


def _group(speaker: ComparisonText, value: Any) -> Lines:
    name, points = speaker.text(value.name), speaker.number(value.max)
    return [speaker.phrases.group.format(code=value.code, name=name, max=points)]


_ASPECTS: Mapping[str, Say] = {
    "name": _text,
    "code": lambda _, value: [value],
    "group": lambda speaker, value: [speaker.path(value)],
    "max": _points,
    "facts": _facts,
    "cases": lambda speaker, value: speaker.rules(value),
    "require": lambda speaker, value: [speaker.words.guard(require.guard) for require in value],
    "applies_to": _applies_to,
    "may_not_apply": _may_not_apply,
    "labels": lambda speaker, value: [speaker.label(fact) for fact in value],
    "origin": lambda speaker, value: [speaker.origin(fact) for fact in value],
    "marks": lambda _, value: list(value),
    "monotone": lambda speaker, value: [speaker.words.label(name) for name in value],
    "evidence": _text,
    "verifier": _text,
    "serves": lambda _, value: list(value),
    "note": _text,
    "source": _source,
}

_POLICIES: Mapping[str, Say] = {
    "title": _text,
    "issued": _issued,
    "valid": _years,
    "status": lambda speaker, value: [speaker.page.status[value]],
    "rounding": lambda speaker, value: [speaker.page.rounding(value)],
    "not_applicable": lambda speaker, value: [speaker.page.not_applicable[value]],
    "note": _text,
    "band": lambda speaker, value: [speaker.band(value)],
    "name": _text,
    "max": _points,
    "context": lambda speaker, value: [speaker.fact(value)],
    "peer_group": _name,
    "tag": _name,
    "view": _view,
    "gate": lambda speaker, value: [speaker.gate(value)],
    "group": _group,
}


def pack_summary(difference: PackDifference, language: str) -> str:
    """What changed above the levels, which levels changed, came and went."""
    say = PHRASES[language]
    if difference.empty:
        return say.no_difference
    changed = [item for item in difference.levels if item.changed or item.policies]
    told = say.summary.format(
        before=difference.before.name,
        after=difference.after.name,
        policies=len(difference.policies),
        levels="; ".join(item.after.name[language] for item in changed) or say.absent,
    )
    came = (say.came.format(name=difference.after.levels[key].name[language]) for key in difference.came)
    went = (say.went.format(name=difference.before.levels[key].name[language]) for key in difference.went)
    return " ".join((told, *came, *went))


def level_summary(item: LevelDifference, counts: Mapping[Kind, int], speaker: ComparisonText) -> str:
    """How many rows changed in which way, and how many points can be compared."""
    say, name = speaker.phrases, speaker.text(item.after.name)
    if not (item.changed or item.policies):
        return say.no_change.format(name=name)
    told = [say.counted[kind].format(count=counts[kind]) for kind in say.kinds if counts[kind]]
    return say.level_summary.format(
        name=name,
        before=len(item.before.indicators),
        after=len(item.after.indicators),
        counts=", ".join(told),
        share_before=speaker.share(item.comparable_before),
        share=speaker.share(item.comparable),
    )
