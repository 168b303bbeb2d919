/**
 * Public views of lawful years, with random rules about what is seen: on whatever day, the audit finds nothing, views of
 * one ledger agree, and a slow reading of the page shows the same leaves.
 */
import { describe, expect, test } from "vitest";
import { audit, orThrow } from "../../src/index.js";
import { publicView, viewsAgree } from "../../src/publish.js";
import { salted } from "../support/acts.js";
import { runs } from "../support/runs.js";
import type { Row } from "../support/small-case.js";
import { playYear } from "./support/lawful-year.js";
import { leavesOf, PlainDisclosure, shows } from "./support/plain-disclosure.js";
import { withDisclosure } from "./support/random-disclosure.js";
import { planYear } from "./support/year-plan.js";

const FIRST = Number(process.env["DOUBLE_RANDOM_FIRST"] ?? 1);
const DAYS = [
  "2026-02-10",
  "2026-04-01",
  "2026-06-30",
  "2026-07-01",
  "2026-09-15",
  "2026-12-31",
  "2027-12-31",
];

describe.each(Array.from({ length: runs(3, 14) }, (_, n) => FIRST + n))("public views of year %i", (seed) => {
  test("show on each day what the rules let everybody see, and audit clean", () => {
    const plan = planYear(seed);
    if (plan === undefined) return;
    const { ledger } = salted("c4".repeat(32), () => playYear(withDisclosure(plan)));
    let before: string | undefined;
    for (const day of DAYS) {
      const at = `${day}T12:00:00Z`;
      const { text } = orThrow(publicView(ledger, { at }));
      expect({ day, findings: audit(text, { at }).findings }).toEqual({ day, findings: [] });
      if (before !== undefined) expect(viewsAgree(before, text).ok).toBe(true);
      const oracle = new PlainDisclosure(ledger, day);
      const lines = text
        .split("\n")
        .slice(0, -1)
        .map((line) => JSON.parse(line) as Row);
      expect(lines).toHaveLength(oracle.size);
      const wrong = lines.flatMap((line, seq) =>
        leavesOf(ledger[seq], seq).filter((leaf) => shows(line, leaf) !== oracle.maySee(leaf)),
      );
      expect({ day, wrong: wrong.slice(0, 5) }).toEqual({ day, wrong: [] });
      before = text;
    }
  });
});
