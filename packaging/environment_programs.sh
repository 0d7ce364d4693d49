#!/bin/sh
# environment_programs.sh FOLDER: where a virtual environment in FOLDER has its programs, whether it is made yet or not.
# The one place that knows that Windows is different; there, Git's shell finds python.exe under the name python.
set -eu

if [ "${OS:-}" = Windows_NT ]; then
    echo "$1/Scripts"
else
    echo "$1/bin"
fi
