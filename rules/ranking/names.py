"""Whether a name is that of the unit whose code stands beside it, as people write names."""

import re

from methodology.wording.same_text import folded, unmarked

_IN_BRACKETS = re.compile(r"\([^)]*\)")
_BETWEEN = re.compile(r"[\s.,;:/–-]+")


def fits(name: str, listed: str) -> bool:
    """Whether a name may be that of a unit of the list.

    More may stand around it ("UBND xã Cao Sơn" is "Xã Cao Sơn"), what sort of unit it is may be left out
    ("Cao Sơn"), and what is in brackets does not count. A name without any marks is compared without marks.

    Args:
        name: as it stands in a cohort.
        listed: as the list has it.
    """
    bare = name.isascii()
    given, known = _words(name, bare), _words(listed, bare)
    return given == known[-len(given) :] or any(
        given[at : at + len(known)] == known for at in range(len(given))
    )


def _words(name: str, bare: bool) -> list[str]:
    text = _BETWEEN.sub(" ", _IN_BRACKETS.sub(" ", name))
    return (unmarked if bare else folded)(text).split()
