"""The packs of a process, each level of them compiled once and kept."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from methodology.errors import Fault, InvalidDocument, invalid
from methodology.loading.repository import find_pack, find_packs, load_pack
from methodology.model.level import Level
from methodology.model.pack import Pack
from rules.evaluation.prepared import PreparedLevel

if TYPE_CHECKING:
    from rules.evaluation.compiled import CompiledLevel

_Stamp = tuple[tuple[str, int, int], ...]
Proved = Callable[[Pack, Path], None]
"""Raises InvalidDocument where a pack is not proved."""


def trust(pack: Pack, directory: Path) -> None:
    """Take every pack as proved."""


class Registry:
    """Packs by name, loaded, proved and compiled when first asked for.

    Args:
        places: directories of packs; the first that has a name wins.
        proved: called once for each pack before it is used.
    """

    def __init__(self, places: Sequence[Path], proved: Proved = trust) -> None:
        self._places, self._proved, self._lock = tuple(places), proved, RLock()
        self._packs: dict[str, Pack] = {}
        self._refused: dict[str, tuple[_Stamp, tuple[Fault, ...]]] = {}
        self._prepared: dict[tuple[str, str], PreparedLevel] = {}
        self._compiled: dict[tuple[str, str], CompiledLevel] = {}

    def names(self) -> tuple[str, ...]:
        """The names of all packs, sorted."""
        return tuple(find_packs(self._places))

    def pack(self, name: str) -> Pack:
        """A pack.

        Raises:
            InvalidDocument: ``unknown_pack``, or whatever is wrong with it.
        """
        with self._lock:
            if name not in self._packs:
                self._packs[name] = self._load(name, find_pack(name, self._places))
            return self._packs[name]

    def _load(self, name: str, directory: Path) -> Pack:
        """Load and prove a pack.

        A refusal is remembered while the files stay as they are: proving again would take as long, and come
        to the same. Files that could not be read, or only in part, are read again the next time.
        """
        stamp = _stamp(directory)
        if name in self._refused and self._refused[name][0] == stamp:
            raise InvalidDocument(self._refused[name][1])
        try:
            pack = load_pack(directory)
            self._proved(pack, directory)
        except InvalidDocument as error:
            if "file_unreadable" not in [fault.code for fault in error.faults]:
                self._refused[name] = stamp, error.faults
            raise
        return pack

    def level(self, name: str, key: str) -> tuple[Pack, Level]:
        """A pack, and one of its levels.

        Raises:
            InvalidDocument: as :meth:`pack`; ``unknown_level``.
        """
        pack = self.pack(name)
        if key not in pack.levels:
            raise invalid("unknown_level", "level", value=key, pack=name, known=", ".join(pack.levels))
        return pack, pack.levels[key]

    def prepared(self, name: str, key: str) -> PreparedLevel:
        """A level ready for whatever needs no rule engine.

        Raises:
            InvalidDocument: as :meth:`level`.
        """
        pack, level = self.level(name, key)
        with self._lock:
            if (name, key) in self._compiled:
                return self._compiled[name, key]
            return self._prepared.setdefault((name, key), PreparedLevel(pack, level))

    def compiled(self, name: str, key: str) -> "CompiledLevel":
        """A level ready to be evaluated.

        Raises:
            InvalidDocument: as :meth:`level`; what concerns the engine's limits.
        """
        from rules.evaluation.compiled import CompiledLevel  # brings in the rule engine: not to verify by

        pack, level = self.level(name, key)
        with self._lock:
            if (name, key) not in self._compiled:
                self._compiled[name, key] = CompiledLevel(pack, level)
            return self._compiled[name, key]


def _stamp(directory: Path) -> _Stamp:
    """What changes when a file of a pack is written; nothing where the directory cannot be read."""
    with suppress(OSError):
        files = sorted(directory.iterdir())
        return tuple((file.name, of.st_mtime_ns, of.st_size) for file in files for of in [file.lstat()])
    return ()
