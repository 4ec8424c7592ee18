"""``docs/problems.md``: all codes, for those who read the documentation rather than the service.

``python -m tools.problems > docs/problems.md`` writes it; a test holds it against the catalogue.
"""

import sys

from service.http.problem_kinds import KINDS, Kind, faults
from service.http.problems import MOST

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
    listed = (f"| `{code}` | {text.vi} | {text.en} |" for code, text in faults().items())
    return PAGE.format(kinds="\n".join(map(_row, KINDS.values())), faults="\n".join(listed), most=MOST)


def _row(kind: Kind) -> str:
    vi, en = f"{kind.title.vi}. {kind.advice.vi}", f"{kind.title.en}. {kind.advice.en}"
    return f"| `{kind.code}` | {kind.status} | {vi} | {en} |"


if __name__ == "__main__":
    sys.stdout.write(page())
