"""Sections 12.1 and 12.2 of docs/protocol.md, and the C2SP forms that they name, in Python's standard library alone: leaves, checkpoints,
notes signed with Ed25519 (RFC 8032), cosignatures, receipts, consistency, tiles, statements about keys."""

import base64
import hashlib

import verify_ledger as p

# --- Ed25519: a signature is R and S = r + H(R, A, M) a; curve points are quotients (X : Y : Z) ---

Q = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, Q) % Q
BASE_Y = 4 * pow(5, -1, Q) % Q


def x_of(y):
    """The even one of the two x that belong to y on the curve −x² + y² = 1 + d x² y²."""
    square = (y * y - 1) * pow(D * y * y + 1, -1, Q) % Q
    x = pow(square, (Q + 3) // 8, Q)
    if (x * x - square) % Q:
        x = x * pow(2, (Q - 1) // 4, Q) % Q
    return x if x % 2 == 0 else Q - x


BASE = (x_of(BASE_Y), BASE_Y, 1)
NEUTRAL = (0, 1, 1)


def added(one, other):
    (x1, y1, z1), (x2, y2, z2) = one, other
    z, x, y = z1 * z2 % Q, x1 * x2 % Q, y1 * y2 % Q
    e, zz = D * x * y % Q, z * z % Q
    f, g = (zz - e) % Q, (zz + e) % Q
    return z * f * ((x1 + y1) * (x2 + y2) - x - y) % Q, z * g * (y + x) % Q, f * g % Q


def times(factor, point):
    total = NEUTRAL
    while factor:
        total, point, factor = added(total, point) if factor & 1 else total, added(point, point), factor >> 1
    return total


def encoded(point):
    x, y, z = point
    inverse = pow(z, -1, Q)
    return (y * inverse % Q | (x * inverse % Q & 1) << 255).to_bytes(32, "little")


def halves(secret):
    digest = hashlib.sha512(secret).digest()
    scalar = int.from_bytes(digest[:32], "little") & ((1 << 254) - 8) | 1 << 254
    return scalar, digest[32:]


def public_key(secret):
    return encoded(times(halves(secret)[0], BASE))


def number_from(*parts):
    return int.from_bytes(hashlib.sha512(b"".join(parts)).digest(), "little") % L


def signature(secret, message):
    scalar, prefix = halves(secret)
    r = number_from(prefix, message)
    point = encoded(times(r, BASE))
    s = (r + number_from(point, public_key(secret), message) * scalar) % L
    return point + s.to_bytes(32, "little")


# --- Notes and keys (c2sp.org/signed-note, c2sp.org/tlog-cosignature) ---

NOTE, COSIGNATURE = 1, 4


def b64(data):
    return base64.b64encode(data).decode("ascii")


def key_id(name, kind, key):
    return hashlib.sha256(name.encode("utf-8") + b"\n" + bytes([kind]) + key).digest()[:4]


def verifier_key(name, secret, kind):
    key = public_key(bytes.fromhex(secret))
    return f"{name}+{key_id(name, kind, key).hex()}+{b64(bytes([kind]) + key)}"


def signature_line(text, signer):
    secret, time = bytes.fromhex(signer["secret"]), signer.get("time")
    kind = NOTE if time is None else COSIGNATURE
    said = text if time is None else f"cosignature/v1\ntime {time}\n{text}"
    when = b"" if time is None else time.to_bytes(8, "big")
    signed = when + signature(secret, said.encode("utf-8"))
    return f"\u2014 {signer['name']} {b64(key_id(signer['name'], kind, public_key(secret)) + signed)}\n"


def signed_note(text, signers):
    return text + "\n" + "".join(signature_line(text, signer) for signer in signers)


def keys_of(signers):
    return [verifier_key(each["name"], each["secret"], NOTE if "time" not in each else COSIGNATURE) for each in signers]


# --- The log (12.1; c2sp.org/tlog-checkpoint, tlog-proof, tlog-tiles) ---

def leaf_line(seq, hash_):
    return f"double-random/1 {seq} {hash_}\n"


def leaf_hashes(hashes):
    return [p.leaf_hash(leaf_line(seq, hash_)) for seq, hash_ in enumerate(hashes)]


def checkpoint(origin, hashes):
    return f"{origin}\n{len(hashes)}\n{b64(p.root_of(leaf_hashes(hashes)))}\n"


def proof(hashes, seq, signed_checkpoint):
    path = "".join(b64(node) + "\n" for node in p.path_of(leaf_hashes(hashes), seq))
    return f"c2sp.org/tlog-proof@v1\nindex {seq}\n{path}\n{signed_checkpoint}"


def consistency(hashes, size):
    """RFC 9162, section 2.1.4.1."""
    def part(m, nodes, is_whole):
        if m == len(nodes):
            return [] if is_whole else [p.root_of(nodes)]
        k = p.split_point(len(nodes))
        if m <= k:
            return part(m, nodes[:k], is_whole) + [p.root_of(nodes[k:])]
        return part(m - k, nodes[k:], False) + [p.root_of(nodes[:k])]
    return [b64(node) for node in part(size, leaf_hashes(hashes), True)] if size else []


def tiles(hashes):
    files, level, nodes = {}, 0, leaf_hashes(hashes)
    lines = [leaf_line(seq, hash_).encode("ascii") for seq, hash_ in enumerate(hashes)]
    bundles = [len(line).to_bytes(2, "big") + line for line in lines]
    while nodes:
        files.update(cut(level, nodes))
        full = range(0, len(nodes) - len(nodes) % 256, 256)
        level, nodes = level + 1, [p.root_of(nodes[first:first + 256]) for first in full]
    files.update(cut("entries", bundles))
    return files


def cut(level, pieces):
    return {tile_path(level, first // 256, len(pieces[first:first + 256])): b"".join(pieces[first:first + 256]) for first in range(0, len(pieces), 256)}


def tile_path(level, place, width):
    threes = [f"{place % 1000:03}"]
    while place >= 1000:
        place //= 1000
        threes.insert(0, f"x{place % 1000:03}")
    return f"tile/{level}/{'/'.join(threes)}" + ("" if width == 256 else f".p/{width}")


# --- Keys on the ledger (12.2) ---

def key_statement(party, vkey, replaces, from_):
    said = f"party {party}\nkey {vkey}\nreplaces {replaces or 'none'}\nfrom {from_}\n"
    return f"double-random/1/key\n1\n{b64(p.leaf_hash(said))}\n{said}"


# --- Cases of expected values ---

def hashes_of(given):
    """The hashes of made-up entries: of a word and a number."""
    return [hashlib.sha256(f"{given['word']} {seq}".encode("utf-8")).hexdigest() for seq in range(given["count"])]


def signed_log(given):
    return signed_note(checkpoint(given["origin"], hashes_of(given)), given["signers"])


RUN = {
    "log leaves": lambda g: [leaf_line(seq, hash_) for seq, hash_ in enumerate(hashes_of(g))],
    "log checkpoint": lambda g: {"note": signed_log(g), "keys": keys_of(g["signers"])},
    "log proof": lambda g: proof(hashes_of(g), g["seq"], signed_log(g)),
    "log consistency": lambda g: consistency(hashes_of(g), g["from"]),
    "log tiles": lambda g: {path: hashlib.sha256(data).hexdigest() for path, data in tiles(hashes_of(g)).items()},
    "key statement": lambda g: signed_note(key_statement(g["party"], g["vkey"], g["replaces"], g["from"]), g["signers"]),
}
