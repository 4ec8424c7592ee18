"""The codes of problems, and of the faults in them, with what is said of each.

The codes are stable: a client may branch on them.
"""

import re
from dataclasses import dataclass

from methodology.errors import Fault, Path
from methodology.model.fact import Text
from methodology.wording.faults import SENTENCES
from methodology.wording.sentences import sentence
from methodology.wording.translations import gettext
from service.http.problem_texts import ADVICE, PARAMETERS, REQUESTS, TITLES


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of problem.

    Attributes:
        code: its name.
        status: HTTP status.
        title: what is wrong, in a line.
        advice: what to do about it.
    """

    code: str
    status: int
    title: Text
    advice: Text


_STATUSES = {
    "bad_request": 400,
    "unreadable_body": 400,
    "not_found": 404,
    "unknown_pack": 404,
    "unknown_level": 404,
    "method_not_allowed": 405,
    "not_acceptable": 406,
    "pack_refused": 409,
    "too_large": 413,
    "unsupported_media_type": 415,
    "wrong_parameter": 422,
    "wrong_submission": 422,
    "cohort_too_large": 422,
    "internal_error": 500,
    "not_ready": 503,
}

KINDS = {code: Kind(code, status, TITLES[code], ADVICE[code]) for code, status in _STATUSES.items()}
"""By code. Where several have one status, the first is what the framework's own error of it amounts to."""

FAULTS = (
    *("not_utf8", "not_json", "duplicate_name", "not_finite", "too_deep", "broken_text"),
    *("object_expected", "unknown_key", "list_expected_here", "text_missing", "text_too_long", "not_one_of"),
    *("value_expected", "too_many_tags"),
    *("unknown_pack", "unknown_level", "pack_not_proved", "not_a_year", "claim_not_allowed"),
    *("wrong_type", "exponent", "number_too_long", "too_many_decimals_in_value", "out_of_domain"),
    *("unknown_fact", "unknown_fact_near", "unknown_option", "no_such_date", "broken_require"),
    *("empty_cohort", "agency_twice", "nothing_told"),
)
"""What can be wrong in a body, beside the findings of ``minhdiem check`` about a pack."""


def fault_text(fault: Fault, language: str) -> str:
    """A fault in words."""
    own = PARAMETERS.get(fault.code) or REQUESTS.get(fault.code)
    return own[language].format(**fault.params) if own else sentence(fault, language)


def pointer(path: Path) -> str:
    """A JSON pointer (RFC 6901) into the body; empty for the body itself."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)


def faults() -> dict[str, Text]:
    """What is said of each fault that a request may have; ``…`` stands for what is filled in."""
    asked = {code: Text(_blank(text.vi), _blank(text.en)) for code, text in REQUESTS.items()}
    return {code: Text(_sentence(code, "vi"), _sentence(code, "en")) for code in FAULTS} | asked | PARAMETERS


def _sentence(code: str, language: str) -> str:
    return _blank(gettext(language)(SENTENCES[code]))


def _blank(template: str) -> str:
    return re.sub(r"\{\w+(:\w+)?\}", "…", template).replace("{{", "{").replace("}}", "}")
