"""The method document: every row of a level said in words, in one language."""

from methodology.canonical import Document, spelling
from methodology.description.rule import part_document
from methodology.model.fact import Fact, Text
from methodology.model.level import Group, Indicator, Level
from methodology.model.pack import Band, NotApplicablePolicy, Pack
from methodology.wording.labels import (
    FACT_TYPES,
    ORIGINS,
    POLICIES,
    PROVENANCES,
    STATUSES,
    band_text,
    issued_text,
    rounding_text,
)
from methodology.wording.numbers import percent
from methodology.wording.rules import RuleText
from methodology.wording.translations import gettext, translations


def method_document(pack: Pack, level: Level, language: str) -> Document:
    """The method of a level as data: all rules, facts, evidence, sources, bands and gates, in words.

    Args:
        pack: of the level.
        level: the one that is described.
        language: ``vi`` or ``en``.
    """
    _, below = gettext(language), _LevelDocument(level, pack.not_applicable, language)
    return {
        "language": language,
        "pack": pack.name,
        "digest": pack.digests.pack,
        "title": pack.title[language],
        "status": _(STATUSES[pack.status]),
        "issued": issued_text(pack.issued, language),
        "notice": notice(level, language),
        "note": optional_text(pack.note, language),
        "level": {"key": level.key, "name": level.name[language], "max": spelling(level.max)},
        "level_note": optional_text(level.note, language),
        "rounding": rounding_text(pack.rounding, language),
        "not_applicable": _(POLICIES[pack.not_applicable]),
        "missing": _(
            "What is missing earns 0 and is always said to be missing; that is not a zero for the result."
        ),
        "bands": [below.band(band) for band in pack.bands],
        "gates": [{"key": gate.key, "name": gate.name[language]} for gate in level.gates],
        "context": [below.fact(fact) for fact in level.context],
        "groups": [below.group(group) for group in level.groups],
    }


def notice(level: Level, language: str) -> str | None:
    """What is to be said where some row is not quoted from the decision; None where all are."""
    loose = sum(indicator.source.provenance != "quoted" for indicator in level.indicators)
    template = translations(language).ngettext(
        "Note: {count} of {all} rows is not quoted from the decision; its points and thresholds are for "
        "reference only.",
        "Note: {count} of {all} rows are not quoted from the decision; their points and thresholds are for "
        "reference only.",
        loose,
    )
    return template.format(count=loose, all=len(level.indicators)) if loose else None


def optional_text(text: Text | None, language: str) -> str | None:
    """A text that may be absent."""
    return text[language] if text else None


class _LevelDocument:
    """Describes what is in a level."""

    def __init__(self, level: Level, policy: NotApplicablePolicy, language: str) -> None:
        self.level, self.policy, self.language, self._ = level, policy, language, gettext(language)
        self.rules = RuleText(level.facts, language)
        self.tags = {tag.key: tag.name[language] for tag in level.tags}

    def band(self, band: Band) -> Document:
        gates = [gate.name[self.language] for gate in self.level.gates if gate.key in band.requires]
        at_least = None if band.at_least is None else percent(band.at_least, self.language)
        rule = band_text(at_least, gates, self.language)
        return {"key": band.key, "name": band.name[self.language], "rule": rule}

    def group(self, group: Group) -> Document:
        return {
            "key": group.key,
            "code": group.code,
            "name": group.name[self.language],
            "max": spelling(group.max),
            **(
                {"groups": [self.group(inner) for inner in group.groups]}
                if group.groups
                else {"indicators": [self.indicator(indicator) for indicator in group.indicators]}
            ),
        }

    def indicator(self, indicator: Indicator) -> Document:
        source = indicator.source
        return {
            "key": indicator.key,
            "code": indicator.code,
            "name": indicator.name[self.language],
            "max": spelling(indicator.max),
            "rule": [part_document(part, self.rules, self.policy) for part in indicator.parts],
            "informational": indicator.informational,
            "applies_to": [self.tags[tag] for tag in indicator.applies_to],
            "may_not_apply": list(indicator.may_not_apply),
            "requires": [self.rules.guard(require.guard) for require in indicator.requires],
            "facts": [self.fact(self.level.facts[name]) for name in indicator.uses],
            "evidence": optional_text(indicator.evidence, self.language),
            "verifier": optional_text(indicator.verifier, self.language),
            "serves": list(indicator.serves),
            "note": optional_text(indicator.note, self.language),
            "source": {"at": source.at, "provenance": self._(PROVENANCES[source.provenance])},
        }

    def fact(self, fact: Fact) -> Document:
        return {
            "name": fact.name,
            "label": fact.label[self.language],
            "type": self._(FACT_TYPES[fact.type]),
            "unit": optional_text(fact.unit, self.language),
            "options": {option.key: option.label[self.language] for option in fact.options},
            "from": self._(ORIGINS[fact.origin]),
        }
