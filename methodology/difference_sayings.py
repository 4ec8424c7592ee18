"""How each aspect of a row and each policy is said: the lines of its value, none where it is not there."""

from collections.abc import Callable, Mapping
from typing import Any

from methodology.difference_words import Lines, Speaker
from methodology.wording.numbers import day

Say = Callable[[Speaker, Any], Lines]


def aspect_lines(speaker: Speaker, aspect: str, value: Any) -> Lines:
    """A value of a row's aspect."""
    return _said(_ASPECTS[aspect], speaker, value)


def policy_lines(speaker: Speaker, aspect: str, value: Any) -> Lines:
    """A value of a policy."""
    return _said(_POLICIES[aspect], speaker, value)


def _said(say: Say, speaker: Speaker, value: Any) -> Lines:
    return [] if value is None else say(speaker, value)


def _text(speaker: Speaker, value: Any) -> Lines:
    return [speaker.text(value)]


def _name(speaker: Speaker, value: Any) -> Lines:
    return [speaker.text(value.name)]


def _points(speaker: Speaker, value: Any) -> Lines:
    return [speaker.phrases.points.format(points=speaker.number(value))]


def _facts(speaker: Speaker, value: Any) -> Lines:
    return [speaker.fact(fact) for fact in value]


def _applies_to(speaker: Speaker, value: Any) -> Lines:
    return [", ".join(speaker.tags[tag] for tag in value) or speaker.phrases.every_agency]


def _may_not_apply(speaker: Speaker, value: Any) -> Lines:
    return [speaker.phrases.claimable if value else speaker.phrases.not_claimable]


def _source(speaker: Speaker, value: Any) -> Lines:
    return [f"{value.at} ({speaker.page.provenance[value.provenance]})"]


def _issued(speaker: Speaker, value: Any) -> Lines:
    date = day(value.date.toordinal(), speaker.language)
    issued = speaker.page.issued.format(document=value.document, date=date, by=speaker.text(value.by))
    return [issued]


def _years(speaker: Speaker, value: Any) -> Lines:
    first, last = value
    return [str(first) if first == last else speaker.phrases.years.format(first=first, last=last)]


def _view(speaker: Speaker, value: Any) -> Lines:
    groups = "; ".join(speaker.groups[key] for key in value.groups)
    return [speaker.phrases.named.format(name=speaker.text(value.name), text=groups)]


def _group(speaker: Speaker, value: Any) -> Lines:
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
