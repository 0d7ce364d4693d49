#!/bin/sh
# make_build_environment.sh FOLDER [EXTRA]: an environment that has what is packed, and PyInstaller, and nothing else.
# EXTRA is the ONNX Runtime that is packed: `onnx`, or `onnx-gpu` beside a torch for CUDA. Never both: they are one
# Python package and would overwrite each other.
# TORCH_INDEX names an index with the torch to pack, where the usual one has another kind.
set -eu

folder=$1
extra=${2:-onnx}
here=$(dirname "$0")
"$here/make_environment.sh" "$folder"
python=$("$here/environment_programs.sh" "$folder")/python
pip() {
    "$python" -m pip --quiet --disable-pip-version-check "$@"
}
ask() {
    answer=$("$python" -c "$1")
    printf '%s\n' "$answer" | tr -d '\r' # what Python prints on Windows ends in two characters
}

if [ -n "${TORCH_INDEX:-}" ]; then
    # From that index alone: of two, pip would take the newer torch, of whatever kind.
    wanted=$(ask 'import tomllib
with open("pyproject.toml", "rb") as file:
    print(*(one for one in tomllib.load(file)["project"]["dependencies"] if one.startswith("torch")))')
    # shellcheck disable=SC2086 # one word a requirement
    pip install --index-url "$TORCH_INDEX" $wanted
fi
pip install ".[$extra]" "pyinstaller>=6.22,<7"
if [ "$extra" = onnx-gpu ]; then
    ask 'import torch
raise SystemExit(None if torch.version.cuda else "onnx-gpu needs a torch for CUDA: set TORCH_INDEX")'
fi
# The same OpenCV without its windows, which would bring another Qt: 33 MB. facexlib asks for the other name, so pip is
# not asked whether it agrees.
version=$(ask 'from importlib import metadata
print(*(one.version for one in metadata.distributions(name="opencv-python")))')
if [ -n "$version" ]; then
    pip uninstall --yes opencv-python
    pip install --no-deps "opencv-python-headless==$version"
fi
