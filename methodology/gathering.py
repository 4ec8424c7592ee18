"""Reading many things and refusing all that is wrong with them at once."""

from collections.abc import Callable, Iterable
from typing import Any

from methodology.faults import Fault, Refused


def gather(entries: Iterable[tuple[str | int, Callable[[], Any]]]) -> dict[Any, Any]:
    """Every reading by its key.

    Raises:
        Refused: the faults of all readings, each with its key before its path.
    """
    read: dict[str | int, Any] = {}
    faults: list[Fault] = []
    for key, reading in entries:
        try:
            read[key] = reading()
        except Refused as refused:
            faults.extend(fault.below(key) for fault in refused.faults)
    if faults:
        raise Refused(faults)
    return read
