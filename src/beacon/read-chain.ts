/** Which chain is meant: a known one by its hash, or another by all its fields, which make its hash. */
import { isWellFormed, utf8Bytes } from "../kernel/byte-order.js";
import { bigEndian, bytesOfHex, hexOf, joinBytes } from "../kernel/hex.js";
import { nameOfThing } from "../kernel/name-of-thing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { sha256Bytes } from "../kernel/sha256.js";
import { type BeaconChain, beaconChains } from "./chains.js";
import { nameOfField, type Path, type Readers, readFields, readHex, readHex32 } from "./read-fields.js";
import { refuse } from "./refuse.js";
import { type BeaconScheme, SCHEMES } from "./schemes.js";

/** What a period and a genesis time can be at most: both lie within 32 bits for every clock that drand knows. */
const MOST_SECONDS = 4_294_967_295;
const LONGEST_NAME = 256;

/** A chain, named by its hash or given with its fields. */
export function readChain(value: unknown, path: Path): Result<BeaconChain> {
  if (typeof value === "object" && value !== null) return readOwnChain(value, path);
  const chain = beaconChains.find(({ hash }) => hash === value);
  if (chain !== undefined) return accept(chain);
  const known = beaconChains.map(({ name, hash }) => `${name} ${hash}`).join(", ");
  return typeof value === "string" && /^[0-9a-f]{64}$/.test(value)
    ? reject([refuse("beacon/unknown-chain", path, { hash: value, known })])
    : reject([refuse("beacon/not-a-chain", path, { given: nameOfThing(value), known })]);
}

const FIELDS: Readers<BeaconChain> = {
  name: readName,
  hash: readHex32,
  scheme: readScheme,
  // Nobody knows how long a key is whose scheme was refused.
  publicKey: (value, path, { scheme }) =>
    scheme === undefined ? accept("") : readHex(value, path, SCHEMES[scheme].publicKeyBytes),
  genesisTime: (value, path) => readSeconds(value, path, 0),
  period: (value, path) => readSeconds(value, path, 1),
  groupHash: readHex32,
};

function readOwnChain(value: object, path: Path): Result<BeaconChain> {
  const read = readFields<BeaconChain>(value, path, FIELDS);
  if (!read.ok) return read;
  const [expected, found] = [hashOfChain(read.value), read.value.hash];
  return expected === found
    ? withKnownScheme(read.value, path)
    : reject([refuse("beacon/chain-hash", [...path, "hash"], { expected, found })]);
}

/** The scheme is the one field that takes no part in the hash. */
function withKnownScheme(chain: BeaconChain, path: Path): Result<BeaconChain> {
  const known = beaconChains.find(({ hash }) => hash === chain.hash);
  if (known === undefined || known.scheme === chain.scheme) return accept(chain);
  const facts = { name: known.name, expected: known.scheme, found: chain.scheme };
  return reject([refuse("beacon/other-scheme", [...path, "scheme"], facts)]);
}

/**
 * The hash that names a chain: SHA-256 of its period (4 bytes), genesis time (8), key, group hash and, but for
 * "default", its name. Source: `Info.Hash` in github.com/drand/drand, `common/chain/info.go`.
 */
function hashOfChain({ period, genesisTime, publicKey, groupHash, name }: BeaconChain): string {
  return hexOf(
    sha256Bytes(
      joinBytes(
        bigEndian(period, 4),
        bigEndian(genesisTime, 8),
        bytesOfHex(publicKey),
        bytesOfHex(groupHash),
        utf8Bytes(name === "default" ? "" : name),
      ),
    ),
  );
}

function readName(value: unknown, path: Path): Result<string> {
  return typeof value === "string" && value.length <= LONGEST_NAME && isWellFormed(value)
    ? accept(value)
    : reject([refuse("beacon/not-text", path, { field: nameOfField(path), given: nameOfThing(value) })]);
}

function readScheme(value: unknown, path: Path): Result<BeaconScheme> {
  return typeof value === "string" && Object.hasOwn(SCHEMES, value)
    ? accept(value as BeaconScheme)
    : reject([
        refuse("beacon/unknown-scheme", path, {
          given: nameOfThing(value),
          known: Object.keys(SCHEMES).join(", "),
        }),
      ]);
}

function readSeconds(value: unknown, path: Path, least: number): Result<number> {
  const number = Number.isSafeInteger(value) ? Number(value) : -1;
  if (number >= least && number <= MOST_SECONDS) return accept(number);
  const facts = { field: nameOfField(path), least, most: MOST_SECONDS, given: nameOfThing(value) };
  return reject([refuse("beacon/not-seconds", path, facts)]);
}
