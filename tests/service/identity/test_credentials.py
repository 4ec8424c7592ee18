"""What a credential is made of."""

import subprocess
import sys

from service.identity.credentials import new_secret, new_slip, plain_slip

PARAMETERS = """
from argon2 import extract_parameters
from service.identity.credentials import password_credential, password_fits
made = password_credential("a", "mật khẩu")
found = extract_parameters(made.secret)
print(found.type.name, found.time_cost, found.memory_cost, found.parallelism)
print(password_fits(made.secret, "mật khẩu"))
"""


def test_a_password_is_hashed_slowly() -> None:
    """RFC 9106, second recommendation: Argon2id, 3 passes, 64 MiB, 4 lanes. Past the tests' own setting."""
    ran = subprocess.run([sys.executable, "-c", PARAMETERS], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["ID", "3", "65536", "4", "True"]


def test_secrets_are_long_and_never_the_same() -> None:
    shown = {new_secret("session", "a").secret for _ in range(100)}
    assert len(shown) == 100
    assert min(map(len, shown)) >= 26


def test_a_slip_has_no_signs_that_are_mixed_up() -> None:
    slips = [new_slip("a", "2099").secret for _ in range(100)]
    assert not set("".join(slips)) & set("01OI")
    assert len(set(slips)) == 100
    assert {len(plain_slip(slip)) for slip in slips} == {20}
