"""What would earn more, and what leads to the next band, as JSON data with sentences in one language."""

from fractions import Fraction
from typing import Any

from methodology.canonical import spelling
from methodology.model.level import Level
from methodology.model.pack import Pack
from methodology.wording.numbers import shown
from rules.arithmetic import Grid
from rules.evaluation.result import Result
from rules.explanation import Explainer
from rules.facts.submission import Submission
from rules.facts.values import from_grid
from rules.next_steps.band_gap import Gap
from rules.next_steps.level_steps import BandAim, Move, PointsAim, next_band, next_moves
from rules.wording.inverses import INVERSES

SCHEMA = "minhdiem/next-steps/1"
Entry = dict[str, Any]
"""JSON data with ASCII keys; every exact number is a text, percentages are times one hundred."""


def next_steps_document(
    pack: Pack, level: Level, submission: Submission, result: Result, language: str
) -> Entry:
    """Each smallest change of a single fact that earns points, most first; and what the next band asks for.

    Args:
        pack: the method.
        level: a level of it.
        submission: the facts.
        result: what they came to.
        language: ``vi`` or ``en``.
    """
    writer, agency, total = NextStepsText(pack, level, language), submission.agency, result.total
    return {
        "schema": SCHEMA,
        "language": language,
        "agency": {"code": agency.code, "name": agency.name},
        "period": submission.period,
        "pack": {"name": pack.name, "title": pack.title[language]},
        "digest": pack.digests.pack,
        "level": {"key": level.key, "name": level.name[language]},
        "points": spelling(result.in_points(total.points)),
        "percent": None if total.share is None else spelling(100 * total.share),
        "band": None if result.band is None else pack.bands[result.band].key,
        "next": [writer.move(move) for move in next_moves(pack, level, submission, result)],
        "next_band": writer.band(next_band(pack, level, submission, result)),
    }


class NextStepsText:
    """Writes what follows from a change of a fact of a level."""

    def __init__(self, pack: Pack, level: Level, language: str) -> None:
        self._explainer, self._language = Explainer(Grid(level.facts), language), language
        self._say = INVERSES[language]

    def move(self, move: Move) -> Entry:
        """A change of one fact."""
        fact = move.fact
        return {
            "fact": fact.name,
            "from": from_grid(fact, move.present),
            "to": from_grid(fact, move.to),
            "gain": spelling(move.gain),
            "indicators": list(move.rows),
            "text": self._explainer.change_text(fact, move.present, move.to, move.gain),
        }

    def points(self, aim: PointsAim) -> Entry:
        """What a fact must be so that its row earns so many points."""
        return {
            "indicator": aim.row,
            "fact": aim.fact.name,
            "points": spelling(aim.points),
            "now": spelling(aim.now),
            "most": spelling(aim.most),
            "move": aim.move and self.move(aim.move),
            "summary": self._reach(aim),
        }

    def band(self, aim: BandAim | None) -> Entry | None:
        """What the next better band asks for; None where there is none."""
        if aim is None:
            return None
        return {
            "key": aim.band.key,
            "name": aim.band.name[self._language],
            "lacking": None if aim.gap is None else spelling(aim.gap.points),
            "gates": [] if aim.gap is None else [gate.key for gate in aim.gap.gates],
            "moves": [self.move(move) for move in aim.moves],
            "summary": self._band(aim, aim.gap) if aim.gap else self._say.nothing_applies,
        }

    def _reach(self, aim: PointsAim) -> str:
        points, label = self._shown(aim.points), self._explainer.rule_text.label(aim.fact.name)
        if aim.move:
            return self._say.reach.format(points=points, **self._words(aim.move))
        if aim.now >= aim.points:
            return self._say.reached.format(points=points, earned=self._shown(aim.now))
        return self._say.too_far.format(points=points, label=label, most=self._shown(aim.most))

    def _band(self, aim: BandAim, gap: Gap) -> str:
        asked = self._say.lacking if not gap.gates else self._say.both if gap.points else self._say.gates
        gates = "; ".join(gate.name[self._language] for gate in gap.gates)
        asks = asked.format(band=aim.band.name[self._language], points=self._shown(gap.points), gates=gates)
        return f"{asks} {self._say.some if aim.moves else self._say.none}"

    def _words(self, move: Move) -> dict[str, str]:
        explainer = self._explainer
        return {
            "label": explainer.rule_text.label(move.fact.name),
            "now": explainer.value_text(move.fact, move.present),
            "to": explainer.value_text(move.fact, move.to),
        }

    def _shown(self, points: Fraction) -> str:
        return shown(points, self._language)
