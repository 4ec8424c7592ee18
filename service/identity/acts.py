"""What may be done with accounts. Pure: secrets are made, and passwords compared, before (``preparing``)."""

from collections.abc import Iterable, Mapping
from typing import Any

from methodology.canonical import Document
from methodology.wording.translations import N_
from service.acts.act import ABSENT, Act, Reader, Situation
from service.acts.roles import Relation, Role, Who
from service.identity import bodies, rules
from service.identity.state import ACCOUNT, ACTIVE, DISABLED, INVITED
from service.record.entry import Change, Subject

ORGANISATION = "organisation"
ONESELF = (Who(None, Relation.SELF),)
MANAGERS = (Who(Role.APPROVER, Relation.OWN), Who(Role.SECRETARY), Who(Role.ADMINISTRATOR))
"""Who looks after accounts: an approver after those of the own organisation."""
ADMINISTRATORS = (Who(Role.ADMINISTRATOR),)
ALIVE = frozenset({INVITED, ACTIVE})


def _look_at_membership(reader: Reader, situation: Situation) -> Mapping[str, Any]:
    return {"organisations": _organisations(reader, [situation.body["membership"]])}


def _organisations(reader: Reader, memberships: Iterable[Document]) -> Mapping[str, Any]:
    places = {each["organisation"] for each in memberships if each["organisation"]}
    return {place: reader.state(ORGANISATION, place) for place in sorted(places)}


def _look_at_login(reader: Reader, situation: Situation) -> Mapping[str, Any]:
    login = situation.body["login"].text
    return {
        **_look_at_membership(reader, situation),
        "same_login": reader.find(ACCOUNT.name, "login", login),
    }


def _look_at_all(reader: Reader, situation: Situation) -> Mapping[str, Any]:
    rows = situation.body["accounts"]
    logins = {row["login"].text for row in rows}
    return {
        "organisations": _organisations(reader, [row["membership"] for row in rows]),
        "logins": frozenset(login for login in logins if reader.find(ACCOUNT.name, "login", login)),
    }


def _all_imported(reader: Reader, aggregate: str, id: str, body: Mapping[str, Any]) -> Iterable[Subject]:
    return [(aggregate, id), *((aggregate, each["id"]) for each in body.get("accounts", ()))]


def _invite_each(act: Act, situation: Situation) -> Iterable[Change]:
    """The entries are those of invitations, so that an account reads the same however it came about."""
    for row in situation.body["accounts"]:
        content = {name: value for name, value in row.items() if name != "id"}
        yield Change(act.aggregate, row["id"], "invite", content)


def _with_administrators(
    reader: Reader, aggregate: str, id: str, body: Mapping[str, Any]
) -> Iterable[Subject]:
    """All administrators, so that no two of them go at once."""
    administrators = reader.find(ACCOUNT.name, "role", Role.ADMINISTRATOR)
    return [(aggregate, each) for each in {id, *administrators}]


def _with_heir(reader: Reader, aggregate: str, id: str, body: Mapping[str, Any]) -> Iterable[Subject]:
    return [(aggregate, id), (aggregate, body["to"])]


def _hand_over(act: Act, situation: Situation) -> Iterable[Change]:
    """An entry for each of the two."""
    body, memberships = situation.body, list(rules.handed_over(situation))
    common = {"organisation": body["organisation"], "from": body["from"], "citing": body["citing"]}
    ids = [each["id"] for each in memberships]
    yield Change(act.aggregate, situation.id, act.name, {**common, "to": body["to"], "ids": ids})
    given = [{**each, "from": body["from"], "citing": body["citing"]} for each in memberships]
    yield Change(act.aggregate, body["to"], "take_over", {**common, "of": situation.id, "memberships": given})


def _without(*names: str) -> Any:
    """The entry of what was asked, without what only the decision needed."""

    def changes(act: Act, situation: Situation) -> Iterable[Change]:
        content = {name: value for name, value in situation.body.items() if name not in names}
        yield Change(act.aggregate, situation.id, act.name, content)

    return changes


def _sign_out(act: Act, situation: Situation) -> Iterable[Change]:
    """The session by which the actor was known ends."""
    yield Change(act.aggregate, situation.id, act.name, {"id": situation.actor.credential})


def _set_password(act: Act, situation: Situation) -> Iterable[Change]:
    """The other sessions end."""
    content = {"password": situation.body["password"], "session": situation.actor.credential}
    yield Change(act.aggregate, situation.id, act.name, content)


def _make_token(act: Act, situation: Situation) -> Iterable[Change]:
    """A token proves no more than what it was made with."""
    content = {**situation.body, "factor": situation.actor.factor}
    yield Change(act.aggregate, situation.id, act.name, content)


