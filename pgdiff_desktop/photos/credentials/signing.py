"""Who signs: a certificate that is made on this computer at first use, or one of the user's own.

The certificate follows the profile of the C2PA specification 2.2, section 14.5.1 (X.509 certificates): an end
entity below a root, for digital signatures and the protection of e-mail. Nobody vouches for it: it says that the same
computer signed several files, and that none was changed since.
"""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pgdiff_desktop.errors import CredentialsError, ErrorCode
from pgdiff_desktop.saving.atomic_files import replacing, writing_errors
from pgdiff_desktop.saving.record_locks import locked

if TYPE_CHECKING:
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric import ec

CERTIFICATE_FILE, KEY_FILE = "certificate.pem", "private-key.pem"
_ORGANISATION = "pgdiff-desktop"
# Without a time stamp of somebody else's, a manifest is valid only as long as its certificate; photos last.
_VALID = timedelta(days=36_525)
# Clocks of two computers may differ.
_BEFORE = timedelta(days=1)
_ES = {"secp256r1": "es256", "secp384r1": "es384", "secp521r1": "es512"}


@dataclass(frozen=True)
class SigningIdentity:
    """What signs.

    Attributes:
        chain: certificates (PEM), the signer's first.
        key: its private key (PEM, PKCS #8, without a passphrase).
        algorithm: es256, es384, es512, ps256 or ed25519.
    """

    chain: str
    key: str
    algorithm: str


def signing_identity(
    folder: Path, certificate: Path | None = None, key: Path | None = None
) -> SigningIdentity:
    """The user's own where both files are given; otherwise this computer's, made where there is none yet.

    Args:
        folder: where this computer's lies, its key readable by the owner alone.

    Raises:
        CredentialsError: not installed; a file cannot be read, or the key belongs to another certificate.
        DiskFull, OutputNotWritable: a new one cannot be kept.
    """
    if certificate is not None and key is not None:
        return _read(certificate, key)
    certificate, key = folder / CERTIFICATE_FILE, folder / KEY_FILE
    if not (certificate.exists() and key.exists()):
        with writing_errors(certificate), locked(certificate):
            if not (certificate.exists() and key.exists()):
                _make(certificate, key)
    return _read(certificate, key)


def known_certificates(folder: Path, certificate: Path | None = None) -> tuple[str, ...]:
    """The certificates (PEM) that sign here, without who vouches for them: whoever does has others to vouch for, too.

    Args:
        folder, certificate: as `signing_identity`. What cannot be read is left out: files can be read without.
    """
    try:
        _library()
    except CredentialsError:
        return ()
    from cryptography import x509
    from cryptography.hazmat.primitives import serialization

    found = []
    for path in (folder / CERTIFICATE_FILE, certificate):
        if path is not None:
            with contextlib.suppress(OSError, ValueError):
                signer = x509.load_pem_x509_certificates(path.read_bytes())[0]
                found.append(signer.public_bytes(serialization.Encoding.PEM).decode())
    return tuple(found)


def _library() -> Any:
    try:
        import cryptography
    except ImportError as error:
        raise CredentialsError("cryptography", ErrorCode.CREDENTIALS_NOT_INSTALLED) from error
    return cryptography


def _read(certificate: Path, key: Path) -> SigningIdentity:
    _library()
    from cryptography import x509
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives import serialization

    path = certificate
    try:
        chain = x509.load_pem_x509_certificates(certificate.read_bytes())
        path = key
        private = serialization.load_pem_private_key(key.read_bytes(), password=None)
    except (OSError, ValueError, TypeError, UnsupportedAlgorithm) as error:
        why = getattr(error, "strerror", None) or str(error).splitlines()[0] if str(error) else ""
        raise CredentialsError(path, ErrorCode.CREDENTIALS_UNREADABLE, why=why) from error
    public, form = serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    if chain[0].public_key().public_bytes(public, form) != private.public_key().public_bytes(public, form):
        raise CredentialsError(key, ErrorCode.CREDENTIALS_OTHER_KEY)
    return SigningIdentity(
        "".join(one.public_bytes(serialization.Encoding.PEM).decode() for one in chain),
        private.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        ).decode(),
        _algorithm_of(private, key),
    )


def _algorithm_of(private: Any, path: Path) -> str:
    from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa

    if isinstance(private, ec.EllipticCurvePrivateKey) and private.curve.name in _ES:
        return _ES[private.curve.name]
    if isinstance(private, rsa.RSAPrivateKey):
        return "ps256"
    if isinstance(private, ed25519.Ed25519PrivateKey):
        return "ed25519"
    kind = type(private).__name__.removesuffix("PrivateKey")
    raise CredentialsError(path, ErrorCode.CREDENTIALS_OF_KIND, kind=kind)


def _make(certificate: Path, key: Path) -> None:
    """A root, whose key is forgotten at once, and below it the certificate that signs."""
    _library()
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    pem = serialization.Encoding.PEM
    root_key, own_key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    # Of this certificate, not of the computer: the names of computers and users name people.
    number = os.urandom(4).hex()
    root = _certificate(f"Root of certificate {number}", f"Root of certificate {number}", root_key, root_key)
    own = _certificate(f"Certificate {number}", f"Root of certificate {number}", own_key, root_key)
    with contextlib.suppress(FileExistsError):
        # What takes the place of a file takes its permissions.
        os.close(os.open(key, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    with replacing(key) as file:
        form = serialization.PrivateFormat.PKCS8
        file.write(own_key.private_bytes(pem, form, serialization.NoEncryption()))
    with replacing(certificate) as file:
        file.write(own.public_bytes(pem) + root.public_bytes(pem))


def _certificate(
    name: str, issuer: str, key: ec.EllipticCurvePrivateKey, signed_by: ec.EllipticCurvePrivateKey
) -> x509.Certificate:
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes
    from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

    def named(common: str) -> x509.Name:
        organisation = x509.NameAttribute(NameOID.ORGANIZATION_NAME, _ORGANISATION)
        return x509.Name([organisation, x509.NameAttribute(NameOID.COMMON_NAME, common)])

    is_root = key is signed_by
    begin = datetime.now(UTC) - _BEFORE
    builder = (
        x509.CertificateBuilder()
        .subject_name(named(name))
        .issuer_name(named(issuer))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begin)
        .not_valid_after(begin + _VALID)
        .add_extension(x509.BasicConstraints(ca=is_root, path_length=0 if is_root else None), critical=True)
        .add_extension(
            x509.KeyUsage(
                digital_signature=not is_root,
                content_commitment=False,
                key_encipherment=False,
                data_encipherment=False,
                key_agreement=False,
                key_cert_sign=is_root,
                crl_sign=is_root,
                encipher_only=False,
                decipher_only=False,
            ),
            critical=True,
        )
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )
    if not is_root:
        builder = builder.add_extension(
            x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION]), critical=False
        ).add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(signed_by.public_key()), critical=False
        )
    return builder.sign(signed_by, hashes.SHA256())
