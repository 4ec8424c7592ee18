"""An attribution as JSON data, with sentences in one language."""

from collections.abc import Iterator
from fractions import Fraction

from methodology.canonical import Document, spelling
from methodology.model.level import Group, Indicator, Level, all_groups
from methodology.wording.translations import gettext
from rules.attribution.attribution import Attribution, Node, Side
from rules.attribution.causes import CAUSE_NAMES, Contributions, multiply
from rules.attribution.change_text import ChangeText
from rules.attribution.changed_facts import ChangedFacts
from rules.documents.header import method_document, percent_members, submission_document

SCHEMA = "minhdiem/attribution/1"
HUNDRED = Fraction(100)


def attribution_document(attribution: Attribution, language: str) -> Document:
    """Why an agency's score moved, as data: both sides, the causes, waterfalls, and sentences.

    Percentages are times one hundred.

    Args:
        attribution: what :func:`rules.attribution.attribution.attribute` found.
        language: ``vi`` or ``en``.
    """
    return _AttributionText(attribution, language).document()


class _AttributionText:
    def __init__(self, attribution: Attribution, language: str) -> None:
        self.attribution, self.language, self._ = attribution, language, gettext(language)
        self.text = ChangeText(language)
        self.facts = ChangedFacts(attribution.before, attribution.after, language)
        named = (*_named(attribution.before.level), *_named(attribution.after.level))
        self.named = {item.key: item for item in named}

    def document(self) -> Document:
        """The whole."""
        attribution = self.attribution
        no_percent = self._("The change of the percentage cannot be told: on one side nothing applies.")
        return {
            "schema": SCHEMA,
            "language": self.language,
            "agency": submission_document(attribution.after.submission)["agency"],
            "before": self._side(attribution.before),
            "after": self._side(attribution.after),
            "points": self._points(),
            "percent": self._percent(),
            "percent_note": no_percent if attribution.weights is None else None,
            "groups": [self._branch(branch) for branch in attribution.total.below],
        }

    def _side(self, side: Side) -> Document:
        """One side: its method, and what it came to."""
        return {
            **submission_document(side.submission),
            **method_document(side.pack, side.level, self.language),
            "points": spelling(side.points),
            "applicable": spelling(side.applicable),
            **percent_members(side.share),
        }

    def _points(self) -> Document:
        """The change of the points."""
        before, after = self.attribution.before.points, self.attribution.after.points
        causes = self.attribution.total.points
        return {
            "change": spelling(after - before),
            "causes": self._causes(causes),
            "waterfall": _waterfall(before, causes),
            "summary": self.text.points(before, after, causes),
        }

    def _percent(self) -> Document | None:
        """The change of the percentage; None where a side has none."""
        before, after = self.attribution.before.share, self.attribution.after.share
        causes = self.attribution.percent(self.attribution.total)
        if before is None or after is None or causes is None:
            return None
        hundredfold = multiply(causes, HUNDRED)
        return {
            "change": spelling(HUNDRED * (after - before)),
            "causes": self._causes(hundredfold),
            "waterfall": _waterfall(HUNDRED * before, hundredfold),
            "summary": self.text.percent(before, after, causes),
        }

    def _branch(self, branch: Node) -> Document:
        """A group or a row: what each cause added."""
        item, percent = self.named[branch.key], self.attribution.percent(branch)
        return {
            "kind": branch.kind,
            "key": branch.key,
            "code": item.code,
            "name": item.name[self.language],
            "change": spelling(sum(branch.points.values(), Fraction(0))),
            "points": self._causes(branch.points),
            "percent": None if percent is None else self._causes(multiply(percent, HUNDRED)),
            "summary": self.text.branch(branch.points),
            "facts": self.facts.documents(branch.key) if branch.kind == "indicator" else [],
            "below": [self._branch(below) for below in branch.below],
        }

    def _causes(self, causes: Contributions) -> list[Document]:
        return [
            {
                "cause": cause,
                "name": self._(CAUSE_NAMES[cause]),
                "change": spelling(amount),
                "shown": self.text.signed(amount),
            }
            for cause, amount in causes.items()
        ]


def _waterfall(start: Fraction, causes: Contributions) -> list[Document]:
    """Each cause from where the one before it ended; the last ends at the later side."""
    steps = []
    for cause, amount in causes.items():
        steps.append({"cause": cause, "from": spelling(start), "to": spelling(start + amount)})
        start += amount
    return steps


def _named(level: Level) -> Iterator[Group | Indicator]:
    """Everything of a level that has a key, a code and a name."""
    yield from all_groups(level.groups)
    yield from level.indicators
