"""Content credentials: what was done to a photo, signed, in a manifest of C2PA beside the plain XMP."""
