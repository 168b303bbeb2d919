import { describe, expect, test } from "vitest";
import { deepFreeze } from "../../../src/kernel/freeze.js";
import { RefusalError } from "../../../src/kernel/result.js";
import { append, appendAll, digestOf, type EntryInput, NO_ENTRY } from "../../../src/protocol.js";
import { headOf } from "../../../src/verify.js";

const ENTRY: EntryInput = {
  kind: "registry",
  at: "2026-03-01T09:00:00+08:00",
  by: "示例市消防支队",
  body: { size: 7, root: "r" },
};

const codesOf = (run: () => unknown): string[] => {
  try {
    run();
  } catch (error) {
    if (error instanceof RefusalError)
      return error.refusals.map(({ code, path }) => [code, ...path].join(" "));
    throw error;
  }
  return [];
};

describe("appending", () => {
  test("the first entry follows 64 zeros, each further one its predecessor", () => {
    const ledger = append(append([], ENTRY), { ...ENTRY, kind: "void" });
    expect(ledger.map(({ seq }) => seq)).toEqual([0, 1]);
    expect(ledger[0]!.prev).toBe(NO_ENTRY);
    expect(ledger[1]!.prev).toBe(ledger[0]!.hash);
    expect(headOf(ledger)).toBe(ledger[1]!.hash);
  });

  test("the hash is the digest of the entry without it", () => {
    const { hash, ...rest } = append([], ENTRY)[0]!;
    expect(hash).toBe(digestOf(rest));
  });

  test("the ledger given stays as it was, and what comes back is read-only", () => {
    const before = deepFreeze(append([], deepFreeze(ENTRY)));
    const after = append(before, ENTRY);
    expect(before).toHaveLength(1);
    expect(Object.isFrozen(after)).toBe(true);
    expect(Object.isFrozen(after[1]!.body)).toBe(true);
  });

  test("what the caller does with his body later changes nothing", () => {
    const body = { drawn: ["U-1"] };
    const ledger = append([], { ...ENTRY, body });
    body.drawn.push("U-2");
    expect(ledger[0]!.body).toEqual({ drawn: ["U-1"] });
  });

  test("many entries at once are the same as one by one", () => {
    const entries = ["a", "b", "c"].map((kind) => ({ ...ENTRY, kind }));
    expect(appendAll([], entries)).toEqual(entries.reduce(append, [] as ReturnType<typeof append>));
  });

  test("an empty ledger has 64 zeros for a head", () => {
    expect(headOf([])).toBe("0".repeat(64));
  });
});

describe("refusals", () => {
  test.each(["2026-03-01", "2026-03-01T09:00:00", "2026-02-30T09:00:00Z", "yesterday"])(
    "%s is no instant",
    (at) => {
      expect(codesOf(() => append([], { ...ENTRY, at }))).toEqual(["ledger/not-an-instant at"]);
    },
  );

  test("kind and by are ids", () => {
    expect(codesOf(() => append([], { ...ENTRY, kind: "", by: "officer-2 " }))).toEqual([
      "ledger/not-an-id kind",
      "ledger/not-an-id by",
    ]);
  });

  test("all of them come at once, each with its entry", () => {
    const entries = [{ ...ENTRY, at: "" }, ENTRY, { ...ENTRY, kind: " x" }];
    expect(codesOf(() => appendAll([], entries))).toEqual([
      "ledger/not-an-instant 0 at",
      "ledger/not-an-id 2 kind",
    ]);
  });

  test("a body that JSON cannot say is a programmer's fault", () => {
    expect(() => append([], { ...ENTRY, body: 0.5 })).toThrow(TypeError);
    expect(() => append([], { ...ENTRY, body: undefined as never })).toThrow(TypeError);
  });
});
