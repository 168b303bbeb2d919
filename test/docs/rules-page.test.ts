/**
 * The page that lists every rule of the field: each row once, each proof a test that is there, the counts
 * those of the rows.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const ROOT = new URL("../../", import.meta.url);
const read = (file: string) => readFileSync(new URL(file, ROOT), "utf8");
const text = read("docs/rules.md");

interface Proof {
  readonly file: string;
  /** The test of the file; left out where the tests bear the ids of their rows. */
  readonly name: string | undefined;
}

/** `file` *test*; `file` *test* … */
const proofsIn = (cell: string): Proof[] =>
  [...cell.matchAll(/`([^`]+)`(?: \*(.+?)\*(?=; `|$))?/g)].map(([, file, name]) => ({ file: file!, name }));

const rows = [...text.matchAll(/^\| ([A-Z]-?\d\d[a-z]?) \| (.+?) \| (.+) \| (.+?) \|$/gm)].map(
  ([, id, , how, proof]) => ({
    id: id!,
    how: how!,
    proof: proof!,
    proofs: proofsIn(proof!),
  }),
);

const CATALOGUES = readdirSync(new URL("test/scenarios/", ROOT))
  .filter((name) => name.startsWith("catalogue-"))
  .map((name) => `test/scenarios/${name}`);

/** Names of tests, and of the cases of `test.each`, as they stand in a file; names of groups are none. */
function namesIn(source: string): Set<string> {
  const literals = [
    ...source.matchAll(/(?<!describe|each)(?:^|[([,{:]\s*)("(?:[^"\\\n]|\\.)+"|'(?:[^'\\\n]|\\.)+')/gm),
  ];
  const groups = new Set(
    [...source.matchAll(/describe(?:\.each\([^\n]*\))?\(("(?:[^"\\\n]|\\.)+")/g)].map(([, name]) =>
      plain(name!),
    ),
  );
  return new Set(literals.map(([, literal]) => plain(literal!)).filter((name) => !groups.has(name)));
}

function plain(literal: string): string {
  return literal.slice(1, -1).replace(/\\(.)/g, "$1");
}

test("names each row once", () => {
  expect(rows.length).toBeGreaterThan(200);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
});

describe("proves what it expresses", () => {
  test("by files that are there", () => {
    const files = rows.flatMap(({ proofs }) => proofs.map(({ file }) => file));
    expect(files.filter((file) => !existsSync(new URL(file, ROOT)))).toEqual([]);
    expect(
      rows.filter(({ how, proof }) => proof === "–" && !/^(outside|not yet)/.test(how)).map(({ id }) => id),
    ).toEqual([]);
    expect(
      rows.filter(({ proof, proofs }) => proof !== "–" && proofs.length === 0).map(({ id }) => id),
    ).toEqual([]);
  });

  test("by tests that are in them", () => {
    const names = new Map<string, Set<string>>();
    const missing = rows.flatMap(({ id, proofs }) =>
      proofs.flatMap(({ file, name }) => {
        if (name === undefined) return CATALOGUES.includes(file) ? [] : [`${id}: ${file} without a test`];
        if (!names.has(file)) names.set(file, namesIn(read(file)));
        return names.get(file)!.has(name) ? [] : [`${id}: ${file} has no test “${name}”`];
      }),
    );
    expect(missing).toEqual([]);
  });

  test("and says every cell in the form that is read here", () => {
    const written = ({ file, name }: Proof) => (name === undefined ? `\`${file}\`` : `\`${file}\` *${name}*`);
    expect(
      rows
        .filter(({ proof, proofs }) => proof !== "–" && proofs.map(written).join("; ") !== proof)
        .map(({ id }) => id),
    ).toEqual([]);
  });

  test.each(CATALOGUES)("%s has a test of the name of each row that it proves, and of no other", (file) => {
    const proved = [...read(file).matchAll(/"([A-Z]-?\d\d[a-z]?): /g)].map(([, id]) => id!);
    const named = rows
      .filter(({ proofs }) => proofs.some((proof) => proof.file === file && proof.name === undefined))
      .map(({ id }) => id);
    expect([...new Set(proved)].sort()).toEqual([...named].sort());
  });
});

test("counts them", () => {
  const outside = rows.filter(({ how }) => how.startsWith("outside")).length;
  const missing = rows.filter(({ how }) => how.startsWith("not yet")).length;
  const part = rows.filter(({ how }) => how.includes("not yet") && !/^(not yet|outside)/.test(how)).length;
  const expressed = rows.length - outside - missing - part;
  expect(text).toContain(
    `${rows.length} rows: ${expressed} expressed, ${part} expressed in part, ${missing} not yet, ${outside} outside.`,
  );
});
