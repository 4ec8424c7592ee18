"""What somebody may do now, and what stands against the rest, told before anything is asked. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from service.acts.act import Act, Reader, Situation
from service.acts.refusals import Places, Refusal, early_refusal
from service.acts.roles import Actor
from service.record.entry import Subject


@dataclass(frozen=True, slots=True)
class Permission:
    """Whether an act may be done.

    Attributes:
        act: it.
        refusal: why not; None: it may, as far as that can be told before anything is asked.
    """

    act: Act
    refusal: Refusal | None


def permissions(
    acts: Iterable[Act], reader: Reader, actor: Actor, id: str, at: str, today: date, places: Places
) -> Iterator[Permission]:
    """Each act with what stands against it.

    Args:
        acts: of one aggregate.
        reader: gives states.
        actor: who asks.
        id: of the subject; of none where it is to be made.
        at: the time.
        today: the day, in Viet Nam.
        places: to whom the subject belongs; where it is to be made, it will belong to the actor's own.
    """
    own = actor.organisations()
    for act in acts:
        states = {subject: reader.state(*subject) for subject in _subjects(act, reader, id)}
        situation = Situation(actor, id, states, {}, at, today)
        belongs: Places = (lambda *_: own) if act.makes else places
        yield Permission(act, early_refusal(act, situation, belongs))


def _subjects(act: Act, reader: Reader, id: str) -> Iterable[Subject]:
    """The subjects at which early rules look; itself alone where there are none."""
    is_alone = not any(rule.early for rule in act.rules)
    return [(act.aggregate, id)] if is_alone else act.subjects(reader, act.aggregate, id, {})
