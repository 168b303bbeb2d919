import { describe, expect, test } from "vitest";
import {
  audit,
  orThrow,
  parsePolicy,
  parseRegistry,
  type RefusalCode,
  type Result,
  readArchive,
  readYear,
  writeArchive,
} from "../../../src/index.js";
import { snapshotOf } from "../../../src/verify.js";
import { changeRegistry, verifyLedger } from "../../support/acts.js";
import { chainedAnew } from "../../support/chained-anew.js";
import { privateTown, SECRET } from "../../support/private-town.js";
import { BY, policy, type Row, run, town, units } from "../../support/small-case.js";

const HISTORY = [{ unit: "U-01", day: "2025-06-01", inspectors: ["I-1"], result: "pass" }];
const { registry } = privateTown({ history: HISTORY });
const open = town({ history: HISTORY });
const { ledger } = run({ registry });
const rules = orThrow(parsePolicy(policy()));
const codes = (result: Result<unknown>) => (result.ok ? [] : result.refusals.map(({ code }) => code));
const bodies = ledger.flatMap(({ kind, body }) => (kind === "registry" || kind === "roster" ? [body] : []));
const AT = "2026-07-01T09:00:00+08:00";

describe("a secret", () => {
  const parsed = (secret: unknown) =>
    parseRegistry({ units: [], inspectors: [], asOf: "2026-01-04", secret } as never);

  test.each([
    ["is no text", 7],
    ["is empty", ""],
    ["has 31 bytes", "ab".repeat(31)],
    ["has half a byte", `${"ab".repeat(32)}a`],
    ["is in upper case", "AB".repeat(32)],
    ["has more than 512 bytes", "ab".repeat(513)],
  ])("that %s is refused, and not repeated", (_, secret) => {
    const read = parsed(secret);
    expect(codes(read)).toEqual(["registry/secret"] satisfies RefusalCode[]);
    expect(read.ok ? [] : read.refusals.map(({ facts }) => facts)).toEqual([{}]);
  });

  test("of 32 to 512 bytes is taken", () => {
    expect([parsed("ab".repeat(32)).ok, parsed("ab".repeat(512)).ok, parsed(undefined).ok]).toEqual([
      true,
      true,
      true,
    ]);
  });
});

describe("a private registry", () => {
  test("draws as the public one does, and only its commitments differ", () => {
    const other = run({ registry: open }).ledger;
    const drawn = (entries: typeof ledger) =>
      entries.flatMap(({ kind, body }) => (kind === "draw" ? [(body as { strata: unknown }).strata] : []));
    expect(drawn(ledger)).toEqual(drawn(other));
    expect(bodies).toEqual([
      { ...(other.find(({ kind }) => kind === "registry")!.body as object), ...committedTo().registry },
      { ...(other.find(({ kind }) => kind === "roster")!.body as object), ...committedTo().roster },
    ]);
  });

  function committedTo() {
    const { units: ofUnits, history, inspectors: people } = snapshotOf(registry);
    return {
      registry: { units: ofUnits, history, salted: true },
      roster: { inspectors: people, salted: true },
    };
  }

  test("has no root in common with the public one, nor with one of another secret", () => {
    const other = privateTown({ history: HISTORY, secret: "5f".repeat(32) }).registry;
    const roots = [registry, open, other].flatMap((each) => {
      const { units: ofUnits, history, inspectors: people } = snapshotOf(each);
      return [ofUnits.root, history.root, people.root];
    });
    expect(new Set(roots).size).toBe(9);
  });

  test("has the same roots on another day and in another order of rows", () => {
    const later = privateTown({ history: HISTORY, asOf: "2026-03-01", units: units().reverse() }).registry;
    const rootsOf = (each: typeof registry) => {
      const { units: ofUnits, history, inspectors: people } = snapshotOf(each);
      return [ofUnits, history, people];
    };
    expect(rootsOf(later)).toEqual(rootsOf(registry));
  });

  test("is repeated with its secret, and without it is not the one that was committed to", () => {
    expect(audit(ledger, { registries: [registry] })).toMatchObject({
      findings: [],
      replayed: [expect.any(String)],
    });
    expect(verifyLedger(ledger, { registry: open }).map(({ code }) => code)).toEqual([
      "verify/key-missing",
      "verify/key-missing",
    ]);
  });

  test("says nothing of its secret on the ledger", () => {
    expect(JSON.stringify(ledger)).not.toContain(SECRET);
  });

  test("changes into another one, and the audit repeats the difference", () => {
    const rows = units().map((row) => (row["id"] === "U-05" ? { ...row, tier: "key" } : row));
    const after = privateTown({ history: HISTORY, asOf: "2026-06-30", units: rows }).registry;
    const say = {
      ...{ ledger, policy: rules, before: registry, approver: "head", at: AT, by: BY },
      reasons: [{ unit: "U-05", code: "tier", reason: "list of 2026" }] as const,
    };
    const { change, ledger: longer } = orThrow(changeRegistry({ ...say, after }));
    expect(change.units).toMatchObject([{ unit: "U-05", fields: ["tier"] }]);
    expect(audit(longer, { registries: [registry, after] })).toMatchObject({ findings: [], notReplayed: [] });
    const bare = town({ history: HISTORY, asOf: "2026-06-30", units: rows });
    expect(codes(changeRegistry({ ...say, after: bare }))).toEqual(["change/secret-lost"]);
  });
});

