"""Sentences that say how points or a percentage changed, and by which causes."""

from collections.abc import Callable, Mapping
from fractions import Fraction

from methodology.wording.numbers import PLACES, percent, shown
from methodology.wording.translations import N_, plural, translations
from rules.attribution.causes import Cause, Contributions

_BY_CAUSE: Mapping[Cause, str] = {
    "facts": N_("{amount} from the facts"),
    "rule": N_("{amount} from the changed rule"),
    "policy": N_("{amount} from what is done where nothing arose"),
    "facts_and_rule": N_("{amount} from facts and rule together (they cannot be told apart)"),
    "maximum": N_("{amount} from changed maxima"),
    "added": N_("{amount} from added indicators"),
    "dropped": N_("{amount} from dropped indicators"),
    "applicability": N_("{amount} from what applies"),
    "rounding": N_("{amount} from rounding"),
}

AmountText = Callable[[Fraction], str]
"""How an amount is read."""


class ChangeText:
    """Says changes in one language.

    Args:
        language: ``vi`` or ``en``.
    """

    def __init__(self, language: str) -> None:
        texts = translations(language)
        self.language, self._, self.ngettext = language, texts.gettext, texts.ngettext

    def points(self, before: Fraction, after: Fraction, causes: Contributions) -> str:
        """As in «Điểm tăng 12,5, từ 70 lên 82,5: +20 do số liệu, −7,5 do thay đổi cách chấm.»."""
        ends = self._points(before), self._points(after)
        return self._change(self._("The points"), ends, after - before, causes, self._points)

    def percent(self, before: Fraction, after: Fraction, causes: Contributions) -> str:
        """The same of the percentage, in percentage points; from shares of the maximum."""
        ends = percent(before, self.language), percent(after, self.language)
        return self._change(self._("The percentage"), ends, after - before, causes, self._percentage_points)

    def branch(self, causes: Contributions) -> str:
        """The same of a group or a row, without the sides."""
        change = sum(causes.values(), Fraction(0))
        listed = self._causes(causes, self._points, bool(change))
        if not change:
            return self._("No change{causes}.").format(causes=listed)
        number = plural(abs(change))
        template = (
            self.ngettext("Up {change} point: {causes}.", "Up {change} points: {causes}.", number)
            if change > 0
            else self.ngettext("Down {change} point: {causes}.", "Down {change} points: {causes}.", number)
        )
        return template.format(change=self._points(abs(change)), causes=listed)

    def signed(self, points: Fraction) -> str:
        """``+20``, ``−7,5``, ``≈ +6,6667``."""
        return _with_sign(points, self._points)

    def signed_share(self, share: Fraction) -> str:
        """The same of a change of a percentage: ``≈ −4,28 điểm phần trăm``."""
        return _with_sign(share, self._percentage_points) if share else self._percentage_points(share)

    def _change(
        self, what: str, ends: tuple[str, str], change: Fraction, causes: Contributions, amount: AmountText
    ) -> str:
        if change > 0:
            template = self._("{what} rose by {change}, from {before} to {after}: {causes}.")
        elif change < 0:
            template = self._("{what} fell by {change}, from {before} to {after}: {causes}.")
        else:
            template = self._("{what} stayed at {before}{causes}.")
        before, after = ends
        listed = self._causes(causes, amount, bool(change))
        return template.format(
            what=what, change=amount(abs(change)), before=before, after=after, causes=listed
        )

    def _causes(self, causes: Contributions, amount: AmountText, changed: bool) -> str:
        listed = ", ".join(
            self._(_BY_CAUSE[cause]).format(amount=_with_sign(part, amount)) for cause, part in causes.items()
        )
        if changed or not causes:
            return listed
        return self._(", since the causes cancel out: {causes}").format(causes=listed)

    def _points(self, amount: Fraction) -> str:
        return self._rounded(amount, PLACES)

    def _percentage_points(self, share: Fraction) -> str:
        amount = 100 * share
        return self.ngettext(
            "{amount} percentage point", "{amount} percentage points", plural(amount)
        ).format(amount=self._rounded(amount, 2))

    def _rounded(self, amount: Fraction, places: int) -> str:
        """So many decimals, and twice as many where these would all be zero."""
        return shown(amount, self.language, places if amount * 10**places >= 1 else 2 * places)


def _with_sign(amount: Fraction, text: AmountText) -> str:
    size = text(abs(amount))
    about, sign = ("≈ " if size.startswith("≈ ") else ""), ("−" if amount < 0 else "+")
    return f"{about}{sign}{size.removeprefix('≈ ')}"
