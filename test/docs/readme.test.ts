/** The ten lines of the README run as they stand. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as calendars from "../../src/calendars.js";
import * as library from "../../src/index.js";
import * as io from "../../src/io.js";
import * as presets from "../../src/presets.js";
import * as simulate from "../../src/simulate.js";
import { busyPolicy } from "../support/busy-town.js";
import { AT, BY, matterOf, policy, run, town } from "../support/small-case.js";
import { runCode } from "./code-in-text.js";

const policyJson = policy((draft) => {
  matterOf(draft).rounds = [{ id: "2026-Q1", from: "2026-01-05", until: "2026-03-31", share: "1" }];
});
test("the README's lines about presets run", () => {
  const text = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  const code = [...text.matchAll(/```ts\n([\s\S]+?)```/g)][1]?.[1] ?? "";
  expect(code).toContain("fireByMonth");
  expect(() => runCode(code, { ...library, ...presets, registry: town() })).not.toThrow();
});

test("the README's lines about days and teams run", () => {
  const text = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  const code = [...text.matchAll(/```ts\n([\s\S]+?)```/g)][2]?.[1] ?? "";
  expect(code).toContain("chineseCalendar");
  const rules = { ...policyJson };
  const seed = [{ type: "plain", value: "1" }];
  const names = { rules, matter: matterOf(policyJson), registry: town(), round: "2026-Q1", seed, at: AT, by: BY };
  expect(() => runCode(code, { ...library, ...calendars, ...io, ...simulate, ...names })).not.toThrow();
});

describe.each(["README.md", "README.zh-CN.md"])("%s", (file) => {
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
  const [, code = ""] = /```ts\n([\s\S]+?)```/.exec(text) ?? [];

  test("imports only what the library has", () => {
    const [, names = ""] = /import \{ (.+) \} from "double-random";/.exec(code) ?? [];
    expect(names.split(", ").filter((name) => !(name in library))).toEqual([]);
    expect(names).not.toBe("");
  });

  test("its ten lines run, and the audit is clean", () => {
    const [audit] = runCode(code.replace(/; \/\/ .*/, "; // []"), { ...library });
    expect(audit).toMatchObject({ found: [], said: [] });
  });
});

test("the README's lines about the year run, in both languages", () => {
  const policy = busyPolicy();
  const registry = town();
  const drawn = run({ policy, registry });
  const unit = registry.units.ids.find((id) => !drawn.draw.strata.some((stratum) => stratum.drawn.some((each) => each.unit === id)))!;
  const seed = [{ type: "plain", value: "1" }];
  const names = {
    ...library,
    drawn,
    policy,
    registry,
    unit,
    seed,
    round: "H1",
    day: "2026-03-30",
    at: "2026-03-31T09:00:00+08:00",
    by: BY,
  };
  for (const page of ["README.md", "README.zh-CN.md"]) {
    const text = readFileSync(new URL(`../../${page}`, import.meta.url), "utf8");
    const code = [...text.matchAll(/```ts\n([\s\S]+?)```/g)].map(([, lines]) => lines!).find((lines) => lines.includes("verifyArchive"));
    expect(() => runCode(code!, names)).not.toThrow();
  }
});
