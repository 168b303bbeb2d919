/**
 * A year from an empty folder to the archive, by the command alone and with every subcommand: the ledger is byte for
 * byte that of the same year through the library. In English, and in Chinese, where no English sentence is said.
 */
import { afterAll, describe, expect, test } from "vitest";
import { type BuiltCommand, builtCommand } from "../../support/built-command.js";
import { called } from "../../support/command.js";
import { englishIn } from "../../support/english-in.js";
import { ACTS } from "../../support/whole-year/acts.js";
import { Desk, type Speech } from "../../support/whole-year/desk.js";

/** As the command says them to somebody who calls one that is none. */
const SUBCOMMANDS = [...called("nope").stderr.matchAll(/The commands are ([^;]*);/g)][0]![1]!.split(", ");

const kept: BuiltCommand[] = [];
afterAll(() => {
  for (const built of kept) built.remove();
});

describe.each(["en", "zh"] as const satisfies readonly Speech[])("a whole year in %s", (speech) => {
  const built = builtCommand();
  kept.push(built);
  const desk = new Desk(speech, built.program);
  test.each(Object.entries(ACTS))("%s", async (_, act) => {
    await act(desk);
  });

  test("every subcommand was called", () => {
    expect(SUBCOMMANDS.length).toBeGreaterThan(30);
    expect(SUBCOMMANDS.filter((name) => !desk.called.has(name))).toEqual([]);
  });

  test.runIf(speech === "zh")("nothing that was said has an English sentence in it", () => {
    const english = desk.said.flatMap(({ call, text }) => englishIn(text).map((words) => ({ call, words })));
    expect(english).toEqual([]);
    const mixed = desk.said.flatMap(({ call, text }) =>
      [
        ...text.matchAll(
          /.{0,20}(?:[。，；：、] \p{Script=Han}|\p{Script=Han}[,;:()]|[,;:()]\p{Script=Han}).{0,20}/gu,
        ),
      ].map(([words]) => ({ call, words })),
    );
    expect(mixed).toEqual([]);
  });
});
