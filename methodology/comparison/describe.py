"""Values of a pack in words, for a comparison: each as the lines that are printed of it."""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from methodology.comparison.policies import GroupHeading, group_headings
from methodology.description.rule import part_document, rule_lines
from methodology.model.core import Part
from methodology.model.fact import Fact, Text
from methodology.model.level import ClaimKind, Gate, Level, Named, Require, Source, View
from methodology.model.pack import Band, Issued, NotApplicablePolicy, Rounding, Status
from methodology.wording.labels import (
    FACT_TYPES,
    ORIGINS,
    POLICIES,
    PROVENANCES,
    STATUSES,
    band_text,
    claims_text,
    issued_text,
    rounding_text,
)
from methodology.wording.numbers import day, percent, points_text, shown
from methodology.wording.rules import RuleText
from methodology.wording.translations import gettext, translations

Lines = list[str]


class ValueText:
    """Says values of a pack, and of one of its levels where there is one, in one language.

    Args:
        language: ``vi`` or ``en``.
        level: of which indicators and policies are said.
    """

    def __init__(self, language: str, level: Level | None = None) -> None:
        self.language, self._ = language, gettext(language)
        self.rules = RuleText(level.facts if level else {}, language)
        headings = group_headings(level.groups) if level else {}
        self.groups = {key: f"{group.code}. {group.name[language]}" for key, group in headings.items()}
        self.tags = {tag.key: tag.name[language] for tag in level.tags} if level else {}

    def aspect(self, aspect: str, value: Any) -> Lines:
        """A value of an indicator's aspect; no line where it is not there."""
        return [] if value is None else _ASPECTS[aspect](self, value)

    def policy(self, aspect: str, value: Any) -> Lines:
        """A value of what may differ beside the indicators."""
        return [] if value is None else _POLICIES[aspect](self, value)

    def text(self, value: Text) -> Lines:
        """A text that is there in both languages."""
        return [value[self.language]]

    def name(self, value: Named) -> Lines:
        """What a tag or a peer group is called."""
        return self.text(value.name)

    def points(self, value: Fraction) -> Lines:
        """A maximum."""
        return [points_text(value, self.language)]

    def group_path(self, value: Sequence[str]) -> Lines:
        """A group with the groups above it, from their keys."""
        return [" / ".join(self.groups[key] for key in value)]

    def group(self, value: GroupHeading) -> Lines:
        """A group and its maximum."""
        (points,) = self.points(value.max)
        return [f"{value.code}. {value.name[self.language]}, {points}"]

    def rule(self, value: Sequence[Part]) -> Lines:
        """The cases of every part."""
        if not value:
            return [self._("tracked, not scored")]
        return list(rule_lines([part_document(part, self.rules) for part in value], self.language))

    def requires(self, value: Sequence[Require]) -> Lines:
        """What the facts must keep."""
        return [self.rules.guard(require.guard) for require in value]

    def applies_to(self, value: Sequence[str]) -> Lines:
        """The tags of which an agency needs one, from their keys."""
        return [", ".join(self.tags[tag] for tag in value) or self._("every agency")]

    def may_not_apply(self, value: Sequence[ClaimKind]) -> Lines:
        """What an agency may claim of the row."""
        return [claims_text(value, self.language) or self._("the agency may claim nothing")]

    def fact_names(self, value: Sequence[str]) -> Lines:
        """What facts are called, from their full names."""
        return [self.rules.label(name) for name in value]

    def source(self, value: Source) -> Lines:
        """The place in the decision, and how far it is quoted."""
        return [f"{value.at} ({self._(PROVENANCES[value.provenance])})"]

    def facts(self, value: Sequence[Fact]) -> Lines:
        """Facts, each with what may be entered as it."""
        return [self._labelled(fact, self._domain(fact)) for fact in value]

    def fact(self, value: Fact) -> Lines:
        """The same of one fact."""
        return self.facts([value])

    def fact_labels(self, value: Sequence[Fact]) -> Lines:
        """What facts are called, with their answers and units."""
        return [self._labelled(fact, self._answers_and_unit(fact)) for fact in value]

    def fact_origins(self, value: Sequence[Fact]) -> Lines:
        """Where facts come from."""
        return [self._labelled(fact, [self._(ORIGINS[fact.origin])]) for fact in value]

    def _labelled(self, fact: Fact, details: Sequence[str]) -> str:
        template = self._("“{label}” ({details})") if details else self._("“{label}”")
        return template.format(label=fact.label[self.language], details=", ".join(details))

    def _domain(self, fact: Fact) -> Lines:
        """Type, grid and ends, answers, unit."""
        details = [self._(FACT_TYPES[fact.type])]
        if fact.type == "number":
            details.append(self._("decimals: {count}").format(count=fact.decimals))
        if fact.type not in ("flag", "choice"):
            low, high = (self._end(fact, grid) for grid in (fact.low, fact.high))
            details.append(self._("{low} to {high}").format(low=low, high=high))
        return details + self._answers_and_unit(fact)

    def _answers_and_unit(self, fact: Fact) -> Lines:
        details = []
        if fact.options:
            options = "; ".join(option.label[self.language] for option in fact.options)
            details.append(self._("answers: {options}").format(options=options))
        if fact.unit:
            details.append(self._("unit: {unit}").format(unit=fact.unit[self.language]))
        return details

    def _end(self, fact: Fact, grid: int) -> str:
        if fact.type == "date":
            return day(grid, self.language)
        printed = percent if fact.type == "percent" else shown
        return printed(Fraction(grid, fact.scale), self.language)

    def issued(self, value: Issued) -> Lines:
        """The document that issued the set."""
        return [issued_text(value, self.language)]

    def years(self, value: tuple[int, int]) -> Lines:
        """The first and the last year that a pack scores."""
        first, last = value
        if first == last:
            return [str(first)]
        return [self._("{first} to {last}").format(first=first, last=last)]

    def status(self, value: Status) -> Lines:
        """How far a pack is in force."""
        return [self._(STATUSES[value])]

    def rounding(self, value: Rounding) -> Lines:
        """Where and how points are rounded."""
        return [rounding_text(value, self.language)]

    def not_applicable(self, value: NotApplicablePolicy) -> Lines:
        """What happens to points where nothing arose."""
        return [self._(POLICIES[value])]

    def band(self, value: Band) -> Lines:
        """A class, when it applies, and which gates it needs."""
        at_least = None if value.at_least is None else percent(value.at_least, self.language)
        rule = band_text(at_least, (), self.language)
        if value.requires:
            template = translations(self.language).ngettext(
                "{rule}, and this gate is passed ({gates})",
                "{rule}, and these gates are passed ({gates})",
                len(value.requires),
            )
            rule = template.format(rule=rule, gates=", ".join(value.requires))
        return [f"{value.name[self.language]}: {rule}"]

    def gate(self, value: Gate) -> Lines:
        """What a gate asks for."""
        template = self._(
            "at least {full} of the indicators marked {marks} earn at least {earning} of their maximum"
        )
        full, earning = (percent(share, self.language) for share in (value.full, value.earning))
        rule = template.format(full=full, marks=value.marks, earning=earning)
        return [f"{value.name[self.language]}: {rule}"]

    def view(self, value: View) -> Lines:
        """A pillar and its groups."""
        groups = "; ".join(self.groups[key] for key in value.groups)
        return [f"{value.name[self.language]}: {groups}"]


