"""Who is on a face: how much of it a photo shows, how alike two faces are, and what was kept of it; no network."""
