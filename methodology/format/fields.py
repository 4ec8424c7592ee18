"""The fields of a pack's documents: marshmallow fields that read texts and describe themselves.

Every scalar of a document is a text and is typed here. What a field refuses it refuses with faults;
``schema.load`` gathers them with their paths. ``described`` gives the JSON Schema of what may be
written, from which the editors' schema and the reference of the format are made.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from marshmallow import RAISE, Schema, ValidationError, fields

from methodology.errors import Fault, InvalidDocument, Path, collect_errors

JsonSchema = dict[str, Any]
"""A JSON Schema."""

MESSAGES: dict[str, Any] = {
    "required": "required_key",
    "null": "null_value",
    "validator_failed": "not_allowed",
}


class DescribedField(fields.Field[Any], ABC):
    """A field that describes itself; ``about`` is the sentence for the reference of the format."""

    def __init__(self, about: str = "", *, required: bool = False, data_key: str | None = None) -> None:
        super().__init__(required=required, data_key=data_key, error_messages=MESSAGES)
        self.about = about

    def described(self) -> JsonSchema:
        """The JSON Schema of what may be written, with the field's sentence."""
        return {**self.form(), **({"description": self.about} if self.about else {})}

    @abstractmethod
    def form(self) -> JsonSchema:
        """The JSON Schema of what may be written."""

    @abstractmethod
    def read(self, written: Any) -> Any:
        """The value of what was written.

        Raises:
            InvalidDocument: with paths from here.
        """

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        try:
            return self.read(value)
        except InvalidDocument as error:
            raise ValidationError(list(error.faults)) from None


class Scalar(DescribedField):
    """A text that is read by a function.

    Args:
        reading: from text to value; raises InvalidDocument.
        form: the JSON Schema of the text.
    """

    def __init__(
        self,
        reading: Callable[[str], Any],
        form: JsonSchema,
        about: str = "",
        *,
        required: bool = False,
        data_key: str | None = None,
    ) -> None:
        super().__init__(about, required=required, data_key=data_key)
        self.reading = reading
        self._form = form

    def form(self) -> JsonSchema:
        """As given."""
        return self._form

    def read(self, written: Any) -> Any:
        """The reading of a text."""
        if not isinstance(written, str):
            raise InvalidDocument([Fault("text_expected")])
        return self.reading(written)


class MappingOf(DescribedField):
    """A mapping whose keys the author chooses.

    Args:
        key: reads a key. value: reads a value.
        one: exactly one entry is allowed.
    """

    def __init__(
        self,
        key: DescribedField,
        value: DescribedField,
        about: str = "",
        *,
        one: bool = False,
        required: bool = False,
    ) -> None:
        super().__init__(about, required=required)
        self.key, self.value, self.one = key, value, one

    def form(self) -> JsonSchema:
        """An object with patterned names."""
        names = {"propertyNames": self.key.form()} if self.key.form() else {}
        limits = {"minProperties": 1} | ({"maxProperties": 1} if self.one else {})
        return {"type": "object", **names, "additionalProperties": self.value.described(), **limits}

    def read(self, written: Any) -> dict[str, Any]:
        """Key by key, every fault gathered."""
        if not isinstance(written, Mapping) or not written:
            raise InvalidDocument([Fault("mapping_expected")])
        if self.one and len(written) > 1:
            raise InvalidDocument([Fault("one_entry_expected", {"keys": ", ".join(written)})])
        return collect_errors((key, partial(self._entry, key, value)) for key, value in written.items())

    def _entry(self, key: str, value: Any) -> Any:
        self.key.read(key)
        return self.value.read(value)


class ListOf(DescribedField):
    """A list of one kind of item, not empty."""

    def __init__(
        self, item: DescribedField, about: str = "", *, required: bool = False, data_key: str | None = None
    ) -> None:
        super().__init__(about, required=required, data_key=data_key)
        self.item = item

    def form(self) -> JsonSchema:
        """An array."""
        return {"type": "array", "items": self.item.described(), "minItems": 1}

    def read(self, written: Any) -> tuple[Any, ...]:
        """Item by item, every fault gathered."""
        if not isinstance(written, Sequence) or isinstance(written, str) or not written:
            raise InvalidDocument([Fault("list_expected")])
        read = collect_errors(
            (position, partial(self.item.read, item)) for position, item in enumerate(written)
        )
        return tuple(read.values())


RECORD_MESSAGES = {"unknown": "unknown_key", "type": "mapping_expected"}


class Record(Schema):
    """A mapping with the keys that the format names, and no others."""

    class Meta:
        """Unknown keys are refused."""

        unknown = RAISE

    error_messages = RECORD_MESSAGES

    @classmethod
    def shapes(cls) -> dict[str, DescribedField]:
        """Its fields, by the keys that authors write."""
        fields = cls._declared_fields.items()
        return {field.data_key or name: field for name, field in fields if isinstance(field, DescribedField)}


class Nested(DescribedField):
    """A record inside another."""

    def __init__(
        self, record: Callable[[], type[Record]], about: str = "", *, required: bool = False
    ) -> None:
        super().__init__(about, required=required)
        self.record = record

    def form(self) -> JsonSchema:
        """A reference to the record's own schema."""
        return {"$ref": f"#/$defs/{self.record().__name__}"}

    def read(self, written: Any) -> dict[str, Any]:
        """By the record's own fields."""
        return load(self.record(), written)


def load(record: type[Record], written: Any) -> dict[str, Any]:
    """What was written, typed by a record.

    Raises:
        InvalidDocument: every fault, with its path.
    """
    try:
        loaded: dict[str, Any] = record().load(written)
    except ValidationError as error:
        raise InvalidDocument(_faults(error.messages, record)) from None
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
