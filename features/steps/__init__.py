"""What the steps of the specifications do; ``phrases`` says how they are said."""

from pathlib import Path

MODULES = tuple(f"{__name__}.{file.stem}" for file in sorted(Path(__file__).parent.glob("[a-z]*.py")))
"""All of them. They are plugins of pytest: what they define is known wherever a specification runs."""
