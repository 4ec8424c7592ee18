"""An agency's facts of another year under this method: intervals where something was not collected."""
