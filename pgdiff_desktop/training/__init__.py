"""How the starter models and the samples were made; the application never imports it."""
