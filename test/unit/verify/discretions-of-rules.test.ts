/** Rules of a year that follow others, rounds that are over and were never drawn, and who writes for whom. */
import { expect, test } from "vitest";
import { announcementOf } from "../../../src/ceremony.js";
import { announceRound, audit, orThrow, readYear, withPolicy, withRegistry } from "../../../src/index.js";
import { BY, matterOf, rules, run, SEED, town } from "../../support/small-case.js";

const { ledger } = run();
const listed = (record: typeof ledger, at?: string) =>
  audit(record, at === undefined ? {} : { at }).discretions;
const codesOf = (record: typeof ledger, at?: string) => listed(record, at).map(({ code }) => code);

test("a round that is over and of which no draw stands is listed, by the last rules of its year", () => {
  const left = (at: string) =>
    listed(ledger, at).flatMap(({ code, facts }) =>
      code === "discretion/round-not-drawn" ? [facts["round"]] : [],
    );
  expect(left("2026-12-31T18:00:00+08:00")).toEqual([]);
  expect(left("2027-01-01T00:00:00+08:00")).toEqual(["H2"]);
});

/** The small town's next year, announced by somebody under rules of their own. */
function nextYear(change: Parameters<typeof rules>[0], by = BY) {
  const next = rules((draft) => {
    draft["year"] = 2027;
    draft["id"] = "small-2027";
    const [first] = matterOf(draft).rounds;
    matterOf(draft).rounds = [{ ...first, from: "2027-01-04", until: "2027-06-30", share: "1" }];
    change?.(draft);
  });
  const registry = town({ asOf: "2027-01-03" });
  const held = orThrow(readYear(ledger, { policy: rules(), registry: town() }));
  const drawId = `${next.authority}/2027/M-1/H1`;
  const sources = SEED.map((source) => announcementOf(source, drawId));
  const at = "2027-01-04T09:00:00+08:00";
  return orThrow(
    announceRound(withRegistry(withPolicy(held, next), registry), { round: "H1", sources, at, by }),
  ).year.ledger;
}

test("rules of a new year are listed beside those of the year before, with the places that differ", () => {
  const uses = listed(nextYear((draft) => (matterOf(draft).strata[1]!["ratio"] = "40%")));
  const [use] = uses.filter(({ code }) => code === "discretion/rules-of-year");
  expect(use).toMatchObject({ by: BY, facts: { before: 2026 } });
  expect(use!.facts["paths"]).toContain("ratio");
  expect(codesOf(ledger)).not.toContain("discretion/rules-of-year");
});

test("who writes the rules of another authority writes for several", () => {
  const other = nextYear((draft) => (draft["authority"] = "000001"));
  expect(codesOf(other)).toContain("discretion/writes-for-several");
  expect(codesOf(other)).not.toContain("discretion/rules-of-year");
  expect(codesOf(nextYear(() => {}))).not.toContain("discretion/writes-for-several");
  const [first] = listed(other).filter(({ code }) => code === "discretion/writes-for-several");
  expect(other[first!.entry]!.kind).toBe("policy");
});
