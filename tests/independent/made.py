"""Random packs of small rows as an author would write them, and random facts files to any level."""

import json
from collections.abc import Iterator, Mapping, Sequence
from random import Random
from typing import Any

from methodology.errors import InvalidDocument
from methodology.loading.pack import build_pack
from methodology.model.fact import Fact
from methodology.model.level import ClaimKind, Level
from methodology.model.pack import Pack
from methodology.proof.check import findings
from rules.arithmetic import Grid
from rules.facts.relations import relations
from rules.facts.submission import Claim, Given, NotRecognised, State
from rules.facts.values import from_grid
from tests.support.facts.submissions import value_draws
from tests.support.packs.small_commune import POLICIES

Written = Any
NAME = {"vi": "Chỉ số", "en": "Indicator"}
FACTS: Mapping[str, Written] = {
    "a": {"type": "count", "max": "5"},
    "b": {"type": "count", "max": "5"},
    "x": {"type": "number", "decimals": "1", "min": "-0.5", "max": "2"},
    "p": {"type": "percent"},
    "f": "flag",
    "g": "flag",
    "d": {"type": "date", "min": "2026-03-01", "max": "2026-04-30"},
    "c": {"type": "choice", "options": {"one": NAME, "two": NAME, "three": NAME}},
}
CONTEXT = {"n": {"type": "count", "max": "4"}, "k": {"type": "count", "min": "1", "max": "4"}}
ORIGINS = ("self", "feed", "appraised", "concluded")


def packs(count: int, seed: str) -> Iterator[Pack]:
    """So many packs that hold what a pack promises."""
    random = Random(seed)
    while count:
        try:
            pack = _pack(random)
        except InvalidDocument:
            continue
        if not any(findings(pack)):
            yield pack
            count -= 1


def _pack(random: Random) -> Pack:
    tree = [_group(random, f"g{at}") for at in range(random.randint(1, 3))]
    top = {"key": "top", "code": "top", "name": NAME, "max": _sum(tree[:2]), "groups": tree[:2]}
    groups = [top, *tree[2:]]
    gates = [
        {"key": "core", "name": NAME, "marks": "mandatory", "full": "2/3", "earning": "50%"},
        {"key": "all", "name": NAME, "marks": "mandatory"},
    ]
    level = {
        "level": "commune",
        "name": NAME,
        "max": _sum(groups),
        "context": {name: {**fact, "label": NAME} for name, fact in CONTEXT.items()},
        "peer_groups": {"region": NAME},
        "tags": {"market": NAME, "border": NAME},
        "views": [{"key": "v", "name": NAME, "groups": [tree[-1]["key"], tree[0]["key"]][: len(tree)]}],
        "gates": gates,
        "groups": groups,
    }
    if len(tree) == 1:
        level["views"] = [{"key": "v", "name": NAME, "groups": ["top"]}]
    return build_pack({**_header(random), "levels": ["commune.yaml"]}, {"commune.yaml": level})


def _header(random: Random) -> Written:
    bands = [
        {"key": "good", "name": NAME, "at_least": random.choice(("80%", "3/5")), "requires": ["core"]},
        {"key": "fair", "name": NAME, "at_least": "1/3"},
        {"key": "weak", "name": NAME, **random.choice(({}, {"requires": ["all"]}))},
    ]
    return {
        "format": "1",
        "pack": "vi-du/2026",
        "title": NAME,
        "issued": {"document": "12/QĐ-UBND", "date": "2026-01-15", "by": NAME},
        "valid": {"from": "2026", "to": "2026"},
        "status": "draft",
        "rounding": {
            "at": random.choice(("indicator", "total")),
            "digits": random.choice("012"),
            "mode": random.choice(("half_up", "half_even", "floor")),
        },
        "not_applicable": random.choice(POLICIES),
        **random.choice(({}, {"bands": bands})),
    }


def _sum(below: list[Written]) -> str:
    return f"{sum(float(one['max']) for one in below):g}"


def _group(random: Random, key: str) -> Written:
    rows = [_row(random, f"{key}.r{at}") for at in range(random.randint(1, 3))]
    if key == "g0":
        rows[0] |= {"marks": ["mandatory"]}
    return {"key": key, "code": key, "name": NAME, "max": _sum(rows), "indicators": rows}


