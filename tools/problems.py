"""``docs/problems.md``: all codes, for those who read the documentation rather than the service.

``python -m tools.problems > docs/problems.md`` writes it; a test holds it against the catalogue.
"""

import sys

from methodology.wording.translations import gettext
from service.faults import FAULTS, MOST_FAULTS, fault_pattern
from service.http.problem_kinds import KINDS, Kind

COLUMNS = ("vi", "en")
PAGE = """\
# Mã lỗi · Codes of problems

Errors come as problems (RFC 9457, `application/problem+json`), in Vietnamese or English by
`Accept-Language`. `code` is stable. The service shows this list at `/problems`.

| code | status | | |
|---|---|---|---|
{kinds}

## `errors`

Each entry has a code of its own, a JSON pointer into the body, a sentence, and what the sentence is made
from. At most {most} are told at once. Where a pack is refused, the codes are those of `minhdiem check`.

| code | | |
|---|---|---|
{faults}
"""


def page() -> str:
    """The page, in Markdown."""
    return PAGE.format(
        kinds="\n".join(map(_kind, KINDS.values())), faults="\n".join(map(_fault, FAULTS)), most=MOST_FAULTS
    )


def _kind(kind: Kind) -> str:
    texts = (f"{_(kind.title)}. {_(kind.advice)}" for _ in map(gettext, COLUMNS))
    return f"| `{kind.code}` | {kind.status} | {' | '.join(texts)} |"


def _fault(code: str) -> str:
    return f"| `{code}` | {' | '.join(fault_pattern(code, language) for language in COLUMNS)} |"


if __name__ == "__main__":
    sys.stdout.write(page())
