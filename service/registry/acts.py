"""What may be done with organisations and teams. Pure."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from marshmallow import fields

from methodology.errors import Fault
from methodology.wording.translations import N_
from service.acts.act import ABSENT, Act, Reader, Rule, Situation
from service.acts.fields import Body, Choice, Day, Flag, Several, Text, identifier
from service.acts.roles import Role, Who
from service.record.entry import Change, Subject
from service.registry.state import ACTIVE, ENDED, ORGANISATION

KEEPERS = (Who(Role.SECRETARY), Who(Role.ADMINISTRATOR))
CODE = r"[A-Za-z0-9][A-Za-z0-9._-]{0,31}"
KEY = r"[a-z0-9][a-z0-9_-]{0,63}"


class Registration(Body):
    """A new organisation or team."""

    code = Text(longest=32, pattern=CODE, example="04858", required=True)
    name = Text(required=True)
    kind = Choice("organisation", "team", required=True)
    level = Text(longest=64, pattern=KEY, example="commune", allow_none=True, load_default=None)
    group = Text(allow_none=True, load_default=None)
    district = Text(allow_none=True, load_default=None)
    parent = identifier(allow_none=True, load_default=None)
    tags = Several(Text(longest=64, pattern=KEY, example="commune"), load_default=list)
    is_appraised = Flag(load_default=True)
    appraises = Flag(load_default=False)
    start = Day(required=True, data_key="from", attribute="from")
    until = Day(allow_none=True, load_default=None)


class Amendment(Body):
    """What is different from now on; what is not named stays."""

    name = Text()
    level = Text(longest=64, pattern=KEY, example="commune", allow_none=True)
    group = Text(allow_none=True)
    district = Text(allow_none=True)
    parent = identifier(allow_none=True)
    tags = Several(Text(longest=64, pattern=KEY, example="commune"))
    is_appraised = Flag()
    appraises = Flag()


class Ending(Body):
    """The last day of an organisation, and who takes over its work."""

    until = Day(required=True)
    successors = Several(identifier(), load_default=list)
    citing = Text(required=True)


class NamedRegistration(Registration):
    """A registration with the identifier that the organisation gets."""

    id = identifier(required=True)


class Import(Body):
    """Many registrations, all or none."""

    organisations = Several(fields.Nested(NamedRegistration), least=1, required=True)


def _same_code(reader: Reader, code: str) -> dict[str, Any]:
    return {id: reader.state(ORGANISATION.name, id) for id in reader.find(ORGANISATION.name, "code", code)}


def _look(reader: Reader, situation: Situation) -> Mapping[str, Any]:
    """Other organisations with its code, and whether those it names exist."""
    body = situation.body
    named = [*body.get("successors", ()), *([body["parent"]] if body.get("parent") else [])]
    return {
        "same_code": _same_code(reader, body["code"]) if "code" in body else {},
        "named": {id: reader.state(ORGANISATION.name, id) for id in named},
    }


def _code_is_free(situation: Situation) -> Iterable[Fault]:
    """On no day have two organisations one code."""
    return _clashes(situation.body, situation.context["same_code"].values())


def _clashes(body: Mapping[str, Any], others: Iterable[Mapping[str, Any]]) -> Iterator[Fault]:
    first, last = body["from"], body["until"] or "9999"
    for other in others:
        if first <= (other["until"] or "9999") and other["from"] <= last:
            known = {"value": body["code"], "other": other["name"], "start": other["from"]}
            yield Fault("code_in_use", known, ("code",))


def _days_in_order(situation: Situation) -> Iterable[Fault]:
    """No organisation ends before it begins."""
    state = situation.states[ORGANISATION.name, situation.id] or {}
    start, until = situation.body.get("from", state.get("from")), situation.body.get("until")
    if until and start and until < start:
        yield Fault("ends_before_start", {"value": until, "start": start}, ("until",))


def _named_exist(situation: Situation) -> Iterable[Fault]:
    """Parents and successors are in the registry."""
    for id, state in situation.context["named"].items():
        if state is None or id == situation.id:
            yield Fault("unknown_organisation", {"value": id})


REGISTER = Act(
    name="register",
    aggregate=ORGANISATION.name,
    title=N_("Register an organisation or a team"),
    who=KEEPERS,
    source=frozenset({ABSENT}),
    target=ACTIVE,
    body=Registration,
    rules=(
        Rule("code_is_free", _code_is_free),
        Rule("days_in_order", _days_in_order),
        Rule("named_exist", _named_exist),
    ),
    context=_look,
)

AMEND = Act(
    name="amend",
    aggregate=ORGANISATION.name,
    title=N_("Amend what the registry says of an organisation"),
    who=KEEPERS,
    source=frozenset({ACTIVE}),
    target=ACTIVE,
    body=Amendment,
    rules=(Rule("named_exist", _named_exist),),
    fresh=True,
    context=_look,
)

END = Act(
    name="end",
    aggregate=ORGANISATION.name,
    title=N_("End an organisation and name its successors"),
    who=KEEPERS,
    source=frozenset({ACTIVE}),
    target=ENDED,
    body=Ending,
    rules=(Rule("days_in_order", _days_in_order), Rule("named_exist", _named_exist)),
    context=_look,
)


def _all_imported(reader: Reader, aggregate: str, id: str, body: Mapping[str, Any]) -> Iterable[Subject]:
    return [(aggregate, id), *((aggregate, each["id"]) for each in body.get("organisations", ()))]


def _look_at_all(reader: Reader, situation: Situation) -> Mapping[str, Any]:
    rows = situation.body["organisations"]
    parents = {each["parent"] for each in rows if each["parent"]} - {each["id"] for each in rows}
    return {
        "same_code": {each["code"]: _same_code(reader, each["code"]) for each in rows},
        "named": {id: reader.state(ORGANISATION.name, id) for id in parents},
    }


def _codes_are_free(situation: Situation) -> Iterable[Fault]:
    rows: list[Any] = situation.body["organisations"]
    for at, row in enumerate(rows):
        others = [*situation.context["same_code"][row["code"]].values()]
        others += [each for each in rows[:at] if each["code"] == row["code"]]
        yield from (fault.below("organisations", at) for fault in _clashes(row, others))


def _ids_are_new(situation: Situation) -> Iterable[Fault]:
    """No identifier is used already, or twice."""
    rows: list[Any] = situation.body["organisations"]
    for at, row in enumerate(rows):
        known = situation.states[ORGANISATION.name, row["id"]] is not None
        if known or any(each["id"] == row["id"] for each in rows[:at]):
            yield Fault("identifier_used", {"value": row["id"]}, ("organisations", at, "id"))


def _register_each(act: Act, situation: Situation) -> Iterable[Change]:
    for row in situation.body["organisations"]:
        content = {name: value for name, value in row.items() if name != "id"}
        yield Change(act.aggregate, row["id"], REGISTER.name, content)


IMPORT = Act(
    name="import",
    aggregate=ORGANISATION.name,
    title=N_("Register many organisations at once"),
    who=KEEPERS,
    source=frozenset({ABSENT}),
    target=ACTIVE,
    body=Import,
    rules=(
        Rule("ids_are_new", _ids_are_new),
        Rule("codes_are_free", _codes_are_free),
        Rule("named_exist", _named_exist),
    ),
    subjects=_all_imported,
    context=_look_at_all,
    changes=_register_each,
)

ACTS = (REGISTER, AMEND, END, IMPORT)
