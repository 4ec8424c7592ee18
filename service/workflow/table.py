"""The table of all acts, and of all aggregates."""

from collections.abc import Mapping

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


def places(act: Act, situation: Situation) -> frozenset[str]:
    """The organisations to which the subject of an act belongs."""
    state = situation.states[act.aggregate, situation.id]
    if act.aggregate == ORGANISATION.name:
        return frozenset({situation.id})
    held: list[Document] = state["memberships"] if state else [situation.body.get("membership") or {}]
    day = situation.today.isoformat()
    return frozenset(
        each["organisation"]
        for each in held
        if each.get("organisation") and day <= (each.get("until") or "9999")
    )
