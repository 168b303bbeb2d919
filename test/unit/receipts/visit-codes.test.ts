/** A firm asks for the code of a visit and looks it up: it stands, it has ended, or there is no such visit. */
import { describe, expect, test } from "vitest";
import {
  drawRound,
  openYear,
  orThrow,
  parsePolicy,
  parseRegistry,
  replaceUnits,
  substitute,
  writeLedger,
  type Year,
} from "../../../src/index.js";
import { giveCodes, issueReceipts, lookUpCode, publicView, visitCodes } from "../../../src/publish.js";
import { readCode } from "../../../src/receipts/visit-code.js";
import { audit } from "../../../src/verify.js";
import { chainedAnew } from "../../support/chained-anew.js";
import { AS_OF, BY, policy as document, inspectors, units } from "../../support/small-case.js";

const SECRET = "5a".repeat(32);
const at = "2026-03-05T09:00:00+08:00";
const later = "2026-03-06T09:00:00+08:00";
const policy = orThrow(parsePolicy(document() as never));
const registry = orThrow(parseRegistry({ units: units(), inspectors: inspectors(), asOf: AS_OF } as never));
const [{ id: round }] = policy.matters[0]!.rounds as unknown as [{ id: string }];

function drawn(secret?: string) {
  const year = openYear({ policy, registry, ...(secret && { secret }) });
  return orThrow(drawRound(year, { round, seed: [{ type: "plain", value: "one" }], at, by: BY }));
}

const given = (year: Year, on = at): Year => orThrow(giveCodes(year, { at: on, by: BY })).year;
const stateOf = (year: Year, code: string): string =>
  orThrow(lookUpCode(writeLedger(year.ledger), code)).state;
const findingsOf = (year: Year) => audit(year.ledger, { registries: [registry], policy }).findings;

describe.each([
  ["a ledger", undefined],
  ["a salted ledger", SECRET],
])("of %s", (_, secret) => {
  test("every visit has a code that stands, and what it is stands behind it", () => {
    const { year, visits } = drawn(secret);
    const coded = given(year);
    const codes = visitCodes(coded);
    expect(codes.map(({ document: { visit } }) => [visit.unit, visit.day]).sort()).toEqual(
      visits.map(({ unit, day }) => [unit, day ?? null]).sort(),
    );
    for (const { code, document: shown } of codes) {
      expect(stateOf(coded, code)).toBe("standing");
      expect(orThrow(lookUpCode(coded.ledger, shown))).toMatchObject({
        state: "standing",
        visit: shown.visit,
      });
      const forged = { ...shown, visit: { ...shown.visit, inspectors: [["lead", "I-99"]] as const } };
      expect(orThrow(lookUpCode(coded.ledger, forged))).toMatchObject({ state: "none", visit: null });
    }
    expect(findingsOf(coded)).toEqual([]);
    expect(orThrow(giveCodes(coded, { at, by: BY })).codes).toEqual([]);
  });

  test("a code ends with a change of the people, and the changed visit has another", () => {
    const first = given(drawn(secret).year);
    const [{ code, document: shown }] = visitCodes(first) as [ReturnType<typeof visitCodes>[0]];
    const [[, inspector]] = shown.visit.inspectors as unknown as [[string, string]];
    const out = [{ inspector, from: "2026-03-06", until: "2026-12-31" }];
    const change = {
      round,
      out,
      ground: "illness",
      reason: "ill",
      approver: "head",
      at: later,
      by: BY,
    } as const;
    const { year: changed } = orThrow(substitute(first, change));
    expect(stateOf(changed, code)).toBe("standing");
    const anew = given(changed, later);
    expect(stateOf(anew, code)).toBe("ended");
    expect(orThrow(lookUpCode(anew.ledger, code)).endedAt).toBe(later);
    const next = visitCodes(anew).find(({ document: { visit } }) => visit.unit === shown.visit.unit);
    expect(stateOf(anew, next!.code)).toBe("standing");
    expect(visitCodes(anew)).toHaveLength(visitCodes(first).length);
    expect(findingsOf(anew)).toEqual([]);
  });

  test("a unit that is not visited any more has no code", () => {
    const first = given(drawn(secret).year);
    const [{ code, document: shown }] = visitCodes(first) as [ReturnType<typeof visitCodes>[0]];
    const gone = [{ unit: shown.visit.unit, code: "closed", reason: "given up" }] as const;
    const { year: replaced } = orThrow(
      replaceUnits(first, { round, units: gone, approver: "head", at: later, by: BY }),
    );
    const anew = given(replaced, later);
    expect(stateOf(anew, code)).toBe("ended");
    expect(visitCodes(anew).some(({ document: { visit } }) => visit.unit === shown.visit.unit)).toBe(false);
    expect(findingsOf(anew)).toEqual([]);
  });
});

