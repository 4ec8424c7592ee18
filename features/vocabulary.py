"""Writes ``VOCABULARY.md``: ``python -m features.vocabulary``."""

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

from features.steps import MODULES
from features.steps.phrases import PHRASES, Moment, Phrase

FILE = Path(__file__).with_name("VOCABULARY.md")

HEADINGS: dict[Moment, str] = {
    "given": "Cho, Biết · Given",
    "when": "Khi · When",
    "then": "Thì · Then",
}

INTRODUCTION = """\
# Step phrases

All phrases that a specification may use. `{…}` is filled in; what is filled in has no quotation mark in
it. After a colon a table or a text in triple quotation marks follows. `Và` · `And` and `Nhưng` · `But` go
on with what came before.

This page is written by `python -m features.vocabulary`; a test holds it to what the steps say.
"""


def page() -> str:
    """All phrases, by moment and by what they are about."""
    for module in MODULES:
        import_module(module)
    return "\n".join([INTRODUCTION, *(line for moment in HEADINGS for line in _section(moment))])


def _section(moment: Moment) -> Iterator[str]:
    """The phrases of a moment: a table for each module."""
    yield from (f"## {HEADINGS[moment]}", "")
    phrases = [phrase for phrase in PHRASES if phrase.moment == moment]
    for module in dict.fromkeys(phrase.function.__module__ for phrase in phrases):
        subject = str(import_module(module).__doc__).rstrip(".")
        yield from (f"### {subject}", "", "| phrase | what it says |", "| --- | --- |")
        functions = dict.fromkeys(
            phrase.function for phrase in phrases if phrase.function.__module__ == module
        )
        yield from (_row(function, phrases) for function in functions)
        yield ""


def _row(function: Callable[..., object], phrases: list[Phrase]) -> str:
    """What a function says, in each language that it is said in."""
    written = (f"`{phrase.written}`" for phrase in phrases if phrase.function is function)
    return f"| {'<br>'.join(written)} | {(function.__doc__ or '').splitlines()[0]} |"


if __name__ == "__main__":
    FILE.write_text(page(), encoding="utf-8")
