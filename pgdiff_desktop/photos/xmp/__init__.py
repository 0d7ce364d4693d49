"""XMP as the XML that it is."""
