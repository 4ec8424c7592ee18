"""Step phrases: one function says one thing, in Vietnamese and where needed in English.

A phrase holds what varies in braces: ``chỉ số được {points} điểm``. What stands there has no quotation
mark in it, so that phrases cannot be taken for one another. A function that reads numbers or names asks
for ``language``, which is that of the phrase.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeVar

from pytest_bdd import step
from pytest_bdd.parsers import StepParser

Moment = Literal["given", "when", "then"]
Function = TypeVar("Function", bound=Callable[..., object])


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way to say a step.

    Attributes:
        moment: when it is said. language: ``vi`` or ``en``. written: with its places in braces.
        function: what is behind it.
    """

    moment: Moment
    language: str
    written: str
    function: Callable[..., object]

    def matches(self, moment: str, text: str) -> bool:
        """Whether a step of a specification is this phrase."""
        return moment == self.moment and PhraseParser(self.written, self.language).is_matching(text)


PHRASES: list[Phrase] = []


class PhraseParser(StepParser):
    """Reads a step by a phrase with places in braces."""

    def __init__(self, written: str, language: str) -> None:
        super().__init__(written)
        self.language = language
        places = re.sub(r"\\{(\w+)\\}", r'(?P<\1>[^"]+)', re.escape(written))
        self.pattern = re.compile(places)

    def is_matching(self, name: str) -> bool:
        """Whether a step is this phrase."""
        return self.pattern.fullmatch(name) is not None

    def parse_arguments(self, name: str) -> dict[str, str] | None:
        """What stands in the places, and the language of the phrase."""
        match = self.pattern.fullmatch(name)
        return match and {**match.groupdict(), "language": self.language}


def given(vi: str = "", en: str = "", into: str | None = None) -> Callable[[Function], Function]:
    """How things stand; ``into`` names the fixture that holds what the function returns."""
    return _phrase("given", vi, en, into)


def when(vi: str = "", en: str = "", into: str | None = None) -> Callable[[Function], Function]:
    """What is done."""
    return _phrase("when", vi, en, into)


def then(vi: str = "", en: str = "", into: str | None = None) -> Callable[[Function], Function]:
    """What must hold."""
    return _phrase("then", vi, en, into)


def _phrase(moment: Moment, vi: str, en: str, into: str | None) -> Callable[[Function], Function]:
    def decorator(function: Function) -> Function:
        for language, written in (("vi", vi), ("en", en)):
            if written:
                PHRASES.append(Phrase(moment, language, written, function))
                step(PhraseParser(written, language), moment, target_fixture=into, stacklevel=2)(function)
        return function

    return decorator
