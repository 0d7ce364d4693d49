"""What is done to a scan before it is restored: cutting, inverting, levels."""
