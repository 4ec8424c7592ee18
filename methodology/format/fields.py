"""The fields of a pack's documents: marshmallow fields that read texts and describe themselves.

Every scalar of a document is a text and is typed here. What a field refuses it refuses with faults;
``schema.load`` gathers them with their paths. ``json_schema`` gives the JSON Schema of what may be
written, from which the editors' schema and the reference of the format are made.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence, Sized
from functools import partial
from typing import Any, TypedDict, Unpack

from marshmallow import RAISE, Schema, ValidationError, fields

from methodology.errors import Fault, InvalidDocument, Path, collect_errors, invalid

JsonSchema = dict[str, Any]
"""A JSON Schema."""

MOST_CASES = 64
"""Cases, steps or answers of a part, and parts of a rule, at most; asked before anything is made of them."""

MESSAGES: dict[str, Any] = {
    "required": "required_key",
    "null": "null_value",
    "validator_failed": "not_allowed",
}


def object_schema(properties: JsonSchema, required: Iterable[str] | None = None) -> JsonSchema:
    """An object with these properties and no others; all of them are required unless some are named."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties if required is None else required),
        "additionalProperties": False,
    }


class Options(TypedDict, total=False):
    """What any field may be given, as marshmallow knows it."""

    required: bool
    data_key: str


class DescribedField(fields.Field[Any], ABC):
    """A field that describes itself; ``description`` is the sentence for the reference of the format."""

    def __init__(self, description: str = "", **options: Unpack[Options]) -> None:
        super().__init__(error_messages=MESSAGES, **options)
        self.description = description

    def json_schema(self) -> JsonSchema:
        """The JSON Schema of what may be written, with the field's sentence."""
        return {**self.value_schema(), **({"description": self.description} if self.description else {})}

    @abstractmethod
    def value_schema(self) -> JsonSchema:
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
        parse: from text to value; raises InvalidDocument.
        schema: the JSON Schema of the text.
    """

    def __init__(
        self,
        parse: Callable[[str], Any],
        schema: JsonSchema,
        description: str = "",
        **options: Unpack[Options],
    ) -> None:
        super().__init__(description, **options)
        self.parse = parse
        self._schema = schema

    def value_schema(self) -> JsonSchema:
        """As given."""
        return self._schema

    def read(self, written: Any) -> Any:
        """What the text says."""
        if not isinstance(written, str):
            raise InvalidDocument([Fault("text_expected")])
        return self.parse(written)


class MappingOf(DescribedField):
    """A mapping whose keys the author chooses.

    Args:
        key: reads a key. value: reads a value.
        single: exactly one entry is allowed. most: so many entries at most.
    """

    def __init__(
        self,
        key: DescribedField,
        value: DescribedField,
        description: str = "",
        *,
        single: bool = False,
        most: int | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(description, **options)
        self.key, self.value, self.most = key, value, 1 if single else most

    def value_schema(self) -> JsonSchema:
        """An object with patterned names."""
        names = {"propertyNames": self.key.value_schema()} if self.key.value_schema() else {}
        limits = {"minProperties": 1} | ({"maxProperties": self.most} if self.most else {})
        return {"type": "object", **names, "additionalProperties": self.value.json_schema(), **limits}

    def read(self, written: Any) -> dict[str, Any]:
        """Key by key, every fault gathered."""
        if not isinstance(written, Mapping) or not written:
            raise InvalidDocument([Fault("mapping_expected")])
        if self.most == 1 and len(written) > 1:
            raise InvalidDocument([Fault("one_entry_expected", {"keys": ", ".join(written)})])
        _refuse_many(written, self.most)
        return collect_errors((key, partial(self._entry, key, value)) for key, value in written.items())

    def _entry(self, key: str, value: Any) -> Any:
        self.key.read(key)
        return self.value.read(value)


class ListOf(DescribedField):
    """A list of one kind of item, not empty; where ``most`` is said, so many at most."""

    def __init__(
        self,
        item: DescribedField,
        description: str = "",
        *,
        most: int | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(description, **options)
        self.item, self.most = item, most

    def value_schema(self) -> JsonSchema:
        """An array."""
        limits = {"minItems": 1} | ({"maxItems": self.most} if self.most else {})
        return {"type": "array", "items": self.item.json_schema(), **limits}

    def read(self, written: Any) -> tuple[Any, ...]:
        """Item by item, every fault gathered."""
        if not isinstance(written, Sequence) or isinstance(written, str) or not written:
            raise InvalidDocument([Fault("list_expected")])
        _refuse_many(written, self.most)
        read = collect_errors(
            (position, partial(self.item.read, item)) for position, item in enumerate(written)
        )
        return tuple(read.values())


def _refuse_many(written: Sized, most: int | None) -> None:
    if most and len(written) > most:
        raise invalid("too_many_entries", count=len(written), limit=most)


RECORD_MESSAGES = {"unknown": "unknown_key", "type": "mapping_expected"}


class Record(Schema):
    """A mapping with the keys that the format names, and no others."""

    class Meta:
        """Unknown keys are refused."""

        unknown = RAISE

    error_messages = RECORD_MESSAGES

    @classmethod
    def described_fields(cls) -> dict[str, DescribedField]:
        """Its fields, by the keys that authors write."""
        fields = cls._declared_fields.items()
        return {field.data_key or name: field for name, field in fields if isinstance(field, DescribedField)}

    @classmethod
    def json_schema(cls) -> JsonSchema:
        """The JSON Schema of the mapping, which refers to those of the records in it."""
        fields = cls.described_fields()
        properties = {key: field.json_schema() for key, field in fields.items()}
        required = [key for key, field in fields.items() if field.required]
        return {"description": cls.__doc__, **object_schema(properties, required)}


class Nested(DescribedField):
    """A record inside another."""

    def __init__(
        self, record: Callable[[], type[Record]], description: str = "", **options: Unpack[Options]
    ) -> None:
        super().__init__(description, **options)
        self.record = record

    def value_schema(self) -> JsonSchema:
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
    known = ", ".join(sorted(record.described_fields()))
    return [
        message.below(*path)
        if isinstance(message, Fault)
        else Fault(message, {"known": known, "key": str(path[-1]) if path else ""}, path)
        for message in messages
    ]
