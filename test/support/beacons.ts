/**
 * Beacons that drand published, from the tests of others: quicknet 1000 is in those of drand-verify (Rust) and
 * of many clients, 13335 in those of a Solidity verifier for its two forms, 12040883 in those of drand/tlock (Go).
 */
import { createHash } from "node:crypto";
import { type BeaconChain, type BeaconPulse, quicknet } from "../../src/protocol.js";

const SIGNATURES: Readonly<Record<number, string>> = {
  1000: "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39",
  13335: "a38ab268d58c04ce2d22b8317e4b66ecda5fa8841c7215bf7733af8dbaed6c5e7d8d60b77817294a64b891f719bc1b40",
  12040883:
    "929906c959032ab363c9f26570d215d66f5c06cb0c44fe508c12bb5839f04ec895bb6868e5b9ff13ab289bdb5266b394",
};

export const sha256OfHex = (hex: string): string =>
  createHash("sha256").update(Buffer.from(hex, "hex")).digest("hex");

/** A pulse of quicknet. */
export function pulseOf(round: 1000 | 13335 | 12040883): BeaconPulse & { readonly chain: string } {
  const signature = SIGNATURES[round]!;
  return { chain: quicknet.hash, round, signature, value: sha256OfHex(signature) };
}

/** The chain of a key whose other fields nobody published: its hash is worked out here as drand does. */
export function chainOfKey(publicKey: string, scheme: BeaconChain["scheme"]): BeaconChain {
  const [name, period, genesisTime, groupHash] = ["test", 3, 1_700_000_000, "00".repeat(32)] as const;
  const head = Buffer.alloc(12);
  head.writeUInt32BE(period, 0);
  head.writeBigInt64BE(BigInt(genesisTime), 4);
  const fields = [head, Buffer.from(publicKey, "hex"), Buffer.from(groupHash, "hex"), Buffer.from(name)];
  const hash = createHash("sha256").update(Buffer.concat(fields)).digest("hex");
  return { name, hash, publicKey, scheme, genesisTime, period, groupHash };
}
