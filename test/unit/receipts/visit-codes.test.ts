/** A firm asks for the code of a visit and looks it up: it stands, it has ended, or there is no such visit. */
import { describe, expect, test } from "vitest";
import {
  announceRound,
  drawRound,
  type Ledger,
  openYear,
  orThrow,
  parsePolicy,
  parseRegistry,
  readYear,
  recordResults,
  replaceUnits,
  substitute,
  writeLedger,
  type Year,
} from "../../../src/index.js";
import { isKind } from "../../../src/ledger/recorded.js";
import { appendAll } from "../../../src/protocol.js";
import { giveCodes, issueReceipts, lookUpCode, publicView, visitCodes } from "../../../src/publish.js";
import { readCode } from "../../../src/receipts/visit-code.js";
import { hashOfVisit } from "../../../src/receipts/visit-leaves.js";
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
/** One more `codes` entry, whatever it says. */
function added(ledger: Ledger, lists: Lists, secret?: string): Ledger {
  const teams = ledger.find(({ kind }) => kind === "teams")!;
  const body = { drawId: (teams.body as unknown as { drawId: string }).drawId, teams: teams.hash, ...lists };
  return appendAll(ledger, [{ kind: "codes", at: later, by: BY, body } as never], secret);
}

interface Lists {
  readonly given: readonly string[];
  readonly ended: readonly string[];
}

/** The draw is given up, and another one is announced. */
function givenUp(year: Year, on: string): Year {
  const again = { reason: "a fault in the room", approver: "head" };
  const sources = [{ type: "text", name: "lottery 2026002" }] as const;
  return orThrow(announceRound(year, { round, again, sources, at: on, by: BY } as never)).year;
}

type OpenCode = ReturnType<typeof visitCodes>[0];

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
    // Nobody has ended it yet, and it stands no more all the same.
    expect(orThrow(lookUpCode(changed.ledger, code))).toMatchObject({
      state: "ended",
      because: "changed",
      endedAt: later,
    });
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
    expect(orThrow(lookUpCode(replaced.ledger, code))).toMatchObject({ state: "ended", because: "changed" });
    const other = visitCodes(first)[1]!;
    expect(orThrow(lookUpCode(replaced.ledger, other.code))).toMatchObject({
      state: "standing",
      because: null,
      changedAt: null,
    });
  });

  test("a draw that is given up has no codes, though nobody ends them", () => {
    const { year, drawId } = drawn(secret);
    const coded = given(year);
    const [{ code, document: shown }] = visitCodes(coded) as [ReturnType<typeof visitCodes>[0]];
    const gone = givenUp(coded, later);
    const over = { state: "ended", because: "given-up", endedAt: later, drawId };
    expect(orThrow(lookUpCode(gone.ledger, code))).toMatchObject(over);
    expect(orThrow(lookUpCode(gone.ledger, shown))).toMatchObject(over);
    if (secret === undefined) return;
    const view = orThrow(publicView(gone, { at: later })).text;
    expect(orThrow(lookUpCode(view, code))).toMatchObject(over);
  });

  test("the hash of no visit is no visit on record where everybody can make the leaves", () => {
    const { ledger } = given(drawn(secret).year);
    const bent = added(ledger, { given: ["0".repeat(64)], ended: [] }, secret);
    expect(orThrow(lookUpCode(bent, "00000-00000"))).toMatchObject({ state: "none", drawId: null });
    const [{ document: shown }] = visitCodes(given(drawn(secret).year)) as [ReturnType<typeof visitCodes>[0]];
    const elsewhere = { ...shown, visit: { ...shown.visit, drawId: "000000/2026/M-1/H2" } };
    const named = added(ledger, { given: [hashOfVisit(elsewhere.visit)], ended: [] }, secret);
    expect(orThrow(lookUpCode(named, elsewhere)).state).toBe("none");
    if (secret === undefined) return;
    const view = orThrow(publicView(named, { at: later })).text;
    expect(orThrow(lookUpCode(view, elsewhere)).state).toBe("none");
  });

  test("codes that outlive their visits, and visits without a code, are listed as uses of discretion", () => {
    const coded = given(drawn(secret).year);
    const [one, two] = visitCodes(coded) as [OpenCode, OpenCode];
    const gone = [{ unit: one.document.visit.unit, code: "closed", reason: "given up" }] as const;
    const swap = { round, units: gone, approver: "head", at: later, by: BY };
    const { year: changed } = orThrow(replaceUnits(coded, swap));
    const of = (year: Year, at = "2026-04-01T09:00:00+08:00") =>
      audit(year.ledger, { registries: [registry], policy, at })
        .discretions.filter(({ code }) => /code/.test(code))
        .map(({ code, facts }) => [code, facts["units"] ?? facts["unit"]]);
    expect(of(changed)).toEqual([["discretion/code-outlives", one.document.visit.unit]]);
    expect(of(changed, later)).toEqual([]);
    expect(of(given(changed, later))).toEqual([]);
    expect(of(given(changed, "2026-03-09T09:00:00+08:00"))).toEqual([
      ["discretion/code-outlives", one.document.visit.unit],
    ]);
    const entered = (year: Year, unit: string, day: string) => {
      const { drawId } = one.document.visit;
      const steps = [{ drawId, unit, step: "enter", day, codes: ["1"] }] as const;
      return orThrow(recordResults(year, { steps, at: `${day}T17:00:00+08:00`, by: BY })).year;
    };
    expect(of(entered(coded, two.document.visit.unit, "2026-03-09"))).toEqual([]);
    // Who came in another's place has no code yet.
    const bare = changed.ledger.flatMap((entry) =>
      isKind(entry, "replacement") ? entry.body.replaced.map(({ by }) => by ?? "") : [],
    )[0]!;
    expect(of(entered(given(changed, later), bare, "2026-03-09"))).toEqual([]);
    expect(of(entered(changed, bare, "2026-03-09")).map(([code]) => code)).toEqual([
      "discretion/code-outlives",
      "discretion/no-code",
    ]);
    // A code that was given after the visit is none.
    const late = entered(drawn(secret).year, two.document.visit.unit, "2026-03-05");
    expect(of(given(late, later))).toEqual([]);
  });
});

