"""An attribution as JSON data, with sentences in one language."""

from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any

from methodology.canonical import spelling
from methodology.model.level import Group, Indicator, Level, all_groups
from methodology.wording.numbers import PLACES, percent, shown
from rules.attribution.attribution import Attribution, Node, Side
from rules.attribution.causes import Parts
from rules.wording.moves import MOVES

SCHEMA = "minhdiem/attribution/1"
HUNDRED = Fraction(100)
Entry = dict[str, Any]
"""JSON data with ASCII keys; every exact number is a text, percentages are times one hundred."""


def attribution_document(attribution: Attribution, language: str) -> Entry:
    """Why an agency's score moved, as data: both sides, the causes, waterfalls, and sentences.

    Args:
        attribution: what :func:`rules.attribution.attribution.attribute` found.
        language: ``vi`` or ``en``.
    """
    before, after, total = attribution.before, attribution.after, attribution.total
    writer = _Writer(attribution, language)
    sides = writer.side(before), writer.side(after)
    return {
        "schema": SCHEMA,
        "language": language,
        "agency": sides[1]["agency"],
        "before": sides[0],
        "after": sides[1],
        "points": writer.points(),
        "percent": writer.percent(),
        "percent_note": writer.teller.say.no_percent if attribution.weights is None else None,
        "groups": [writer.branch(branch) for branch in total.below],
    }


class _Writer:
    def __init__(self, attribution: Attribution, language: str) -> None:
        self.attribution, self.language, self.teller = attribution, language, ChangeText(language)
        named = (*_named(attribution.before.level), *_named(attribution.after.level))
        self.named = {item.key: item for item in named}

    def side(self, side: Side) -> Entry:
        """One side: its method, and what it came to."""
        share = side.result.total.share
        agency = side.submission.agency
        return {
            "agency": {"code": agency.code, "name": agency.name},
            "pack": {"name": side.pack.name, "title": side.pack.title[self.language]},
            "digest": side.pack.digests.pack,
            "level": {"key": side.level.key, "name": side.level.name[self.language]},
            "period": side.submission.period,
            "points": spelling(side.points),
            "applicable": spelling(side.applicable),
            "percent": None if share is None else spelling(HUNDRED * share),
        }

    def points(self) -> Entry:
        """The change of the points."""
        before, after = self.attribution.before.points, self.attribution.after.points
        parts = self.attribution.total.points
        return {
            "change": spelling(after - before),
            "causes": self._causes(parts),
            "waterfall": self._waterfall(before, parts),
            "summary": self.teller.points(before, after, parts),
        }

    def percent(self) -> Entry | None:
        """The change of the percentage; None where a side has none."""
        before, after = (
            side.result.total.share for side in (self.attribution.before, self.attribution.after)
        )
        parts = self.attribution.percent(self.attribution.total)
        if before is None or after is None or parts is None:
            return None
        return {
            "change": spelling(HUNDRED * (after - before)),
            "causes": self._shares(parts),
            "waterfall": self._waterfall(HUNDRED * before, _hundredfold(parts)),
            "summary": self.teller.percent(before, after, parts),
        }

    def branch(self, branch: Node) -> Entry:
        """A group or a row: what each cause added."""
        item, percent = self.named[branch.key], self.attribution.percent(branch)
        return {
            "kind": branch.kind,
            "key": branch.key,
            "code": item.code,
            "name": item.name[self.language],
            "change": spelling(sum(branch.points.values(), Fraction(0))),
            "points": self._causes(branch.points),
            "percent": None if percent is None else self._shares(percent),
            "summary": self.teller.branch(branch.points),
            "below": [self.branch(below) for below in branch.below],
        }

    def _causes(self, parts: Parts) -> list[Entry]:
        return [
            {
                "cause": cause,
                "name": self.teller.say.causes[cause],
                "change": spelling(part),
                "shown": self.teller.signed(part),
            }
            for cause, part in parts.items()
        ]

    def _shares(self, parts: Parts) -> list[Entry]:
        return self._causes(_hundredfold(parts))

    def _waterfall(self, start: Fraction, parts: Parts) -> list[Entry]:
        """Each cause from where the one before it ended; the last ends at the later side."""
        steps = []
        for cause, part in parts.items():
            steps.append({"cause": cause, "from": spelling(start), "to": spelling(start + part)})
            start += part
        return steps


def _hundredfold(parts: Parts) -> Parts:
    return {cause: HUNDRED * part for cause, part in parts.items()}


def _named(level: Level) -> Iterator[Group | Indicator]:
    """Everything of a level that has a key, a code and a name."""
    yield from all_groups(level.groups)
    yield from level.indicators


Say = Callable[[Fraction], str]
"""An amount as it is read."""


class ChangeText:
    """Tells changes in one language."""

    def __init__(self, language: str) -> None:
        self.language, self.say = language, MOVES[language]

    def points(self, before: Fraction, after: Fraction, parts: Parts) -> str:
        """As in «Điểm tăng 12,5, từ 70 lên 82,5: +20 do số liệu, −7,5 do thay đổi cách chấm.»."""
        told = (self._shown(before), self._shown(after))
        return self._whole(self.say.points, told, after - before, parts, self._shown)

    def percent(self, before: Fraction, after: Fraction, parts: Parts) -> str:
        """The same of the percentage, in percentage points."""
        told = (percent(before, self.language), percent(after, self.language))
        return self._whole(self.say.percent, told, after - before, parts, self._share)

    def branch(self, parts: Parts) -> str:
        """The same of a group or a row, without the sides."""
        change = sum(parts.values(), Fraction(0))
        template = self._by_sign(change, self.say.risen, self.say.fallen, self.say.unmoved)
        causes = self._causes(parts, self._shown, bool(change))
        return template.format(change=self._shown(abs(change)), causes=causes)

    def signed(self, amount: Fraction) -> str:
        """``+20``, ``−7,5``, ``≈ +6,6667``."""
        return self._signed(amount, self._shown)

    def signed_share(self, share: Fraction) -> str:
        """The same of a change of a percentage: ``≈ −4,28 điểm phần trăm``."""
        return self._signed(share, self._share) if share else self._share(share)

    def _whole(self, what: str, told: tuple[str, str], change: Fraction, parts: Parts, say: Say) -> str:
        template = self._by_sign(change, self.say.rose, self.say.fell, self.say.stayed)
        before, after = told
        causes = self._causes(parts, say, bool(change))
        return template.format(what=what, change=say(abs(change)), before=before, after=after, causes=causes)

    def _causes(self, parts: Parts, say: Say, moved: bool) -> str:
        causes = self.say.comma.join(
            self.say.by[cause].format(amount=self._signed(part, say)) for cause, part in parts.items()
        )
        return causes if moved or not parts else self.say.offset.format(causes=causes)

    @staticmethod
    def _by_sign(change: Fraction, rose: str, fell: str, stayed: str) -> str:
        return rose if change > 0 else fell if change < 0 else stayed

    def _shown(self, amount: Fraction) -> str:
        return self._places(amount, PLACES)

    def _share(self, amount: Fraction) -> str:
        return self.say.share.format(amount=self._places(100 * amount, 2))

    def _places(self, amount: Fraction, places: int) -> str:
        """So many decimals, and twice as many where these would all be zero."""
        return shown(amount, self.language, places if amount * 10**places >= 1 else 2 * places)

    @staticmethod
    def _signed(amount: Fraction, say: Say) -> str:
        text = say(abs(amount))
        about, sign = ("≈ " if text.startswith("≈ ") else ""), ("−" if amount < 0 else "+")
        return f"{about}{sign}{text.removeprefix('≈ ')}"
