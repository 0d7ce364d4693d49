"""Faces in photos: found, turned upright for the prior, and put back."""
