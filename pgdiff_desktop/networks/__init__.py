"""Architectures with the published state-dict names and shapes."""
