#!/bin/sh
# make_build_environment.sh FOLDER: an environment that has what is packed, and PyInstaller, and nothing else.
set -eu

folder=$1
"$(dirname "$0")/make_environment.sh" "$folder"
pip="$folder/bin/python -m pip --quiet --disable-pip-version-check"
$pip install . "pyinstaller>=6.22,<7"
# The same OpenCV without its windows, which would bring another Qt: 33 MB. facexlib asks for the other name, so pip is
# not asked whether it agrees.
version=$($pip list --format=freeze | sed -n 's/^opencv-python==//p')
if [ -n "$version" ]; then
    $pip uninstall --yes opencv-python
    $pip install --no-deps "opencv-python-headless==$version"
fi
