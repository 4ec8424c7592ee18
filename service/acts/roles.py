"""The roles of the year (``docs/acts.md``), and how a person stands to what an act is about."""

from dataclasses import dataclass
from enum import StrEnum

from methodology.wording.translations import N_


class Role(StrEnum):
    """What a membership lets a person be."""

    SPECIALIST = "specialist"
    APPROVER = "approver"
    APPRAISER = "appraiser"
    APPRAISAL_LEADER = "appraisal_leader"
    SECRETARY = "secretary"
    CHAIR = "chair"
    PACK_KEEPER = "pack_keeper"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"


TITLES = {
    Role.SPECIALIST: N_("specialist who enters figures"),
    Role.APPROVER: N_("leader who approves"),
    Role.APPRAISER: N_("appraiser"),
    Role.APPRAISAL_LEADER: N_("leader of an appraising organisation"),
    Role.SECRETARY: N_("secretary of the council"),
    Role.CHAIR: N_("chair of the council"),
    Role.PACK_KEEPER: N_("keeper of the indicator sets"),
    Role.AUDITOR: N_("auditor (reads only)"),
    Role.ADMINISTRATOR: N_("administrator of the system"),
}
"""As they are called on screen."""


class Relation(StrEnum):
    """How the actor stands to the subject."""

    ANY = "any"
    OWN = "own"
    SELF = "self"


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody who may.

    Attributes:
        role: in a membership that holds today; None: whoever is signed in.
        relation: ``own``: the membership is in an organisation of the subject; ``self``: the subject is the
            person's own account.
    """

    role: Role | None
    relation: Relation = Relation.ANY


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts.

    Attributes:
        account: identifier of the account; ``system``: whoever may use the command line.
        memberships: those that hold today, each a role and an organisation.
        scopes: what the credential may be used for: names of acts, ``read``, or ``*``.
        factor: whether a second factor was shown.
        credential: by which the actor was known.
        withheld: roles that the person has, and that hold once a second factor was shown.
    """

    account: str
    memberships: frozenset[tuple[Role, str]] = frozenset()
    scopes: frozenset[str] = frozenset({"*"})
    factor: bool = False
    credential: str = ""
    withheld: frozenset[Role] = frozenset()

    def has(self, role: Role) -> bool:
        """Whether the role is held in any organisation."""
        return any(held == role for held, _ in self.memberships)

    def organisations(self, role: Role | None = None) -> frozenset[str]:
        """Where a role, or any, is held."""
        return frozenset(place for held, place in self.memberships if role in (None, held))


SYSTEM = Actor("system")
"""Whoever may run commands beside the database: they could change the file itself, so nothing is refused for
who they are; the record says that it was the command line."""
