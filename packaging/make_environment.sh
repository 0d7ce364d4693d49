#!/bin/sh
# make_environment.sh FOLDER: a virtual environment in FOLDER, from $PYTHON or the newest Python that will do.
set -eu

folder=$1
if [ -z "${PYTHON:-}" ]; then
    for candidate in python3.13 python3.12 python3.11 python3 python; do
        if "$candidate" -c 'import sys; raise SystemExit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null; then
            PYTHON=$candidate
            break
        fi
    done
fi
if [ -z "${PYTHON:-}" ]; then
    echo "Python 3.11, 3.12 or 3.13 is needed; name one with: make PYTHON=/path/to/python3.12" >&2
    exit 1
fi

# Debian keeps the part of venv that brings pip in a package of its own.
if ! "$PYTHON" -c 'import ensurepip' 2>/dev/null; then
    package=$("$PYTHON" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        apt-get update -qq
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package" >/dev/null
    else
        echo "Python's venv is missing. Install it first, on Debian with: sudo apt-get install $package" >&2
        exit 1
    fi
fi
[ -x "$("$(dirname "$0")/environment_programs.sh" "$folder")/python" ] || "$PYTHON" -m venv "$folder"
