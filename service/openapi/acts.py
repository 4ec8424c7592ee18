"""The acts in the OpenAPI document: what each is asked with, what comes back, what may stand against it.

What stands in a body is said at an address of its own, as with facts: the document grows little by an act.
"""

from apispec import APISpec

from methodology.canonical import Document
from service.acts.act import Act
from service.documents import JSON
from service.http.documentation import ACCEPT_LANGUAGE, SECURITY, ProblemDetails
from service.http.problem_kinds import KINDS
from service.http.problems import MEDIA_TYPE
from service.workflow.permissions import BODIES
from service.workflow.schemas import ActReceipt
from service.workflow.table import ACTS, SELF_PROVING, act_path, names_subject

PROBLEMS = (
    *("bad_request", "unreadable_body", "key_missing", "sign_in_needed", "wrong_login", "code_needed"),
    *("not_yours", "foreign_origin", "no_such_subject", "not_acceptable", "too_slow", "not_in_this_state"),
    *("changed_meanwhile", "too_large", "unsupported_media_type", "wrong_body", "rule_broken", "key_used"),
    *("version_missing", "too_many_attempts", "internal_error", "nothing_kept", "store_unavailable"),
    *("store_full",),
)
"""With which an act may be answered."""
PARAMETERS: Document = {
    "Accept-Language": ACCEPT_LANGUAGE,
    "key": {
        "in": "header",
        "name": "Idempotency-Key",
        "required": True,
        "description": "Of your own, new for each thing that is to be done; what is sent again with the "
        "same is not done twice.",
        "schema": {"type": "string", "pattern": "^[!-~]{1,255}$"},
    },
    "version": {
        "in": "header",
        "name": "If-Match",
        "description": "The `ETag` of what was read: where it was changed since, nothing is done.",
        "schema": {"type": "string", "pattern": '^"[0-9]{1,9}"$'},
    },
    "subject": {
        "in": "path",
        "name": "id",
        "required": True,
        "schema": {"type": "string", "minLength": 1},
    },
}
SCHEMES: Document = {
    "session": {"type": "apiKey", "in": "cookie", "name": "__Host-minhdiem"},
    "token": {"type": "http", "scheme": "bearer"},
}
"""How somebody says who it is."""


def add_act_components(spec: APISpec) -> None:
    """Add what all acts have in common."""
    spec.components.schema("ActReceipt", schema=ActReceipt)
    kinds = [KINDS[code] for code in PROBLEMS]
    for name, first in (("4XX", 400), ("5XX", 500)):
        found = [kind for kind in kinds if first <= kind.status < first + 100]
        kinds_told = "; ".join(f"{kind.status} `{kind.code}`: {kind.title}" for kind in found)
        content = {MEDIA_TYPE: {"schema": ProblemDetails}}
        spec.components.response(name, {"description": kinds_told, "content": content})
    told: Document = {"schema": {"$ref": "#/components/schemas/ActReceipt"}}
    spec.components.response("Kept", {"description": "It is kept.", "content": {JSON: told}})
    for name, parameter in PARAMETERS.items():
        spec.components.parameter(name, parameter["in"], parameter)
    for name, scheme in SCHEMES.items():
        spec.components.security_scheme(name, scheme)


def act_paths() -> Document:
    """The path of every act."""
    return {act_path(act, "{id}"): {"post": _operation(act)} for act in ACTS.values()}


def _operation(act: Act) -> Document:
    proves = act.key in SELF_PROVING
    names = [
        "Accept-Language",
        *([] if proves else ["key"]),
        *(["subject"] if names_subject(act) else []),
    ]
    seen = {**PARAMETERS["version"], "required": True} if act.fresh else _reference("parameters", "version")
    return {
        "tags": ["acts"],
        "operationId": act.key,
        "summary": act.title,
        "security": [] if proves else SECURITY,
        "parameters": [
            *(_reference("parameters", name) for name in names),
            *([seen] if names_subject(act) else []),
        ],
        "requestBody": {
            "required": True,
            "content": {JSON: {"schema": {"$ref": f"{BODIES}#/$defs/{act.key}"}}},
        },
        "responses": {
            "201" if act.makes else "200": _reference("responses", "Kept"),
            **{name: _reference("responses", name) for name in ("4XX", "5XX")},
        },
    }


def _reference(kind: str, name: str) -> Document:
    return {"$ref": f"#/components/{kind}/{name}"}
