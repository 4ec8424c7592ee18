"""What can be set from outside, and what holds where nothing is."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from platformdirs import user_data_path

from methodology.loading.repository import check_places, directories

VERSION = version("minhdiem")
"""Of this software."""
MAX_BYTES = 1024 * 1024
"""Largest body that is read: ten times the facts file of a large level, with evidence on every fact."""

COUNTED = "PROMETHEUS_MULTIPROC_DIR"
"""Names the directory in which all processes of a service count; Prometheus's library looks there."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a service.

    Attributes:
        places: directories in which packs stand, the first one that has a name wins.
        max_bytes: largest request body, in bytes; a larger one is refused with 413.
        data: directory of the key, and of the database where that is a file; None: nothing is kept.
        database: address of the database; a file in the directory unless given.
        metrics_token: who brings it may read ``/metrics``; empty: nobody may.
    """

    places: tuple[Path, ...]
    max_bytes: int = MAX_BYTES
    data: Path | None = None
    database: str = ""
    metrics_token: str = ""

    @property
    def address(self) -> str:
        """The address of the database."""
        return self.database or f"sqlite:///{self.data}/minhdiem.db"

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> "Settings":
        """The settings in an environment.

        They are ``MINHDIEM_PACKS``, ``MINHDIEM_MAX_BYTES``, ``MINHDIEM_DATA``, ``DATABASE_URL`` and
        ``MINHDIEM_METRICS_TOKEN``.

        Raises:
            ValueError: where ``MINHDIEM_MAX_BYTES`` is not a whole number.
            InvalidDocument: where a directory holds no pack, or one under a shipped name.
        """
        places = directories(environment.get("MINHDIEM_PACKS", ""))
        check_places(places)
        return cls(
            places=places,
            max_bytes=int(environment.get("MINHDIEM_MAX_BYTES", MAX_BYTES)),
            data=Path(environment.get("MINHDIEM_DATA") or user_data_path("minhdiem")),
            database=environment.get("DATABASE_URL", ""),
            metrics_token=environment.get("MINHDIEM_METRICS_TOKEN", ""),
        )
