/**
 * `npm run teams -- FILE`: an instance, a case or a list of cases to teams or to the proof that there are
 * none.
 */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { staffFile } from "../../scripts/teams/staff-file.js";

const folder = mkdtempSync(join(tmpdir(), "double-random-teams-"));

function staff(content: unknown): { code: number; answer: Record<string, unknown>; text: string } {
  const path = join(folder, "instance.json");
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  const { code, text } = staffFile(path);
  return { code, text, answer: code === 0 ? (JSON.parse(text) as Record<string, unknown>) : {} };
}

const seat = (unit: string, role = "lead") => ({ unit, role, eligible: ["I-1", "I-2"] });
const instance = {
  seed: "ab".repeat(32),
  drawId: "000000/2026/TEAMS/R01",
  seats: [seat("U-1"), seat("U-1", "second"), seat("U-2"), seat("U-2", "second")],
  inspectors: [
    { id: "I-1", capacity: 2 },
    { id: "I-2", capacity: 2 },
  ],
};

test("an instance is staffed: every seat once, loads and pairs named", () => {
  const { code, answer } = staff({ ...instance, pairLimit: 1 });
  expect(code).toBe(0);
  expect(answer).toMatchObject({
    complete: true,
    pairsOver: 1,
    loads: [
      ["I-1", 2],
      ["I-2", 2],
    ],
  });
  expect(answer["seats"]).toHaveLength(4);
});

test("an impossible one is answered with its proof and its smallest shortage", () => {
  const { code, answer } = staff({
    ...instance,
    inspectors: [
      { id: "I-1", capacity: 2 },
      { id: "I-2", capacity: 1 },
    ],
  });
  expect(code).toBe(0);
  expect(answer).toMatchObject({
    complete: false,
    witness: {
      shortfall: 1,
      seats: [
        ["U-1", "lead"],
        ["U-1", "second"],
        ["U-2", "lead"],
        ["U-2", "second"],
      ],
      room: [
        ["I-1", 2],
        ["I-2", 1],
      ],
    },
    core: { shortfall: 1, arithmetic: "4 seats, room for 3" },
  });
});

test("a case, a list of cases and a file without a seed are read; the seed that was used is named", () => {
  expect(staff({ name: "x", do: "teams", given: instance, expect: {} }).answer).toMatchObject({
    complete: true,
  });
  expect(
    staff({
      cases: [
        { name: "x", do: "teams", given: instance },
        { name: "y", do: "other", given: {} },
      ],
    }).answer,
  ).toMatchObject({ answers: [{ name: "x", complete: true }] });
  const { seed: _seed, ...rest } = instance;
  expect(staff(rest).answer).toMatchObject({ complete: true, seed: "0".repeat(64) });
});

test("every field of the vectors counts: the answers are those of the file, made by another program", () => {
  const file = new URL("../vectors/10-teams.json", import.meta.url);
  const { cases } = JSON.parse(readFileSync(file, "utf8")) as {
    cases: { name: string; do: string; expect: object }[];
  };
  const { answers } = staff({ cases }).answer as { answers: Record<string, unknown>[] };
  const expected = cases
    .filter((each) => each.do === "teams")
    .map((each) => ({ name: each.name, ...each.expect }));
  expect(answers).toMatchObject(expected);
  const used = (name: string) => JSON.stringify(cases).includes(`"${name}":`);
  expect(
    ["keep", "busy", "share", "away", "perDay", "perWeek", "group", "carried", "balance"].filter(
      (name) => !used(name),
    ),
  ).toEqual([]);
});

test("fields that mean nothing are named, not passed over in silence", () => {
  const { answer } = staff({
    ...instance,
    pairlimit: 1,
    inspectors: instance.inspectors.map((each) => ({ ...each, Carried: 3 })),
  });
  expect(answer["ignored"]).toEqual(["pairlimit", "inspectors[].Carried"]);
});

test.each([
  ["no JSON", "{", "cannot be read"],
  ["no seats", { inspectors: [] }, "seats"],
  [
    "an unknown inspector",
    { ...instance, inspectors: [{ id: "I-1", capacity: 2 }] },
    "`I-2` may take a seat but is not among the inspectors",
  ],
  [
    "half a visit",
    {
      ...instance,
      inspectors: [
        { id: "I-1", capacity: 0.5 },
        { id: "I-2", capacity: 1 },
      ],
    },
    "0.5 is not a number of visits",
  ],
])("%s is refused with its place", (_name, content, words) => {
  const { code, text } = staff(content);
  expect(code).toBe(2);
  expect(text).toContain(words);
});
