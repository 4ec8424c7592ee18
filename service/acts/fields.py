"""The fields of which bodies of acts are made, and their faults. What they give is as an entry holds it."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from marshmallow import RAISE, Schema, ValidationError, fields

from methodology.errors import Fault, InvalidDocument, Path
from rules.facts.exact_json import Numeral
from service.record.secrets import Private

LONGEST_NAME = 200
"""Characters of a name or a title."""
LONGEST_REASON = 2000
"""Characters of a reason or a note."""
MOST = 5000
"""Things in a list."""
_INVISIBLE = ("Cc", "Cf", "Cs", "Co", "Cn")
"""Categories of characters that nobody sees: they would let two names look alike."""
_STANDARD = {fields.Field.default_error_messages[name]: "value_missing" for name in ("required", "null")}
"""What marshmallow says of fields that are not ours, such as nested bodies."""
_CODES: dict[str, Any] = {"required": "value_missing", "null": "value_missing"}
_BODY_CODES: dict[str, Any] = {"unknown": "unknown_member", "type": "not_an_object"}
_LIST_CODES = {**_CODES, "invalid": "not_a_list"}


class Body(Schema):
    """What an act is asked with: members it does not know are refused."""

    class Meta:
        """Of every body."""

        unknown = RAISE

    error_messages = _BODY_CODES


class Text(fields.Field[str]):
    """A text that people read: trimmed, in Unicode's composed form, without what nobody can see.

    Args:
        longest: most characters.
        pattern: which it must match as a whole, where it is a code.
        example: of what matches.
    """

    default_error_messages = _CODES

    def __init__(
        self, longest: int = LONGEST_NAME, pattern: str = "", example: str = "", **options: Any
    ) -> None:
        super().__init__(**options)
        self.longest, self.pattern, self.example = longest, pattern, example

    def _deserialize(self, value: Any, attr: str | None, data: Any, **_: Any) -> Any:
        if not isinstance(value, str) or isinstance(value, Numeral):
            raise ValidationError([Fault("text_expected", {"value": shown(value)})])
        text = unicodedata.normalize("NFC", value).strip()
        if not text:
            raise ValidationError([Fault("text_empty", {})])
        if len(text) > self.longest:
            raise ValidationError([Fault("text_over", {"limit": str(self.longest), "count": str(len(text))})])
        if any(unicodedata.category(sign) in _INVISIBLE for sign in text if sign not in "\n\t"):
            raise ValidationError([Fault("text_invisible", {"value": shown(text)})])
        if self.pattern and not re.fullmatch(self.pattern, text, re.ASCII):
            raise ValidationError([Fault("code_expected", {"value": shown(text), "example": self.example})])
        return self._made(text)

    def _made(self, text: str) -> Any:
        return text


class PrivateText(Text):
    """A text that may have to be forgotten: its entry holds a salted commitment."""

    def _made(self, text: str) -> Private:
        return Private(text)


class Secret(fields.Field[str]):
    """What only its owner knows, taken as it is; it never stands in an entry."""

    default_error_messages = _CODES

    def _deserialize(self, value: Any, attr: str | None, data: Any, **_: Any) -> str:
        if not isinstance(value, str) or isinstance(value, Numeral) or not value:
            raise ValidationError([Fault("text_expected", {"value": "…"})])
        if len(value) > LONGEST_NAME:
            raise ValidationError(
                [Fault("text_over", {"limit": str(LONGEST_NAME), "count": str(len(value))})]
            )
        return unicodedata.normalize("NFC", value)


class Choice(fields.Field[str]):
    """One of a few words."""

    default_error_messages = _CODES

    def __init__(self, *words: str, **options: Any) -> None:
        super().__init__(**options)
        self.words = words

    def _deserialize(self, value: Any, attr: str | None, data: Any, **_: Any) -> str:
        if not isinstance(value, str) or value not in self.words:
            raise ValidationError(
                [Fault("not_a_choice", {"value": shown(value), "known": ", ".join(self.words)})]
            )
        return value


class Day(fields.Field[str]):
    """A date, ``2024-01-15``."""

    default_error_messages = _CODES

    def _deserialize(self, value: Any, attr: str | None, data: Any, **_: Any) -> str:
        try:
            if not isinstance(value, str) or not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value, re.ASCII):
                raise ValueError
            return date.fromisoformat(value).isoformat()
        except ValueError:
            raise ValidationError([Fault("day_expected", {"value": shown(value)})]) from None


class Flag(fields.Field[bool]):
    """True or false."""

    default_error_messages = _CODES

    def _deserialize(self, value: Any, attr: str | None, data: Any, **_: Any) -> bool:
        if not isinstance(value, bool):
            raise ValidationError([Fault("flag_expected", {"value": shown(value)})])
        return value


class Several(fields.List[Any]):
    """A list of at most :data:`MOST` values.

    Args:
        of: a field for each.
        least: values.
    """

    default_error_messages = _LIST_CODES

    def __init__(self, of: Any, least: int = 0, **options: Any) -> None:
        super().__init__(of, **options)
        self.least = least

    def _deserialize(self, value: Any, attr: str | None, data: Any, **options: Any) -> list[Any]:
        if isinstance(value, list) and len(value) < self.least:
            raise ValidationError([Fault("list_empty")])
        if isinstance(value, list) and len(value) > MOST:
            raise ValidationError([Fault("list_over", {"count": str(len(value)), "limit": str(MOST)})])
        return super()._deserialize(value, attr, data, **options)


def identifier(**options: Any) -> Text:
    """The identifier of a subject."""
    return Text(longest=64, pattern=r"[A-Za-z0-9._-]+", example="04858-2025", **options)


def shown(value: Any) -> str:
    """A value as a sentence quotes it."""
    return ("null" if value is None else str(value).lower() if isinstance(value, bool) else str(value))[:100]


def read_body(schema: type[Schema], written: Any) -> dict[str, Any]:
    """What a body says, read by a schema.

    Raises:
        InvalidDocument: everything that is wrong with it.
    """
    if not isinstance(written, Mapping):
        raise InvalidDocument([Fault("not_an_object")])
    try:
        read: dict[str, Any] = schema().load(dict(written))
    except ValidationError as error:
        known = ", ".join(schema().fields)
        raise InvalidDocument(list(_faults(error.messages, (), known))) from None
    return read


def _faults(messages: Any, path: Path, known: str) -> Iterator[Fault]:
    """The faults in what marshmallow gives: lists of faults or of codes, by names and positions."""
    match messages:
        case Mapping():
            for step, below in messages.items():
                yield from _faults(below, path if step == "_schema" else (*path, step), known)
        case Sequence() if not isinstance(messages, str):
            for each in messages:
                yield from _faults(each, path, known)
        case Fault():
            yield messages.below(*path)
        case str(told):
            code = _STANDARD.get(told, told)
            yield Fault(code, {"key": str(path[-1]) if path else "", "known": known}, path)
