/** What the page about the protocol says of findings and uses of discretion, where a second reader found us elsewhere. */
import { describe, expect, test } from "vitest";
import { type Entry, type Ledger, orThrow } from "../../../src/index.js";
import { append, digestOf } from "../../../src/protocol.js";
import { audit } from "../../../src/verify.js";
import { rateUnits } from "../../support/acts.js";
import { eventfulYear } from "../../support/eventful-year.js";
import { mended } from "../../support/mended.js";
import { BY, type Row } from "../../support/small-case.js";

const { ledger, registries, policies } = eventfulYear();
const whole = (entries: Ledger, more: object = {}) => audit(entries, { registries, ...more });
const codesOf = (list: readonly { readonly code: string }[]) =>
  [...new Set(list.map(({ code }) => code))].sort();
const withEntry = (kind: string, body: unknown) =>
  append(ledger, { kind, at: "2026-12-31T10:00:00+08:00", by: BY, body: body as never });
/** Codes of the uses of the last entry. */
const usesOfLast = (entries: Ledger) =>
  codesOf(whole(entries).discretions.filter(({ entry }) => entry === entries.length - 1));
const strata = (own: Row) => own["strata"] as Row[];

describe("a use of discretion", () => {
  test("has the reason and the approver of its entry, whatever it is a use of", () => {
    for (const { entry, code, why, approver } of whole(ledger).discretions) {
      const { reason, approver: approved = null } = ledger[entry]!.body as unknown as Row;
      expect([code, approver]).toEqual([code, approved]);
      if (reason !== undefined) expect([code, why]).toEqual([code, reason]);
    }
    const [roster] = whole(ledger).discretions.filter(
      ({ code, entry }) => code === "discretion/roster-changed" && ledger[entry]!.kind === "substitution",
    );
    expect(roster === undefined || roster.why === "a letter").toBe(true);
  });

  test("is not found in a policy that stands for nothing", () => {
    const { policy, digest } = ledger[2]!.body as unknown as { policy: Row; digest: string };
    const other = { ...policy, authority: "MARKET", id: "m" };
    expect(usesOfLast(withEntry("policy", { policy: other, digest }))).toContain("discretion/idle-policy");
    const refused = { ...other, matters: [] };
    expect(usesOfLast(withEntry("policy", { policy: refused, digest }))).toEqual([]);
  });

  test("is no other day and no other people of a visit that was given up", () => {
    const { drawId, units } = ledger[19]!.body as unknown as { drawId: string; units: Row[] };
    const result = { drawId, unit: units[0]!["unit"], step: "enter", day: "2026-03-09", codes: ["1"] };
    const given = ["discretion/other-day", "discretion/other-people", "discretion/without-team"];
    const listed = usesOfLast(withEntry("result", result));
    expect(given.filter((code) => listed.includes(code))).toEqual([]);
  });

  test("is a chosen seed that nobody announced", () => {
    const lost = mended(ledger, "sources", (own) => (own["drawId"] = "000000/2026/M-1/H7"));
    const [draw] = whole(lost).discretions.filter(({ code }) => code === "discretion/chosen-seed");
    expect(draw!.entry).toBe(7);
  });

  test("is a party that looks like another one, where a key names it", () => {
    const key = { party: "Bureau", vkey: "k", replaces: null, from: "2026-12-31", signature: "s" };
    expect(usesOfLast(withEntry("key", key))).toContain("discretion/look-alike");
  });

  test("waits until the day of the audit where the ledger is written", () => {
    const at = "2026-12-30T20:00:00Z";
    const [open] = whole(ledger, { at }).discretions.filter(({ code }) => code === "discretion/not-closed");
    expect(open!.facts["today"]).toBe("2026-12-31");
  });
});

describe("a finding", () => {
  test("is no time that goes back, where an entry has none", () => {
    const bent = ledger.map((entry) =>
      entry.seq === 40 ? { ...entry, at: "2026-02-30T09:00:00+08:00" } : entry,
    );
    const chained: Entry[] = [];
    for (const { hash: _, ...entry } of bent) {
      const next = { ...entry, prev: chained.at(-1)?.hash ?? entry.prev };
      chained.push({ ...next, hash: digestOf(next) });
    }
    const found = codesOf(whole(chained).findings);
    expect(found).toContain("verify/line");
    expect(found).not.toContain("verify/time-backwards");
  });

  test("is a score of a unit in the reserve", () => {
    const bent = mended(ledger, "draw", (own) => ((strata(own)[0]!["reserve"] as Row[])[0]!["score"] = 3));
    expect(codesOf(whole(bent).findings)).toEqual(["verify/body"]);
  });

  test("is a second draw, which stands for nothing", () => {
    expect(codesOf(whole(withEntry("draw", ledger[14]!.body)).findings)).toEqual(["verify/stray-entry"]);
    expect(codesOf(whole(withEntry("teams", ledger[15]!.body)).findings)).toEqual(["verify/stray-entry"]);
  });

  test("needs no registry, where an announcement binds other visits than were ordered, or the reserve is too long", () => {
    const visits = mended(ledger, "plan", (own) => ((own["commits"] as Row)["visits"] = "0".repeat(64)));
    expect(codesOf(audit(visits).findings)).toContain("verify/commits");
    const longer = mended(ledger, "draw", (own) => {
      const reserve = strata(own)[0]!["reserve"] as Row[];
      reserve.push({ unit: "U-99", ticket: reserve.at(-1)!["ticket"] });
    });
    expect(codesOf(audit(longer).findings)).toContain("verify/reserve");
  });
});

test("a published result moves a score by the day on which it was published, not on which it was found", () => {
  const registry = registries.find(({ asOf }) => asOf === "2026-06-01")!;
  const given = { ledger: ledger.slice(0, 52), policy: policies.at(-1)!, registry, by: BY };
  const rated = (until: string) =>
    orThrow(rateUnits({ ...given, until, at: "2026-06-01T09:00:00+08:00" })).rating.units.map(
      ({ unit }) => unit,
    );
  expect(rated("2026-05-29")).toEqual([]);
  expect(rated("2026-05-30")).not.toEqual([]);
});
