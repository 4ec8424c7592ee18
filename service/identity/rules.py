"""What must hold before an account is changed. Pure."""

from collections.abc import Iterable, Iterator
from typing import Any

from methodology.errors import Fault
from service.acts.act import Rule, Situation
from service.acts.roles import SYSTEM, Role
from service.identity.state import ACCOUNT, DISABLED, OF_THE_PROVINCE, holding

GIVEN_BY_APPROVERS = frozenset({Role.SPECIALIST, Role.APPROVER, Role.APPRAISER, Role.APPRAISAL_LEADER})
"""Roles that the approver of an organisation may give in it."""


def account(situation: Situation) -> Any:
    """The account that an act is about."""
    return situation.states[ACCOUNT.name, situation.id]


def _login_free(situation: Situation) -> Iterable[Fault]:
    """A login belongs to one account."""
    if situation.context["same_login"]:
        yield Fault("login_taken", {}, ("login",))


def _place_fits(situation: Situation) -> Iterable[Fault]:
    """A role is held where it can be: in an organisation that there is, or in none."""
    membership = situation.body["membership"]
    role, place = membership["role"], membership["organisation"]
    if (role in OF_THE_PROVINCE) != (place is None):
        yield Fault("place_misfit", {"value": role}, ("membership", "organisation"))
    elif place and situation.context["organisation"] is None:
        yield Fault("unknown_organisation", {"value": place}, ("membership", "organisation"))
    until = membership["until"]
    if until and until < membership["from"]:
        yield Fault(
            "ends_before_start", {"value": until, "start": membership["from"]}, ("membership", "until")
        )


def _may_give(situation: Situation) -> Iterable[Fault]:
    """An approver gives roles in the own organisation; only an administrator makes an administrator."""
    actor, membership = situation.actor, situation.body["membership"]
    role, place = membership["role"], membership["organisation"]
    if actor == SYSTEM or actor.has(Role.ADMINISTRATOR):
        return
    own = place in actor.organisations(Role.APPROVER) and role in GIVEN_BY_APPROVERS
    if not own and (not actor.has(Role.SECRETARY) or role == Role.ADMINISTRATOR):
        yield Fault("role_not_yours", {"value": role}, ("membership", "role"))


def _in_reach(situation: Situation) -> Iterable[Fault]:
    """Nobody gets hold of an account that may do more than oneself."""
    actor, day = situation.actor, situation.today.isoformat()
    if actor == SYSTEM or actor.has(Role.ADMINISTRATOR):
        return
    places = actor.organisations(Role.APPROVER)
    for each in account(situation)["memberships"]:
        over = each["until"] is not None and each["until"] < day
        own = each["organisation"] in places or (
            actor.has(Role.SECRETARY) and each["role"] != Role.ADMINISTRATOR
        )
        if not over and not own:
            yield Fault("role_not_yours", {"value": each["role"]})


def _own_membership(situation: Situation) -> Iterable[Fault]:
    """An approver ends memberships in the own organisation only."""
    ended = (each for each in account(situation)["memberships"] if each["id"] == situation.body["id"])
    return [fault for each in ended for fault in _not_own(situation, each["organisation"], each["role"])]


def _own_organisation(situation: Situation) -> Iterable[Fault]:
    """An approver hands over work of the own organisation only."""
    return _not_own(situation, situation.body["organisation"], "")


def _not_own(situation: Situation, place: str | None, role: str) -> Iterator[Fault]:
    actor = situation.actor
    if actor == SYSTEM or actor.has(Role.ADMINISTRATOR) or place in actor.organisations(Role.APPROVER):
        return
    if not actor.has(Role.SECRETARY) or role == Role.ADMINISTRATOR:
        yield Fault("role_not_yours", {"value": role or place or ""})


