"""Names that acts use, as people read them: of roles, of states, of whoever may. Pure."""

from collections.abc import Callable, Mapping

from methodology.errors import Fault
from methodology.wording.translations import N_, Gettext
from service.acts.roles import TITLES, Relation, Who

STATES: Mapping[str, str] = {
    "absent": N_("not there yet"),
    "active": N_("in use"),
    "disabled": N_("disabled"),
    "ended": N_("has ended"),
    "invited": N_("invited"),
}
"""The states of all subjects."""
_OWN = "own_"
_WHO: Mapping[str, str] = {
    **{str(role): title for role, title in TITLES.items()},
    Relation.SELF: N_("the person whose account it is"),
    Relation.ANY: N_("anybody"),
}


def who_key(who: Who) -> str:
    """Somebody who may, as a name: ``approver``, ``own_approver``, ``self``."""
    if who.role is None:
        return str(who.relation)
    return f"{_OWN}{who.role}" if who.relation == Relation.OWN else str(who.role)


def who_text(who: str, _: Gettext) -> str:
    """Whoever may: names as of :func:`who_key` between commas."""
    return ", ".join(_who_text(each, _) for each in who.split(", "))


def _who_text(key: str, _: Gettext) -> str:
    if key.startswith(_OWN):
        return _("{role} in the same organisation").format(role=_(_WHO[key.removeprefix(_OWN)]))
    return _(_WHO.get(key, key))


def state_text(states: str, _: Gettext) -> str:
    """States between commas."""
    return ", ".join(_(STATES.get(each, each)) for each in states.split(", "))


def _title_text(title: str, _: Gettext) -> str:
    return _(title)


_IN_WORDS: Mapping[str, Mapping[str, Callable[[str, Gettext], str]]] = {
    "not_yours": {"title": _title_text, "who": who_text},
    "factor_missing": {"who": who_text},
    "not_in_this_state": {"value": state_text, "known": state_text},
    "role_not_yours": {"value": who_text},
    "place_misfit": {"value": who_text},
}
"""By the fault's code, the parameters that are names, and how each is read."""


def in_words(fault: Fault, _: Gettext) -> Mapping[str, str]:
    """What a fault's sentence is filled in with, in its language."""
    names = _IN_WORDS.get(fault.code, {})
    return {name: names[name](value, _) if name in names else value for name, value in fault.params.items()}
