"""What dmgbuild puts into the disk image: the application, and the folder that it is dragged to."""

files = ["dist/pgdiff-desktop.app"]
symlinks = {"Applications": "/Applications"}
icon = "build/packaging/app.icns"
icon_locations = {"pgdiff-desktop.app": (160, 180), "Applications": (480, 180)}
window_rect = ((200, 200), (640, 400))
format = "ULFO"
