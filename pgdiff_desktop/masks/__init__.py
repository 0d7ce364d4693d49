"""Damage: what of a photo is to be invented."""
