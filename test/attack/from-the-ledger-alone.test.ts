/**
 * What an auditor finds who has no registry: names, numbers, tickets and seats that do not agree with each
 * other or with the rules.
 */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chineseCalendar } from "../../src/calendars.js";
import { type Ledger, orThrow } from "../../src/index.js";
import { verifyLedger } from "../support/acts.js";
import { busyDraft, CLASSES } from "../support/busy-town.js";
import { leaves } from "../support/leaves.js";
import { mended } from "../support/mended.js";
import { mixedYear, playYear } from "../support/mixed-year.js";
import { runs } from "../support/runs.js";
import { said } from "../support/said.js";
import { EVENT_KINDS, SimulatedYear, type YearEvent } from "../support/simulated-year.js";
import { inspectors, matterOf, rules, run, town, units } from "../support/small-case.js";

// biome-ignore lint/suspicious/noExplicitAny: a forger does not care for types
type Loose = any;

const { ledger } = run();
const codes = (forged: Ledger, inputs = {}): string[] => verifyLedger(forged, inputs).map(({ code }) => code);

function altered(value: unknown): unknown {
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  if (value === null) return "U-01";
  const text = String(value);
  if (/^[0-9a-f]{64}$/.test(text)) return text.replace(/^./, text.startsWith("0") ? "1" : "0");
  return /^\d{4}-\d\d-\d\d/.test(text) ? text.replace(/\d\d(?=T|$)/, "07") : `${text}x`;
}

/** What only the registry, or everything that went before, can say. */
const BEYOND = {
  registry: /asOf|root|history|byTier\.\d+\.tier/,
  plan: /commits\.(carried|drawOn|visits|strata\.\d+\.must)|\.owed|strata\.\d+\.units/,
  draw: /^$/,
  teams: /band|levels|pairOver|passedOver/,
};

describe("one value of a round is bent, and every hash made anew", () => {
  test.each(Object.entries(BEYOND))("%s", (kind, beyond) => {
    const { body } = ledger.find((entry) => entry.kind === kind)!;
    const missed = leaves(body)
      .filter((path) => !beyond.test(path.join(".")))
      .filter((path) => {
        const bent = mended(ledger, kind, (draft) => {
          const owner = path.slice(0, -1).reduce((inner: Loose, step) => inner[step], draft);
          owner[path.at(-1)!] = altered(owner[path.at(-1)!]);
        });
        return codes(bent).length === 0;
      });
    expect(missed.map((path) => path.join("."))).toEqual([]);
  });

  const stratum = (change: (body: Loose) => void, kind = "draw"): string[] =>
    codes(mended(ledger, kind, change as never));

  test("a stratum goes by another name, in plan, announcement or draw", () => {
    expect(stratum((body) => (body.strata[0].stratum = "keys"))).toContain("verify/strata");
    expect(stratum((body) => (body.strata[0].stratum = "keys"), "plan")).toContain("verify/strata");
    expect(stratum((body) => (body.commits.strata[0].stratum = "keys"), "plan")).toContain("verify/strata");
  });

  test("two strata change places, and the registry at hand does not hide it", () => {
    const swapped = mended(ledger, "draw", (body: Loose) => body.strata.reverse());
    expect(codes(swapped)).toContain("verify/strata");
    expect(codes(swapped, { registry: town(), policy: rules() })).toContain("verify/strata");
  });

  test("a drawn unit changes places with one of the reserve", () => {
    const swap = (body: Loose): void => {
      const [first] = body.strata;
      [first.drawn[0], first.reserve[0]] = [first.reserve[0], first.drawn[0]];
    };
    expect(stratum(swap)).toContain("verify/rank");
  });

  test("units by status no longer make the whole, or are counted twice", () => {
    expect(stratum((body) => (body.units.byStatus[0].size -= 1), "registry")).toContain(
      "verify/registry-parts",
    );
    expect(stratum((body) => body.units.byTier.push(body.units.byTier[0]), "registry")).toContain(
      "verify/registry-parts",
    );
  });
});

describe("honest records are clean without a registry", () => {
  test("the round itself, and a year with everything that happens", () => {
    const document = busyDraft((draft) => {
      draft["calendars"] = [2026, 2025].map((year) => orThrow(chineseCalendar(year)));
      draft["classes"] = CLASSES;
      matterOf(draft)["reserve"] = 20;
    });
    const events: YearEvent[] = EVENT_KINDS.map((kind, n) => ({
      day: (29 * n + 83) % 350,
      kind,
      pick: 13 * n + 5,
    }));
    const people = inspectors().map((each) => ({ ...each, qualifications: ["lead"], capacity: 60 }));
    const year = new SimulatedYear({
      document,
      units: units(),
      inspectors: people,
      regions: ["town/east", "town/west"],
    }).play(events);
    expect(codes(ledger)).toEqual([]);
    expect(verifyLedger(year.ledger)).toEqual([]);
  });

  test("years of two matters with every shape of quota", () => {
    fc.assert(
      fc.property(mixedYear, (year) => {
        expect(verifyLedger(playYear(year).ledger)).toEqual([]);
      }),
      { numRuns: runs(12, 300) },
    );
  });
});

test("an empty ledger beside a policy is named as such, in words without a gap", () => {
  const found = verifyLedger([], { policy: rules(), registry: town() });
  expect(found.map(({ code }) => code)).toEqual(["verify/empty"]);
  expect(said(found[0]!).message).not.toMatch(/^:| {2}|: \./);
});
