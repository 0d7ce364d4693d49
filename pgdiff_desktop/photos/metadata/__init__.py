"""What a photo's file says beside its pixels: read, carried over, and compared."""
