/** What the pages of the protocol say of chains and of the example of a sealed secret is what the library does. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { beaconChains, openSecret, orThrow, quicknet, sealSecret } from "../../src/drand.js";
import { pulseOf } from "../support/beacons.js";

const PAGES = ["docs/protocol.md", "docs/protocol.zh-CN.md"];

describe.each(PAGES)("%s", (page) => {
  const text = readFileSync(new URL(`../../${page}`, import.meta.url), "utf8");

  test.each(beaconChains)("$name: each of its fields stands there", (chain) => {
    for (const value of [chain.hash, chain.publicKey, chain.scheme, chain.groupHash])
      expect(text).toContain(`\`${value}\``);
    for (const value of [chain.genesisTime, chain.period]) expect(text).toContain(`| ${value} |`);
  });

  test("the capsule of the example is that which is made, and the signature above it opens it", () => {
    const secret = "ab".repeat(32);
    const capsule = orThrow(
      sealSecret({ chain: quicknet, round: 1000, secret, randomness: "cd".repeat(32) }),
    );
    for (const value of [capsule.U, capsule.V, capsule.W]) expect(text).toContain(`\`${value}\``);
    const { signature } = pulseOf(1000);
    expect(text).toContain(`"${signature}"`);
    expect(orThrow(openSecret({ capsule, signature }))).toBe(secret);
  });
});
