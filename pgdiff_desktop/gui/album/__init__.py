"""The album: thumbnails of its photos, with their states, to find and to choose from."""
