"""Which model files there are, how they come here, and how they are loaded."""
