"""The service by gunicorn."""
