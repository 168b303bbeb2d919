/**
 * The team draw against an independent one: a textbook flow network in Python, written from docs/protocol.md
 * alone.
 *
 * Both get the same random cases, possible and impossible ones, and must agree on every seat, level and
 * witness. Replay a failing case: python3 test/cross/generate_team_cases.py COUNT NAME, then look for its
 * name.
 */

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { orThrow } from "../../src/index.js";
import {
  drawTeams,
  type StaffByRankInput,
  staffByRank,
  type TeamDraw,
  type TeamDrawInput,
} from "../../src/protocol.js";

type Case =
  | { readonly name: string; readonly do: "teams"; readonly given: TeamDrawInput; readonly expect: unknown }
  | {
      readonly name: string;
      readonly do: "partial staffing";
      readonly given: StaffByRankInput;
      readonly expect: unknown;
    };

const generator = fileURLToPath(new URL("generate_team_cases.py", import.meta.url));

function casesFromPython(count: number, name: string): readonly Case[] {
  const text = execFileSync("python3", [generator, String(count), name], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return (JSON.parse(text) as { readonly cases: readonly Case[] }).cases;
}

function answerOf(each: Case): unknown {
  return each.do === "teams" ? written(orThrow(drawTeams(each.given))) : orThrow(staffByRank(each.given));
}

/** A team draw as the generator writes it: rows instead of objects, and nothing where there are no levels. */
function written(draw: TeamDraw): unknown {
  if (!draw.complete) {
    const { shortfall, seats, room } = draw.witness;
    return {
      complete: false,
      witness: {
        shortfall,
        seats: seats.map(({ unit, role }) => [unit, role]),
        room: room.map((each) => [each.inspector, each.room]),
      },
    };
  }
  const levels = draw.levels?.map(({ inspector, round, year, limit }) => [inspector, round, year, limit]);
  return {
    complete: true,
    ...(levels === undefined ? {} : { band: draw.band, levels }),
    seats: draw.seats,
    loads: draw.loads.map(({ inspector, load }) => [inspector, load]),
  };
}

describe("teams agree with an independent flow network", () => {
  const cases = casesFromPython(3000, "cross");

  test("the cases hold what they are meant to hold", () => {
    const impossible = cases.filter((each) => (each.expect as { complete?: boolean }).complete === false);
    const grouped = cases.filter((each) =>
      each.given.inspectors.some((inspector) => inspector.group !== undefined),
    );
    expect(cases).toHaveLength(3000);
    expect(impossible.length).toBeGreaterThan(200);
    expect(grouped.length).toBeGreaterThan(100);
  });

  test("every case has the same answer", () => {
    for (const each of cases) expect(answerOf(each), each.name).toEqual(each.expect);
  });
});
