"""The author's scalars, which are read as text, as exact values."""

import re
from datetime import date
from fractions import Fraction

from methodology.errors import invalid

_NUMBER = re.compile(r"-?\d{1,15}(\.\d{1,15})?", re.ASCII)
_PERCENT = re.compile(r"\d{1,15}(\.\d{1,15})?%", re.ASCII)
_FRACTION = re.compile(r"\d{1,9}/[1-9]\d{0,8}", re.ASCII)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def number(text: str) -> Fraction:
    """``4``, ``0.5``, ``-3``.

    Raises:
        InvalidDocument: ``decimal_comma``, ``not_a_number_text``.
    """
    if re.fullmatch(r"-?\d+,\d+", text):
        raise invalid("decimal_comma", value=text, instead=text.replace(",", "."))
    if not _NUMBER.fullmatch(text):
        raise invalid("not_a_number_text", value=text)
    return Fraction(text)


def whole(text: str) -> int:
    """A whole number.

    Raises:
        InvalidDocument: ``decimal_comma``, ``not_a_number_text``, ``not_whole``.
    """
    value = number(text)
    if value.denominator != 1:
        raise invalid("not_whole", value=text)
    return int(value)


def quantity(text: str) -> Fraction:
    """A number, a percent (``80%`` is 4/5), a fraction (``1/2``) or an ISO date (its day number).

    Raises:
        InvalidDocument: ``decimal_comma``, ``not_a_number_text``, ``no_such_date``.
    """
    if _PERCENT.fullmatch(text):
        return Fraction(text[:-1]) / 100
    if _FRACTION.fullmatch(text):
        return Fraction(text)
    if _DATE.fullmatch(text):
        return Fraction(day(text).toordinal())
    return number(text)


def share(text: str) -> Fraction:
    """A share of the maximum, 0 to 1: ``max``, ``3/4``, ``75%``, ``1``, ``0``.

    Raises:
        InvalidDocument: ``not_a_share`` and what :func:`quantity` raises.
    """
    value = Fraction(1) if text == "max" else quantity(text)
    if (
        not 0 <= value <= 1
        or _DATE.fullmatch(text)
        or (value.denominator > 1 and "." in text and "%" not in text)
    ):
        raise invalid("not_a_share", value=text)
    return value


def portion(text: str) -> Fraction:
    """A share of the maximum that is not nothing: what one part of several has.

    Raises:
        InvalidDocument: ``share_not_positive`` and what :func:`share` raises.
    """
    value = share(text)
    if not value:
        raise invalid("share_not_positive", value=text)
    return value


def end(text: str) -> Fraction | date:
    """An end of a fact's domain, as it is entered: a number or an ISO date.

    Raises:
        InvalidDocument: what :func:`number` and :func:`day` raise.
    """
    return day(text) if _DATE.fullmatch(text) else number(text)


def award(text: str, maximum: Fraction) -> Fraction:
    """A share of the maximum, or points greater than 1 that stand for it.

    A bare ``1`` could be one point or the whole, and ``0.5`` half a point or the half: both are refused.

    Raises:
        InvalidDocument: ``ambiguous_award``, ``not_a_share`` and what :func:`quantity` raises.
    """
    if re.fullmatch(r"[0-9.]+", text):
        points = number(text)
        if points > 1:
            return points / maximum
        if points > 0 and maximum != 1:
            raise invalid("ambiguous_award", value=text)
    return share(text)


def day(text: str) -> date:
    """An ISO date.

    Raises:
        InvalidDocument: ``no_such_date``.
    """
    try:
        if not _DATE.fullmatch(text):
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        raise invalid("no_such_date", value=text) from None
