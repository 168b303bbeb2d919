/** The draw room's pure pieces: check codes, the forms of values, and when a room is opened at all. */
import { describe, expect, test } from "vitest";
import { formOf, typedAs } from "../../../pages/room/read-value.js";
import type { Form } from "../../../pages/room/task.js";
import { announcementOf } from "../../../src/ceremony.js";
import {
  announceRound,
  drawRound,
  openYear,
  orThrow,
  parsePolicy,
  parseRegistry,
  type SeedSource,
  type Year,
} from "../../../src/index.js";
import { quicknet } from "../../../src/protocol.js";
import { checkCodeOf, chinese, english, type RoomInput, roomPage, wordsOf } from "../../../src/publish.js";
import { HOSTILE_NAMES } from "../../support/hostile-names.js";
import { AS_OF, BY, inspectors, policy, units } from "../../support/small-case.js";

const TEXT: SeedSource = { type: "text", name: "lottery", value: "1 2 3" };
const INPUT: RoomInput = { round: "H1", page: "page()", worker: "worker()" };

interface Town {
  readonly secret?: string;
  readonly key?: string;
  readonly name?: string;
}

function town({ secret, key, name = "Unit" }: Town = {}): Year {
  const rows = units().map((unit) => ({ ...unit, name }));
  const given = {
    units: rows,
    inspectors: inspectors(),
    asOf: AS_OF,
    ...(key === undefined ? {} : { secret: key }),
  };
  const inputs = {
    policy: orThrow(parsePolicy(policy() as never)),
    registry: orThrow(parseRegistry(given as never)),
  };
  return openYear(secret === undefined ? inputs : { ...inputs, secret });
}

function announced(of: Town = {}): Year {
  const sources = [announcementOf(TEXT, "000000/2026/M-1/H1")];
  const input = { round: "H1", sources, at: "2026-01-05T09:00:00+08:00", by: BY };
  return orThrow(announceRound(town(of), input)).year;
}

const codesOf = (answer: ReturnType<typeof roomPage>): string[] =>
  answer.ok ? [] : answer.refusals.map(({ code }) => code);

describe("a check code", () => {
  test("is the first 80 bits of a hash in base 32, as RFC 4648 writes them", () => {
    // printf 9ac042fb5ee49aebdc3f | xxd -r -p | base32
    expect(checkCodeOf(`9ac042fb5ee49aebdc3f${"0".repeat(44)}`)).toBe("TLAE-F626-4SNO-XXB7");
    expect(checkCodeOf("f".repeat(64))).toBe("7777-7777-7777-7777");
  });

  test("is of a hash and of nothing else", () => {
    expect(() => checkCodeOf("A".repeat(64))).toThrow(TypeError);
    expect(() => checkCodeOf(undefined as never)).toThrow(TypeError);
  });
});

describe("a room is opened for a round that is announced", () => {
  test("and holds policy, registry and ledger, but no secret where there is none", () => {
    const page = orThrow(roomPage(announced(), INPUT));
    expect(page).toContain("U-01");
    expect(page).not.toContain("&quot;secret&quot;");
  });

  test("with the key of a private registry and the secret of a salted ledger", () => {
    const [key, secret] = ["5e".repeat(32), "ab".repeat(32)];
    const page = orThrow(roomPage(announced({ key, secret }), INPUT));
    expect([page.includes(key), page.includes(secret)]).toEqual([true, true]);
  });

  test("and not before, after, or for another", () => {
    const year = announced();
    const drawn = orThrow(
      drawRound(year, { round: "H1", seed: [TEXT], at: "2026-01-05T10:00:00+08:00", by: BY }),
    );
    expect(codesOf(roomPage(town(), INPUT))).toEqual(["publish/room-not-announced"]);
    expect(codesOf(roomPage(drawn.year, INPUT))).toEqual(["publish/room-drawn"]);
    expect(codesOf(roomPage(year, { ...INPUT, round: "H9" }))).toEqual(["publish/room-round"]);
    expect(codesOf(roomPage(year, { ...INPUT, page: "x</script>" }))).toEqual(["publish/room-code"]);
    expect(codesOf(roomPage(year, { ...INPUT, worker: "" }))).toEqual(["publish/room-code"]);
    expect(codesOf(roomPage({} as never, INPUT))).toEqual(["input/raw-year"]);
  });

  test("and every refusal has words in both languages", () => {
    const refused = roomPage(town(), INPUT);
    for (const language of [english, chinese])
      expect(refused.ok ? "" : wordsOf(refused.refusals[0]!, language).message).toContain("H1");
  });

  test("a page allows its own script and nothing from anywhere; no name ends a place of it", () => {
    for (const name of HOSTILE_NAMES) {
      const page = orThrow(roomPage(announced({ name }), INPUT));
      const allowed = /content="(default-src[^"]*)"/.exec(page)![1]!;
      expect(allowed).toMatch(
        /^default-src 'none'; style-src 'sha256-\S+'; script-src 'sha256-\S+'; worker-src blob:/,
      );
      expect(page.match(/<script/g)).toHaveLength(1);
      expect(page.match(/<\/body>/g)).toHaveLength(1);
    }
  });
});

