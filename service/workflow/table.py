"""The table of all acts, and of all aggregates."""

from collections.abc import Mapping
from typing import Any

from methodology.canonical import Document
from service.acts.act import Act, Situation
from service.acts.masking import mask_act
from service.backup.state import RECORD
from service.identity.acts import ACTS as OF_ACCOUNTS
from service.identity.state import ACCOUNT
from service.record.aggregate import Aggregate
from service.record.masking import maskable
from service.registry.acts import ACTS as OF_ORGANISATIONS
from service.registry.state import ORGANISATION

_OF = ((ORGANISATION, OF_ORGANISATIONS), (ACCOUNT, OF_ACCOUNTS))
AGGREGATES: Mapping[str, Aggregate] = {
    each.name: each for each in (RECORD, *(maskable(each) for each, _ in _OF))
}
"""By name."""
ACTS: Mapping[str, Act] = {
    act.key: act for aggregate, acts in _OF for act in (*acts, mask_act(aggregate.name, acts))
}
"""By key."""
SELF_PROVING = frozenset({"account.sign_in", "account.accept"})
"""Acts whose body says, and proves, whose account it is; a second request does no harm."""


def names_subject(act: Act) -> bool:
    """Whether its address names a subject: one that there is already, and that the body does not prove."""
    return not act.makes and act.key not in SELF_PROVING


def act_path(act: Act, id: str) -> str:
    """Its address; for one that names no subject the identifier is left out."""
    return f"/api/v1/{act.aggregate}s{f'/{id}' if names_subject(act) else ''}/acts/{act.name}"


def _asked(act: Act, body: Mapping[str, Any]) -> list[Document]:
    """The memberships of accounts that are to be made."""
    rows = [body, *body.get("accounts", ())] if act.makes else []
    return [row["membership"] for row in rows if "membership" in row]


def places(act: Act, situation: Situation) -> frozenset[str]:
    """The organisations to which the subject of an act belongs."""
    state = situation.states[act.aggregate, situation.id]
    if act.aggregate == ORGANISATION.name:
        return frozenset({situation.id})
    held: list[Document] = state["memberships"] if state else _asked(act, situation.body)
    day = situation.today.isoformat()
    return frozenset(
        each["organisation"]
        for each in held
        if each.get("organisation") and day <= (each.get("until") or "9999")
    )
