"""The act that masks private texts; there is one for every aggregate. Pure."""

from collections.abc import Iterable, Iterator, Mapping
from functools import reduce
from typing import Any

from methodology.canonical import Document
from methodology.errors import Fault
from methodology.wording.translations import N_
from service.acts.act import ABSENT, Act, Reader, Rule, Situation
from service.acts.fields import LONGEST_REASON, Body, Several, Text
from service.acts.roles import Role, Who
from service.record.entry import Change
from service.record.masking import MASK, mask_content
from service.record.secrets import PRIVATE, committed

NAMED = r"[0-9a-f]{64}|/.+"


class Masking(Body):
    """Which texts are forgotten, each by commitment or by JSON pointer into the document, and why."""

    texts = Several(Text(longest=LONGEST_REASON, pattern=NAMED, example="/name"), required=True)
    ground = Text(longest=LONGEST_REASON, required=True)


def mask_act(aggregate: str, acts: Iterable[Act]) -> Act:
    """The act that masks private texts of a sort of subject, in whatever state that is.

    Args:
        aggregate: its name.
        acts: the others that there are of it.
    """
    states = {state for act in acts for state in (*act.source, act.target) if state}
    return Act(
        name=MASK,
        aggregate=aggregate,
        title=N_("Mask private texts"),
        who=(Who(Role.ADMINISTRATOR),),
        source=frozenset(states - {ABSENT}),
        target=None,
        body=Masking,
        rules=(Rule("texts_there", _texts_there),),
        context=_look,
        changes=_mask,
    )


def _look(reader: Reader, situation: Situation) -> Mapping[str, Any]:
    (subject,) = situation.states
    return {"there": reader.commitments(*subject)}


def _texts_there(situation: Situation) -> Iterable[Fault]:
    """Each that is named is a private text of the subject, and was not forgotten already."""
    texts = situation.body["texts"]
    if not texts:
        yield Fault("no_private_text", {"value": ""}, ("texts",))
    for at, named in enumerate(texts):
        if not any(_commitments(situation, named)):
            yield Fault("no_private_text", {"value": named[:100]}, ("texts", at))


def _mask(act: Act, situation: Situation) -> Iterable[Change]:
    found = {each for named in situation.body["texts"] for each in _commitments(situation, named)}
    content = mask_content(sorted(found), situation.body["ground"])
    yield Change(act.aggregate, situation.id, act.name, content)


def _commitments(situation: Situation, named: str) -> Iterator[str]:
    """The commitments that are named and to which there is a text."""
    (state,) = situation.states.values()
    below = [{PRIVATE: named}] if not named.startswith("/") else committed(_below(state, named), PRIVATE)
    return (each[PRIVATE] for each in below if each[PRIVATE] in situation.context["there"])


def _below(state: Document | None, pointer: str) -> Any:
    """What stands at a JSON pointer (RFC 6901); None where nothing does."""
    steps = (step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:])
    try:
        return reduce(lambda value, step: value[int(step) if isinstance(value, list) else step], steps, state)
    except (KeyError, IndexError, ValueError, TypeError):
        return None
