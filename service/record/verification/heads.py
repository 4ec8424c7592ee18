"""Heads that were given away, as they were written down. Pure."""

import re
from collections.abc import Iterable

from methodology.errors import Fault, InvalidDocument
from service.record.entry import Head

_LINE = re.compile(r"(\d{1,18})(?:[ \t]+\S+)?[ \t]+([0-9a-f]{64})", re.ASCII)


def head_line(head: Head) -> str:
    """A head as it is given away: number, time and digest of the last entry."""
    return f"{head.number} {head.at or '-'} {head.digest}"


def read_heads(text: str) -> dict[int, str]:
    """Digests by the number of the entry, from lines as :func:`head_line` writes them.

    The time may be left out; lines without anything, or that begin with ``#``, say nothing.

    Raises:
        InvalidDocument: ``not_a_head``, a line that says something else, or another digest of one entry.
    """
    heads: dict[int, str] = {}
    faults: list[Fault] = []
    for number, line in _lines(text):
        found = _LINE.fullmatch(line)
        if not found or heads.setdefault(int(found[1]), found[2]) != found[2]:
            faults.append(Fault("not_a_head", {"value": line[:100]}, line=number))
    if faults:
        raise InvalidDocument(faults)
    return heads


def _lines(text: str) -> Iterable[tuple[int, str]]:
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            yield number, line.strip()
