#!/bin/sh
# install.sh: installs pgdiff-desktop for you alone, without root, from the folder that this script lies in.
# install.sh --uninstall: removes it; settings, downloaded models and what lies beside your photos stay.
# The folder also works where it is, without being installed: run pgdiff-desktop/pgdiff-desktop in it.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
library=${PGDIFF_DESKTOP_PREFIX:-$HOME/.local/lib}/pgdiff-desktop
bin=$HOME/.local/bin

refresh() {
    # Desktops that have these notice the change at once, others at the next login.
    for command in "update-desktop-database $data/applications" "gtk-update-icon-cache -q -t $data/icons/hicolor"; do
        # shellcheck disable=SC2086 # the words are the command and its arguments
        if command -v "${command%% *}" >/dev/null; then $command 2>/dev/null || true; fi
    done
}

files() {
    (cd "$here/share" && find . -type f)
}

uninstall() {
    # The list of the version that is installed, not of the one that this script came with.
    if [ -f "$library/installed-files" ]; then
        while IFS= read -r file; do rm -f -- "$data/$file"; done <"$library/installed-files"
    fi
    rm -f -- "$bin/pgdiff-desktop" "$bin/pgdiff-desktop-window"
    rm -rf -- "$library" "$library.new"
}

if [ "${1:-}" = --uninstall ]; then
    uninstall
    refresh
    echo "Removed. Your settings, downloaded models and everything beside your photos are still there."
    exit 0
fi

mkdir -p "$library.new" "$bin"
cp -R "$here/pgdiff-desktop/." "$library.new/"
cp "$here/install.sh" "$library.new/install.sh"
files >"$library.new/installed-files"
[ ! -d "$library" ] || { mv "$library.new" "$library.next"; uninstall; mv "$library.next" "$library.new"; }
mv "$library.new" "$library"

files | while IFS= read -r file; do
    mkdir -p "$(dirname -- "$data/$file")"
    cp "$here/share/$file" "$data/$file"
done
# Menus start it by its full path, as ~/.local/bin is in nobody's path in some of them.
sed -i "s|^Exec=.*|Exec=\"$library/pgdiff-desktop-window\" %F|" "$data/applications/pgdiff-desktop.desktop"
ln -sf "$library/pgdiff-desktop" "$bin/pgdiff-desktop"
ln -sf "$library/pgdiff-desktop-window" "$bin/pgdiff-desktop-window"
refresh
echo "Installed in $library. Start it from the menu, or with $bin/pgdiff-desktop"
echo "Remove it with: $library/install.sh --uninstall"
