"""What a client wants: the media type by ``Accept``, the language by ``Accept-Language``."""

from collections.abc import Iterable
from dataclasses import dataclass

from flask import Request
from werkzeug.datastructures import LanguageAccept, MIMEAccept
from werkzeug.exceptions import NotAcceptable

from methodology.wording.translations import LANGUAGES


@dataclass(frozen=True, slots=True)
class Preference:
    """What a client wants to read.

    Attributes:
        media: the media type.
        language: ``vi`` or ``en``.
    """

    media: str
    language: str


def negotiate(request: Request, *offers: str) -> Preference:
    """What a client wants of the media types that are on offer.

    Raises:
        NotAcceptable: where it accepts none of them.
    """
    return Preference(media_type(request, *offers), language(request))


def media_type(request: Request, *offers: str) -> str:
    """The offered media type that the client likes best; of equals the first (RFC 9110, 12.5.1).

    A client that does not say takes the first. Parameters such as ``charset=utf-8`` make no difference.

    Raises:
        NotAcceptable: where it accepts none of them.
    """
    if not request.accept_mimetypes:
        return offers[0]
    liking, offer = _best((_quality_of_media(request.accept_mimetypes, offer), offer) for offer in offers)
    if not liking:
        raise NotAcceptable
    return offer


def language(request: Request) -> str:
    """``vi`` or ``en``, whichever the client likes better; ``vi`` where it does not say or wants neither."""
    return _best((_quality_of_language(request.accept_languages, offer), offer) for offer in LANGUAGES)[1]


def _best(liked: Iterable[tuple[float, str]]) -> tuple[float, str]:
    return max(liked, key=lambda pair: pair[0])


def _quality_of_media(accepted: MIMEAccept, offer: str) -> float:
    """That of the narrowest ranges that take it in."""
    ranges = [(name.partition(";")[0].strip().lower(), quality) for name, quality in accepted]
    for range_ in (offer, f"{offer.partition('/')[0]}/*", "*/*"):
        if qualities := [quality for name, quality in ranges if name == range_]:
            return max(qualities)
    return 0.0


def _quality_of_language(accepted: LanguageAccept, offer: str) -> float:
    """That of the ranges for the language, with or without a region; otherwise that of ``*``."""
    ranges = {tag.lower(): quality for tag, quality in accepted}
    spoken = [quality for tag, quality in ranges.items() if tag.partition("-")[0] == offer]
    return max(spoken, default=ranges.get("*", 0.0))