test("a public view shows that a code stands and not what it is of; with the leaf it is shown", () => {
  const year = given(drawn(SECRET).year);
  const [{ code, document: shown }] = visitCodes(year) as [ReturnType<typeof visitCodes>[0]];
  const { text } = orThrow(publicView(year, { at }));
  expect(orThrow(lookUpCode(text, code))).toMatchObject({ state: "standing", visit: null });
  expect(orThrow(lookUpCode(text, shown))).toMatchObject({ state: "standing", visit: shown.visit });
  expect(text).not.toContain(shown.visit.salt);
  expect(audit(text, { at }).findings).toEqual([]);
});

test("what an operator could bend in codes is found", () => {
  const { ledger } = given(drawn().year);
  const last = ledger.length - 1;
  const bent = (change: (body: { given: string[]; ended: string[] }) => void) => {
    const forged = chainedAnew(ledger, last, (body) => change(body as never));
    return [...new Set(audit(forged, { registries: [registry], policy }).findings.map(({ code }) => code))];
  };
  expect(bent((body) => body.given.reverse())).toEqual(["verify/codes"]);
  expect(bent((body) => body.given.splice(0, 1, "0".repeat(64)))).toEqual(["verify/codes"]);
  expect(bent((body) => body.given.unshift(body.given[0]!))).toEqual(["verify/codes"]);
  expect(bent((body) => body.ended.push("0".repeat(64)))).toEqual(["verify/codes"]);
  expect(bent((body) => body.given.splice(0))).toEqual(["verify/codes"]);
  expect(bent((body) => Object.assign(body, { teams: "0".repeat(64) }))).toEqual(["verify/reference"]);
});

test("a changed visit has no second code while the first stands", () => {
  const first = given(drawn().year);
  const [{ document: shown }] = visitCodes(first) as [ReturnType<typeof visitCodes>[0]];
  const [[, inspector]] = shown.visit.inspectors as unknown as [[string, string]];
  const out = [{ inspector, from: "2026-03-06", until: "2026-12-31" }];
  const change = {
    round,
    out,
    ground: "illness",
    reason: "ill",
    approver: "head",
    at: later,
    by: BY,
  } as const;
  const anew = given(orThrow(substitute(first, change)).year, later);
  const forged = chainedAnew(anew.ledger, anew.ledger.length - 1, (body) =>
    (body as unknown as { ended: string[] }).ended.splice(0),
  );
  expect(audit(forged, { registries: [registry], policy }).findings.map(({ code }) => code)).toContain(
    "verify/codes",
  );
});

test("whoever sees a view has no salt by which codes and receipts could be tried", () => {
  const open = orThrow(parsePolicy({ ...document(), disclosure: { open: ["people"] } } as never));
  const year = openYear({ policy: open, registry, secret: SECRET });
  const { year: next, drawId } = orThrow(
    drawRound(year, { round, seed: [{ type: "plain", value: "one" }], at, by: BY }),
  );
  const { year: receipted } = orThrow(issueReceipts(next, { drawId, at, by: BY }));
  const whole = given(receipted).ledger;
  const { text } = orThrow(publicView(whole, { at: "2027-03-05T09:00:00+08:00" }));
  expect(audit(text, { at: "2027-03-05T09:00:00+08:00" }).findings).toEqual([]);
  for (const entry of whole.filter(({ kind }) => kind === "codes" || kind === "receipts")) {
    expect(text).not.toContain(entry.salt);
    const lines = text.split("\n");
    lines[entry.seq] = writeLedger(whole).split("\n")[entry.seq]!;
    const found = audit(lines.join("\n"), { at: "2027-03-05T09:00:00+08:00" }).findings;
    expect(found.map(({ code }) => code)).toEqual(["verify/shown"]);
  }
});

test("a code is read as people type it", () => {
  expect(readCode(" 7k2md 9qx4a\n")).toBe("7K2MD-9QX4A");
  expect(readCode("oil00-00000")).toBe("01100-00000");
  expect([readCode("7K2MD-9QX4"), readCode("7K2MD-9QX4U"), readCode("")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
