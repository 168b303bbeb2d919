import { describe, expect, test } from "vitest";
import { drawIdOf } from "../../../src/protocol.js";
import { drawIdUpTo, isDrawOf, partsOfDrawId } from "../../../src/random/draw-id.js";

const first = drawIdOf({ authority: "370100", year: 2026, matter: "FIRE-01", round: "2026-Q1" });
const second = drawIdOf({ authority: "370100", year: 2026, matter: "FIRE-01", round: "2026-Q1", attempt: 2 });

describe("a draw id taken apart", () => {
  test("gives what it was joined from, and the attempt only from the second on", () => {
    const parts = { authority: "370100", year: "2026", matter: "FIRE-01", round: "2026-Q1" };
    expect(partsOfDrawId(first)).toEqual({ ...parts, attempt: undefined });
    expect(partsOfDrawId(second)).toEqual({ ...parts, attempt: "V2" });
  });

  test("of a text that is none it gives what stands there", () => {
    expect(partsOfDrawId("370100/2026")).toEqual({
      authority: "370100",
      year: "2026",
      matter: "",
      round: "",
      attempt: undefined,
    });
    expect(partsOfDrawId("")).toEqual({ authority: "", year: "", matter: "", round: "", attempt: undefined });
  });

  test("a draw is one of its authority, of its year and of its matter, and of no other whose id only begins alike", () => {
    const of = { authority: "370100", year: 2026, matter: "FIRE-01" };
    expect(
      [{ authority: "370100" }, { authority: "370100", year: 2026 }, of].map((each) => isDrawOf(each, first)),
    ).toEqual([true, true, true]);
    const others = [
      { authority: "3701" },
      { ...of, year: 2025 },
      { ...of, year: 202 },
      { ...of, matter: "FIRE" },
    ];
    expect(others.map((each) => isDrawOf(each, first))).toEqual([false, false, false, false]);
  });

  test("its start says whose year it is of, and of which matter", () => {
    expect([drawIdUpTo("year", second), drawIdUpTo("matter", second)]).toEqual([
      "370100/2026",
      "370100/2026/FIRE-01",
    ]);
    expect(drawIdUpTo("matter", "370100/2026")).toBe("370100/2026");
  });
});
