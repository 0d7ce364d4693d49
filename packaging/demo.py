"""Restores the bundled sample photo without a network and says where the result lies: `make demo`."""
