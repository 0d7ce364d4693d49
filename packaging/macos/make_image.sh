#!/bin/sh
# make_image.sh PYTHON: signs dist/pgdiff-desktop.app, makes the disk image and has it notarised.
# Signs with SIGNING_IDENTITY, whose certificate (base64 of a .p12, with SIGNING_PASSWORD) may come along; without one
# ad hoc, and then the first start asks for a detour (see README). Notarises with NOTARY_APPLE_ID, NOTARY_TEAM and
# NOTARY_PASSWORD.
set -eu

python=$1
application=dist/pgdiff-desktop.app
version=$("$python" packaging/version.py)
image=dist/pgdiff-desktop-$version-macos-$(uname -m).dmg

if [ -n "${SIGNING_CERTIFICATE:-}" ]; then
    keychain=$(mktemp -d)/signing.keychain-db
    password=$(uuidgen)
    certificate=$(mktemp)
    trap 'rm -f "$certificate"; security delete-keychain "$keychain"' EXIT
    printf %s "$SIGNING_CERTIFICATE" | base64 --decode >"$certificate"
    security create-keychain -p "$password" "$keychain"
    security unlock-keychain -p "$password" "$keychain"
    security import "$certificate" -k "$keychain" -P "$SIGNING_PASSWORD" -T /usr/bin/codesign
    security set-key-partition-list -S apple-tool:,apple: -s -k "$password" "$keychain" >/dev/null
    security list-keychains -d user -s "$keychain"
fi

# A secure time stamp needs an identity. Apple's own order: what lies inside first, the bundle last.
stamp=--timestamp
[ -n "${SIGNING_IDENTITY:-}" ] || stamp=--timestamp=none
sign() {
    codesign --force --options runtime "$stamp" --entitlements packaging/macos/entitlements.plist \
        --sign "${SIGNING_IDENTITY:--}" "$@"
}
# By what they are: Python's library and torch's helper have no ending. The bundle's signature is its program's.
find "$application/Contents" -type f ! -path '*/MacOS/pgdiff-desktop' -print | while IFS= read -r file; do
    case $(file --brief "$file") in
        Mach-O*) sign "$file" ;;
    esac
done
sign "$application"
codesign --verify --deep --strict "$application"

"$python" -m pip install --quiet "dmgbuild>=1.6,<2"
"$python" -m dmgbuild -s packaging/macos/dmg_settings.py pgdiff-desktop "$image"
[ -z "${SIGNING_IDENTITY:-}" ] || codesign --sign "$SIGNING_IDENTITY" --timestamp "$image"
if [ -n "${NOTARY_PASSWORD:-}" ]; then
    xcrun notarytool submit "$image" --apple-id "$NOTARY_APPLE_ID" --team-id "$NOTARY_TEAM" \
        --password "$NOTARY_PASSWORD" --wait
    xcrun stapler staple "$image"
fi
