"""Reading a facts file: from parsed JSON to a submission, or every fault in it at once."""

import difflib
import unicodedata
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from methodology.errors import Fault, InvalidDocument, collect_errors, invalid, read_all
from methodology.model.fact import Fact
from methodology.model.level import ClaimKind, Level
from rules.facts.claims import check_claims
from rules.facts.exact_json import Numeral
from rules.facts.relations import LevelRelations
from rules.facts.submission import (
    APPRAISING_ORIGINS,
    ORIGINS,
    Agency,
    Claim,
    Given,
    NotRecognised,
    State,
    Submission,
)
from rules.facts.values import to_grid

MOST_TAGS = 100
LONGEST_TEXT = 2_000
"""Characters in a name, a reason or an evidence."""
LIKELY_SLIPS = 20
"""Unknown names of one request for which the nearest known one is looked up: each takes milliseconds."""


class SubmissionReader:
    """Reads the facts files of a level."""

    def __init__(self, level: Level) -> None:
        self._level, self._relations, self._claims = level, LevelRelations(level), level.claims

    def read(self, written: Any, likely_slips: int = LIKELY_SLIPS) -> Submission:
        """The submission in a facts file.

        Args:
            written: the parsed file: ``agency``, ``period``, ``facts``.
            likely_slips: unknown names for which the nearest known one is looked up.

        Raises:
            InvalidDocument: every fault: one for each wrong fact, with its path.
        """
        level, body = self._level, _object(written)
        read, _ = read_all(
            lambda: collect_errors(
                [
                    ("agency", lambda: _agency(level, body.get("agency"))),
                    ("period", lambda: read_period(body.get("period"))),
                    ("facts", lambda: self._facts(body.get("facts"), likely_slips)),
                ]
            ),
            lambda: _mapping(body, {"agency", "period", "facts"}),
        )
        submission = Submission(read["agency"], level.key, read["period"], read["facts"])
        check_claims(level, submission)
        self._relations.check(submission)
        return submission

    def _facts(self, written: Any, likely_slips: int) -> Mapping[str, State]:
        body, claims = self._mapping_of_facts(written, likely_slips), self._claims
        return collect_errors(
            (name, partial(_state, fact, body.get(name), claims[name]))
            for name, fact in self._level.facts.items()
        )

    def _mapping_of_facts(self, written: Any, likely_slips: int) -> Mapping[str, Any]:
        level, body = self._level, _object(written)
        unknown = [name for name in body if name not in level.facts]
        if unknown:
            slips = [_unknown(level, name, number < likely_slips) for number, name in enumerate(unknown)]
            raise InvalidDocument(slips + self._other_faults(body))
        return body

    def _other_faults(self, written: Mapping[str, Any]) -> list[Fault]:
        """What else is wrong, so that all of it is reported at once."""
        try:
            self._facts({name: value for name, value in written.items() if name in self._level.facts}, 0)
        except InvalidDocument as error:
            return list(error.faults)
        return []


def read_submission(level: Level, written: Any) -> Submission:
    """A single submission, as :meth:`SubmissionReader.read` reads many."""
    return SubmissionReader(level).read(written)


def _object(written: Any) -> Mapping[str, Any]:
    if not isinstance(written, Mapping):
        raise invalid("object_expected", value=_json_type(written))
    return written


def _mapping(written: Any, known: set[str]) -> Mapping[str, Any]:
    body, names = _object(written), ", ".join(sorted(known))
    faults = [
        Fault("unknown_key", {"key": key[:100], "known": names}, (key,)) for key in body if key not in known
    ]
    if faults:
        raise InvalidDocument(faults)
    return body


def _json_type(written: Any) -> str:
    return "null" if written is None else type(written).__name__.lower()


def _agency(level: Level, written: Any) -> Agency:
    body, groups = _object(written), [group.key for group in level.peer_groups]
    read, _ = read_all(
        lambda: collect_errors(
            [
                ("code", lambda: _text(body.get("code"))),
                ("name", lambda: _text(body.get("name"))),
                ("peer_group", lambda: _optional(body.get("peer_group"), groups)),
                ("tags", lambda: _tags(level, body.get("tags", []))),
            ]
        ),
        lambda: _mapping(body, {"code", "name", "peer_group", "tags"}),
    )
    return Agency(**read)