Describe = Callable[[ValueText, Any], Lines]


def _as_written(text: ValueText, value: Sequence[str]) -> Lines:
    return list(value)


_ASPECTS: Mapping[str, Describe] = {
    "name": ValueText.text,
    "code": lambda _, value: [value],
    "group": ValueText.group_path,
    "max": ValueText.points,
    "facts": ValueText.facts,
    "cases": ValueText.rule,
    "require": ValueText.requires,
    "applies_to": ValueText.applies_to,
    "may_not_apply": ValueText.may_not_apply,
    "labels": ValueText.fact_labels,
    "origin": ValueText.fact_origins,
    "marks": _as_written,
    "monotone": ValueText.fact_names,
    "evidence": ValueText.text,
    "verifier": ValueText.text,
    "serves": _as_written,
    "note": ValueText.text,
    "source": ValueText.source,
}
_POLICIES: Mapping[str, Describe] = {
    "title": ValueText.text,
    "issued": ValueText.issued,
    "valid": ValueText.years,
    "status": ValueText.status,
    "rounding": ValueText.rounding,
    "not_applicable": ValueText.not_applicable,
    "note": ValueText.text,
    "band": ValueText.band,
    "name": ValueText.text,
    "max": ValueText.points,
    "context": ValueText.fact,
    "peer_group": ValueText.name,
    "tag": ValueText.name,
    "view": ValueText.view,
    "gate": ValueText.gate,
    "group": ValueText.group,
}
