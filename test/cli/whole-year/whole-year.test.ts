/**
 * docs/whole-year.md played once more: every command occurs, and after each act the ledger is byte for byte that of the
 * same act through the library.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { orThrow, readArchive, writeLedger } from "../../../src/index.js";
import { called, type Said } from "../../support/command.js";
import { callsOf, playedPage } from "../../support/played-page.js";
import { actsOfYear } from "./acts-of-year.js";

const [ENGLISH, CHINESE] = ["docs/whole-year.md", "docs/whole-year.zh-CN.md"];
const pageOf = (name: string) => readFileSync(name, "utf8");

/** What the command itself says that it can do, so that a new command is missed here until it is played. */
function knownCommands(): string[] {
  const [, names] = /The commands are ([a-z, ]+);/.exec(called("frobnicate").stderr)!;
  const parts = [...called("case", "--help").stdout.matchAll(/^ {2}double-random (case [a-z]+) /gm)];
  return [
    ...names!.split(", ").filter((name) => name !== "case"),
    ...new Set(parts.map(([, part]) => part!)),
  ];
}

test("every command is played, from init to the archive", () => {
  const played = callsOf(pageOf(ENGLISH!))
    .filter((call) => call.startsWith("double-random "))
    .map((call) => /^double-random ((?:case )?[a-z]+)/.exec(call)![1]!);
  expect(new Set(played)).toEqual(new Set(knownCommands()));
  expect(knownCommands().filter((name) => name.startsWith("case "))).toHaveLength(4);
  expect(played[0]).toBe("init");
});

describe.each([ENGLISH!, CHINESE!])("%s", (name) => {
  test("has the ledger of the library after each act", async () => {
    let acts: ReturnType<typeof actsOfYear> | undefined;
    let stands = "";
    let home = "";
    const odd: string[] = [];
    await playedPage(pageOf(name), (place, call) => {
      home = place;
      const folder = join(place, "2026-market");
      const path = join(folder, "ledger.jsonl");
      const ledger = existsSync(path) ? readFileSync(path, "utf8") : "";
      if (ledger === stands || odd.length > 0) return;
      acts ??= actsOfYear(folder);
      stands = ledger;
      const next = acts.next();
      if (next.done === true || writeLedger(next.value.ledger) !== ledger) odd.push(call);
    });
    expect(odd).toEqual([]);
    expect(acts?.next().done).toBe(true);
    const folder = join(home, "2026-market");
    const archive = readFileSync(join(home, "2027-market/archive-2026.json"), "utf8");
    const secret = readFileSync(join(folder, "registry.key"), "utf8").trim();
    expect(writeLedger(orThrow(readArchive(archive, { secret })).ledger)).toBe(stands);
    expect(called("verify", folder)).toMatchObject({ status: 0 });
    // An audit that was to be full is none where a draw is left out.
    const partly = [join(folder, "ledger.jsonl"), join(folder, "registries", "2026-05-06")];
    const [english, chinese] = ["en", "zh"].map((lang) => called("verify", ...partly, "--lang", lang)) as [
      Said,
      Said,
    ];
    expect(english.status, english.stdout).toBe(1);
    expect(english.stdout).toMatch(/^0 findings/m);
    expect(english.stdout).toMatch(/^made again: .*H2/m);
    expect(english.stdout).toMatch(/^NOT made again: .*H1/m);
    expect(chinese.stdout).toMatch(/^未重新抽取核对：.*H1/m);
    const alone = called("verify", partly[0]!, "--lang", "en");
    expect([alone.status, alone.stdout]).toEqual([0, expect.stringMatching(/^NOT made again: .*H1/m)]);
  });
});
