"""The kinds of problems, with what is said of each.

Their codes are stable: a client may branch on them.
"""

from dataclasses import dataclass

from methodology.wording.translations import N_


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of problem; its texts are English and are translated where a problem is written.

    Attributes:
        code: its name.
        status: HTTP status.
        title: what is wrong, in a line.
        advice: what to do about it.
    """

    code: str
    status: int
    title: str
    advice: str


_OF_REQUESTS = (
    Kind(
        "bad_request",
        400,
        N_("The request is not good HTTP"),
        N_("Check the address and the headers that were sent."),
    ),
    Kind(
        "unreadable_body",
        400,
        N_("The body cannot be read"),
        N_("Send a JSON text in UTF-8; “errors” names the first place that cannot be read."),
    ),
    Kind("not_found", 404, N_("There is no such page"), N_("See /docs for the pages that there are.")),
    Kind("unknown_pack", 404, N_("There is no such pack"), N_("See the list at /api/v1/packs.")),
    Kind("unknown_level", 404, N_("The pack has no such level"), N_("The pack's own page lists its levels.")),
    Kind(
        "method_not_allowed",
        405,
        N_("The page does not take that method"),
        N_("The header Allow names the methods that it takes."),
    ),
    Kind(
        "not_acceptable",
        406,
        N_("None of the formats in Accept is on offer"),
        N_(
            "Scorecards, comparisons, simulations and next steps come as JSON, text/csv and text/plain; "
            "method pages as JSON and text; the rest as JSON."
        ),
    ),
    Kind(
        "too_slow",
        408,
        N_("The request did not come in time"),
        N_("Send it again over a better connection; a body has to be there within a minute."),
    ),
    Kind(
        "pack_refused",
        409,
        N_("The pack has faults and cannot be used"),
        N_("Whoever keeps the pack has to correct it; minhdiem check names file and line."),
    ),
    Kind(
        "too_large",
        413,
        N_("The body is too large"),
        N_("Shorten the evidence; MINHDIEM_MAX_BYTES sets the limit."),
    ),
    Kind(
        "address_too_long",
        414,
        N_("The address is too long"),
        N_("Send what is long in the body of the request."),
    ),
    Kind(
        "unsupported_media_type",
        415,
        N_("The body is not sent as JSON"),
        N_("Send it with Content-Type: application/json, in UTF-8, not compressed."),
    ),
    Kind("wrong_parameter", 422, N_("A parameter is wrong"), N_("“errors” names each wrong parameter.")),
    Kind(
        "wrong_submission",
        422,
        N_("Something in the submission is wrong"),
        N_("“errors” names each wrong place."),
    ),
    Kind(
        "cohort_too_large",
        422,
        N_("Too many agencies for one request"),
        N_("Use the command minhdiem, which takes any number; “errors” names the command."),
    ),
    Kind(
        "headers_too_large",
        431,
        N_("The headers of the request are too large"),
        N_("Send fewer or shorter headers, cookies among them."),
    ),
    Kind(
        "internal_error",
        500,
        N_("Something went wrong on our side"),
        N_("It has been written down under “request_id”; please try again later."),
    ),
    Kind(
        "not_ready",
        503,
        N_("The service is not ready"),
        N_("“errors” names what is wrong in the packs, or what does not answer."),
    ),
    Kind(
        "busy",
        503,
        N_("Too many requests wait already, or the computation was interrupted"),
        N_("Ask again after the seconds that Retry-After names."),
    ),
)

_OF_ACTS = (
    Kind(
        "key_missing",
        400,
        N_("The request has no idempotency key"),
        N_(
            "Send a header Idempotency-Key with a value of your own, new for each thing that is to be done, "
            "and the same where a request is sent again: then nothing is done twice."
        ),
    ),
    Kind("sign_in_needed", 401, N_("Nobody is signed in"), N_("Sign in, or send a token that holds.")),
    Kind("wrong_login", 401, N_("Signing in failed"), N_("Check what was typed, or ask for a new slip.")),
    Kind("code_needed", 401, N_("A code is needed"), N_("Send the six digits that the second factor shows.")),
    Kind("not_yours", 403, N_("This is not for you to do"), N_("“errors” names who may.")),
    Kind(
        "foreign_origin",
        403,
        N_("The request comes from a page of another site"),
        N_("Open the page of this service itself and try again there."),
    ),
    Kind("no_such_subject", 404, N_("There is no such thing"), N_("Check the identifier in the address.")),
    Kind(
        "not_in_this_state",
        409,
        N_("This cannot be done in the present state"),
        N_("“errors” names the state, and those in which it can be done."),
    ),
    Kind(
        "changed_meanwhile",
        412,
        N_("It was changed meanwhile"),
        N_("Read it again, and send what is still to be changed with the new ETag."),
    ),
    Kind("wrong_body", 422, N_("Something in the body is wrong"), N_("“errors” names each wrong place.")),
    Kind("rule_broken", 422, N_("Something stands against it"), N_("“errors” names each thing.")),
    Kind(
        "key_used",
        422,
        N_("The idempotency key was used for something else"),
        N_("Use a new key for each thing that is to be done."),
    ),
    Kind(
        "version_missing",
        428,
        N_("It is not said which version is to be changed"),
        N_("Send the header If-Match with the ETag of what you have read."),
    ),
    Kind(
        "too_many_attempts",
        429,
        N_("Signing in has failed too often"),
        N_("Try again after the seconds that Retry-After names."),
    ),
    Kind("nothing_kept", 503, N_("This service keeps nothing"), N_("Start it with minhdiem serve.")),
    Kind(
        "store_unavailable",
        503,
        N_("The database does not answer"),
        N_(
            "It is not known whether the request was carried out. Send it again, with the same "
            "Idempotency-Key, after the seconds that Retry-After names: nothing is done twice."
        ),
    ),
    Kind(
        "store_full",
        507,
        N_("The disk of the database is full"),
        N_("Nothing was changed. Whoever runs the service has to make room."),
    ),
)

KINDS = {kind.code: kind for kind in (*_OF_REQUESTS, *_OF_ACTS)}
"""By code. Where several have one status, the first is what the framework's own error of it amounts to."""
