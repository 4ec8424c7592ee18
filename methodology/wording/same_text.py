"""Texts that people take for the same: without regard to case, spaces, or where a tone mark stands."""

import unicodedata

_STROKED = unicodedata.lookup("LATIN SMALL LETTER D WITH STROKE")
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
"""Huyền, sắc, ngã, hỏi, nặng, as combining marks; those of ă, â, ê, ô, ơ and ư are no tones."""


def folded(text: str) -> str:
    """The same for all texts that differ in case, spaces or the place of a tone mark alone.

    ``hoà`` and ``hòa``, ``Thuỷ`` and ``thủy`` are one syllable in two accepted spellings: here the tone
    stands at the end of its word.
    """
    words = unicodedata.normalize("NFD", text.casefold()).split()
    return " ".join("".join(sorted(word, key=_TONES.__contains__)) for word in words)


def unmarked(text: str) -> str:
    """The same for all texts that differ in case and marks alone, as people type without tone keys.

    ``Hòa``, ``hoà`` and ``hoa`` are one, and so are the *d* with a stroke and the one without.
    """
    letters = unicodedata.normalize("NFD", text.casefold().replace(_STROKED, "d"))
    return "".join(sign for sign in letters if not unicodedata.combining(sign))
