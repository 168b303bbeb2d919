/** The busy small town as the folder of a case, as an office has it: lists, rules, and what is announced of a round. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { orThrow, type Policy, parsePolicy, type Registry } from "../../src/index.js";
import { historyCsv, inspectorsCsv, unitsCsv } from "../../src/io.js";
import { busyDraft, CLASSES } from "./busy-town.js";
import { calledLater, type Said } from "./command.js";
import { inspectors, matterOf, type Row, town, units } from "./small-case.js";

export const OFFICE = "officer-1";

/** The rules of the year, with days on which nobody goes. */
export function rulesOfYear(off: readonly string[] = []): Row {
  return busyDraft((draft) => {
    const [before, now] = draft["calendars"] as [Row, { holidays: Row[] } & Row];
    const holidays = [...now.holidays, ...off.map((day) => ({ day, name: "declared later" }))];
    draft["calendars"] = [before, { ...now, holidays }];
    draft["classes"] = CLASSES;
    matterOf(draft)["reserve"] = 9;
  });
}

export function policyOfYear(off?: readonly string[]): Policy {
  return orThrow(parsePolicy(rulesOfYear(off)));
}

const people = inspectors().map((each) => ({ ...each, qualifications: ["lead"], capacity: 20 }));

/** The registry of a day, with units as they are by then, and as many people as there are. */
export function registryOfDay(asOf: string, list: readonly Row[] = units(), staff = people.length): Registry {
  return town({ units: list, inspectors: people.slice(0, staff), asOf });
}

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), "double-random-year-"));
}

export function writeLists(folder: string, registry: Registry): void {
  writeFileSync(join(folder, "units.csv"), unitsCsv(registry));
  writeFileSync(join(folder, "inspectors.csv"), inspectorsCsv(registry));
  writeFileSync(join(folder, "history.csv"), historyCsv(registry));
}

export function writeJson(folder: string, name: string, value: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(value, null, 2));
  return path;
}

/** A case of the town in which nothing has happened, with the announcement and the seed of its first round. */
export function caseOnDisk(): string {
  const folder = newFolder();
  writeLists(folder, registryOfDay("2026-01-04"));
  writeJson(folder, "policy.json", rulesOfYear());
  writeJson(folder, "announcement.json", {
    round: "H1",
    sources: [{ type: "text", name: "lottery 1" }],
    drawOn: "2026-01-05",
    at: "2026-01-04T17:00:00+08:00",
    by: OFFICE,
    asOf: "2026-01-04",
  });
  writeJson(folder, "seed.json", {
    round: "H1",
    sources: [{ type: "text", name: "lottery 1", value: "03 08 12" }],
    at: "2026-01-05T09:00:00+08:00",
    by: OFFICE,
    asOf: "2026-01-04",
  });
  return folder;
}

/** An act, morning of a day, said yes to. */
export function acts(day: string, ...words: string[]): Promise<Said> {
  return calledLater(...words, "--at", `${day}T09:00:00+08:00`, "--by", OFFICE, "--yes");
}

export function ledgerIn(folder: string): string {
  return readFileSync(join(folder, "ledger.jsonl"), "utf8");
}
