import { describe, expect, test } from "vitest";
import { DRAW_METHODS } from "../../../src/draw/methods.js";
import { orThrow } from "../../../src/index.js";
import { type DrawUnitsInput, drawUnits } from "../../../src/protocol.js";

import { BY_TICKET, DRAW_ID, ZEROS } from "../../support/room-case.js";

const input = (strata: DrawUnitsInput["strata"], more: Partial<DrawUnitsInput> = {}): DrawUnitsInput => ({
  ...{ seed: ZEROS, drawId: DRAW_ID, strata },
  ...more,
});
const all = [...BY_TICKET].sort();

describe("plain lists", () => {
  test("are drawn by ticket, and whoever is not drawn is reserve in the same order", () => {
    const [drawn] = orThrow(drawUnits(input([{ stratum: "all", quota: 2, eligible: all }])));
    expect(drawn).toEqual({ stratum: "all", drawn: BY_TICKET.slice(0, 2), reserve: BY_TICKET.slice(2) });
  });

  test("are drawn each by itself", () => {
    const strata = [
      { stratum: "a", quota: 1, eligible: ["U-1", "U-8", "U-6"] },
      { stratum: "b", quota: 1, eligible: ["U-4", "U-2"] },
    ];
    expect(orThrow(drawUnits(input(strata))).map(({ drawn, reserve }) => [drawn, reserve])).toEqual([
      [["U-6"], ["U-8", "U-1"]],
      [["U-2"], ["U-4"]],
    ]);
  });

  test("may be shuffled: one shuffle of everybody, of which each stratum takes its own", () => {
    // The shuffle of U-1 … U-8 by `verifiers/python`: U-7, U-2, U-4, U-1, U-3, U-6, U-8, U-5.
    const strata = [
      { stratum: "odd", quota: 2, eligible: ["U-1", "U-3", "U-5", "U-7"] },
      { stratum: "even", quota: 1, eligible: ["U-8", "U-6", "U-4", "U-2"] },
    ];
    expect(orThrow(drawUnits(input(strata, { method: "seedrandom-shuffle/1" })))).toEqual([
      { stratum: "odd", drawn: ["U-7", "U-1"], reserve: ["U-3", "U-5"] },
      { stratum: "even", drawn: ["U-2"], reserve: ["U-4", "U-6", "U-8"] },
    ]);
  });
});

test("a method fills no more places than are asked for, and shows tickets where it has some", () => {
  const drawing = {
    seed: ZEROS,
    drawId: DRAW_ID,
    ids: all,
    rows: [Uint32Array.from(all.keys())],
    places: [3],
  };
  const [byTicket] = DRAW_METHODS["ticket/1"](drawing);
  const [byShuffle] = DRAW_METHODS["seedrandom-shuffle/1"](drawing);
  expect(Array.from(byTicket!.rows, (row) => all[row])).toEqual(["U-3", "U-2", "U-7"]);
  expect(Array.from(byShuffle!.rows, (row) => all[row])).toEqual(["U-7", "U-2", "U-4"]);
  expect([byTicket!.ticketAt(1)?.slice(0, 4), byShuffle!.ticketAt(1)]).toEqual(["8aa0", null]);
});

test.each<[string, unknown, readonly (string | number)[]]>([
  ["draw/seed", input([], { seed: "0" }), ["seed"]],
  ["draw/draw-id", input([], { drawId: "R01" }), ["drawId"]],
  ["draw/method", input([], { method: "dice/1" as never }), ["method"]],
  ["draw/strata", input(undefined as never), ["strata"]],
  ["draw/strata", input([{ stratum: "a", quota: 0 } as never]), ["strata", 0]],
  ["draw/strata", null, []],
  ["draw/id", input([{ stratum: "a", quota: 0, eligible: ["U-1", "U-1"] }]), ["strata", 0, "eligible", 1]],
  ["draw/id", input([{ stratum: "", quota: 0, eligible: [] }]), ["strata", 0, "stratum"]],
  [
    "draw/id",
    input(["x", "x"].map((stratum) => ({ stratum, quota: 0, eligible: [] }))),
    ["strata", 1, "stratum"],
  ],
  ["draw/quota", input([{ stratum: "a", quota: -1, eligible: [] }]), ["strata", 0, "quota"]],
  ["draw/quota-above-pool", input([{ stratum: "a", quota: 2, eligible: ["U-1"] }]), ["strata", 0, "quota"]],
])("%s says where", (code, given, path) => {
  const answer = drawUnits(given as DrawUnitsInput);
  expect(answer.ok ? [] : answer.refusals.map((refusal) => [refusal.code, refusal.path])).toEqual([
    [code, path],
  ]);
});

test("a unit in two strata is refused, and all faults are named at once", () => {
  const strata = [
    { stratum: "a", quota: 1, eligible: ["U-1"] },
    { stratum: "b", quota: 2, eligible: ["U-1"] },
  ];
  const answer = drawUnits(input(strata, { seed: "0" }));
  expect(answer.ok ? [] : answer.refusals.map(({ code, facts }) => [code, facts["fault"] ?? null])).toEqual([
    ["draw/seed", null],
    ["draw/id", "stands twice"],
    ["draw/quota-above-pool", null],
  ]);
});
