"""The panel of faces: one card a face, with its recipe and its candidates."""
