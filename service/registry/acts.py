"""What may be done with organisations and teams. Pure."""

from collections.abc import Mapping
from typing import Any

from methodology.canonical import Document
from methodology.wording.translations import N_
from service.acts.act import ABSENT, Act, Reader, Situation
from service.acts.roles import Role, Who
from service.registry.bodies import Amendment, Ending, Import, Registration
from service.registry.imports import (
    NOTHING_WRONG,
    SOMETHING_NEW,
    import_changes,
    import_subjects,
    look_at_all,
)
from service.registry.rules import (
    CODE_IS_FREE,
    DAYS_IN_ORDER,
    HANDS_OVER,
    NAMED_EXIST,
    NO_CIRCLE,
    TAKES_OVER,
)
from service.registry.state import ACTIVE, ENDED, ORGANISATION

KEEPERS = (Who(Role.SECRETARY), Who(Role.ADMINISTRATOR))
REGISTERED = frozenset({ACTIVE, ENDED})
"""What is said of an organisation can be put right after it has ended, too."""


def _look(reader: Reader, situation: Situation) -> Mapping[str, Any]:
    """Others with its code, those that it names, those whose successor it is, and all above it."""
    body = situation.body
    code = (situation.states[ORGANISATION.name, situation.id] or body)["code"]
    named = [*body.get("successors", ()), *([body["parent"]] if body.get("parent") else [])]
    return {
        "same_code": _states(reader, reader.find(ORGANISATION.name, "code", code)),
        "before": _states(reader, reader.find(ORGANISATION.name, "successor", situation.id)),
        "named": _states(reader, named),
        "above": _above(reader, body.get("parent")),
    }


def _states(reader: Reader, ids: list[str]) -> dict[str, Document | None]:
    return {id: reader.state(ORGANISATION.name, id) for id in ids}


def _above(reader: Reader, id: str | None) -> dict[str, Document]:
    found: dict[str, Document] = {}
    while id and id not in found and (state := reader.state(ORGANISATION.name, id)):
        found[id] = state
        id = state["parent"]
    return found


REGISTER = Act(
    name="register",
    aggregate=ORGANISATION.name,
    title=N_("Register an organisation or a team"),
    who=KEEPERS,
    source=frozenset({ABSENT}),
    target=ACTIVE,
    body=Registration,
    rules=(CODE_IS_FREE, DAYS_IN_ORDER, NAMED_EXIST),
    context=_look,
)

AMEND = Act(
    name="amend",
    aggregate=ORGANISATION.name,
    title=N_("Amend what the registry says of an organisation"),
    who=KEEPERS,
    source=REGISTERED,
    target=None,
    body=Amendment,
    rules=(NAMED_EXIST, NO_CIRCLE),
    fresh=True,
    context=_look,
)

END = Act(
    name="end",
    aggregate=ORGANISATION.name,
    title=N_("End an organisation and name its successors"),
    who=KEEPERS,
    source=REGISTERED,
    target=ENDED,
    body=Ending,
    rules=(CODE_IS_FREE, DAYS_IN_ORDER, NAMED_EXIST, HANDS_OVER, TAKES_OVER),
    context=_look,
)

IMPORT = Act(
    name="import",
    aggregate=ORGANISATION.name,
    title=N_("Register, amend and end many organisations at once"),
    who=KEEPERS,
    source=frozenset({ABSENT}),
    target=ACTIVE,
    body=Import,
    rules=(NOTHING_WRONG, SOMETHING_NEW),
    subjects=import_subjects,
    context=look_at_all,
    changes=import_changes,
)

ACTS = (REGISTER, AMEND, END, IMPORT)
