"""What the members of bodies mean, by name: one word means one thing wherever it stands."""

from collections.abc import Mapping

from methodology.wording.translations import N_

MEMBERS: Mapping[str, str] = {
    "accounts": N_("The people, each with a first membership; all are invited, or none."),
    "appraises": N_("Whether it appraises others."),
    "citing": N_("The document it rests on: number, date, who issued it."),
    "code": N_("The code, as in the list of administrative units; it belongs to one organisation at a time."),
    "current": N_("The password until now."),
    "district": N_("The district, by which two of one name are told apart."),
    "facts": N_("Single facts; all where none is named."),
    "from": N_("The first day."),
    "group": N_("The peer group in which it is ranked."),
    "id": N_("Which one, by its identifier."),
    "invitation": N_("The code on the slip."),
    "is_appraised": N_("Whether it is appraised."),
    "kind": N_("An organisation, or a team that appraises."),
    "label": N_("What it is called, so that it is known again."),
    "level": N_("The level of the indicator set by which it is scored."),
    "login": N_("The name to sign in with: small letters, digits, points and dashes."),
    "membership": N_("A role, where it is held, and from when to when."),
    "name": N_("The whole name, as it is written in documents."),
    "texts": N_("The texts to be masked, each by its place in the document, as /name, or by its commitment."),
    "ground": N_("The legal ground, in words that everybody may read."),
    "organisation": N_("An organisation or a team, by its identifier; none for roles of the province."),
    "organisations": N_("The organisations, each with its identifier; all are registered, or none."),
    "parent": N_("The organisation above it, by its identifier."),
    "password": N_("The password: ten characters at least, not only a few different ones."),
    "reason": N_("Why."),
    "role": N_("What the membership lets the person be."),
    "scopes": N_("What it may be used for: “read”, or names of acts."),
    "successors": N_("Who takes over its work, by their identifiers."),
    "tags": N_("Marks that decide which indicators apply."),
    "to": N_("Who takes over, by the identifier of the account."),
    "until": N_("The last day; without an end where it is left out."),
}
"""In English."""
