/**
 * An operator who can rewrite every entry and recompute every hash: what an audit finds or notes of each of
 * their attacks, and of which it says nothing today.
 */

import { describe, expect, test } from "vitest";
import { audit } from "../../src/verify.js";
import { KINDS, Scenes, type Until } from "./operator/attack.js";
import { ATTACKS } from "./operator/attacks.js";
import { FOUND_TODAY } from "./operator/found-today.js";
import { Judge, lineOf } from "./operator/judge.js";
import { SILENT_TODAY } from "./operator/silent-today.js";

const scenes = new Scenes();
const judge = new Judge(scenes);
const YEARS: readonly Until[] = ["january", "spring", "may", "june", "whole", "second"];

describe("the years that are attacked are lawful", () => {
  test.each(YEARS)(
    "%s: nothing was refused, and nothing is found, with and without the registries",
    (until) => {
      const { ledger, registries, policies, played } = scenes.at(until);
      expect(played.end.refused).toEqual([]);
      expect(policies.flatMap((policy) => audit(ledger, { registries, policy }).findings)).toEqual([]);
      expect(audit(ledger).findings).toEqual([]);
    },
  );

  test("they hold entries of every kind, and all their policies are published", () => {
    const { ledger, policies } = scenes.at("whole");
    const found = policies.flatMap((policy) => audit(ledger, { policy }).findings);
    expect(found).toEqual([]);
    expect([...new Set(ledger.map(({ kind }) => kind))].sort()).toEqual(
      [
        ...["amendment", "assignment", "case", "change", "draw", "event", "move", "phase", "plan", "policy"],
        ...["rating", "registry", "replacement", "result", "roster", "sources", "staffing", "substitution"],
        ...["teams", "visit", "void"],
      ].sort(),
    );
  });
});

test("each attack has a name of its own, and stands in one of the two tables", () => {
  const names = ATTACKS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect([...SILENT_TODAY, ...Object.keys(FOUND_TODAY)].sort()).toEqual([...names].sort());
});

describe.each(KINDS)("%s", (kind) => {
  const own = ATTACKS.filter((attack) => attack.kind === kind);

  test.each(own.filter(({ name }) => name in FOUND_TODAY))("$name", (attack) => {
    const said = judge.withRegistries(attack);
    expect(said.crash).toBeUndefined();
    expect(lineOf(said).split(" ")).toEqual(expect.arrayContaining([...FOUND_TODAY[attack.name]!]));
  });

  test.each(own.filter(({ name }) => SILENT_TODAY.includes(name)))(
    "passes without a word: $name",
    (attack) => {
      expect(lineOf(judge.withRegistries(attack))).toBe("SILENT");
    },
  );
});
