/**
 * Whatever stands in one place of the arguments of an exported function, the answer is a refusal, a finding,
 * or an error that says where, what is wrong and what belongs there; nothing from deep inside gets out, and
 * nothing hangs.
 */

import { describe, expect, test } from "vitest";
import { chinese, english, type Language, type Refusal, wordsOf } from "../../src/index.js";
import { OutOfRange, WrongType } from "../../src/kernel/misuse.js";
import { RefusalError } from "../../src/kernel/result.js";
import { CALLS, DOORS } from "../support/every-export.js";
import { runs } from "../support/runs.js";
import { unusable } from "../support/unusable.js";

/** Each with the words of logs, of publishing and of uploads, which only their doors carry. */
const LANGUAGES = [
  {
    ...english,
    wording: {
      ...english.wording,
      ...DOORS.log.english.wording,
      ...DOORS.publish.english.wording,
      ...DOORS.uploads.english.wording,
    },
  },
  {
    ...chinese,
    wording: {
      ...chinese.wording,
      ...DOORS.log.chinese.wording,
      ...DOORS.publish.chinese.wording,
      ...DOORS.uploads.chinese.wording,
    },
  },
];

// biome-ignore lint/suspicious/noExplicitAny: nobody keeps to types here
type Act = (...given: any[]) => unknown;

const functions = new Map(
  Object.values(DOORS).flatMap((door) =>
    Object.entries(door).filter(([name, value]) => typeof value === "function" && name !== "RefusalError"),
  ),
) as Map<string, Act>;

/** The value itself, and each of its fields, or its first item. */
function placesOf(value: unknown): (string | number)[] {
  if (typeof value !== "object" || value === null || value instanceof Map || ArrayBuffer.isView(value))
    return [];
  return Array.isArray(value) ? [0] : Object.keys(value);
}

function spoilt(value: unknown, place: string | number | undefined, put: unknown): unknown {
  if (place === undefined) return put;
  const copy: Record<string | number, unknown> = Array.isArray(value)
    ? ([...value] as never)
    : { ...(value as object) };
  copy[place] = put;
  return copy;
}

/**
 * Is there a refusal that somebody could not be told in each language? `orThrow` hands on what is in an
 * answer, of which nothing may be asked.
 */
function isWordless(answer: unknown, name: string): boolean {
  if (name === "orThrow") return false;
  const { ok, refusals } = (answer ?? {}) as { readonly ok?: unknown; readonly refusals: readonly Refusal[] };
  return (
    ok === false &&
    !refusals.every((refusal) =>
      languagesOf(refusal).every((language) => wordsOf(refusal, language).message !== ""),
    )
  );
}

/** Draws made elsewhere have words of their own, which no other door carries. */
function languagesOf({ code }: Refusal): readonly Language[] {
  return code.startsWith("elsewhere/") ? [DOORS.elsewhere.english, DOORS.elsewhere.chinese] : LANGUAGES;
}

/** What got out that nobody has told: undefined when all is well. */
function escaped(name: string, act: Act, given: readonly unknown[]): string | undefined {
  try {
    return isWordless(act(...given), name) ? "a refusal without words" : undefined;
  } catch (error) {
    const isTold = error instanceof WrongType || error instanceof OutOfRange || error instanceof RefusalError;
    return isTold ? undefined : `${String(error)} ${(error as Error).stack?.split("\n")[1]}`;
  }
}

test("every function of every door is called here", () => {
  expect(Object.keys(CALLS).sort()).toEqual([...functions.keys()].sort());
});

test("each call works as it stands", () => {
  for (const [name, given] of Object.entries(CALLS))
    expect(escaped(name, functions.get(name)!, given), name).toBeUndefined();
});

describe("whatever stands in one place", () => {
  const values = Object.entries(unusable(runs(200, 5_000)));
  /** In fields every value stands somewhere; in long runs everywhere. */
  const step = runs(9, 1);

  test.each(Object.entries(CALLS))("%s", (name, given) => {
    const out = given.flatMap((argument, at) =>
      [undefined, ...placesOf(argument)].flatMap((place, n) =>
        values.flatMap(([what, make], v) => {
          if (place !== undefined && (n + v) % step !== 0) return [];
          const problem = escaped(
            name,
            functions.get(name)!,
            Object.assign([...given], { [at]: spoilt(argument, place, make()) }),
          );
          return problem === undefined ? [] : [`argument ${at}, ${place ?? "itself"}, ${what}: ${problem}`];
        }),
      ),
    );
    expect(out).toEqual([]);
  });
});

describe("what is told", () => {
  const messageOf = (name: string, ...given: readonly unknown[]): string => {
    try {
      functions.get(name)!(...given);
    } catch (error) {
      return (error as Error).message;
    }
    return "";
  };

  test.each([
    ["openYear", [{ policy: {}, registry: {} }], /`openYear`.*policy: .*registry: /s],
    ["headOf", [undefined], /`headOf`.*`readLedger`/],
    ["headOf", ["text"], /`headOf`.*`readLedger`/],
    ["unitHistory", [7, "U-01"], /`unitHistory`.*`readYear`/],
    ["carryOver", [[]], /`carryOver`.*`openYear`/],
    ["listUnits", [{ units: [] }], /`listUnits`.*`parseRegistry`/],
    ["plus", [null, null], /`plus`.*`fraction`/],
    ["orThrow", [null], /`orThrow`.*refusals/],
    ["visitsIcalendar", [{}], /`visitsIcalendar`.*`plannedVisits`/],
  ])("%s names itself and what it takes", (name, given, words) => {
    expect(messageOf(name, ...given)).toMatch(words);
  });
});

test("a hundred thousand objects where a year belongs are refused in no time, and once", () => {
  const answer = DOORS.calendars.chineseCalendar(new Array(100_000).fill(Object.create(null)) as never);
  expect(answer.ok ? [] : answer.refusals.map(({ code }) => code)).toEqual(["calendars/unknown-year"]);
});
