"""Invitation slips: a paper for each person, with the code that lets the person in once."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from jinja2 import Environment, PackageLoader

from methodology.wording.numbers import day
from methodology.wording.translations import N_, gettext
from service import clock
from service.identity.credentials import SHORTEST

STEPS = (
    N_("Open the page of Minh Điểm that your organisation uses, and choose “Accept an invitation”."),
    N_("Type the code, and choose a password of at least {limit} characters that nobody can guess."),
    N_("Sign in with your login and that password. The code is of no use from then on: tear up this slip."),
)
"""What to do with a slip."""


@dataclass(frozen=True, slots=True)
class Slip:
    """What stands on a slip.

    Attributes:
        name, login: of the person.
        code: that is shown this once.
        until: when it ends, as it is kept (:func:`service.clock.instant`).
    """

    name: str
    login: str
    code: str
    until: str

    def lines(self, language: str) -> list[tuple[str, str]]:
        """What is written on it, each with its heading."""
        _ = gettext(language)
        return [
            (_("Name"), self.name),
            (_("Login"), self.login),
            (_("Code"), self.code),
            (_("To be used before"), end_text(self.until, language)),
        ]


def end_text(instant: str, language: str) -> str:
    """A moment in Viet Nam, to the minute."""
    moment = clock.moment(instant).astimezone(clock.PLACE)
    return gettext(language)(N_("{time} on {day}")).format(
        time=f"{moment:%H:%M}", day=day(moment.toordinal(), language)
    )


def steps(language: str) -> list[str]:
    """What to do with a slip."""
    return [gettext(language)(step).format(limit=SHORTEST) for step in STEPS]


def slips_text(slips: Iterable[Slip], language: str) -> str:
    """All slips as a text, each on a page of its own."""
    return "\f".join(_slip_text(slip, language) for slip in slips)


def _slip_text(slip: Slip, language: str) -> str:
    lines = [gettext(language)(N_("Invitation to Minh Điểm")), ""]
    lines += (f"{heading}: {text}" for heading, text in slip.lines(language))
    lines += ("", *(f"{number}. {step}" for number, step in enumerate(steps(language), 1)))
    return "".join(f"{line}\n" for line in lines)


def slips_html(slips: Iterable[Slip], language: str) -> str:
    """All slips as a page that prints each on a paper of its own."""
    title = gettext(language)(N_("Invitation to Minh Điểm"))
    papers = [slip.lines(language) for slip in slips]
    page = _templates().get_template("slips.html")
    return page.render(language=language, title=title, papers=papers, steps=steps(language))


@cache
def _templates() -> Environment:
    return Environment(loader=PackageLoader("service"), autoescape=True)
