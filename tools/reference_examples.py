"""The examples of each kind of rule in the reference of the pack format."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Example:
    """A rule as it is written, and the facts that it reads, by name, without their labels."""

    score: str
    facts: Mapping[str, Mapping[str, object]]


def _typed(type: str, *names: str, **more: object) -> dict[str, Mapping[str, object]]:
    return {name: {"type": type, **more} for name in names}


_CHAIR = {"head": "Người đứng đầu", "deputy": "Cấp phó", "none": "Chưa có"}

EXAMPLES: Mapping[str, tuple[Example, ...]] = {
    "yes_no": (Example("score: {yes_no: has_plan}", _typed("flag", "has_plan")),),
    "choice": (
        Example(
            "score: {choice: {chair: {head: max, deputy: 1/2, none: 0}}}",
            _typed("choice", "chair", options={key: {"vi": text, "en": key} for key, text in _CHAIR.items()}),
        ),
    ),
    "tiers": (
        Example(
            "score: {tiers: {meetings: {4: max, 3: 3/4, 2: 1/2, 1: 1/4, else: 0}}}",
            _typed("count", "meetings"),
        ),
        Example(
            'score: {tiers: {online / received: {"> 90%": max, 75%: 7.5, else: 0}}}',
            _typed("count", "online") | _typed("count", "received", min="1"),
        ),
        Example(
            "score: {tiers: {at_most: {incidents: {0: max, 1: 2/3, 2: 1/3, else: 0}}}}",
            _typed("count", "incidents"),
        ),
    ),
    "ratio": (
        Example(
            "score: {ratio: {of: online, to: received, full_at: 80%, if_none: not_applicable}}",
            _typed("count", "online", "received"),
        ),
        Example(
            "score: {ratio: {of: satisfied_percent, to: 100%, full_at: 90%}}",
            _typed("percent", "satisfied_percent"),
        ),
    ),
    "checklist": (
        Example(
            "score: {checklist: {attended_all: 6, chaired_own: 4}}",
            _typed("flag", "attended_all", "chaired_own"),
        ),
    ),
    "per_item": (Example("score: {per_item: {initiatives: 5}}", _typed("count", "initiatives")),),
    "cases": (
        Example(
            """\
score:
  cases:
    - {when: not issued, points: 0}
    - {when: signed_on <= 2023-03-31, points: max}
    - {when: signed_on <= 2023-04-30, points: max / 2}
    - {else: 0}
""",
            _typed("flag", "issued") | _typed("date", "signed_on"),
        ),
        Example(
            """\
score:
  cases:
    - {when: late_reports >= 5, points: 0}
    - {else: max - 2 * late_reports}
""",
            _typed("count", "late_reports"),
        ),
        Example(
            """\
score:
  cases:
    - {when: received = 0, points: not_applicable}
    - {when: online / received >= 80% and has_plan, points: max}
    - {when: online / received >= 80%, points: 75%}
    - {else: 0}
""",
            _typed("count", "online", "received") | _typed("flag", "has_plan"),
        ),
    ),
}
