/** What is done in the draw room, without a browser: opening, the time, values, and what the hall sees of a draw. */
import { describe, expect, test } from "vitest";
import { drawInRoom, readValue, setTime } from "../../../pages/room/act-in-room.js";
import { unitSeen } from "../../../pages/room/drawn-seen.js";
import { type OpenRoom, openRoom, roundSeen } from "../../../pages/room/open-room.js";
import type { Answer } from "../../../pages/room/task.js";
import {
  announceRound,
  drawRound,
  openYear,
  orThrow,
  parsePolicy,
  parseRegistry,
  writeLedger,
  type Year,
} from "../../../src/index.js";
import { keyFor, seedOf, sha256Hex, ticketOf } from "../../../src/protocol.js";
import { announcedRound } from "../../../src/publish/room/announced-round.js";
import { roomCaseOf } from "../../../src/publish/room/room-case.js";
import { carried } from "../../../src/year/year.js";
import { announce, BEACON, IN_TIME, OFFICE, OVER, TERMS } from "../../support/sealed-case.js";
import { AS_OF, BY, inspectors, matterOf, policy, type Row, units } from "../../support/small-case.js";

const AT = "2026-01-06T09:00:00+08:00";
const NAME = "12 dice";
const VALUE = "6 2 5 1 3 3 4 6 1 2 5 5";

function announced(change: (draft: Row) => void = () => {}, people = inspectors()): Year {
  const registry = orThrow(parseRegistry({ units: units(), inspectors: people, asOf: AS_OF } as never));
  const inputs = { policy: orThrow(parsePolicy(policy(change) as never)), registry };
  const sources = [{ type: "text", name: NAME }] as const;
  const input = { round: "H1", sources, at: "2026-01-05T09:00:00+08:00", drawOn: "2026-01-06", by: BY };
  return orThrow(announceRound(openYear(inputs), input)).year;
}

/** As the page opens it: through plain JSON. */
function roomOf(year: Year, round = "H1"): OpenRoom {
  const which = orThrow(announcedRound(carried(year), { round }));
  return orThrow(openRoom(JSON.parse(JSON.stringify(roomCaseOf(carried(year), which)))));
}

function drawn(room: OpenRoom) {
  const { answer, outcome } = drawInRoom(room, { at: AT, by: BY, uses: "announced", values: [VALUE] });
  if (!answer.ok || outcome === undefined) throw new Error(JSON.stringify(answer));
  return { seen: answer.value, outcome };
}

const faultsOf = (answer: Answer<unknown>): string[] =>
  answer.ok ? [] : answer.faults.map(({ field, said }) => `${field}: ${said.en}`);

describe("the round", () => {
  test("is shown as it was announced, with the codes of what binds it", () => {
    const seen = roundSeen(roomOf(announced()));
    expect(seen.strata.map(({ title, eligible, quota }) => [title, eligible, quota])).toEqual([
      ["key", 4, 2],
      ["general", 8, 2],
    ]);
    expect(seen.sources.announced.map(({ name, form }) => [name, form])).toEqual([
      [NAME, { kind: "dice", count: 12 }],
    ]);
    expect(seen.commitments.map(({ what }) => what)).toEqual([
      "policy",
      "registry",
      "history",
      "roster",
      "head",
    ]);
    expect([seen.drawOn, seen.offset, seen.isPrivate, seen.isSalted]).toEqual([
      "2026-01-06",
      "+08:00",
      false,
      false,
    ]);
  });

  test("is not opened with another registry than the announced one", () => {
    const year = announced();
    const which = orThrow(announcedRound(carried(year), { round: "H1" }));
    const { registry, ...given } = roomCaseOf(carried(year), which);
    const rows = { ...registry, units: (registry["units"] as Row[]).slice(1) };
    const opened = openRoom({ ...given, registry: rows as never });
    expect(opened.ok ? [] : opened.refusals.map(({ code }) => code)).toEqual(["publish/room-inputs"]);
  });
});

describe("the time", () => {
  test("says which sources are due, and another day than the announced one is named", () => {
    const room = roomOf(announced());
    expect(setTime(room, { at: AT, by: BY })).toEqual({ ok: true, value: "announced", notes: [] });
    const later = setTime(room, { at: "2026-01-07T09:00:00+08:00", by: BY });
    expect(later.ok ? later.notes[0]!.en : "").toContain("2026-01-06");
  });

  test("is refused where it is none, goes backwards, stands in another zone, or nobody writes", () => {
    const room = roomOf(announced());
    for (const at of ["soon", "2026-01-05T08:00:00+08:00", "2026-01-06T01:00:00Z"])
      expect(faultsOf(setTime(room, { at, by: BY }))).toEqual([expect.stringMatching(/^at: /)]);
    expect(faultsOf(setTime(room, { at: AT, by: "" }))).toEqual([expect.stringMatching(/^by: /)]);
  });

  test("of a beacon: not before its value; after the last day the fallback and nothing else", () => {
    const room = roomOf(orThrow(announce(TERMS, [OFFICE, BEACON])).year, "H2");
    expect(faultsOf(setTime(room, { at: "2023-08-23T21:00:00+08:00", by: BY }))[0]).toContain(
      "cannot be drawn",
    );
    const uses = [IN_TIME, OVER].map((at) => setTime(room, { at, by: BY }));
    expect(uses.map((answer) => answer.ok && answer.value)).toEqual(["announced", "fallback"]);
  });
});

