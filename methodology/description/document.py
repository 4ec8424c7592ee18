"""The method page: every row of a level said in words, in one language."""

from typing import Any

from methodology.canonical import spelling
from methodology.model.core import Part
from methodology.model.fact import Fact, Text
from methodology.model.level import Group, Indicator, Level
from methodology.model.pack import Pack
from methodology.wording import pages
from methodology.wording.numbers import day, percent
from methodology.wording.rules import RuleText


def method_document(pack: Pack, level: Level, language: str) -> dict[str, Any]:
    """The method of a level as data: all rules, facts, evidence, sources, bands and gates, in words."""
    words = RuleText(level.facts, language)
    say = pages.PAGES[language]
    return {
        "language": language,
        "pack": pack.name,
        "digest": pack.digests.pack,
        "title": pack.title[language],
        "status": say.status[pack.status],
        "issued": say.issued.format(
            document=pack.issued.document,
            date=day(pack.issued.date.toordinal(), language),
            by=pack.issued.by[language],
        ),
        "notice": notice(level, language),
        "note": text(pack.note, language),
        "level": {"key": level.key, "name": level.name[language], "max": spelling(level.max)},
        "level_note": text(level.note, language),
        "rounding": say.rounding(pack.rounding),
        "not_applicable": say.not_applicable[pack.not_applicable],
        "missing": say.missing,
        "bands": [_band(pack, level, position, language) for position in range(len(pack.bands))],
        "gates": [{"key": gate.key, "name": gate.name[language]} for gate in level.gates],
        "context": [_fact(fact, language) for fact in level.context],
        "groups": [_group(group, level, words) for group in level.groups],
    }


def notice(level: Level, language: str) -> str | None:
    """What is to be said where some row is not quoted from the decision; None where all are."""
    loose = sum(leaf.source.provenance != "quoted" for leaf in level.indicators)
    say = pages.PAGES[language]
    return say.not_quoted.format(count=loose, all=len(level.indicators)) if loose else None


def text(written: Text | None, language: str) -> str | None:
    """A text that may be absent."""
    return written[language] if written else None


def _band(pack: Pack, level: Level, position: int, language: str) -> dict[str, Any]:
    band = pack.bands[position]
    gates = [gate.name[language] for gate in level.gates if gate.key in band.requires]
    return {
        "key": band.key,
        "name": band.name[language],
        "rule": pages.PAGES[language].band(
            None if band.at_least is None else percent(band.at_least, language), gates
        ),
    }


def _group(group: Group, level: Level, words: RuleText) -> dict[str, Any]:
    below: dict[str, Any] = (
        {"groups": [_group(inner, level, words) for inner in group.groups]}
        if group.groups
        else {"indicators": [_indicator(leaf, level, words) for leaf in group.indicators]}
    )
    head = {
        "key": group.key,
        "code": group.code,
        "name": group.name[words.language],
        "max": spelling(group.max),
    }
    return {**head, **below}


def _indicator(leaf: Indicator, level: Level, words: RuleText) -> dict[str, Any]:
    language, say = words.language, pages.PAGES[words.language]
    tags = {tag.key: tag.name[language] for tag in level.tags}
    return {
        "key": leaf.key,
        "code": leaf.code,
        "name": leaf.name[language],
        "max": spelling(leaf.max),
        "rule": [_part(leaf, part, words) for part in leaf.parts],
        "informational": leaf.informational,
        "applies_to": [tags[tag] for tag in leaf.applies_to],
        "may_not_apply": leaf.may_not_apply,
        "requires": [words.guard(require.guard) for require in leaf.requires],
        "facts": [_fact(level.facts[name], language) for name in leaf.uses],
        "evidence": text(leaf.evidence, language),
        "verifier": text(leaf.verifier, language),
        "serves": list(leaf.serves),
        "note": text(leaf.note, language),
        "source": {"at": leaf.source.at, "provenance": say.provenance[leaf.source.provenance]},
    }


def _part(leaf: Indicator, part: Part, words: RuleText) -> dict[str, Any]:
    cases = [
        {"key": case.key, "when": words.guard(case.when), "gives": words.outcome(case.outcome, part.max)}
        for case in part.cases
    ]
    return {"key": part.key, "max": spelling(part.max), "cases": cases}


def _fact(fact: Fact, language: str) -> dict[str, Any]:
    say = pages.PAGES[language]
    return {
        "name": fact.name,
        "label": fact.label[language],
        "type": say.types[fact.type],
        "unit": text(fact.unit, language),
        "options": {option.key: option.label[language] for option in fact.options},
        "from": say.origins[fact.origin],
    }
