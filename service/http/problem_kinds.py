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


_KINDS = (
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
        N_("“errors” names what is wrong in the packs."),
    ),
    Kind(
        "busy",
        503,
        N_("Too many requests wait already, or the computation was interrupted"),
        N_("Ask again after the seconds that Retry-After names."),
    ),
)

KINDS = {kind.code: kind for kind in _KINDS}
"""By code. Where several have one status, the first is what the framework's own error of it amounts to."""
