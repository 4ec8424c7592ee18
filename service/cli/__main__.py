"""``python -m service.cli``, the same as ``minhdiem``."""

from service.cli import main

main()
