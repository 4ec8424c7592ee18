"""The author's scalars, which are read as text, as exact values."""

import re
from datetime import date
from fractions import Fraction

from methodology.canonical import spelling
from methodology.errors import invalid
from methodology.format.slips import refuse_date_slips, refuse_slips

_NUMBER = re.compile(r"-?\d{1,15}(\.\d{1,15})?", re.ASCII)
_PERCENT = re.compile(r"\d{1,15}(\.\d{1,15})? ?%", re.ASCII)
_FRACTION = re.compile(r"\d{1,9} ?/ ?[1-9]\d{0,8}", re.ASCII)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def number(text: str) -> Fraction:
    """``4``, ``0.5``, ``-3``.

    Raises:
        InvalidDocument: ``not_a_number_text``; a likely slip, as :func:`refuse_slips` tells it.
    """
    refuse_slips(text)
    if not _NUMBER.fullmatch(text):
        raise invalid("not_a_number_text", value=text)
    return Fraction(text)


def whole(text: str) -> int:
    """A whole number.

    Raises:
        InvalidDocument: ``not_whole`` and what :func:`number` raises.
    """
    value = number(text)
    if value.denominator != 1:
        raise invalid("not_whole", value=text)
    return int(value)


def quantity(text: str) -> Fraction:
    """A number, a percent (``80%`` is 4/5), a fraction (``1/2``) or an ISO date (its day number).

    Raises:
        InvalidDocument: ``no_such_date`` and what :func:`number` raises.
    """
    if _PERCENT.fullmatch(text):
        return Fraction(text[:-1].strip()) / 100
    if _FRACTION.fullmatch(text):
        return Fraction(text.replace(" ", ""))
    if _DATE.fullmatch(text):
        return Fraction(day(text).toordinal())
    return number(text)


def share(text: str) -> Fraction:
    """A share of the maximum, 0 to 1: ``max``, ``3/4``, ``75%``, ``0``.

    Raises:
        InvalidDocument: ``not_a_share`` and what :func:`quantity` raises.
    """
    if text == "max":
        return Fraction(1)
    value = quantity(text)
    shared = "%" in text or "/" in text or value == 0
    if not shared or value > 1:
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
    """What is earned, as a share of the maximum: written as one (``max``, ``3/4``, ``75%``) or as points.

    A plain number is points, in every kind of rule; a bare ``1`` of more could as well be the whole, and is
    refused.

    Args:
        text: as the author wrote it.
        maximum: points of the part, > 0.

    Raises:
        InvalidDocument: ``ambiguous_award``, ``not_an_award``, ``not_a_share``, and a likely slip.
    """
    if text == "max" or _PERCENT.fullmatch(text) or _FRACTION.fullmatch(text):
        return share(text)
    refuse_slips(text)
    if not _NUMBER.fullmatch(text):
        raise invalid("not_an_award", value=text)
    points = Fraction(text)
    if points == 1 < maximum:
        raise invalid("ambiguous_award", value=text, max=spelling(maximum), instead=1 / maximum)
    return points / maximum


def day(text: str) -> date:
    """An ISO date.

    Raises:
        InvalidDocument: ``no_such_date``, ``spoken_date``.
    """
    refuse_date_slips(text)
    try:
        if not _DATE.fullmatch(text):
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        raise invalid("no_such_date", value=text) from None
