"""What every test shares."""

from hypothesis import settings

settings.register_profile("unhurried", deadline=None)  # a busy machine is not a defect
settings.load_profile("unhurried")
