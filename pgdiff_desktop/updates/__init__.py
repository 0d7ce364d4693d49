"""Whether there is a newer version; asked only where the user wishes so, and nothing is ever fetched or installed."""
