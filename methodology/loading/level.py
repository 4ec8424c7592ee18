"""From typed documents to the frozen values of a level."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import partial
from typing import Any

from methodology.calculus.linear import guard
from methodology.calculus.parsing import Scope
from methodology.errors import collect_errors, error_path, invalid
from methodology.format.fields import load
from methodology.kinds.registry import read_kind
from methodology.loading.fact import build_fact
from methodology.loading.records import LevelRecord
from methodology.model.core import Guard
from methodology.model.fact import Fact, Text
from methodology.model.level import Gate, Group, Indicator, Level, Named, Require, Source, View

Loaded = Mapping[str, Any]


def build_level(written: Any) -> Level:
    """A level from its document.

    Raises:
        InvalidDocument: every fault, with its path in the document.
    """
    loaded = load(LevelRecord, written)
    context = _facts(loaded.get("context", {}), None, "", "context")
    tags = _named(loaded.get("tags", {}))
    builder = _Builder({fact.own_name: fact for fact in context}, {tag.key for tag in tags})
    return Level(
        key=loaded["level"],
        name=loaded["name"],
        max=loaded["max"],
        context=context,
        groups=builder.groups(loaded["groups"], "groups"),
        peer_groups=_named(loaded.get("peer_groups", {})),
        tags=tags,
        views=tuple(View(view["key"], view["name"], view["groups"]) for view in loaded.get("views", ())),
        gates=tuple(_gate(gate) for gate in loaded.get("gates", ())),
        note=loaded.get("note"),
    )


def _named(loaded: Mapping[str, Text]) -> tuple[Named, ...]:
    return tuple(Named(key, name) for key, name in loaded.items())


def _gate(loaded: Loaded) -> Gate:
    full, earning = loaded.get("full", Fraction(1)), loaded.get("earning", Fraction(1))
    return Gate(loaded["key"], loaded["name"], loaded["marks"], full, earning)


def _facts(loaded: Mapping[str, Loaded], label: Text | None, prefix: str, *path: str) -> tuple[Fact, ...]:
    with error_path(*path):
        read = collect_errors(
            (own, partial(build_fact, prefix + own, fact, label)) for own, fact in loaded.items()
        )
    return tuple(read.values())


class _Builder:
    """Builds the tree of a level whose context facts and tags are known."""

    def __init__(self, context: Mapping[str, Fact], tags: set[str]) -> None:
        self.context = context
        self.tags = tags

    def groups(self, loaded: Iterable[Loaded], *path: str) -> tuple[Group, ...]:
        with error_path(*path):
            read = collect_errors((at, partial(self.group, group)) for at, group in enumerate(loaded))
        return tuple(read.values())

    def group(self, loaded: Loaded) -> Group:
        if ("groups" in loaded) == ("indicators" in loaded):
            raise invalid("groups_or_indicators", key=loaded["key"])
        with error_path("indicators"):
            rows = enumerate(loaded.get("indicators", ()))
            indicators = collect_errors((at, partial(self.indicator, row)) for at, row in rows)
        groups = self.groups(loaded.get("groups", ()), "groups")
        return Group(
            loaded["key"], loaded["code"], loaded["name"], loaded["max"], groups, tuple(indicators.values())
        )

    def indicator(self, loaded: Loaded) -> Indicator:
        facts = loaded.get("facts", {})
        own = _facts(facts, loaded["name"] if len(facts) == 1 else None, f"{loaded['key']}/", "facts")
        scope = self.scope(own)
        self.check(loaded)
        with error_path("score"):
            kind = read_kind(loaded["score"], scope, loaded["max"])
        return Indicator(
            key=loaded["key"],
            code=loaded["code"],
            name=loaded["name"],
            max=loaded["max"],
            facts=own,
            kind=kind,
            parts=kind.parts(loaded["max"]) if kind else (),
            source=Source(**loaded["source"]),
            requires=tuple(self.require(n, text, scope) for n, text in enumerate(loaded.get("require", ()))),
            may_not_apply=loaded.get("may_not_apply", ()),
            monotone=self.monotone(loaded, own),
            **{
                word: loaded[word]
                for word in ("applies_to", "marks", "evidence", "verifier", "serves", "note")
                if word in loaded
            },
        )

    def scope(self, own: Iterable[Fact]) -> Scope:
        for fact in own:
            if fact.own_name in self.context:
                raise invalid("shadows_context_fact", "facts", fact.own_name, name=fact.own_name)
        return Scope({**self.context, **{fact.own_name: fact for fact in own}})

    def check(self, loaded: Loaded) -> None:
        for position, tag in enumerate(loaded.get("applies_to", ())):
            if tag not in self.tags:
                raise invalid(
                    "unknown_tag", "applies_to", position, value=tag, known=", ".join(sorted(self.tags))
                )
        if (loaded["score"] is None) != (loaded["max"] == 0):
            raise invalid("informational_max", "max", value=loaded["max"])
        if loaded["max"] < 0:
            raise invalid("negative_max", "max", value=loaded["max"])

    @staticmethod
    def require(position: int, text: str, scope: Scope) -> Require:
        with error_path("require", position):
            relation: Guard = guard(scope.condition(text))
            return Require(text, relation)

    @staticmethod
    def monotone(loaded: Loaded, own: Iterable[Fact]) -> tuple[str, ...]:
        names = {fact.own_name: fact.name for fact in own}
        for position, name in enumerate(loaded.get("monotone", ())):
            if name not in names:
                raise invalid("unknown_name", "monotone", position, name=name, known=", ".join(names))
        return tuple(names[name] for name in loaded.get("monotone", ()))