describe("a visit that changes and is again what it was", () => {
  const first = given(drawn().year);
  const [{ code, document: shown }] = visitCodes(first) as [OpenCode];
  const [[, inspector]] = shown.visit.inspectors as unknown as [[string, string]];
  const away = (year: Year, who: string, from: string, at: string) =>
    orThrow(
      substitute(year, {
        ...{ round, out: [{ inspector: who, from, until: "2026-12-31" }], ground: "illness", reason: "ill" },
        ...{ approver: "head", at, by: BY },
      } as never),
    ).year;

  test("has its code all the time: who gives codes and who looks them up go by one rule", () => {
    const changed = away(first, inspector, "2026-03-06", later);
    const swapped = changed.ledger.at(-1)!.body as unknown as { seats: { unit: string; to: string }[] };
    const came = swapped.seats.find(({ unit }) => unit === shown.visit.unit)!.to;
    expect(stateOf(changed, code)).toBe("ended");
    const back = chainedAnew(
      away(changed, came, "2026-03-07", "2026-03-07T09:00:00+08:00").ledger,
      changed.ledger.length,
      (body) => {
        for (const seat of (body as unknown as { seats: { to: string }[] }).seats) seat.to = inspector;
      },
    );
    expect(orThrow(lookUpCode(back, code))).toMatchObject({ state: "standing", because: null });
    const read = orThrow(readYear(back, { policy, registry }));
    expect(visitCodes(read).some((each) => each.code === code)).toBe(true);
  });
});

