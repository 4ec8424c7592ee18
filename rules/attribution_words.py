"""Sentences that say why a score moved."""

from collections.abc import Callable
from fractions import Fraction

from methodology.wording.numbers import PLACES, percent, shown
from rules.attribution_parts import Parts
from rules.wording.moves import MOVES

Say = Callable[[Fraction], str]
"""An amount as it is read."""


class Teller:
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
