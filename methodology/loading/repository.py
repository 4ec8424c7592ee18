"""Where packs stand: the shipped ones, and those in the directories of ``MINHDIEM_PACKS``."""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from methodology.errors import Fault, InvalidDocument, invalid
from methodology.loading.pack import build_pack
from methodology.loading.yaml import YamlFile, read_file
from methodology.model.pack import Pack

SHIPPED = Path(__file__).parents[1] / "packs"
LOCK = SHIPPED / "published.lock"
MOST_LEVELS = 16
"""Level files of a pack that are read; there are not as many kinds of level."""


def directories(setting: str | None = None) -> tuple[Path, ...]:
    """The shipped directory, then those of the setting, separated as in ``PATH``.

    Args:
        setting: the value of ``MINHDIEM_PACKS``; the environment's unless given.
    """
    more = os.environ.get("MINHDIEM_PACKS", "") if setting is None else setting
    return (SHIPPED, *(Path(part) for part in more.split(os.pathsep) if part))


def check_places(places: Iterable[Path]) -> None:
    """Refuse directories that the shipped packs would quietly stand in for.

    Raises:
        InvalidDocument: ``no_pack_there``; ``shipped_name`` where a pack has the name of a shipped one.
    """
    shipped, faults = find_packs([SHIPPED]), []
    for place in places:
        if place != SHIPPED:
            own = find_packs([place])
            if not own:
                faults.append(Fault("no_pack_there", {"directory": str(place)}))
            faults += [shipped_name(directory) for name, directory in own.items() if name in shipped]
    if faults:
        raise InvalidDocument(faults)


def shipped_name(directory: Path) -> Fault:
    """What is wrong with a directory that has the name of a shipped pack."""
    return Fault("shipped_name", {"value": pack_name(directory), "directory": str(directory)})


def pack_name(directory: Path) -> str:
    """The name that the pack in a directory must have."""
    return f"{directory.parent.name}/{directory.name}"


def find_packs(places: Iterable[Path]) -> dict[str, Path]:
    """Pack name → its directory, in order of name; the first place that has a name wins."""
    packs: dict[str, Path] = {}
    for place in places:
        found: list[Path] = []
        with suppress(OSError):  # a place that cannot be, or cannot be read, has none
            found = sorted(place.glob("*/*/pack.yaml"))
        for file in found:
            packs.setdefault(pack_name(file.parent), file.parent)
    return dict(sorted(packs.items()))


def find_pack(name: str, places: Iterable[Path]) -> Path:
    """The directory of a pack.

    Raises:
        InvalidDocument: ``unknown_pack``.
    """
    known = find_packs(places)
    if name not in known:
        raise invalid("unknown_pack", value=name, known=", ".join(known))
    return known[name]


def load_pack(directory: Path) -> Pack:
    """The pack in a directory, not yet proved.

    Raises:
        InvalidDocument: every fault, with file and line.
    """
    header, levels = read_files(directory)
    try:
        pack = build_pack(header.content, {name: file.content for name, file in levels.items()})
        if pack.name != pack_name(directory):
            raise invalid("name_differs", "pack", value=pack.name, directory=directory.name)
        return pack
    except InvalidDocument as error:
        raise InvalidDocument(locate(fault, header, levels) for fault in error.faults) from None


def read_files(directory: Path) -> tuple[YamlFile, dict[str, YamlFile]]:
    """What stands in ``pack.yaml``, and in the level files that it names, by their names.

    Raises:
        InvalidDocument: what cannot be read, with file and line.
    """
    header = _read_own(directory, "pack.yaml")
    return header, dict(_level_files(header, directory))


def locate(fault: Fault, header: YamlFile, levels: Mapping[str, YamlFile]) -> Fault:
    """A fault of a pack with its file and line; below ``levels`` and a file's name it is in that file."""
    match fault.path:
        case ("levels", str(name), *rest) if name in levels:
            return levels[name].locate(Fault(fault.code, fault.params, tuple(rest)))
    return header.locate(fault)


def _level_files(header: YamlFile, directory: Path) -> Iterator[tuple[str, YamlFile]]:
    names: Any = header.content.get("levels", ()) if isinstance(header.content, dict) else ()
    for name in names[:MOST_LEVELS] if isinstance(names, list) else ():
        if isinstance(name, str) and Path(name).name == name:
            yield name, _read_own(directory, name)


def _read_own(directory: Path, name: str) -> YamlFile:
    """A file of a pack; a link that leads out of its directory would carry something else into the pack.

    Raises:
        InvalidDocument: ``link_outside``, or what cannot be read, with file and line.
    """
    file, printed = directory / name, f"{pack_name(directory)}/{name}"
    try:
        inside = file.resolve().parent == directory.resolve()
    except (OSError, RuntimeError, ValueError):  # a name that cannot be, a circle of links: reading says so
        inside = True
    if not inside:
        raise InvalidDocument([Fault("link_outside", {"name": name}, file=printed)])
    return read_file(file, printed)


def published_digests(lock: Path = LOCK) -> dict[str, str]:
    """Pack name → digest of every published pack, from the lock."""
    lines = lock.read_text(encoding="utf-8").splitlines()
    return dict(line.split() for line in lines if line and not line.startswith("#"))
