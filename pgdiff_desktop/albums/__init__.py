"""What was decided for the photos of an album, kept beside them; originals are never opened for writing."""
