#!/bin/sh
# make_build_environment.sh FOLDER [FLAVOUR]: an environment that has what is packed, and PyInstaller, and nothing else.
# FLAVOUR is one of packaging/flavour.py; without it, cpu. Everything has the version of packaging/lock, and what comes
# from PyPI the hash as well. torch for Linux and for CUDA, and the libraries of NVIDIA that come along with it, lie on
# an index of torch's own: their versions are fixed, and their hashes are those that the index names.
# TORCH_INDEX names another such index; where it is empty, pip looks wherever it is set up to look.
set -eu

folder=$1
flavour=${2:-cpu}
index=${TORCH_INDEX-https://download.pytorch.org/whl/$flavour}
here=$(dirname "$0")
"$here/make_environment.sh" "$folder"
python=$("$here/environment_programs.sh" "$folder")/python
pip() {
    "$python" -m pip --quiet --disable-pip-version-check "$@"
}
ask() {
    answer=$("$python" "$@")
    printf '%s\n' "$answer" | tr -d '\r' # what Python prints on Windows ends in two characters
}

# Without dependencies: the lock files name them all, and leave out what is not packed.
pip install --require-hashes --no-deps --only-binary :all: -r "$here/lock/common.txt" -r "$here/lock/$flavour.txt"
# What they have of torch is not for this system or these cards otherwise.
if [ "$flavour" != cpu ] || [ "$(ask -c 'import sys; print(sys.platform)')" = linux ]; then
    # Its dependencies are there already, but for NVIDIA's libraries.
    pip install --only-binary :all: ${index:+--index-url "$index"} -r "$here/lock/torch.txt"
fi
pip install --no-deps --no-build-isolation .
packed=$(ask "$here/flavour.py")
if [ "$packed" != "$flavour" ]; then
    echo "The torch in $folder is the one for $packed, not for $flavour: see TORCH_INDEX" >&2
    exit 1
fi