def _row(random: Random, key: str) -> Written:
    most = random.choice(("10", "7", "2.5"))
    score, relations = _score(random)
    if random.random() < 0.1:
        most, score, relations = "0", "informational", ["a <= b"]
    used = json.dumps(score) + json.dumps(relations)
    facts = {name: _labelled(fact) for name, fact in FACTS.items() if f"{name}" in set(_words(used))}
    more = {
        "applies_to": ["market", "border"],
        "may_not_apply": random.choice(("true", ["outside_mandate"], ["nothing_arose", "outside_mandate"])),
        "marks": ["mandatory"],
    }
    row = {"key": key, "code": key, "name": NAME, "max": most, "score": score}
    row |= {word: written for word, written in more.items() if random.random() < 0.4}
    row |= {"facts": facts} if facts else {}
    row |= {"require": relations} if relations else {}
    return {**row, "source": {"at": key, "provenance": "illustrative"}}


def _labelled(fact: Written) -> Written:
    return {"type": fact, "label": NAME} if isinstance(fact, str) else {**fact, "label": NAME}


def _words(text: str) -> Iterator[str]:
    yield from "".join(sign if sign.isalnum() else " " for sign in text).split()


def _score(random: Random) -> tuple[Written, list[str]]:
    """What stands under ``score``, with the relations that go with it."""
    if random.random() < 0.7:
        return _kind(random)
    (one, asked), (other, more) = _kind(random), _kind(random)
    share, rest = random.choice((("1/3", "2/3"), ("50%", "1/2"), ("25%", "3/4")))
    return [{"share": share, **one}, {"share": rest, **other}], list(dict.fromkeys(asked + more))


def _kind(random: Random) -> tuple[Written, list[str]]:
    choose = random.choice
    some = choose(("max / 3", "max / 2", "1/3", "2/3", "30%", "0.5", "1.25", "0"))
    award = choose(("1/3", "50%", "3/4", "0.5", "1.25", "2"))
    none = choose(({}, {"if_none": choose(("full", "zero", "not_applicable"))}))
    of, to, asked = choose(
        (
            ("a", "b", ["a <= b"]),
            ("a", "n", ["a <= n"]),
            ("b - a", "b", ["a <= b"]),
            ("a + b", "n + k", ["a + b <= n + k"]),
            ("a", "k + b", ["a <= b or a = 1", "a <= k + b"]),
            ("p", "100%", []),
            ("a", "5", []),
        )
    )
    condition = choose(
        (
            *("f", "not f", "f and a >= 2", "f or g", "not (f and g)", "c = two", "c != one and f"),
            *(
                "a >= 3",
                "a < b",
                "a + b > 4",
                "x >= 0.5",
                "p > 80%",
                "d <= 2026-03-31",
                "f and d < 2026-04-15",
            ),
            *("a / k >= 1/2", "not (a / k < 50%)", "n = 0", "a - b >= 1 or g"),
        )
    )
    kinds: list[tuple[Written, list[str]]] = [
        ({"yes_no": choose("fg")}, []),
        ({"choice": {"c": {"three": "0", "one": "max", "two": award}}}, []),
        ({"checklist": choose(({"f": "1/3", "g": "2/3"}, {"g": "40%", "f": "60%"}))}, []),
        ({"per_item": {choose("abn"): choose(("2", "0.75", "3.5"))}}, []),
        ({"tiers": {choose(("a", "a + n", "b")): {"3": "max", "2": award, "else": "0"}}}, []),
        ({"tiers": {"a": {"4": "max", "2": award, "else": "0"}}}, ["a <= b", "b <= k"]),
        ({"tiers": {choose(("p", "a / k")): {"> 90%": "max", "1/2": award, "else": "0"}}}, []),
        ({"tiers": {"at_most": {choose(("a", "a + b")): {"0": "max", "< 3": award, "else": "0"}}}}, []),
        ({"ratio": {"of": of, "to": to, "full_at": choose(("100%", "80%", "2/3")), **none}}, asked),
        ({"ratio": {"of": of, "to": to, "full_at": "1/2", "may_exceed": "true", **none}}, asked[1:]),
        ({"cases": [{"when": condition, "points": "max"}, {"else": some}]}, []),
        ({"cases": [{"when": condition, "points": some}, {"when": "g", "points": "max"}, {"else": "0"}]}, []),
        ({"cases": [{"when": condition, "points": "not_applicable"}, {"else": f"max * {of} / 5"}]}, asked),
        ({"cases": [{"when": "n = 0", "points": "not_applicable"}, {"else": "max * a / n"}]}, ["a <= n"]),
        ({"cases": [{"when": "b = 0", "points": some}, {"else": "max * a / b"}]}, ["a <= b"]),
        ({"cases": [{"when": "n = 0", "points": some}, {"else": "max - max * a / (2 * n)"}]}, ["a <= n"]),
        ({"cases": [{"when": condition, "points": "max"}, {"else": "max * (a + b) / 10"}]}, []),
    ]
    return choose(kinds)


