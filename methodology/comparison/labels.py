"""The words for what may differ, and for what happened to it."""

from collections.abc import Mapping

from methodology.comparison.aspects import ChangeKind
from methodology.comparison.difference import Comparability
from methodology.wording.translations import N_, gettext, translations

KINDS: Mapping[ChangeKind, str] = {
    "same": N_("same"),
    "renamed": N_("renamed"),
    "moved": N_("moved"),
    "rescaled": N_("rescaled"),
    "redefined": N_("redefined"),
    "new": N_("new"),
    "dropped": N_("dropped"),
}
COUNTED_KINDS: Mapping[ChangeKind, str] = {
    "same": N_("{count} the same"),
    "renamed": N_("{count} renamed"),
    "moved": N_("{count} moved"),
    "rescaled": N_("{count} rescaled"),
    "redefined": N_("{count} redefined"),
    "new": N_("{count} new"),
    "dropped": N_("{count} dropped"),
}
COMPARABILITIES: Mapping[Comparability, str] = {
    "comparable": N_("Its points can be compared."),
    "rescaled": N_("It can be compared as a share of the maximum, not in points."),
    "not_comparable": N_("Its points cannot be compared: the same facts may come to something else."),
    "no_counterpart": N_("The other set has nothing to compare it with."),
}


def aspect_labels(language: str) -> Mapping[str, str]:
    """In what an indicator may differ, by the names of ``ASPECTS``, in their order."""
    _, pgettext = gettext(language), translations(language).pgettext
    return {
        "name": _("name"),
        "code": _("code"),
        "group": _("main indicator"),
        "max": _("maximum"),
        "facts": _("facts"),
        "cases": pgettext("what differs", "rule"),
        "require": _("the facts must keep"),
        "applies_to": _("applies to"),
        "may_not_apply": _("what may be claimed"),
        "labels": _("what the facts are called"),
        "origin": _("origin of the facts"),
        "marks": _("marks for gates"),
        "monotone": _("facts of which more never earns less"),
        "evidence": _("evidence"),
        "verifier": _("verified by"),
        "serves": _("serves"),
        "note": _("note"),
        "source": _("source"),
    }


def policy_labels(language: str) -> Mapping[str, str]:
    """What may differ beside the indicators: of a pack, then of a level."""
    _ = gettext(language)
    return {
        "title": _("title"),
        "issued": _("issued"),
        "valid": _("years"),
        "status": _("status"),
        "rounding": _("rounding"),
        "not_applicable": _("what did not arise"),
        "note": _("note"),
        "band": _("band"),
        "name": _("name of the level"),
        "max": _("maximum of the level"),
        "context": _("shared fact"),
        "peer_group": _("peer group"),
        "tag": _("tag"),
        "view": _("pillar"),
        "gate": _("gate"),
        "group": _("main indicator"),
    }
