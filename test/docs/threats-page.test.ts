/** What the page about threats names is there, in both languages: codes, tests, attacks, and examples that run. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import * as drand from "../../src/drand.js";
import { announceRound, english, openYear, orThrow } from "../../src/index.js";

import { audit, explainUnit } from "../../src/verify.js";
import { KINDS } from "../attack/operator/attack.js";
import { ATTACKS } from "../attack/operator/attacks.js";
import { FOUND } from "../attack/operator/found.js";
import { PREVENTED } from "../attack/operator/prevented.js";
import { batteryOf, GROUPS, MARK } from "../support/battery-in-words.js";
import { pulseOf } from "../support/beacons.js";
import {
  ANNOUNCED_AT,
  announce,
  announcedAs,
  BEACON,
  DRAW_ID,
  draw,
  IN_TIME,
  OFFICE,
  policy,
  registry,
  SEALS,
  TERMS,
} from "../support/sealed-case.js";
import { BY, units } from "../support/small-case.js";
import { runCode } from "./code-in-text.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), "utf8");
const whole = read("docs/threats.md");
/** The part that is written by hand, and the list that is not. */
const [page, battery] = whole.split(`${MARK}\n`) as [string, string];
const pages = [
  { name: "docs/threats.md", text: page },
  { name: "docs/threats.zh-CN.md", text: read("docs/threats.zh-CN.md") },
];

const sorted = (list: Iterable<string>): string[] => [...new Set(list)].sort();
/** Codes in backticks: a word, a slash, a word; rules of units and teams are none. */
const codesIn = (text: string): string[] =>
  sorted([...text.matchAll(/`([a-z]+\/[a-z][a-z-]*)`/g)].map(([, code]) => code!)).filter(
    (code) => !/^(?:unit|team)\//.test(code),
  );
const testsIn = (text: string): string[] =>
  sorted([...text.matchAll(/\btest\/[\w/-]+\.test\.ts/g)].map(([file]) => file));
const numbersIn = (text: string): number[] =>
  [...text.matchAll(/^\| (\d+) \|/gm)].map(([, number]) => Number(number));
const blockOf = (text: string, language: string): string =>
  new RegExp(`^\`\`\`${language}\\n([\\s\\S]+?)^\`\`\``, "m").exec(text)![1]!;

describe.each(pages)("$name", ({ text }) => {
  test("names codes that there are", () => {
    expect(codesIn(text).filter((code) => !(code in english.wording))).toEqual([]);
    expect(codesIn(text).length).toBeGreaterThan(90);
  });

  test("names tests that there are", () => {
    expect(testsIn(text).filter((file) => !existsSync(join(root, file)))).toEqual([]);
    expect(testsIn(text).length).toBeGreaterThan(15);
  });

  test("has each of the 26 attacks once, in order", () =>
    expect(numbersIn(text)).toEqual(Array.from({ length: 26 }, (_, n) => n + 1)));

  test("shows a ticket that is what a calculator says", () => {
    const typed = /'%s' '(.+)'/.exec(blockOf(text, "sh"))![1]!;
    expect(blockOf(text, "text")).toBe(`${createHash("sha256").update(typed).digest("hex")}  -\n`);
  });

  test("seals a secret by lines that run", () => {
    const { signature } = pulseOf(13335);
    const names = { ...drand, announceRound, audit, orThrow, signature, drawId: DRAW_ID };
    const year = orThrow(announce({ ...TERMS, seals: SEALS })).year;
    const claims = runCode(blockOf(text, "ts"), {
      ...names,
      ...{ round: 13335, secret: OFFICE.value, randomness: "cd".repeat(32), published: [BEACON] },
      year: openYear({ policy, registry }),
      announcement: {
        ...{ ...TERMS, round: "H2", sources: announcedAs([OFFICE, BEACON]), at: ANNOUNCED_AT },
        ...{ drawOn: "2023-08-24", by: BY },
      },
      ledger: orThrow(draw(year, [OFFICE, BEACON], IN_TIME)).year.ledger,
    });
    expect(claims).toHaveLength(2);
    for (const { code, found, said } of claims) expect(found, code).toEqual(said);
  });
});

test("both pages name the same codes and the same tests", () => {
  const [first, second] = pages.map(({ text }) => [codesIn(text), testsIn(text)]);
  expect(second).toEqual(first);
});

test("what stands between quotes behind a test is the name of one in it, or of an attack", () => {
  const attacks = new Set(ATTACKS.map(({ name }) => name));
  const tests = testsIn(page).map(read).join("\n");
  const quoted = [...page.matchAll(/“([^”]+)”/g)].map(([, name]) => name!);
  expect(quoted.length).toBeGreaterThan(25);
  expect(quoted.filter((name) => !attacks.has(name) && !tests.includes(`"${name}"`))).toEqual([]);
});

test("a row that names an attack names a code by which it is answered", () => {
  const answers: Readonly<Record<string, string | readonly string[]>> = { ...FOUND, ...PREVENTED };
  const rows = page.split("\n").filter((line) => line.startsWith("| "));
  const unanswered = rows.flatMap((row) =>
    [...row.matchAll(/“([^”]+)”/g)]
      .map(([, name]) => name!)
      .filter(
        (name) => name in answers && ![answers[name]!].flat().some((code) => row.includes(`\`${code}\``)),
      ),
  );
  expect(unanswered).toEqual([]);
});

test("every attack of the operator stands in its group, with what answers it (npm run threats writes it)", () => {
  const groups = new Map(
    battery.split(/^### /m).map((section) => [section.slice(0, section.indexOf(" (")), section]),
  );
  for (const kind of KINDS)
    for (const { name } of ATTACKS.filter((attack) => attack.kind === kind))
      expect(groups.get(GROUPS[kind])).toContain(`\n- ${name}: `);
  expect(battery).toBe(`\n${batteryOf()}`);
});

test("every page that people begin with leads to it", () => {
  for (const file of ["README.md", "SECURITY.md", "docs/protocol.md", "docs/verify-by-hand.md"])
    expect(read(file), file).toContain("threats.md");
  for (const file of ["README.zh-CN.md", "docs/protocol.zh-CN.md", "docs/verify-by-hand.zh-CN.md"])
    expect(read(file), file).toContain("threats.zh-CN.md");
});

test("whoever has a notice needs one SHA-256: up to the cut-off is drawn, above it is not", () => {
  const { year } = orThrow(announce(TERMS));
  const { ledger } = orThrow(draw(year, [OFFICE, BEACON], IN_TIME)).year;
  const standings = units().map(({ id }) => {
    const unit = String(id);
    const told = orThrow(explainUnit(ledger, { unit, registries: [registry] }));
    const ticket = createHash("sha256").update(`${told.key}${unit}`).digest("hex");
    expect(told.ticket).toBe(ticket);
    expect(told.standing === "drawn").toBe(ticket <= told.cutOff!);
    return told.standing;
  });
  expect(new Set(standings).size).toBeGreaterThan(1);
});
