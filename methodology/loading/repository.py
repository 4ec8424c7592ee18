"""Where packs stand: the shipped ones, and those in the directories of ``MINHDIEM_PACKS``."""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from methodology.errors import Fault, InvalidDocument, invalid
from methodology.loading.pack import assemble
from methodology.loading.yaml import Document, read_file
from methodology.model.pack import Pack

SHIPPED = Path(__file__).parents[1] / "packs"
LOCK = SHIPPED / "published.lock"


def directories(setting: str | None = None) -> tuple[Path, ...]:
    """The shipped directory, then those of the setting, separated as in ``PATH``.

    Args:
        setting: the value of ``MINHDIEM_PACKS``; the environment's unless given.
    """
    more = os.environ.get("MINHDIEM_PACKS", "") if setting is None else setting
    return (SHIPPED, *(Path(part) for part in more.split(os.pathsep) if part))


def locations(places: Iterable[Path]) -> dict[str, Path]:
    """Pack name → its directory, in order of name; the first place that has a name wins."""
    found: dict[str, Path] = {}
    for place in places:
        for file in sorted(place.glob("*/*/pack.yaml")):
            found.setdefault(f"{file.parent.parent.name}/{file.parent.name}", file.parent)
    return dict(sorted(found.items()))


def find(name: str, places: Iterable[Path]) -> Path:
    """The directory of a pack.

    Raises:
        InvalidDocument: ``unknown_pack``.
    """
    known = locations(places)
    if name not in known:
        raise invalid("unknown_pack", value=name, known=", ".join(known))
    return known[name]


def load_pack(directory: Path) -> Pack:
    """The pack in a directory, not yet proved.

    Raises:
        InvalidDocument: every fault, with file and line.
    """
    header, levels = documents(directory)
    try:
        pack = assemble(header.written, {name: level.written for name, level in levels.items()})
        if pack.name != f"{directory.parent.name}/{directory.name}":
            raise invalid("name_differs", "pack", value=pack.name, directory=directory.name)
        return pack
    except InvalidDocument as error:
        raise InvalidDocument(located(fault, header, levels) for fault in error.faults) from None


def documents(directory: Path) -> tuple[Document, dict[str, Document]]:
    """What stands in ``pack.yaml``, and in the level files that it names, by their names.

    Raises:
        InvalidDocument: what cannot be read, with file and line.
    """
    header = read_file(directory / "pack.yaml", f"{directory.parent.name}/{directory.name}/pack.yaml")
    return header, dict(_levels(header, directory))


def located(fault: Fault, header: Document, levels: Mapping[str, Document]) -> Fault:
    """A fault of a pack with its file and line; below ``levels`` and a file's name it is in that file."""
    match fault.path:
        case ("levels", str(name), *rest) if name in levels:
            return levels[name].located(Fault(fault.code, fault.params, tuple(rest)))
    return header.located(fault)


def _levels(header: Document, directory: Path) -> Iterator[tuple[str, Document]]:
    names: Any = header.written.get("levels", ()) if isinstance(header.written, dict) else ()
    for name in names if isinstance(names, list) else ():
        if isinstance(name, str) and Path(name).name == name:
            yield name, read_file(directory / name, f"{directory.parent.name}/{directory.name}/{name}")


def published(lock: Path = LOCK) -> dict[str, str]:
    """Pack name → digest of every published pack, from the lock."""
    lines = lock.read_text(encoding="utf-8").splitlines()
    return dict(line.split() for line in lines if line and not line.startswith("#"))
