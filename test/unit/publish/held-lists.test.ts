/** A list that its own rule would open, and that stays closed since it would tell another one: the pages say so. */
import { describe, expect, test } from "vitest";
import { chineseCalendar } from "../../../src/calendars.js";
import { anchorChain, secretsOfYear } from "../../../src/ceremony.js";
import { announceRound, drawRound, openYear, orThrow, runCase, type Year } from "../../../src/index.js";
import { sha256Hex } from "../../../src/protocol.js";
import { publicUnits, publicView } from "../../../src/publish.js";
import { listRulesOn } from "../../../src/verify/view/disclosed.js";
import { filesOf, readOf } from "../../support/public-year.js";
import { AT, BY, matterOf, rules, SEED, town } from "../../support/small-case.js";

const SALT = "5a".repeat(32);
const DAY = "2026-02-10";
const { anchor, secrets } = secretsOfYear({ party: "office", last: sha256Hex("last"), rounds: 4 });

/** Two matters: the list of the second is published before its round, that of the first is secret until June is over. */
function policyWith() {
  return rules((draft) => {
    const first = matterOf(draft);
    const rounds = [{ id: "H1", from: "2026-02-02", until: "2026-06-30", share: "1" }];
    draft["matters"] = [
      { ...first, title: "Fire" },
      { ...first, id: "M-2", title: "Water", rounds },
    ];
    const team = { roles: [{ id: "first" }, { id: "second" }] };
    draft["lanes"] = [
      { id: "c", ground: "complaint", within: { days: 9 }, schedule: { everyDay: true }, team },
    ];
    const ahead = { id: "ahead", of: ["M-2"], when: "announced", days: 20 };
    draft["disclosure"] = { lists: [ahead, { id: "late", of: ["c"], when: "after", days: 200 }] };
  });
}

/** The second matter draws on with the chain of the first. */
function chained(): Year {
  let year = openYear({ policy: policyWith(), registry: town(), secret: SALT });
  ({ year } = orThrow(
    anchorChain(year, { party: "office", value: anchor, at: "2026-01-04T09:00:00+08:00", by: BY }),
  ));
  for (const [n, [matter, day]] of (
    [
      ["M-1", "2026-01-05"],
      ["M-2", "2026-02-02"],
    ] as const
  ).entries()) {
    const after = n === 0 ? anchor : secrets[n - 1]!;
    const sources = [{ type: "chain" as const, party: "office", after }];
    const at = (time: string): string => `${day}T${time}:00+08:00`;
    const round = { matter, round: "H1" };
    ({ year } = orThrow(announceRound(year, { ...round, sources, at: at("08:00"), by: BY })));
    const seed = [{ type: "chain" as const, party: "office", value: secrets[n]! }];
    ({ year } = orThrow(drawRound(year, { ...round, seed, at: at("10:00"), by: BY })));
  }
  return year;
}

function siteOn(year: Year, at = DAY): ReadonlyMap<string, string> {
  const units = orThrow(publicUnits(year.ledger, [town()], { at }));
  const record = orThrow(publicView(year.ledger, { at: `${at}T12:00:00+08:00` })).text;
  return readOf(filesOf({ record, at, units }));
}

describe("by the secret of a chain", () => {
  const year = chained();
  const site = siteOn(year);
  const why = "opens on 2026-07-01, later than that rule says, since its secret would tell that of Fire · H1";

  test("each list names the one for which it is kept", () => {
    const held = [...listRulesOn(year.ledger)].map(([drawId, each]) => [drawId, each.opens, each.held]);
    expect(held).toEqual([
      ["000000/2026/M-1/H1", "2026-07-01", null],
      ["000000/2026/M-2/H1", "2026-07-01", { drawId: "000000/2026/M-1/H1", by: "chain" }],
    ]);
  });

  test.each(["en/units/1.html", "en/coverage.html", "en/plan.html"])("is said on %s", (path) => {
    expect(site.get(path)).toContain(why);
  });

  test("in Chinese too", () => {
    for (const path of ["units/1.html", "coverage.html", "plan.html"])
      expect(site.get(path)).toContain("可以推出此前尚未公开的“Fire · H1”的秘密值");
  });

  test("and not once both are open", () => {
    const open = siteOn(year, "2026-07-01");
    expect([...open.values()].filter((text) => text.includes("later than that rule says"))).toEqual([]);
  });
});

test("by its units: a complaint goes along with a visit that nobody may know of", () => {
  const policy = rules((draft) => {
    const team = { roles: [{ id: "first" }, { id: "second" }] };
    const lane = { id: "c", ground: "complaint", within: { days: 300 }, schedule: { everyDay: true }, team };
    draft["calendars"] = [2025, 2026].map((year) => orThrow(chineseCalendar(year)));
    draft["lanes"] = [{ ...lane, merges: true }];
    draft["disclosure"] = { lists: [{ id: "ahead", of: ["c"], when: "announced", days: 20 }] };
  });
  const opened = openYear({ policy, registry: town(), secret: SALT });
  const round = orThrow(drawRound(opened, { round: "H1", seed: SEED, at: AT, by: BY }));
  const heard = { lane: "c", case: "E1", units: [round.units[0]!.unit], reason: "a letter", seed: SEED };
  const { year } = orThrow(runCase(round.year, { ...heard, at: "2026-01-06T09:00:00+08:00", by: BY }));
  expect(listRulesOn(year.ledger).get("000000/2026/c/E1")).toEqual({
    ...{ rule: "ahead", opens: "2026-07-01" },
    held: { drawId: round.drawId, by: "units" },
  });
  const site = siteOn(year);
  expect(site.get("en/coverage.html")).toContain(
    "it opens on 2026-07-01, later than that rule says, since it would tell units of H1, which is not open until then",
  );
  expect(site.get("coverage.html")).toContain("因为由它可以得知尚未公开的“H1”的对象");
});