def _act(
    name: str, title: str, who: tuple[Who, ...], source: Iterable[str], body: Any, **options: Any
) -> Act:
    options = {"target": None, **options}
    return Act(name, ACCOUNT.name, title, who, frozenset(source), body=body, **options)


ACTS = (
    _act(
        "invite",
        N_("Invite a person"),
        MANAGERS,
        {ABSENT},
        bodies.Invitation,
        target=INVITED,
        rules=(rules.LOGIN_FREE, rules.PLACE_FITS, rules.MAY_GIVE),
        context=_look_at_login,
    ),
    _act(
        "import",
        N_("Invite many people at once"),
        MANAGERS,
        {ABSENT},
        bodies.Import,
        target=INVITED,
        rules=(rules.LOGINS_FREE, rules.PLACES_FIT, rules.MAY_GIVE_EACH),
        subjects=_all_imported,
        context=_look_at_all,
        changes=_invite_each,
    ),
    _act(
        "accept",
        N_("Accept an invitation and choose a password"),
        ONESELF,
        ALIVE,
        bodies.Acceptance,
        target=ACTIVE,
        rules=(rules.STILL_PROVED,),
        changes=_without("proved_by"),
    ),
    _act(
        "sign_in",
        N_("Sign in"),
        ONESELF,
        {ACTIVE},
        bodies.SignIn,
        rules=(rules.STILL_PROVED, rules.CODE_IS_NEW),
        changes=_without("proved_by"),
    ),
    _act(
        "sign_out",
        N_("Sign out"),
        ONESELF,
        {ACTIVE},
        bodies.Nothing,
        changes=_sign_out,
    ),
    _act(
        "set_password",
        N_("Choose another password"),
        ONESELF,
        {ACTIVE},
        bodies.NewPassword,
        rules=(rules.STILL_PROVED,),
        changes=_set_password,
    ),
    _act(
        "reset_password",
        N_("Reset a password, by a slip"),
        MANAGERS,
        ALIVE,
        bodies.Nothing,
        rules=(rules.IN_REACH,),
    ),
    _act("offer_second_factor", N_("Set up a second factor"), ONESELF, {ACTIVE}, bodies.Nothing),
    _act(
        "confirm_second_factor",
        N_("Confirm the second factor"),
        ONESELF,
        {ACTIVE},
        bodies.Code,
        rules=(rules.OFFERED,),
    ),
    _act(
        "make_token",
        N_("Make a token for a program"),
        ONESELF,
        {ACTIVE},
        bodies.Token,
        rules=(rules.WITHIN_SCOPES,),
        changes=_make_token,
    ),
    _act(
        "end_credential",
        N_("End a session or a token"),
        (*ONESELF, *ADMINISTRATORS),
        {ACTIVE},
        bodies.CredentialNamed,
        rules=(rules.CREDENTIAL_KNOWN,),
    ),
    _act(
        "grant",
        N_("Give a membership"),
        MANAGERS,
        ALIVE,
        bodies.Grant,
        rules=(rules.PLACE_FITS, rules.MAY_GIVE),
        context=_look_at_membership,
    ),
    _act(
        "end_membership",
        N_("End a membership"),
        MANAGERS,
        {INVITED, ACTIVE, DISABLED},
        bodies.MembershipEnding,
        rules=(rules.MEMBERSHIP_KNOWN, rules.OWN_MEMBERSHIP, rules.ADMINISTRATOR_REMAINS),
        subjects=_with_administrators,
    ),
    _act(
        "hand_over",
        N_("Hand over one person's work to another"),
        MANAGERS,
        {INVITED, ACTIVE, DISABLED},
        bodies.Handover,
        rules=(rules.OWN_ORGANISATION, rules.HEIR_FITS),
        subjects=_with_heir,
        changes=_hand_over,
    ),
    _act(
        "disable",
        N_("Disable an account"),
        (Who(Role.SECRETARY), *ADMINISTRATORS),
        ALIVE,
        bodies.Reason,
        target=DISABLED,
        rules=(rules.IN_REACH, rules.ADMINISTRATOR_STAYS),
        subjects=_with_administrators,
    ),
    _act(
        "enable",
        N_("Enable an account again"),
        (Who(Role.SECRETARY), *ADMINISTRATORS),
        {DISABLED},
        bodies.Reason,
        target=ACTIVE,
        rules=(rules.IN_REACH,),
    ),
    _act("recuse", N_("Keep away from an organisation's figures"), ONESELF, {ACTIVE}, bodies.Recusal),
)
