"""Text without characters that steer: terminals, spreadsheets, the direction of writing."""

import unicodedata


def plain(text: str, kept: str = "") -> str:
    """A text that does nothing but be read.

    Args:
        text: of anybody.
        kept: control characters that may stay, such as line feeds.
    """
    if text.isprintable():
        return text
    return "".join("\ufffd" if is_control(letter) and letter not in kept else letter for letter in text)


def is_control(letter: str) -> bool:
    """Whether a character is a control (C0, C1), has no width, turns the direction, or is none at all."""
    return unicodedata.category(letter) in ("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp")
