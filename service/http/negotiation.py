"""What a client prefers: the media type by ``Accept``, the language by ``Accept-Language``."""

from dataclasses import dataclass

from flask import Request
from werkzeug.datastructures import MIMEAccept
from werkzeug.exceptions import NotAcceptable

from methodology.wording.translations import LANGUAGES


@dataclass(frozen=True, slots=True)
class Preference:
    """What a client prefers to read.

    Attributes:
        media_type: such as ``text/csv``.
        language: one of :data:`~methodology.wording.translations.LANGUAGES`.
    """

    media_type: str
    language: str


def negotiate(request: Request, *offers: str) -> Preference:
    """What a client prefers of the media types that are on offer, and of the languages.

    Raises:
        NotAcceptable: where it accepts none of the media types.
    """
    return Preference(preferred_media_type(request, *offers), preferred_language(request))


def preferred_media_type(request: Request, *offers: str) -> str:
    """The offered media type that the client prefers; of equals the first (RFC 9110, 12.5.1).

    A client that does not say takes the first. Unlike in werkzeug, parameters such as ``charset=utf-8`` make
    no difference.

    Raises:
        NotAcceptable: where it accepts none of them.
    """
    if not request.accept_mimetypes:
        return offers[0]
    plain = [(range_.partition(";")[0].strip(), quality) for range_, quality in request.accept_mimetypes]
    offer = MIMEAccept(plain).best_match(offers)
    if offer is None:
        raise NotAcceptable
    return offer


def preferred_language(request: Request) -> str:
    """The language that the client prefers; the first where it does not say or accepts none.

    Unlike in werkzeug, ``en-US`` counts as much as ``en``: there, any plain tag goes before it.
    """
    ranges = {tag.lower(): quality for tag, quality in request.accept_languages}

    def quality(language: str) -> float:
        alike = [quality for tag, quality in ranges.items() if tag.partition("-")[0] == language]
        return max(alike, default=ranges.get("*", 0.0))

    return max(LANGUAGES, key=quality)