def facts_files(level: Level, count: int, seed: str) -> Iterator[str]:
    """Facts files: most of them are accepted."""
    files = _FactsFiles(level, Random(seed))
    return (files.draw() for _ in range(count))


class _FactsFiles:
    """Draws facts files for a level.

    Attributes:
        absent: the share of facts without a value. beside: of those that are stated beside a claim.
    """

    def __init__(self, level: Level, random: Random) -> None:
        self.level, self.random, self.draws = level, random, value_draws(level)
        requires = (require for row in level.indicators for require in row.requires)
        self.relations = relations(requires, Grid(level.facts))
        self.absent = self.beside = 0.0

    def draw(self) -> str:
        """A facts file; one in ten has a fact that may break a relation."""
        random = self.random
        self.absent, self.beside = random.choice((0.0, 0.05, 0.2, 0.5)), random.choice((0.0, 0.0, 0.3))
        states = self._states()
        if random.random() < 0.1:
            fact = random.choice(list(self.level.facts.values()))
            states[fact.name] = Given(random.randint(fact.low, fact.high))
        tags = [tag.key for tag in self.level.tags if random.random() < 0.7]
        group = random.choice((None, *(group.key for group in self.level.peer_groups)))
        head = {
            "agency": {"code": " 04858", "name": "Xã Đoàn Kết", "peer_group": group, "tags": tags[::-1]},
            "period": random.choice(("2026", 2026)),
        }
        facts = {name: self._written(self.level.facts[name], state) for name, state in states.items()}
        stated = {name: fact for name, fact in facts.items() if fact != "null" or random.random() < 0.5}
        body = ", ".join(f"{json.dumps(name)}: {fact}" for name, fact in stated.items())
        return f'{json.dumps(head)[:-1]}, "facts": {{{body}}}}}'

    def _states(self) -> dict[str, State]:
        found: dict[str, State] = {}
        self._draw_until_allowed(found, self.level.context, ())
        for row in self.level.indicators:
            claims = row.may_not_apply if self.random.random() < 0.1 else ()
            self._draw_until_allowed(found, row.facts, claims)
        return found

    def _draw_until_allowed(
        self, found: dict[str, State], facts: Sequence[Fact], claims: tuple[ClaimKind, ...]
    ) -> None:
        """Draws some facts beside those that were found, again where they break a relation."""
        names = {fact.name for fact in facts}
        asked = [relation for relation in self.relations if relation.require.guard.facts & names]
        for _ in range(20):
            found |= {fact.name: self._state(fact, claims) for fact in facts}
            states = (found.get(name) for name in self.level.facts)
            values = [state.value if isinstance(state, Given) else None for state in states]
            if all(relation.allows(values) for relation in asked):
                return

    def _state(self, fact: Fact, claims: tuple[ClaimKind, ...]) -> State:
        random = self.random
        if claims and random.random() >= self.beside:
            return (
                Claim(random.choice(claims), " Trong năm không phát sinh") if random.random() < 0.6 else None
            )
        if random.random() < self.absent:
            return NotRecognised("Không có biên bản ") if random.random() < 0.3 else None
        return Given(self.draws[fact.name](random.randrange(256), random.getrandbits(56)))

    def _written(self, fact: Fact, state: State) -> str:
        """A state as JSON, in one of the ways that say the same."""
        random = self.random
        more: dict[str, Any] = {"origin": random.choice(ORIGINS)} if random.random() < 0.3 else {}
        if random.random() < 0.3:
            more["evidence"] = random.choice((None, "", " 12/TB-UBND", "Biên bản số 3"))
        if isinstance(state, Claim):
            default = state.kind == self.level.claims[fact.name][0] and random.random() < 0.5
            kind = {} if default else {"kind": state.kind}
            return json.dumps({"not_applicable": state.reason, **kind, **more}, ensure_ascii=False)
        if isinstance(state, NotRecognised):
            origin = random.choice(({}, {"origin": "concluded"}))
            return json.dumps({"not_recognised": state.reason, **origin})
        if state is None:
            return random.choice(("null", json.dumps({"value": None, **more})))
        value = from_grid(fact, state.value)
        quoted = fact.type in ("flag", "choice", "date")
        text = json.dumps(value) if quoted else random.choice(("{}", "{}", "{}e0")).format(value)
        members = "".join(f", {json.dumps(name)}: {json.dumps(member)}" for name, member in more.items())
        return f'{{"value": {text}{members}}}' if more else text
