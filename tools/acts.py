"""``docs/acts.md``: every act of the table: who may, in which states, what must hold, what is asked.

``python -m tools.acts > docs/acts.md`` writes it; a test holds it against the table.
"""

import sys
from collections.abc import Iterator, Sequence
from typing import Any

from methodology.canonical import Document
from methodology.wording.translations import DEFAULT, SOURCE, gettext
from service.acts.act import ABSENT, Act
from service.acts.body_schema import body_schema
from service.acts.words import state_text, who_key, who_text
from service.workflow.table import ACTS, AGGREGATES, SELF_PROVING, act_path

PAGE = """\
# Acts

Everything that changes what is kept, from the table of acts (`service/workflow/table.py`), by
`python -m tools.acts`. Who may is judged first, then the state, then what must hold; `GET …/acts` tells the
same to whoever asks. Each cell of role, act and state is written out for people in
[features/ma-tran-quyen.md](../features/ma-tran-quyen.md), and tried.

A request carries an `Idempotency-Key`, except where the body itself proves whose account it is. Members that
are not required are in brackets.
"""
_english = gettext(SOURCE)
_vietnamese = gettext(DEFAULT)


def page() -> str:
    """The page, in Markdown."""
    return "\n".join([PAGE, *(line for name in AGGREGATES for line in _aggregate(name))])


def _aggregate(name: str) -> Iterator[str]:
    acts = [act for act in ACTS.values() if act.aggregate == name]
    yield from (f"## {name}", "", "```mermaid", *_diagram(acts), "```", "")
    for act in acts:
        yield from _act(act)


def _diagram(acts: Sequence[Act]) -> Iterator[str]:
    """The states, and the acts that lead from one to another."""
    yield "stateDiagram-v2"
    ways: dict[tuple[str, str], list[str]] = {}
    for act in acts:
        for state in sorted(act.source):
            ways.setdefault((state, act.target or state), []).append(act.name)
    for (before, after), names in ways.items():
        yield f"    {_node(before)} --> {_node(after)}: {', '.join(names)}"


def _node(state: str) -> str:
    return "[*]" if state == ABSENT else state


def _act(act: Act) -> Iterator[str]:
    yield from (f"### `{act.key}`", "")
    yield from (f"{act.title} · {_vietnamese(act.title)}", "")
    yield from (f"`POST {act_path(act, '{id}')}`", "")
    yield f"- *who*: {_who(act)}"
    yield f"- *in which state*: {state_text(', '.join(sorted(act.source)), _english)}"
    yield f"- *afterwards*: {state_text(act.target, _english) if act.target else 'as before'}"
    if act.fresh:
        yield "- *version*: `If-Match` with the `ETag` of what was read is needed"
    yield from (f"- *must hold*: {rule.text}" for rule in act.rules)
    yield ""
    yield from _members(body_schema(act.body, _english))


def _who(act: Act) -> str:
    if act.key in SELF_PROVING:
        return "whoever can; the body proves it"
    return who_text(", ".join(who_key(who) for who in act.who), _english)


def _members(schema: Document, above: str = "") -> Iterator[str]:
    if not above and schema["properties"]:
        yield from ("| member | what it is | written as |", "|---|---|---|")
    for name, member in schema["properties"].items():
        written = f"`{above}{name}`"
        shown = written if name in schema["required"] else f"[{written}]"
        yield f"| {shown} | {member['description']} | {_type(member)} |"
        nested = member.get("items", member)
        if "properties" in nested:
            yield from _members(nested, f"{above}{name}{'[].' if nested is not member else '.'}")
    if not above and schema["properties"]:
        yield ""


def _type(member: Any) -> str:
    if "anyOf" in member:
        return f"{_type(member['anyOf'][0])}, or null"
    if "enum" in member:
        return " ".join(f"`{word}`" for word in member["enum"])
    if member["type"] == "array":
        return f"a list of {member['minItems']} to {member['maxItems']}"
    if member["type"] == "string":
        ends = f", at most {member['maxLength']} characters" if "maxLength" in member else ""
        return f"{member.get('format', 'text')}{ends}"
    return str(member["type"])


if __name__ == "__main__":
    sys.stdout.write(page())
