#!/bin/sh
# upload_release.sh TAG NOTES FOLDER: the folder's files into a draft of a release, which a person publishes. May be run
# again after an upload that broke off: the draft stays the one that is there, and its files are replaced. What is
# published already is left alone.
set -eu

tag=$1
notes=$2
folder=$3
if draft=$(gh release view "$tag" --json isDraft --jq .isDraft); then
    if [ "$draft" != true ]; then
        echo "$tag is published already: its files stay as they are" >&2
        exit 1
    fi
    gh release edit "$tag" --notes-file "$notes"
else
    gh release create "$tag" --draft --verify-tag --title "$tag" --notes-file "$notes"
fi
gh release upload "$tag" "$folder"/* --clobber
