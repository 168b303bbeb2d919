/**
 * Results are published within 20 working days of the visit and withdrawn within 3 of the judgment. The clock publishes
 * nothing: until an entry does, no day shows a result, and it is gone from the day on which it is annulled.
 */
import { describe, expect, test } from "vitest";
import { chineseCalendar } from "../../src/calendars.js";
import { type Ledger, orThrow, type ResultInput } from "../../src/index.js";
import { addDays } from "../../src/kernel/iso-date.js";
import { publicView } from "../../src/publish.js";
import { audit } from "../../src/verify.js";
import { dueItems, recordResults, runRound, salted } from "../support/acts.js";
import { busyPolicy } from "../support/busy-town.js";
import { AT, BY, inspectors, type Row, SEED, town } from "../support/small-case.js";

const { holidays, workdays } = orThrow(chineseCalendar(2026));
const isListed = (list: readonly { readonly day: string }[], day: string): boolean =>
  list.some((each) => each.day === day);

function isWorkday(day: string): boolean {
  if (isListed(workdays, day)) return true;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isListed(holidays, day);
}

/** The so-maniest working day behind a day. */
function workdayAfter(day: string, count: number): string {
  if (count === 0) return day;
  const next = addDays(day, 1);
  return workdayAfter(next, isWorkday(next) ? count - 1 : count);
}

const VISITED = "2026-02-10";
const policy = busyPolicy((draft) => {
  (draft["matters"] as Row[])[0]!["schedule"] = undefined;
});
const people = inspectors().map((each) => ({ ...each, qualifications: ["lead"], capacity: 20 }));
const registry = town({ inspectors: people });

/** Steps about one visit, each on its day. */
function recorded(steps: readonly (readonly [day: string, step: Omit<ResultInput, "drawId" | "unit">])[]) {
  return salted("5a".repeat(32), () => {
    const drawn = orThrow(runRound({ registry, policy, round: "H1", seed: SEED, at: AT, by: BY }));
    const visit = { drawId: drawn.draw.drawId, unit: drawn.draw.strata[0]!.drawn[0]!.unit };
    return steps.reduce<Ledger>((ledger, [day, step]) => {
      const at = `${day}T09:00:00+08:00`;
      const given = { ledger, registry, policy, steps: [{ ...visit, ...step } as ResultInput], at, by: BY };
      return orThrow(recordResults(given));
    }, drawn.ledger);
  });
}

const enter = { step: "enter", day: VISITED, codes: ["E"], correctBy: "2026-02-20" } as const;
const seesCodes = (ledger: Ledger, day: string): boolean =>
  orThrow(publicView(ledger, { at: `${day}T00:00:00Z` }))
    .text.split("\n")
    .some((line) => line.includes('"kind":"result"') && /"codes":\[/.test(line));

describe.each([20, 21])("a result that is published on working day %i", (count) => {
  const published = workdayAfter(VISITED, count);
  const ledger = recorded([
    [VISITED, enter],
    [published, { step: "publish" }],
  ]);

  test("is seen from that day on, and not before", () => {
    for (let day = VISITED; day < published; day = addDays(day, 1))
      expect([day, seesCodes(ledger, day)]).toEqual([day, false]);
    expect(seesCodes(ledger, published)).toBe(true);
  });

  test("is late from the twenty-first on", () => {
    const found = audit(ledger, { registries: [registry], policy, at: "2026-12-31T00:00:00+08:00" });
    const late = found.discretions.filter(({ code }) => code === "discretion/published-late");
    expect(late).toHaveLength(count > 20 ? 1 : 0);
  });
});

test("who has published nothing is told the twentieth working day, and everybody sees nothing", () => {
  const ledger = recorded([[VISITED, enter]]);
  const due = orThrow(dueItems(ledger, policy)).filter(({ what }) => what === "publication");
  expect(due.map((each) => each.due)).toEqual([workdayAfter(VISITED, 20)]);
  expect(["2026-03-31", "2027-12-31"].map((day) => seesCodes(ledger, day))).toEqual([false, false]);
});

test("what is annulled is taken down that day, and to be withdrawn by the third working day", () => {
  const annulled = "2026-04-30";
  const ledger = recorded([
    [VISITED, enter],
    ["2026-02-24", { step: "publish" }],
    [annulled, { step: "annul", day: annulled, text: "court" }],
  ]);
  const days = ["2026-02-23", "2026-04-29", annulled];
  expect(days.map((day) => seesCodes(ledger, day))).toEqual([false, true, false]);
  const due = orThrow(dueItems(ledger, policy)).filter(({ what }) => what === "withdrawal");
  expect(due.map((each) => each.due)).toEqual([workdayAfter(annulled, 3)]);
});
