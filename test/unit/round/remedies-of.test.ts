import { describe, expect, test } from "vitest";
import { orThrow } from "../../../src/index.js";

import { remediesOf } from "../../support/acts.js";
import { withDays } from "../../support/day-town.js";
import {
  inspectors,
  matterOf,
  type Row,
  rules,
  run,
  type SmallTown,
  town,
} from "../../support/small-case.js";

/** Remedies of the first round, as "kind inspector +by". */
function remedies(change: SmallTown, policyChange: (draft: Row) => void = () => {}): string[][] {
  const registry = town(change);
  const policy = rules(policyChange);
  const { ledger } = run({ registry, policy });
  return orThrow(remediesOf({ ledger, policy, registry, round: "H1" })).map((remedy) =>
    remedy.map(({ kind, inspector, by }) => `${kind} ${inspector}${by === undefined ? "" : ` +${by}`}`),
  );
}

/** Four units need four leads; I-1 and I-2 may lead. */
const roster = (changes: Record<string, Row>) => ({
  inspectors: inspectors().map((each) => ({ ...each, ...(changes[each["id"] as string] ?? {}) })),
});

describe("the smallest remedy", () => {
  test("none is needed where all are staffed", () => expect(remedies({})).toEqual([]));

  test("one more visit for somebody who is full", () => {
    expect(remedies(roster({ "I-1": { capacity: 2 }, "I-2": { capacity: 1 } }))).toEqual(
      [["capacity I-1 +1"], ["capacity I-2 +1"]]
        .concat([["qualification I-3"], ["qualification I-4"], ["qualification I-5"]])
        .sort((a, b) => (a[0]! < b[0]! ? -1 : 1)),
    );
  });

  test("one more certificate", () => {
    const expired = { certificates: [{ kind: "law", from: "2024-01-01", until: "2026-05-03" }] };
    const found = remedies(roster({ "I-1": { capacity: 2 }, "I-2": expired }));
    expect(found).toContainEqual(["certificate I-2"]);
  });

  test("two days of leave", () => {
    // The round has 177 days; 90 of them away is one too many, 91 two.
    const found = remedies(
      roster({ "I-1": { capacity: 2 }, "I-2": { leave: [{ from: "2026-01-05", until: "2026-04-04" }] } }),
    );
    expect(found).toContainEqual(["leave I-2 +2"]);
    const scheduled = remedies(
      roster({ "I-1": { capacity: 2 }, "I-2": { leave: [{ from: "2026-03-02", until: "2026-03-06" }] } }),
      withDays((draft) => {
        matterOf(draft).rounds = [
          { id: "H1", from: "2026-03-02", until: "2026-03-06", share: "1/2" },
          { id: "H2", from: "2026-07-01", until: "2026-12-31", share: "1/2" },
        ];
        Object.assign(matterOf(draft).team, { limits: { perDay: 1 } });
      }),
    );
    expect(scheduled).toContainEqual(["leave I-2 +2"]);
  });

  test("people lent by another region", () => {
    const found = remedies(roster({ "I-1": { capacity: 2 }, "I-2": { regions: ["elsewhere"] } }));
    expect(found).toContainEqual(["loan I-2"]);
  });

  test("several changes where one is not enough; a recusal is never offered", () => {
    const reason = { recusals: town().units.ids.map((unit) => ({ unit, reason: "brother" })) };
    const found = remedies(
      {
        inspectors: inspectors()
          .slice(0, 3)
          .map((each) => ({
            ...each,
            capacity: 2,
            qualifications: ["lead"],
            ...(each["id"] === "I-3" ? reason : {}),
          })),
      },
      (draft) => Object.assign(matterOf(draft).team, { roles: [{ id: "lead" }, { id: "second" }] }),
    );
    expect(found).toEqual([["capacity I-1 +2", "capacity I-2 +2"]]);
  });
});
