"""What a specification writes, read: numbers, dates and answers as an agency writes them."""

from fractions import Fraction

from methodology.model.fact import Fact

THOUSANDS = {"vi": ".", "en": ","}
DECIMALS = {"vi": ",", "en": "."}
ANSWERS = {"có": "true", "không": "false", "yes": "true", "no": "false"}


def plain(text: str) -> str:
    """A text on one line, every gap in it a single space, so that a specification may break its lines."""
    return " ".join(text.split())


def number(written: str, language: str) -> str:
    """``1.250`` or ``24,33%`` in Vietnamese, ``1,250`` or ``24.33%`` in English, as JSON has it."""
    digits = written.removesuffix("%").strip()
    return digits.replace(THOUSANDS[language], "").replace(DECIMALS[language], ".")


def amount(written: str, language: str) -> Fraction:
    """The number that is written."""
    return Fraction(number(written, language))


def in_json(fact: Fact, written: str, language: str) -> str:
    """The value of a fact as a facts file has it."""
    if fact.type == "flag":
        return ANSWERS[written]
    if fact.type == "choice":
        options = {option.label[language]: option.key for option in fact.options}
        return f'"{options[written]}"'
    return f'"{iso_day(written)}"' if fact.type == "date" else number(written, language)


def iso_day(written: str) -> str:
    """``31/3/2026`` as ``2026-03-31``."""
    day, month, year = written.split("/")
    return f"{year}-{month:0>2}-{day:0>2}"
