"""``docs/problems.md``: all codes, for those who read the documentation rather than the service.

``python -m service.problem_page > docs/problems.md`` writes it; a test holds it against the catalogue.
"""

import sys
from collections.abc import Iterator

from service.catalogue import KINDS, faults


def page() -> str:
    """The page, in Markdown."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# Mã lỗi · Codes of problems"
    yield ""
    yield "Errors come as problems (RFC 9457, `application/problem+json`), in Vietnamese or English by"
    yield "`Accept-Language`. `code` is stable. The service shows this list at `/problems`."
    yield ""
    yield "| code | status | | |"
    yield "|---|---|---|---|"
    for kind in KINDS.values():
        vi, en = f"{kind.title.vi}. {kind.advice.vi}", f"{kind.title.en}. {kind.advice.en}"
        yield f"| `{kind.code}` | {kind.status} | {vi} | {en} |"
    yield ""
    yield "## `errors`"
    yield ""
    yield "Each entry has a code of its own, a JSON pointer into the body, a sentence, and what the sentence"
    yield "is made from. Where a pack is refused, the codes are those of `minhdiem check`."
    yield ""
    yield "| code | | |"
    yield "|---|---|---|"
    for code, said in faults().items():
        yield f"| `{code}` | {said.vi} | {said.en} |"


if __name__ == "__main__":
    sys.stdout.write(page())
