"""What every test shares."""

from hypothesis import settings

settings.register_profile("explore", deadline=None)  # a busy machine is not a defect
settings.register_profile("same", settings.get_profile("explore"), derandomize=True)  # a run can be repeated
settings.load_profile("same")