describe("of a view, whose salts are withheld", () => {
  const coded = given(drawn(SECRET).year);
  const { ledger } = coded;
  const hashes = visitCodes(coded)
    .map(({ hash }) => hash)
    .sort();
  const anew = (body: Lists) => added(drawn(SECRET).year.ledger, body, SECRET);
  const open = { at: "2027-03-05T09:00:00+08:00" };
  const foundIn = (bent: Ledger) =>
    audit(orThrow(publicView(bent, open)).text, open).findings.map(({ code }) => code);

  test("codes that are out of order, twice or none are found", () => {
    expect(foundIn(anew({ given: hashes, ended: [] }))).toEqual([]);
    expect(foundIn(anew({ given: [...hashes].reverse(), ended: [] }))).toContain("verify/codes");
    expect(foundIn(anew({ given: [hashes[0]!, ...hashes.slice(0, -1)], ended: [] }))).toContain(
      "verify/codes",
    );
    expect(foundIn(anew({ given: [], ended: [] }))).toContain("verify/codes");
  });

  test("so are codes that end although nothing has changed, and more of them than visits", () => {
    expect(foundIn(added(ledger, { given: [], ended: [hashes[0]!] }, SECRET))).toEqual(["verify/codes"]);
    expect(foundIn(added(ledger, { given: ["f".repeat(64)], ended: [] }, SECRET))).toEqual(["verify/codes"]);
    expect(foundIn(added(ledger, { given: [], ended: ["f".repeat(64)] }, SECRET))).toEqual(["verify/codes"]);
  });

  test("and those that are given to what is given up", () => {
    const { year } = drawn(SECRET);
    const gone = givenUp(year, at);
    expect(foundIn(gone.ledger as Ledger)).toEqual([]);
    expect(foundIn(added(gone.ledger, { given: [hashes[0]!], ended: [] }, SECRET))).toEqual(["verify/codes"]);
  });

  test("what nobody could compare is noted", () => {
    const notes = (record: Ledger | string, inputs: object) =>
      audit(record, inputs)
        .notes.map(({ code }) => code)
        .filter((code) => /codes|receipts/.test(code));
    const { drawId } = drawn(SECRET);
    const { year } = orThrow(issueReceipts(coded, { drawId, at, by: BY }));
    expect(notes(year.ledger, { registries: [registry] })).toEqual([]);
    expect(notes(year.ledger, {})).toEqual(["verify/note-receipts-unread"]);
    expect(notes(orThrow(publicView(year, open)).text, open)).toEqual([
      "verify/note-codes-unread",
      "verify/note-receipts-unread",
    ]);
  });

  test("a code that stands says since when visits of its draw have changed", () => {
    const [{ code, document: shown }] = visitCodes(coded) as [OpenCode];
    const gone = [{ unit: shown.visit.unit, code: "closed", reason: "given up" }] as const;
    const swap = { round, units: gone, approver: "head", at: later, by: BY };
    const { year } = orThrow(replaceUnits(coded, swap));
    const on = (day: string) => orThrow(lookUpCode(orThrow(publicView(year, { at: day })).text, code));
    expect(on(at)).toMatchObject({ state: "standing", changedAt: null });
    expect(on(later)).toMatchObject({ state: "standing", because: null, changedAt: later });
  });
});

test("an entry ends all codes that do not stand so any more", () => {
  const coded = given(drawn().year);
  const [{ document: shown }] = visitCodes(coded) as [OpenCode];
  const gone = [{ unit: shown.visit.unit, code: "closed", reason: "given up" }] as const;
  const { year } = orThrow(replaceUnits(coded, { round, units: gone, approver: "head", at: later, by: BY }));
  const whole = given(year, later);
  expect(findingsOf(whole)).toEqual([]);
  const forged = chainedAnew(whole.ledger, whole.ledger.length - 1, (body) =>
    (body as unknown as { ended: string[] }).ended.splice(0),
  );
  expect(audit(forged, { registries: [registry], policy }).findings.map(({ code }) => code)).toEqual([
    "verify/codes",
  ]);
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

test("what holds no entry is no record, and says nothing of a code", () => {
  for (const record of ["", "{}\n", "no ledger", [], [null], [{}], null, 5]) {
    const found = lookUpCode(record as never, "00000-00000");
    expect(found.ok ? [] : found.refusals.map(({ code }) => code)).toEqual(["codes/no-record"]);
  }
});

test("a code is read as people type it", () => {
  expect(readCode(" 7k2md\u3000\t9qx4a")).toBe("7K2MD-9QX4A");
  expect(readCode("oil00-00000")).toBe("01100-00000");
  expect(readCode("７Ｋ２ｍｄ－９ＱＸ４Ａ")).toBe("7K2MD-9QX4A");
  expect(readCode("Ｏｉｌ００\u3000００００0")).toBe("01100-00000");
  for (const dash of "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d")
    expect(readCode(`7K2MD${dash}9QX4A`)).toBe("7K2MD-9QX4A");
  expect(readCode("7K2MD\u20169QX4A")).toBeUndefined();
  expect([readCode("7K2MD-9QX4"), readCode("7K2MD-9QX4U"), readCode("")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
