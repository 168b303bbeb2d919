import { describe, expect, test } from "vitest";
import { findRemedies } from "../../../src/teams/remedies.js";
import { staffUnits } from "../../../src/teams/staff-units.js";
import { type TeamTown, teamCase } from "../../support/team-case.js";

/** Each remedy as `kind inspector by`, its changes joined by a plus. */
function remediesOf(town: TeamTown): string[] {
  const staffing = teamCase(town);
  const { impossible } = staffUnits(staffing);
  const remedies = findRemedies(staffing, impossible!);
  return remedies.map((remedy) =>
    remedy.map(({ kind, inspector, by }) => [kind, inspector, by].filter(Boolean).join(" ")).join(" + "),
  );
}

const TWO = [{ id: "U-1" }, { id: "U-2" }];
const REST = { status: "inactive" };

describe("a single change that helps", () => {
  test("is one more visit of somebody who is full, or a qualification; in order of size and name", () => {
    expect(remediesOf({ units: TWO, room: { "I-1": 0, "I-2": 1 } })).toEqual([
      ...["capacity I-1 1", "capacity I-2 1", "qualification I-3", "qualification I-4", "qualification I-5"],
    ]);
  });

  test("comes in the smallest step that is enough", () => {
    // Ninety days: whoever is away for 46 cannot be sent, so of fifty days of leave five are called off. The
    // smallest remedy comes first.
    const leave = [{ from: "2026-01-01", until: "2026-02-19" }];
    const people = { "I-1": { leave }, "I-2": REST, "I-4": REST, "I-5": REST };
    expect(remediesOf({ people: { ...people, "I-3": {} } })).toEqual(["leave I-1 5"]);
    expect(remediesOf({ people: { ...people, "I-4": {} } })).toEqual([
      "qualification I-3",
      "qualification I-4",
      "leave I-1 5",
    ]);
  });

  test("of leave is at most ten days", () => {
    const until = (day: string) => ({
      "I-1": { leave: [{ from: "2026-01-01", until: day }] },
      "I-2": REST,
      "I-3": REST,
    });
    expect(remediesOf({ people: until("2026-02-24") })).toContain("leave I-1 10");
    expect(remediesOf({ people: until("2026-02-25") })).not.toContain("leave I-1 10");
  });

  test("is more visits in the year for somebody whose year is full", () => {
    const people = { "I-2": REST, "I-3": REST, "I-4": REST };
    expect(remediesOf({ units: TWO, people, yearRoom: { "I-1": 0 } })).toEqual(["year-limit I-1 2"]);
  });

  test.each<[string, TeamTown]>([
    ["certificate I-1", { team: { certificate: "law" }, people: { "I-1": { certificates: [] } } }],
    ["open-cases I-1", { team: { openCases: 2 }, people: { "I-1": { openCases: 2 } } }],
    ["loan I-1", { team: { region: true }, people: { "I-1": { regions: ["village"] } } }],
  ])("is %s", (remedy, { team = {}, people = {} }) => {
    const others = { "I-2": REST, "I-4": REST, "I-5": REST };
    expect(
      remediesOf({
        team,
        people: { ...others, ...people, "I-3": { qualifications: ["second"] }, "I-5": { grade: "x" } },
      }),
    ).toContain(remedy);
  });
});

describe("no office is told to", () => {
  test("send somebody who is recused, or went there last, or has left", () => {
    const units = [{ id: "U-1", recused: new Set(["I-1"]), lastTeams: new Set(["I-2"]) }];
    expect(remediesOf({ units })).toEqual(["qualification I-3", "qualification I-4", "qualification I-5"]);
    expect(remediesOf({ people: { "I-1": REST, "I-2": REST } })).toEqual([
      "qualification I-3",
      "qualification I-4",
      "qualification I-5",
    ]);
  });

  test("do what does not help", () => {
    expect(remediesOf({ people: { "I-1": REST, "I-2": REST, "I-3": REST, "I-4": REST } })).toEqual([]);
  });
});

test("where no single change is enough changes are added up, each that leaves the fewest seats empty", () => {
  // Four seats and five people with one visit each; neither of the two who may lead has a certificate.
  const one = { "I-1": 1, "I-2": 1, "I-3": 1, "I-4": 1, "I-5": 1 };
  const people = { "I-1": { certificates: [] }, "I-2": { certificates: [] } };
  expect(remediesOf({ units: TWO, room: one, people, team: { certificate: "law" } })).toEqual([
    "certificate I-1 + certificate I-2",
  ]);
});
