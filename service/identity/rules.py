"""What must hold before an account is changed. Pure."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from methodology.errors import Fault
from service.acts.act import Rule, Situation
from service.acts.roles import SYSTEM, Actor, Role
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


def _logins_free(situation: Situation) -> Iterable[Fault]:
    """A login belongs to one account, and stands once in a list."""
    seen = set(situation.context["logins"])
    for at, row in enumerate(situation.body["accounts"]):
        if row["login"].text in seen:
            yield Fault("login_taken", {}, ("accounts", at, "login"))
        seen.add(row["login"].text)


def _place_fits(situation: Situation) -> Iterable[Fault]:
    """A role is held where it can be: in an organisation that there is, or in none."""
    return _misfits(situation.body["membership"], situation.context["organisations"])


def _places_fit(situation: Situation) -> Iterable[Fault]:
    """Each role is held where it can be: in an organisation that there is, or in none."""
    for at, row in enumerate(situation.body["accounts"]):
        faults = _misfits(row["membership"], situation.context["organisations"])
        yield from (fault.below("accounts", at) for fault in faults)


def _misfits(membership: Any, organisations: Mapping[str, Any]) -> Iterator[Fault]:
    role, place, until = membership["role"], membership["organisation"], membership["until"]
    if (role in OF_THE_PROVINCE) != (place is None):
        yield Fault("place_misfit", {"value": role}, ("membership", "organisation"))
    elif place and organisations[place] is None:
        yield Fault("unknown_organisation", {"value": place}, ("membership", "organisation"))
    if until and until < membership["from"]:
        yield Fault(
            "ends_before_start", {"value": until, "start": membership["from"]}, ("membership", "until")
        )


def _may_give(situation: Situation) -> Iterable[Fault]:
    """An approver gives roles in the own organisation; only an administrator makes an administrator."""
    return _not_to_give(situation.actor, situation.body["membership"])


def _may_give_each(situation: Situation) -> Iterable[Fault]:
    """An approver gives roles in the own organisation; only an administrator makes an administrator."""
    for at, row in enumerate(situation.body["accounts"]):
        faults = _not_to_give(situation.actor, row["membership"])
        yield from (fault.below("accounts", at) for fault in faults)


def _not_to_give(actor: Actor, membership: Any) -> Iterator[Fault]:
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
    """Somebody is left who administers the system."""
    administers = _administers(account(situation), situation)
    if administers and not _others_administer(situation):
        yield Fault("last_administrator", {})


def _administrator_remains(situation: Situation) -> Iterable[Fault]:
    """Somebody is left who administers the system."""
    state, ended = account(situation), situation.body["id"]
    administers = _administers(state, situation) and not _administers(state, situation, ended)
    if administers and not _others_administer(situation):
        yield Fault("last_administrator", {}, ("id",))


def _others_administer(situation: Situation) -> bool:
    return any(
        state and _administers(state, situation)
        for (aggregate, id), state in situation.states.items()
        if aggregate == ACCOUNT.name and id != situation.id
    )


def _administers(state: Any, situation: Situation, without: str = "") -> bool:
    """Whether an account administers without an end, were it not for one of its memberships."""
    memberships = holding(state, situation.today.isoformat())
    return any(
        each["role"] == Role.ADMINISTRATOR and each["until"] is None and each["id"] != without
        for each in memberships
    )


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


def _within_scopes(situation: Situation) -> Iterable[Fault]:
    """A token gives no more than what it was made with."""
    actor = situation.actor
    if "*" not in actor.scopes:
        for at, scope in enumerate(situation.body["scopes"]):
            if scope not in actor.scopes:
                yield Fault("scopes_not_yours", {"scope": scope}, ("scopes", at))


def _still_proved(situation: Situation) -> Iterable[Fault]:
    """What proved who it is has not ended meanwhile."""
    if situation.body["proved_by"] not in account(situation)["credentials"]:
        yield Fault("wrong_login", {})


IN_REACH = Rule("in_reach", _in_reach, early=True)
OWN_MEMBERSHIP = Rule("own_membership", _own_membership)
OWN_ORGANISATION = Rule("own_organisation", _own_organisation)
LOGIN_FREE = Rule("login_free", _login_free)
LOGINS_FREE = Rule("logins_free", _logins_free)
PLACE_FITS = Rule("place_fits", _place_fits)
PLACES_FIT = Rule("places_fit", _places_fit)
MAY_GIVE = Rule("may_give", _may_give)
MAY_GIVE_EACH = Rule("may_give_each", _may_give_each)
ADMINISTRATOR_STAYS = Rule("administrator_stays", _administrator_stays, early=True)
ADMINISTRATOR_REMAINS = Rule("administrator_remains", _administrator_remains)
WITHIN_SCOPES = Rule("within_scopes", _within_scopes)
MEMBERSHIP_KNOWN = Rule("membership_known", _membership_known)
CREDENTIAL_KNOWN = Rule("credential_known", _credential_known)
HEIR_FITS = Rule("heir_fits", _heir_fits)
OFFERED = Rule("offered", _offered)
CODE_IS_NEW = Rule("code_is_new", _code_is_new)
STILL_PROVED = Rule("still_proved", _still_proved)