def _administrator_stays(situation: Situation) -> Iterable[Fault]:
    """Somebody must be able to administer tomorrow."""
    others = (
        state
        for (aggregate, id), state in situation.states.items()
        if aggregate == ACCOUNT.name and id != situation.id and state
    )
    if _administers(account(situation), situation) and not any(
        _administers(each, situation) for each in others
    ):
        yield Fault("last_administrator", {})


def _administers(state: Any, situation: Situation) -> bool:
    day = situation.today.isoformat()
    return any(each["role"] == Role.ADMINISTRATOR and each["until"] is None for each in holding(state, day))


def _membership_known(situation: Situation) -> Iterable[Fault]:
    """It is one of the account's, and does not end before it began."""
    known = {each["id"]: each for each in account(situation)["memberships"]}
    if (found := known.get(situation.body["id"])) is None:
        yield Fault("unknown_membership", {"value": situation.body["id"], "known": ", ".join(known)}, ("id",))
    elif situation.body["until"] < found["from"]:
        yield Fault(
            "ends_before_start", {"value": situation.body["until"], "start": found["from"]}, ("until",)
        )


def _credential_known(situation: Situation) -> Iterable[Fault]:
    """It is one of the account's sessions or tokens."""
    ended = account(situation)["credentials"].get(situation.body["id"], {})
    if ended.get("kind") not in ("session", "token"):
        yield Fault("unknown_credential", {"value": situation.body["id"]}, ("id",))


def _heir_fits(situation: Situation) -> Iterable[Fault]:
    """Somebody else, whose account is in use, takes over something that is there."""
    body = situation.body
    heir = situation.states.get((ACCOUNT.name, body["to"]))
    if heir is None or body["to"] == situation.id or heir["state"] == DISABLED:
        yield Fault("unknown_account", {"value": body["to"]}, ("to",))
    if not list(handed_over(situation)):
        yield Fault("nothing_to_hand_over", {"value": body["organisation"]}, ("organisation",))


def handed_over(situation: Situation) -> Iterator[Any]:
    """The memberships of the account in the organisation that are open on the day of the handover."""
    day = situation.body["from"]
    for each in account(situation)["memberships"]:
        in_time = each["from"] < day and (each["until"] is None or day <= each["until"])
        if in_time and each["organisation"] == situation.body["organisation"]:
            yield each


def _offered(situation: Situation) -> Iterable[Fault]:
    """The code is of the second factor that was offered last."""
    factor = account(situation)["second_factor"]
    if factor is None or factor["id"] != situation.body["id"]:
        yield Fault("no_second_factor", {})


def _code_is_new(situation: Situation) -> Iterable[Fault]:
    """A code that was seen once is of no use to whoever saw it."""
    factor, step = account(situation)["second_factor"], situation.body["step"]
    if step and factor and step <= factor["step"]:
        yield Fault("code_used", {}, ("code",))


def _still_proved(situation: Situation) -> Iterable[Fault]:
    """What proved who it is has not ended meanwhile."""
    if situation.body["proved_by"] not in account(situation)["credentials"]:
        yield Fault("wrong_login", {})


IN_REACH = Rule("in_reach", _in_reach)
OWN_MEMBERSHIP = Rule("own_membership", _own_membership)
OWN_ORGANISATION = Rule("own_organisation", _own_organisation)
LOGIN_FREE = Rule("login_free", _login_free)
PLACE_FITS = Rule("place_fits", _place_fits)
MAY_GIVE = Rule("may_give", _may_give)
ADMINISTRATOR_STAYS = Rule("administrator_stays", _administrator_stays)
MEMBERSHIP_KNOWN = Rule("membership_known", _membership_known)
CREDENTIAL_KNOWN = Rule("credential_known", _credential_known)
HEIR_FITS = Rule("heir_fits", _heir_fits)
OFFERED = Rule("offered", _offered)
CODE_IS_NEW = Rule("code_is_new", _code_is_new)
STILL_PROVED = Rule("still_proved", _still_proved)
