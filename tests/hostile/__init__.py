"""Inputs that nobody means well with, made from seeds, and what the product does with them."""
