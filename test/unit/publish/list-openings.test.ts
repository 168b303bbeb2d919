/** From when the list of a draw may be seen, and a receipt of it handed out: as the view of that day has it. */
import { describe, expect, test } from "vitest";
import { drawRound, openYear, orThrow } from "../../../src/index.js";
import { addDays } from "../../../src/kernel/iso-date.js";
import { issueReceipts, listOpenings, openReceipts, publicView, receiptSlips } from "../../../src/publish.js";
import { AT, BY, type Row, rules, SEED, town } from "../../support/small-case.js";

function drawn(disclosure?: Row) {
  const policy = rules((draft) => {
    if (disclosure !== undefined) draft["disclosure"] = disclosure;
  });
  const year = openYear({ policy, registry: town(), secret: "5a".repeat(32) });
  return orThrow(drawRound(year, { round: "H1", seed: SEED, at: AT, by: BY }));
}

const listed = (when: string, days?: number) => ({
  lists: [{ id: "L", of: ["M-1"], when, ...(days === undefined ? {} : { days }) }],
});

describe.each([
  ["without a rule", undefined, "2026-07-01"],
  ["secret", listed("secret"), "2026-07-01"],
  ["after ten days", listed("after", 10), "2026-07-10"],
])("%s", (_, disclosure, opens) => {
  const { year, drawId } = drawn(disclosure);

  test("the list opens on the day on which the view shows it, and not before", () => {
    expect(orThrow(listOpenings(year))).toEqual([{ drawId, opens }]);
    expect(orThrow(listOpenings(year.ledger))).toEqual([{ drawId, opens }]);
    const hides = (day: string): boolean =>
      orThrow(publicView(year, { at: `${day}T12:00:00+08:00` }))
        .text.split("\n")
        .some(
          (line) => line.includes('"kind":"draw"') && line.includes(disclosure ? '"L"' : '"default/list"'),
        );
    expect([hides(addDays(opens, -1)), hides(opens)]).toEqual([true, false]);
  });
});

test("a list that is announced ahead is open from the first", () => {
  const { year, drawId } = drawn(listed("announced", 10));
  expect(orThrow(listOpenings(year))).toEqual([{ drawId, opens: "2025-12-26" }]);
});

test("no ledger is refused", () => {
  const { ledger } = drawn().year;
  const bent = ledger.map((entry, n) => (n === 1 ? { ...entry, by: "another" } : entry));
  expect(listOpenings(bent).ok).toBe(false);
});

test("a slip says from when it may be handed out, where that is given", () => {
  const { year, drawId } = drawn();
  const receipted = orThrow(issueReceipts(year, { drawId, at: AT, by: BY })).year;
  const receipt = orThrow(openReceipts(receipted, { drawId })).of("U-01")!;
  const page = (openings?: unknown) =>
    receiptSlips([receipt], {
      language: "zh",
      ...(openings === undefined ? {} : { openings: openings as [] }),
    });
  const known = orThrow(page(orThrow(listOpenings(receipted))));
  expect([known.includes("可交付日期"), known.includes("2026-07-01")]).toEqual([true, true]);
  expect(orThrow(page([{ drawId, opens: null }]))).toContain("名单公开之日");
  expect(orThrow(page([{ drawId: "another", opens: "2026-07-01" }]))).not.toContain("可交付日期");
  expect(orThrow(page())).not.toContain("可交付日期");
  for (const odd of [page("July"), page([{ drawId, opens: "July" }])])
    expect(odd.ok ? [] : odd.refusals.map(({ code, path }) => [code, ...path])).toEqual([
      ["publish/openings", "openings"],
    ]);
});
