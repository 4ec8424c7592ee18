"""A level of a pack with what is worked out once for all agencies; it knows no rule engine."""

from collections.abc import Callable, Hashable, Mapping
from functools import cached_property
from typing import Any, Concatenate, ParamSpec, TypeVar

from methodology.model.level import Level
from methodology.model.pack import Pack
from rules.arithmetic import Grid
from rules.evaluation.rounding import Scale, level_scale
from rules.evaluation.row_scorer import RowScorer
from rules.evaluation.totals import Layout, layout
from rules.facts.facts_file import SubmissionReader

Arguments = ParamSpec("Arguments")
Made = TypeVar("Made")


class PreparedLevel:
    """A level of a pack, ready for whatever follows from facts but the engine's decisions.

    What is made for a level lives as long as this does: there is no other cache keyed by levels.
    """

    def __init__(self, pack: Pack, level: Level) -> None:
        self.pack, self.level = pack, level
        self._made: dict[Hashable, Any] = {}

    @cached_property
    def grid(self) -> Grid:
        """The level's facts, in the order of a submission's values."""
        return Grid(self.level.facts)

    @cached_property
    def scale(self) -> Scale:
        """How points are counted."""
        return level_scale(self.pack, self.level)

    @cached_property
    def layout(self) -> Layout:
        """Which indicators belong to which groups and views."""
        return layout(self.level)

    @cached_property
    def reader(self) -> SubmissionReader:
        """Reads facts files."""
        return SubmissionReader(self.level)

    @cached_property
    def row_scorers(self) -> Mapping[str, RowScorer]:
        """Key → scorer, for every row that gives points."""
        scored = (indicator for indicator in self.level.indicators if not indicator.informational)
        return {indicator.key: RowScorer(indicator, self.scale, self.grid) for indicator in scored}

    def once(
        self,
        make: Callable[Concatenate["PreparedLevel", Arguments], Made],
        *arguments: Arguments.args,
        **options: Arguments.kwargs,
    ) -> Made:
        """What a function or class makes of this level and some arguments, made at the first call.

        Args:
            make: called with this level before the arguments.
            arguments: hashable, as the options are.
            options: passed on by name.
        """
        key = (make, arguments, tuple(options.items()))
        if key not in self._made:
            self._made[key] = make(self, *arguments, **options)
        made: Made = self._made[key]
        return made
