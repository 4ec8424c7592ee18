"""Mappings with the keys that the format names, and no others; one may stand inside another."""

from collections.abc import Callable, Mapping
from typing import Any

from marshmallow import RAISE, Schema, ValidationError

from methodology.faults import Fault, Path, Refused
from methodology.shapes import Described, Shape

RECORD_MESSAGES = {"unknown": "unknown_key", "type": "mapping_expected"}


class Record(Schema):
    """A mapping with the keys that the format names, and no others."""

    class Meta:
        """Unknown keys are refused."""

        unknown = RAISE

    error_messages = RECORD_MESSAGES

    @classmethod
    def shapes(cls) -> dict[str, Shape]:
        """Its fields, by the keys that authors write."""
        fields = cls._declared_fields.items()
        return {field.data_key or name: field for name, field in fields if isinstance(field, Shape)}


class Nest(Shape):
    """A record inside another."""

    def __init__(
        self, record: Callable[[], type[Record]], about: str = "", *, required: bool = False
    ) -> None:
        super().__init__(about, required=required)
        self.record = record

    def form(self) -> Described:
        """A reference to the record's own schema."""
        return {"$ref": f"#/$defs/{self.record().__name__}"}

    def read(self, written: Any) -> dict[str, Any]:
        """By the record's own fields."""
        return load(self.record(), written)


def load(record: type[Record], written: Any) -> dict[str, Any]:
    """What was written, typed by a record.

    Raises:
        Refused: every fault, with its path.
    """
    try:
        loaded: dict[str, Any] = record().load(written)
    except ValidationError as error:
        raise Refused(_faults(error.messages, record)) from None
    return loaded


def _faults(messages: Any, record: type[Record], path: Path = ()) -> list[Fault]:
    if isinstance(messages, Mapping):
        return [
            fault
            for key, below in messages.items()
            for fault in _faults(below, record, path if key == "_schema" else (*path, key))
        ]
    known = ", ".join(sorted(record.shapes()))
    return [
        message.below(*path)
        if isinstance(message, Fault)
        else Fault(message, {"known": known, "key": str(path[-1]) if path else ""}, path)
        for message in messages
    ]
