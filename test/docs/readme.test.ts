/** The code of both READMEs runs as it stands: one program, nothing handed in. */
import { describe, expect, test } from "vitest";
import { fencesOf, programOf, READMES, runProgram } from "./readme-code.js";

/** What the last piece leaves, for a look from outside; the program itself is not touched. */
const LOOK = `
export const seen = {
  audited: audit(drawn.year.ledger, { policy, registries: [registry] }).findings,
  dated: visits.filter((visit) => visit.day !== null).length,
  cancelled: plannedVisits(changed.year).cancelled, inspector,
  seats: plannedVisits(changed.year).visits.flatMap((visit) => visit.seats.map((seat) => seat.inspector)),
  kinds: [...new Set(year.ledger.map((entry) => entry.kind))],
  archived: audit(writeArchive(year)),
};`;

const withoutComments = (code: string) => code.replace(/ *\/\/ .*$/gm, "");

describe.each(READMES)("%s", (page) => {
  test("is one program that does what its comments say", async () => {
    const { seen } = (await runProgram(`${programOf(page)}\n${LOOK}`)) as { seen: Record<string, unknown> };
    expect(seen).toMatchObject({
      audited: [],
      archived: { findings: [], notReplayed: [] },
      dated: 3,
      cancelled: [],
    });
    expect(seen["seats"], "the one who is ill goes nowhere").not.toContain(seen["inspector"]);
    expect(seen["seats"]).toHaveLength(6);
    expect(seen["kinds"]).toEqual(expect.arrayContaining(["substitution", "case", "replacement", "result"]));
  });

  test("has four pieces, as it says, and no name is imported twice", () => {
    expect(fencesOf(page, "ts")).toHaveLength(4);
    const names = [...programOf(page).matchAll(/^import \{ (.+) \} from/gm)].flatMap(([, list]) =>
      list!.split(", "),
    );
    expect(new Set(names).size).toBe(names.length);
  });
});

test("both say the same code, and the Chinese one comments in Chinese", () => {
  const [english, chinese] = READMES.map(programOf);
  expect(withoutComments(chinese!)).toBe(withoutComments(english!));
  const said = [...chinese!.matchAll(/\/\/ (.+)$/gm)].map(([, comment]) => comment!);
  expect(said.length).toBeGreaterThan(8);
  expect(said.filter((comment) => !/^\{.*\}$/.test(comment) && !/\p{Script=Han}/u.test(comment))).toEqual([]);
});

test("a name that no piece imports or declares is noticed", async () => {
  const unnamed = programOf("README.md").replace(", by = ", ", nobody = ");
  await expect(runProgram(unnamed)).rejects.toThrow("by is not defined");
});
