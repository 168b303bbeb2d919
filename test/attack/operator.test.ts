/**
 * An operator who can rewrite every entry and recompute every hash: what an audit finds or notes of each of
 * their attacks, what no act writes, and what no ledger alone can show.
 */

import { describe, expect, test } from "vitest";
import { audit } from "../../src/verify.js";
import { KINDS, Scenes, YEARS } from "./operator/attack.js";
import { hiding } from "./operator/attacks/hiding.js";
import { ATTACKS } from "./operator/attacks.js";
import { BEYOND } from "./operator/beyond.js";
import { FOUND } from "./operator/found.js";
import { Judge, lineOf } from "./operator/judge.js";
import { PREVENTED } from "./operator/prevented.js";

const scenes = new Scenes();
const judge = new Judge(scenes);

describe("the years that are attacked are lawful", () => {
  test.each(YEARS)(
    "%s: nothing was refused, and nothing is found, with and without the registries",
    (until) => {
      const { ledger, registries, policies, played, view } = scenes.at(until);
      expect(played.end.refused).toEqual([]);
      expect(policies.flatMap((policy) => audit(ledger, { registries, policy }).findings)).toEqual([]);
      expect(audit(ledger).findings).toEqual([]);
      if (view !== undefined) expect(audit(view.text, { at: view.at }).findings).toEqual([]);
    },
  );

  test("they hold entries of every kind, and all their policies are published", () => {
    const { ledger, policies } = scenes.at("whole");
    const found = policies.flatMap((policy) => audit(ledger, { policy }).findings);
    expect(found).toEqual([]);
    expect([...new Set(ledger.map(({ kind }) => kind))].sort()).toEqual(
      [
        ...[
          "amendment",
          "anchor",
          "assignment",
          "case",
          "change",
          "draw",
          "event",
          "move",
          "phase",
          "plan",
          "policy",
        ],
        ...["rating", "registry", "replacement", "result", "roster", "sources", "staffing", "substitution"],
        ...["teams", "visit", "void"],
      ].sort(),
    );
  });
});

test("each attack has a name of its own, and stands in one of the three tables", () => {
  const names = ATTACKS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  const tables = [FOUND, PREVENTED, BEYOND].flatMap((table) => Object.keys(table));
  expect(tables.sort()).toEqual([...names].sort());
});

describe("one bad thing keeps nobody from examining the rest of its entry, or another entry", () => {
  test.each(hiding)("$name", (attack) => {
    expect(judge.withRegistries(attack).found).not.toContain("verify/not-examined");
  });
});

describe.each(KINDS)("%s", (kind) => {
  const own = ATTACKS.filter((attack) => attack.kind === kind);

  test.each(own.filter(({ name }) => name in FOUND))("$name", (attack) => {
    const { crash, found, noted } = judge.withRegistries(attack);
    expect(crash).toBeUndefined();
    expect([...found, ...noted]).toEqual(expect.arrayContaining([...FOUND[attack.name]!]));
  });

  test.runIf(own.some(({ name }) => name in PREVENTED)).each(own.filter(({ name }) => name in PREVENTED))(
    "no act writes it: $name",
    (attack) => {
      expect(() => judge.withRegistries(attack)).toThrow(PREVENTED[attack.name]!);
    },
  );

  test.runIf(own.some(({ name }) => name in BEYOND)).each(own.filter(({ name }) => name in BEYOND))(
    "no ledger alone can show it: $name",
    (attack) => {
      expect(lineOf(judge.withRegistries(attack))).toBe("SILENT");
    },
  );
});
