"""The short code of a receipt, for paper: 80 bits of the result digest in base 32, and a check sign.

The alphabet is Crockford's: digits and capitals without I, L, O and U. The check sign is that of the Luhn
algorithm modulo 32: it finds each wrong sign, and nearly each exchange of neighbours.
"""

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
SIGNS = 16
"""Without the check sign."""
_LOOKALIKES = str.maketrans("ILO", "110", "- ")


def receipt_code(digest: str) -> str:
    """The code of a digest in hexadecimal signs: ``9F3K-…-7``, four groups of four and the check sign."""
    number = int(digest[-64:][: SIGNS * 5 // 4], 16)
    signs = "".join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(SIGNS)))
    groups = (signs[start : start + 4] for start in range(0, SIGNS, 4))
    return "-".join((*groups, _check_sign(signs)))


def read_code(written: str) -> str | None:
    """A code as somebody typed it, in its one spelling; None where it cannot be one."""
    signs = written.upper().translate(_LOOKALIKES)
    if len(signs) != SIGNS + 1 or not set(signs) <= set(ALPHABET) or signs[-1] != _check_sign(signs[:-1]):
        return None
    return "-".join(signs[start : start + 4] for start in range(0, SIGNS + 1, 4))


def _check_sign(signs: str) -> str:
    doubled = (ALPHABET.index(sign) * (2 - place % 2) for place, sign in enumerate(reversed(signs)))
    return ALPHABET[-sum(value // 32 + value % 32 for value in doubled) % 32]