describe("a value", () => {
  const read = (room: OpenRoom, value: string, place = 0) =>
    readValue(room, { uses: "announced", place, given: { value, signature: "", previous: "" } });

  test("is given back as it will stand on the ledger", () => {
    const answer = read(roomOf(announced()), "625133461255");
    expect(answer.ok && answer.value.value).toBe(VALUE);
  });

  test("of a secret fits its commitment, or is refused at its field", () => {
    const room = roomOf(orThrow(announce({}, [OFFICE, BEACON])).year, "H2");
    expect(read(room, OFFICE.value).ok).toBe(true);
    expect(faultsOf(read(room, "0".repeat(64)))[0]).toMatch(/^value: .*not the one that was announced/);
  });
});

describe("the draw", () => {
  test("is that of the library: ledger, order, cut-off; and every ticket follows from the texts that are shown", () => {
    const year = announced();
    const { seen, outcome } = drawn(roomOf(year));
    const seed = [{ type: "text", name: NAME, value: VALUE }] as const;
    const own = orThrow(drawRound(year, { round: "H1", seed, at: AT, by: BY }));
    expect(seen.files[0]!.text).toBe(writeLedger(own.year.ledger));
    expect(sha256Hex(seen.seedText)).toBe(seedOf(seed));
    expect(sha256Hex(seen.keyText!)).toBe(keyFor(seedOf(seed), own.drawId, "unit"));
    for (const [s, line] of seen.strata.entries()) {
      expect(line.cutOff).toBe(own.draw.strata[s]!.cutOff);
      expect(line.drawn.map(({ unit }) => unit)).toEqual(own.draw.strata[s]!.drawn.map(({ unit }) => unit));
      for (const { unit, ticket } of line.drawn)
        expect(ticket).toBe(ticketOf(sha256Hex(seen.keyText!), unit as string));
    }
    expect(seen.visits.every(({ seats }) => seats.length === 2)).toBe(true);
    expect(outcome.year.ledger).toHaveLength(seen.entries);
  });

  test("says of any unit how it stands", () => {
    const room = roomOf(announced());
    const { seen, outcome } = drawn(room);
    const standings = units().map(({ id }) => unitSeen(room, outcome, seen, String(id))!.standing);
    expect(standings.filter((standing) => standing === "drawn")).toHaveLength(4);
    expect(unitSeen(room, outcome, seen, "nobody")).toBeUndefined();
    expect(seen.visits.map(({ stratum }) => stratum)).toEqual([0, 0, 1, 1]);
  });

  test("of a unit that had to be drawn names the rule, and compares no ticket", () => {
    const room = roomOf(
      announced((draft) => {
        matterOf(draft)["frequency"] = [
          { id: "each", where: { tier: "key" }, atLeast: 1, window: { months: 12, start: "2025-03-20" } },
        ];
      }),
    );
    const { seen, outcome } = drawn(room);
    const own = unitSeen(room, outcome, seen, "U-01")!;
    expect([own.standing, own.rule, own.cutOff]).toEqual(["drawn", "unit/frequency/each", null]);
  });

  test("names what cannot be staffed, and who would fit but for one rule", () => {
    const alone = inspectors().map((each, n) => (n < 2 ? { ...each, capacity: 1 } : each));
    const { seen } = drawn(roomOf(announced(undefined, alone)));
    expect(seen.notStaffed?.shortfall).toBe(2);
    expect(seen.notStaffed?.units).toHaveLength(4);
    expect(seen.visits.every(({ seats }) => seats.length === 0)).toBe(true);
  });

  test("is refused in words where its values are not those announced", () => {
    const { answer } = drawInRoom(roomOf(announced()), { at: AT, by: BY, uses: "announced", values: [] });
    expect(faultsOf(answer)[0]).toContain("1 values are needed");
  });

  test("without tickets shows no key", () => {
    const shuffled = announced((draft) => {
      matterOf(draft)["method"] = "seedrandom-shuffle/1";
    });
    const { seen } = drawn(roomOf(shuffled));
    expect(seen.keyText).toBeNull();
    expect(seen.strata.every(({ cutOff }) => cutOff === null)).toBe(true);
  });
});
