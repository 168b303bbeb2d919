/** Where a finding stands, for programs: a path that leads to a value of the ledger. */
import { describe, expect, test } from "vitest";
import type { Ledger } from "../../../src/index.js";
import { pathOfPlace } from "../../../src/verify/path-of-place.js";
import { audit, writeLedger } from "../../../src/verify.js";
import { busyYear } from "../../support/busy-year.js";
import { chainedAnew } from "../../support/chained-anew.js";
import { type Row, run } from "../../support/small-case.js";

const { ledger } = run();
const seqOf = (kind: string) => ledger.findIndex((entry) => entry.kind === kind);
/** A ledger in which the first body of a kind is changed, and everything that names it follows. */
function bent(kind: string, change: (body: Row) => void): Ledger {
  return chainedAnew(ledger, seqOf(kind), change);
}

/** What stands at the path. */
function valueAt(entries: Ledger, [, ...path]: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], entries);
}

const pathsIn = (record: Ledger | string) => audit(record).findings.map(({ path }) => path);
const firstStratum = (body: Row) => (body["strata"] as Row[])[0]!;

describe("a finding's path", () => {
  test("leads to the stratum, the field or the unit that its place names", () => {
    const quota = bent("plan", (body) => Object.assign(firstStratum(body), { quota: 1 }));
    expect(pathsIn(quota)).toContainEqual(["entries", seqOf("plan"), "body", "strata", 0]);
    const seed = bent("draw", (body) => Object.assign(body, { seed: "0".repeat(64) }));
    expect(pathsIn(seed)).toContainEqual(["entries", seqOf("draw"), "body", "seed"]);
    const { unit } = (firstStratum(ledger[seqOf("draw")]!.body as never)["drawn"] as Row[])[1]!;
    const drawn = ["entries", seqOf("draw"), "body", "strata", 0, "drawn", 1];
    expect(pathOfPlace(`entry ${seqOf("draw")}, unit ${unit}`, ledger)).toEqual(drawn);
  });

  test("leads to a field of the entry itself, and to where a missing one belongs", () => {
    expect(pathOfPlace("entry 2, by", ledger)).toEqual(["entries", 2, "by"]);
    const missing = bent("draw", (body) => {
      delete body["method"];
    });
    expect(pathsIn(missing)).toContainEqual(["entries", seqOf("draw"), "body", "method"]);
  });

  test("of a line that does not hold is that of its entry", () => {
    const text = writeLedger(ledger).replace('"by":"', '"by":"x');
    expect(audit(text).findings[0]).toMatchObject({ code: "verify/line", path: ["entries", 0] });
  });

  test("is empty where the place is no entry", () => {
    expect(audit(ledger, { at: "soon" }).findings).toMatchObject([{ at: "at", path: [] }]);
  });

  test("leads to something that stands there, whatever value of a year's ledger is changed", () => {
    const year = busyYear().ledger;
    const fields = year.flatMap(({ body }, seq) =>
      Object.entries(body as object).flatMap(([field, value]) =>
        typeof value === "object" ? [] : [{ seq, field, value: typeof value === "number" ? value + 1 : "x" }],
      ),
    );
    let findings = 0;
    for (const { seq, field, value } of fields.filter((_, n) => n % 3 === 0)) {
      const forged = chainedAnew(year, seq, (body) => Object.assign(body, { [field]: value }));
      for (const { path, at } of audit(forged).findings.filter((each) => each.path.length > 0)) {
        expect(valueAt(forged, path), at).not.toBe(undefined);
        findings++;
      }
    }
    expect(findings).toBeGreaterThan(20);
  });
});
