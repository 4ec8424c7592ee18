"""A row's rule as an annex would print it: what is looked at, then for each case its range and its points."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from string import ascii_lowercase

from methodology.canonical import Document, spelling
from methodology.description.ranges import RangeText, counted, interval
from methodology.model.core import ONE, Affine, Case, Comparison, Guard, Measure, NotApplicable, Outcome, Part
from methodology.model.fact import Fact
from methodology.model.pack import NotApplicablePolicy
from methodology.wording.numbers import full_share, points_text
from methodology.wording.rules import RuleText
from methodology.wording.translations import N_, gettext

_NOTHING_AROSE: Mapping[NotApplicablePolicy | None, str] = {
    "drop_and_rebase": N_("nothing arose, left out of the maximum"),
    "credit_full": N_("nothing arose, earns the maximum"),
    "zero": N_("nothing arose, earns 0"),
    None: N_("nothing arose"),
}


def rule_lines(rule: Sequence[Document], language: str) -> Iterator[str]:
    """The lines that are printed of a rule, from the documents of its parts."""
    _ = gettext(language)
    if len(rule) > 1 and all([case["key"] for case in part["cases"]] == ["yes", "no"] for part in rule):
        yield _("the points of these are added:")
        yield from (f"- {part['of']}: {part['cases'][0]['gives']}" for part in rule)
        return
    for number, part in enumerate(rule, 1):
        if len(rule) > 1:
            points = points_text(Fraction(part["max"]), language)
            yield _("part {number} (at most {points})").format(number=number, points=points)
        yield from part["lines"]


def part_document(part: Part, rules: RuleText, policy: NotApplicablePolicy | None = None) -> Document:
    """A part as data: what is looked at (``of``), each case with when it applies and what it gives.

    ``lines`` are what is printed of it, shorter where so many points come for each one or for a ratio.

    Args:
        part: of a row.
        rules: says the rules of its level.
        policy: what *nothing arose* does to the scale; None leaves it unsaid.
    """
    text = _PartText(part, rules, policy)
    return {
        "key": part.key,
        "max": spelling(part.max),
        "of": text.of,
        "cases": text.cases,
        "lines": text.lines(),
    }


class _PartText:
    """Says one part.

    Attributes:
        letters: the facts of its only ratio, each with the letter that stands for it.
        only: the measure that all cases look at, each in one range of it; None where there is none.
        ranges: what each measure must be, by case, where one range of each says it all; else empty.
        cases: when each applies and what it gives.
        of: what is looked at, or what the letters stand for; None where that stands in each case.
    """

    def __init__(self, part: Part, rules: RuleText, policy: NotApplicablePolicy | None) -> None:
        self.part, self.rules, self.policy, self._ = part, rules, policy, rules._
        self.range_text = RangeText(rules)
        compared = {one.measure for case in part.cases for branch in case.guard for one in branch}
        scored = {case.outcome.measure for case in part.cases if isinstance(case.outcome, Affine)}
        ratios = {measure for measure in compared | scored if measure and measure.denominator != ONE}
        self.ratio = ratios.pop() if len(ratios) == 1 else None
        self.letters = _letters(self.ratio) if self.ratio else {}
        alone = compared == {self.ratio} if self.ratio else len(compared) == 1
        self.ranges = {case.key: self._ranges(case) for case in part.cases}
        single = alone and all(self.ranges.values())
        self.only = compared.pop() if single else None
        self.of = (
            self._definitions(self.ratio) if self.ratio else self._subject(self.only) if self.only else None
        )
        self.cases = [
            {"key": case.key, "when": self._when(case), "gives": self._gives(case.outcome)}
            for case in part.cases
        ]

    def _definitions(self, ratio: Measure) -> str:
        terms = [f"{letter} = {self.rules.label(name)}" for name, letter in self.letters.items()]
        quotient = self.rules.measure(ratio, self._name).replace(" ÷ ", "/")
        return "; ".join([*terms, self._("ratio = {quotient}").format(quotient=quotient)])

    def _name(self, fact: str) -> str:
        return self.letters.get(fact) or self.rules.label(fact)

    def _subject(self, measure: Measure) -> str:
        if measure == self.ratio:
            return self._("ratio")
        number = counted(measure, self.rules.facts)
        return self._name(number[0].name) if number else self.rules.measure(measure, self._name)

    def lines(self) -> list[str]:
        """What is printed of it."""
        if sentence := self._sentence():
            return [sentence]
        cases = {case["key"]: case for case in self.cases}
        of = self.of and f"{self.of}:"
        if self._is_proportional():
            of = f"{self.of}; {cases.pop('proportional')['gives']}"
            del cases["full"]
        return [*filter(None, [of]), *(f"- {case['when']}: {case['gives']}" for case in cases.values())]

    def _is_proportional(self) -> bool:
        """Whether the points are the ratio's share of the maximum, so that one formula says all."""
        outcomes = {case.key: case.outcome for case in self.part.cases}
        return bool(self.ratio) and outcomes.get("proportional") == Affine(
            Fraction(0), self.part.max, self.ratio
        )

    def _when(self, case: Case) -> str:
        ranges = self.ranges[case.key]
        lettered = any(measure != self.ratio and measure.facts & self.letters.keys() for measure in ranges)
        if not ranges or lettered:
            return self.rules.guard(case.when, self._name)
        if self.only and self.only != self.ratio:
            return ranges[self.only]
        return self.rules.all_of([self._said(*each) for each in ranges.items()])

    def _said(self, measure: Measure, text: str) -> str:
        answered = {self.rules.facts[name].type for name in measure.facts} <= {"flag", "choice"}
        template = self._("{label}: {range}") if answered else self._("{label} {range}")
        return template.format(label=self._subject(measure), range=text)

    def _ranges(self, case: Case) -> dict[Measure, str]:
        """What each measure must be, where one range of each says it all; empty where not."""
        if len(case.guard) != 1:
            return {}
        compared: dict[Measure, list[Comparison]] = {measure: [] for measure in _measures(case.when)}
        for comparison in case.guard[0]:
            compared.setdefault(comparison.measure, []).append(comparison)
        texts = {measure: self._range(measure, found) for measure, found in compared.items() if found}
        said = {measure: text for measure, text in texts.items() if text}
        return said if len(said) == len(texts) else {}

    def _range(self, measure: Measure, comparisons: Sequence[Comparison]) -> str | None:
        types = {self.rules.facts[name].type for name in measure.facts}
        if types <= {"flag", "choice"}:
            return self.rules.answer(comparisons[0]) if len(comparisons) == 1 else None
        return None if "date" in types else self.range_text.text(measure, comparisons)

    def _gives(self, outcome: Outcome) -> str:
        if isinstance(outcome, NotApplicable):
            return self._(_NOTHING_AROSE[self.policy])
        if outcome.measure is None:
            return self._points(outcome.base)
        return self._("points = {formula}").format(formula=self._formula(outcome))

    def _points(self, points: Fraction) -> str:
        return points_text(points, self.rules.language, self.rules.number(points))

    def _formula(self, outcome: Affine) -> str:
        if outcome.measure != self.ratio or outcome.base or outcome.per <= 0:
            return self.rules.formula(outcome, self.part.max, self._name)
        ratio, full_at = self._("ratio"), self.part.max / outcome.per
        thresholds = {one.threshold for case in self.part.cases for branch in case.guard for one in branch}
        if full_at not in thresholds:
            return f"{self.rules.number(outcome.per)} × {ratio}"
        share = ratio if full_at == 1 else f"{ratio} ÷ {full_share(full_at, self.rules.language)}"
        maximum = self.rules.number(self.part.max) if self.part.key else self._("the maximum")
        return f"{share} × {maximum}"

    def _sentence(self) -> str | None:
        """So many points for each one, up to where they end; None where the part is not of that sort."""
        for ended, each in (self.part.cases, self.part.cases[::-1]) if len(self.part.cases) == 2 else ():
            if (
                isinstance(each.outcome, Affine)
                and isinstance(ended.outcome, Affine)
                and each.outcome.measure
            ):
                number = counted(each.outcome.measure, self.rules.facts)
                start = self._start(ended, number[0]) if number else None
                if number and start and not ended.outcome.measure:
                    return self._each(each.outcome, ended.outcome.base, *number, start)
        return None

    def _start(self, case: Case, fact: Fact) -> str | None:
        """From how many of a fact on a case applies; None where it hangs on anything else."""
        if len(case.guard) != 1 or len({one.measure for one in case.guard[0]}) != 1:
            return None
        number, found = counted(case.guard[0][0].measure, self.rules.facts), interval(case.guard[0])
        if number is None or number[0] != fact or found is None:
            return None
        low, high = found.whole(*number)
        return self.range_text.amount(low, fact) if fact.low < low and high == fact.high else None

    def _each(self, each: Affine, end: Fraction, fact: Fact, factor: Fraction, start: str) -> str | None:
        of, per, points = self._noun(fact), each.per * factor, self._points
        if not each.base and end == self.part.max:
            template = self._("{points} for each of the {things}, at most {max} (from {start})")
            return template.format(points=points(per), things=of, max=points(end), start=start)
        if each.base and per < 0:
            template = self._("{points}, less {per} for each of the {things}; from {start} on: {end}")
            per_text = self.rules.number(-per)
            return template.format(
                points=points(each.base), per=per_text, things=of, start=start, end=points(end)
            )
        return None

    def _noun(self, fact: Fact) -> str:
        """What a fact counts: its label without «number of», as it stands inside a sentence."""
        label = fact.label[self.rules.language]
        for start in self._("Number of | Total number of").split(" | "):
            label = label.removeprefix(f"{start} ")
        return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def _letters(ratio: Measure) -> dict[str, str]:
    """The facts of a ratio, from the top down, each with a letter."""
    names = [name for form in (ratio.numerator, ratio.denominator) for name, _ in form.terms]
    return dict(zip(dict.fromkeys(names), ascii_lowercase, strict=False))


def _measures(guard: Guard) -> Iterator[Measure]:
    """The measures that a guard compares, as it was written."""
    if isinstance(guard, Comparison):
        yield guard.measure
    else:
        for item in guard.items:
            yield from _measures(item)