describe("values", () => {
  const given = (value: string, signature = "") => ({ value, signature, previous: "" });
  const read = (form: Form, value: string) => {
    const typed = typedAs(form, given(value));
    return typed.ok ? typed.given.value : typed.faults.map(({ said }) => said.en).join();
  };
  const dice = (count: number | null): Form => ({ kind: "dice", count });

  test.each([
    ["24 dice before witnesses", dice(24)],
    ["dice before witnesses, 2026-01-05", dice(null)],
    ["12 throws of a die", dice(12)],
    ["骰子２４次，政务大厅", dice(24)],
    ["骰子", dice(null)],
    ["lottery 2026001", { kind: "numbers" }],
    ["双色球 2026001 期", { kind: "numbers" }],
    ["what the mayor says", { kind: "words" }],
    ["diesel price", { kind: "words" }],
  ])("of a text that is called %j are read by its name", (name, form) => {
    expect(formOf({ type: "text", name })).toEqual(form);
  });

  test("of beacons and secrets by their type", () => {
    expect(formOf({ type: "beacon", chain: quicknet.hash, round: 7 })).toEqual({
      ...{ kind: "beacon", chain: "quicknet", round: 7, chained: false },
    });
    expect(formOf({ type: "chain", party: "a", after: "0".repeat(64) })).toEqual({ kind: "secret" });
    expect(formOf({ type: "plain" })).toEqual({ kind: "words" });
  });

  test("throws stand with one space between them, however they are typed", () => {
    expect(read(dice(4), "6251")).toBe("6 2 5 1");
    expect(read(dice(4), " ６，2、5\n1 ")).toBe("6 2 5 1");
    expect(read(dice(null), "6")).toBe("6");
    expect(read(dice(4), "625")).toContain("4 throws were announced, and 3");
    expect(read(dice(4), "6207")).toContain("Throw 3 is “0”");
    expect(read(dice(null), " ")).toContain("Nothing is entered");
  });

  test("numbers of a lottery stand in the one spelling that the command asks for, and nothing else does", () => {
    expect(read({ kind: "numbers" }, " 07  31 12 + ０8 ")).toBe("07 31 12 + 08");
    for (const other of ["3 8 12", "3,8,12", "03 8 12", "３ ８ １２"])
      expect(read({ kind: "numbers" }, other)).toBe("03 08 12");
    expect(read({ kind: "numbers" }, "3 8 9 + 2")).toBe("3 8 9 + 2");
    expect(read({ kind: "numbers" }, "07 o8")).toContain("“o”");
    expect(read({ kind: "numbers" }, "07 +")).toContain("Enter numbers");
  });

  test("hexadecimal digits stand in lower case and without spaces, in their number", () => {
    expect(read({ kind: "secret" }, `${"AB".repeat(31).replace(/(.{8})/g, "$1 ")}cd`)).toBe(
      `${"ab".repeat(31)}cd`,
    );
    expect(read({ kind: "secret" }, "abc")).toContain("64 digits are needed, and 3");
    expect(read({ kind: "secret" }, "xyz")).toContain("“x”");
  });

  test("a relay's answer gives value and signature, of the announced round alone", () => {
    const form: Form = { kind: "beacon", chain: "quicknet", round: 7, chained: false };
    const answer = { round: 7, randomness: "0a".repeat(32), signature: "0b".repeat(48) };
    expect(typedAs(form, given(JSON.stringify(answer)))).toEqual({
      ok: true,
      given: { value: answer.randomness, signature: answer.signature, previous: "" },
    });
    expect(read(form, JSON.stringify({ ...answer, round: 8 }))).toContain("round 7 was announced");
    expect(read(form, "{")).toContain("no whole answer");
    const odd = typedAs(form, given("0a".repeat(32), "zz"));
    expect(odd.ok ? "" : odd.faults[0]!.field).toBe("signature");
  });
});
