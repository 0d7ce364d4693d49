"""Background work for the window: the engine on its own thread, the queue, thumbnails, saving."""