def _optional(written: Any, known: list[str]) -> str | None:
    return None if written is None else _known(written, known)


def _tags(level: Level, written: Any) -> tuple[str, ...]:
    if not isinstance(written, list):
        raise invalid("list_expected_here", value=_json_type(written))
    if len(written) > MOST_TAGS:
        raise invalid("too_many_tags", count=len(written), limit=MOST_TAGS)
    known = [tag.key for tag in level.tags]
    read = collect_errors((position, partial(_known, tag, known)) for position, tag in enumerate(written))
    return tuple(sorted(set(read.values())))


def _known(written: Any, known: list[str]) -> str:
    text = _text(written)
    if written not in known:
        raise invalid("not_one_of", value=text, allowed=", ".join(known) or "–")
    return text


def _text(written: Any) -> str:
    if not isinstance(written, str) or isinstance(written, Numeral) or not written.strip():
        raise invalid("text_missing")
    if len(written) > LONGEST_TEXT:
        raise invalid("text_too_long", length=len(written), limit=LONGEST_TEXT)
    return unicodedata.normalize("NFC", written.strip())


def read_period(written: Any) -> str:
    """A year, as text or as a number.

    Raises:
        InvalidDocument: ``text_missing``, ``text_too_long``, ``not_a_year``.
    """
    text = str(written) if isinstance(written, Numeral) else written
    shown = _text(text)
    if not (len(text) == 4 and text.isascii() and text.isdigit()):
        raise invalid("not_a_year", value=shown[:40])
    return text


def _unknown(level: Level, name: str, helped: bool) -> Fault:
    params = {"name": name[:200], "level": level.key}
    for near in difflib.get_close_matches(name[:200], level.facts, 1) if helped else ():
        return Fault("unknown_fact_near", {**params, "near": near}, (name,))
    return Fault("unknown_fact", params, (name,))


def _state(fact: Fact, written: Any, admitted: tuple[ClaimKind, ...]) -> State:
    if written is None:
        return None
    if not isinstance(written, Mapping):
        return Given(to_grid(fact, written))
    if "not_applicable" in written:
        return _claim(_mapping(written, {"not_applicable", "kind", "origin", "evidence"}), admitted)
    if "not_recognised" in written:
        return _not_recognised(_mapping(written, {"not_recognised", "origin"}))
    body = _mapping(written, {"value", "origin", "evidence"})
    if "value" not in body:
        raise invalid("value_expected")
    return _given(fact, body)


def _claim(body: Mapping[str, Any], admitted: tuple[ClaimKind, ...]) -> Claim:
    """A claim; its kind is the first that the row admits, unless said."""
    if not admitted:
        raise invalid("claim_not_allowed")
    read = collect_errors(
        [
            ("kind", lambda: _known(body.get("kind", admitted[0]), list(admitted))),
            ("not_applicable", lambda: _text(body["not_applicable"])),
            *_origin_and_evidence(body),
        ]
    )
    return Claim(read["kind"], read["not_applicable"], read["origin"], read["evidence"])


def _not_recognised(body: Mapping[str, Any]) -> NotRecognised:
    read = collect_errors(
        [
            ("not_recognised", lambda: _text(body["not_recognised"])),
            ("origin", lambda: _known(body.get("origin", "appraised"), list(APPRAISING_ORIGINS))),
        ]
    )
    return NotRecognised(read["not_recognised"], read["origin"])


def _given(fact: Fact, body: Mapping[str, Any]) -> Given | None:
    """A value with its origin and evidence; None where the value is not there yet."""
    read = collect_errors(
        [
            ("value", lambda: None if body["value"] is None else to_grid(fact, body["value"])),
            *_origin_and_evidence(body),
        ]
    )
    return None if read["value"] is None else Given(**read)


def _origin_and_evidence(body: Mapping[str, Any]) -> list[tuple[str, Callable[[], Any]]]:
    return [
        ("origin", lambda: _known(body.get("origin", "self"), list(ORIGINS))),
        ("evidence", lambda: "" if body.get("evidence") in (None, "") else _text(body["evidence"])),
    ]
