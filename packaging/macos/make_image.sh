#!/bin/sh
# make_image.sh PYTHON: signs dist/pgdiff-desktop.app, has it notarised, and makes the disk image, notarised as well.
# Signs with SIGNING_IDENTITY, whose certificate (base64 of a .p12, with SIGNING_PASSWORD) may come along; without one
# ad hoc, and then the first start asks for a detour (see README). Notarises with NOTARY_APPLE_ID, NOTARY_TEAM and
# NOTARY_PASSWORD.
set -eu

python=$1
application=dist/pgdiff-desktop.app
version=$("$python" packaging/version.py)
image=dist/pgdiff-desktop-$version-macos-$(uname -m).dmg
tries=5
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ -n "${SIGNING_CERTIFICATE:-}" ]; then
    keychain=$work/signing.keychain-db
    password=$(uuidgen)
    # What codesign searches; the others stay in the list, and it is as before when this ends.
    others=$(security list-keychains -d user | tr -d '"')
    trap 'security delete-keychain "$keychain" || true; rm -rf "$work"' EXIT
    printf %s "$SIGNING_CERTIFICATE" | base64 --decode >"$work/certificate.p12"
    security create-keychain -p "$password" "$keychain"
    # Without settings it locks after five minutes, and notarising takes longer.
    security set-keychain-settings -lut 21600 "$keychain"
    security unlock-keychain -p "$password" "$keychain"
    security import "$work/certificate.p12" -k "$keychain" -P "$SIGNING_PASSWORD" -T /usr/bin/codesign
    rm "$work/certificate.p12"
    security set-key-partition-list -S apple-tool:,apple:,codesign: -s -k "$password" "$keychain" >/dev/null
    # shellcheck disable=SC2086 # one word a keychain
    security list-keychains -d user -s "$keychain" $others
fi

# A secure time stamp needs an identity.
stamp=--timestamp
[ -n "${SIGNING_IDENTITY:-}" ] || stamp=--timestamp=none
sign() {
    codesign --force "$stamp" --sign "${SIGNING_IDENTITY:--}" "$@"
}
# Submits $1 to Apple and waits for the answer, then fixes the ticket to $2, so that it is there without a network.
notarise() {
    xcrun notarytool submit "$1" --apple-id "$NOTARY_APPLE_ID" --team-id "$NOTARY_TEAM" \
        --password "$NOTARY_PASSWORD" --wait
    xcrun stapler staple "$2"
}

# Apple's own order: what lies inside first, the bundle last. What a file is decides, not its name: Python's library and
# torch's helper have no ending. Entitlements are the program's alone, and the bundle's signature is its program's.
find "$application/Contents" -type f ! -path '*/MacOS/pgdiff-desktop' -print | while IFS= read -r file; do
    case $(file --brief "$file") in
        Mach-O*) sign --options runtime "$file" ;;
    esac
done
sign --options runtime --entitlements packaging/macos/entitlements.plist "$application"
codesign --verify --deep --strict "$application"
# Before it lies in the image: whoever drags it out takes it without the image's ticket.
if [ -n "${NOTARY_PASSWORD:-}" ]; then
    ditto -c -k --keepParent "$application" "$work/application.zip"
    notarise "$work/application.zip" "$application"
fi

# The new volume is at times held by whatever indexes it: "Resource busy", which is over a little later.
make_image() {
    rm -f "$image"
    "$python" -m dmgbuild -s packaging/macos/dmg_settings.py pgdiff-desktop "$image" >"$work/said" 2>&1
}
until make_image; do
    cat "$work/said" >&2
    tries=$((tries - 1))
    if [ "$tries" = 0 ] || ! grep -q "Resource busy" "$work/said"; then
        exit 1
    fi
    sleep "${SECONDS_BETWEEN_TRIES:-10}"
done
if [ -n "${SIGNING_IDENTITY:-}" ]; then
    sign "$image"
fi
if [ -n "${NOTARY_PASSWORD:-}" ]; then
    notarise "$image" "$image"
fi