describe("a ledger that says half of it", () => {
  const forged = (kind: string, change: (body: Row) => void) =>
    chainedAnew(
      ledger,
      ledger.findIndex((each) => each.kind === kind),
      change,
    );
  const found = (...given: Parameters<typeof audit>) =>
    audit(...given).findings.map(({ code, expected, found: does }) => [code, expected, does]);

  test("is found alone, and beside the registry", () => {
    const unsaid = forged("roster", (body) => delete body["salted"]);
    expect(found(unsaid)).toEqual([["verify/reference", "private", "public"]]);
    expect(audit(unsaid, { registries: [registry] }).findings.map(({ code }) => code)).toContain(
      "verify/roster-differs",
    );
    expect(found(forged("registry", (body) => delete body["salted"]))).toEqual([
      ["verify/reference", "public", "private"],
    ]);
  });

  test("says it with true, or not at all", () => {
    const bodiesOf = (value: unknown) => forged("roster", (body) => (body["salted"] = value));
    for (const value of [false, "true", 1, null])
      expect(audit(bodiesOf(value)).findings.map(({ code }) => code)).toContain("verify/body");
  });
});

describe("an archive of a private registry", () => {
  const year = orThrow(readYear(ledger, { policy: rules, registry }));
  const text = writeArchive(year);

  test("does not hold the secret, and is audited with it", () => {
    expect(text).not.toContain(SECRET);
    expect(audit(text, { secret: SECRET })).toMatchObject({ findings: [], replayed: [expect.any(String)] });
    expect(orThrow(readArchive(text, { secret: SECRET })).registries).toEqual([registry]);
  });

  test("without the secret is no archive that can be read, and the audit says so", () => {
    expect(codes(readArchive(text))).toEqual(["verify/archive-secret"]);
    expect(audit(text).findings.map(({ code, cause }) => [code, cause?.code])).toEqual([
      ["verify/archive", "verify/archive-secret"],
    ]);
  });

  test("with another secret holds another registry than was committed to", () => {
    expect(audit(text, { secret: "5f".repeat(32) }).findings.map(({ code }) => code)).toContain(
      "verify/registry-differs",
    );
    const told = audit(text, { secret: "5f" });
    expect(told.findings.map(({ code }) => code)).toContain("verify/raw-input");
    expect(JSON.stringify(told)).not.toContain('"5f"');
  });

  test("that says so holds the secret, and proves itself", () => {
    const own = writeArchive(year, { secrets: "included" });
    expect(own).toContain(SECRET);
    expect(audit(own)).toMatchObject({ findings: [], replayed: [expect.any(String)] });
    expect(() => writeArchive(year, { secret: true } as never)).toThrow(/secrets: "included"/);
  });
});
