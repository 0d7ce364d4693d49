"""Files to pixels and back: nothing that was not asked for is lost or changed."""
