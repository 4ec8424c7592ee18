"""Checking a pack before use: what is refused in its files, what does not fit, what the proofs refute."""

from collections.abc import Iterator
from pathlib import Path

from methodology.faults import Fault, Refused
from methodology.finding import Finding
from methodology.pack import Pack
from methodology.placing import Placing
from methodology.proof import prove_level
from methodology.ratios import check_ratios
from methodology.shelf import documents, load_pack
from methodology.sums import check_bands, check_level


def check_pack(directory: Path) -> tuple[Fault, ...]:
    """What is wrong with the pack in a directory, with file and line; empty where all is proved."""
    try:
        return check(load_pack(directory), directory)
    except Refused as refused:
        return refused.faults


def check(pack: Pack, directory: Path) -> tuple[Fault, ...]:
    """What does not hold of a pack that was loaded from a directory, in the order of files and lines.

    Raises:
        Refused: the files are no longer what they were when the pack was loaded.
    """
    found = tuple(findings(pack))
    if not found:
        return ()
    placing = Placing(pack, *documents(directory))
    return tuple(sorted(map(placing.fault, found), key=lambda fault: (fault.file, fault.line)))


def findings(pack: Pack) -> Iterator[Finding]:
    """Whatever does not hold of a pack."""
    yield from check_bands(pack.bands, pack.levels)
    for level in pack.levels.values():
        yield from check_level(level)
        yield from prove_level(level)
        yield from check_ratios(level)
