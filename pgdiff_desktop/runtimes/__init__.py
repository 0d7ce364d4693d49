"""Who computes a network, and in what precision."""
