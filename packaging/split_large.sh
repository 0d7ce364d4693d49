#!/bin/sh
# split_large.sh FOLDER [BYTES]: cuts the folder's files that have more bytes into NAME.part0, NAME.part1, ...
# A release takes no file of 2 GiB or more, and the packages with the libraries of CUDA have more.
set -eu

largest=${2:-2000000000}
for file in "$1"/*; do
    if [ "$(wc -c <"$file")" -gt "$largest" ]; then
        split --bytes="$largest" --numeric-suffixes --suffix-length=1 "$file" "$file.part"
        rm "$file"
    fi
done
