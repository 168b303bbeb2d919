/** Reads what was written down of a published draw; all faults at once, and no field is passed over. */
import { isPlainObject } from "../kernel/canonical-json.js";
import { nearWord } from "../kernel/near-word.js";
import { notPlain } from "../kernel/not-plain.js";
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { type Method, REPLAY_ONLY } from "../random/method.js";
import type { ElsewhereDraw, ElsewhereMethod, Rfc3797Draw } from "./draws.js";
import {
  type FieldCheck,
  MOST_PICKS,
  NAMES,
  oneOf,
  optional,
  POOL,
  SOURCES,
  TEXT,
  TEXT_OR_NUMBER,
  TEXT_OR_WHOLE,
  wholeFrom,
} from "./field-checks.js";
import { openPool } from "./pool.js";
import { refuse } from "./refuse.js";
import { MOST_COUNTED } from "./rfc3797.js";
import { startsOf } from "./systematic.js";

type Form = Readonly<Record<string, FieldCheck>>;

/** The forms are made when one is asked for: a table of calls would be carried by every bundle. */
function formOf(method: ElsewhereMethod): Form {
  const pool = POOL;
  const count = wholeFrom(0, MOST_PICKS);
  const forms: Readonly<Record<ElsewhereMethod, () => Form>> = {
    "rfc3797/1": () => ({
      sources: optional(SOURCES),
      key: optional(TEXT),
      pool,
      count: wholeFrom(0, MOST_COUNTED),
      passedOver: optional(NAMES),
    }),
    "rivest-sampler/1": () => ({ seed: TEXT, pool, count, repeats: oneOf("kept", "skipped") }),
    "consistent-sampler/1": () => ({
      seed: TEXT_OR_WHOLE,
      pool,
      count,
      replacement: oneOf("with", "without"),
      after: optional(count),
      digits: optional(wholeFrom(1, 80)),
    }),
    "seedrandom-plain/1": () => ({
      seed: TEXT_OR_NUMBER,
      generator: oneOf("arc4", "alea", "xor128"),
      shuffle: oneOf("last-to-first", "first-to-last", "take-out"),
      pool,
      count,
    }),
    "systematic/1": () => ({
      start: wholeFrom(1, Number.MAX_SAFE_INTEGER),
      pool,
      count,
      page: optional(wholeFrom(1, Number.MAX_SAFE_INTEGER)),
    }),
  };
  return forms[method]();
}

/** Names of all methods that can be replayed. */
export function replayMethods(): string[] {
  return Object.keys(REPLAY_ONLY);
}

const OWN: Readonly<Record<Method, true>> = { "ticket/1": true, "seedrandom-shuffle/1": true };

export function readDraw(value: unknown): Result<ElsewhereDraw> {
  if (!isPlainObject(value)) return reject([notPlain(value, [])]);
  // Each field is read once: what is checked is what is used.
  const given: Record<string, unknown> = { ...value };
  const { method } = given;
  if (!replayMethods().includes(method as string)) return reject([unknownMethod(method)]);
  const form = formOf(method as ElsewhereMethod);
  const faults = faultsOfForm(given, form);
  if (faults.length > 0) return reject(faults);
  const draw = given as unknown as ElsewhereDraw;
  const together = [...faultsOfCount(draw), ...(draw.method === "rfc3797/1" ? faultsOfKey(draw) : [])];
  return together.length > 0 ? reject(together) : accept(draw);
}

function unknownMethod(method: unknown): Refusal {
  const named = typeof method === "string" ? method : String(typeof method);
  if (Object.hasOwn(OWN, named)) return refuse("elsewhere/own-method", ["method"], { method: named });
  return refuse("elsewhere/method", ["method"], { method: named, known: replayMethods().join(", ") });
}

function faultsOfForm(given: Readonly<Record<string, unknown>>, form: Form): Refusal[] {
  const known = ["method", ...Object.keys(form)];
  const odd = Object.keys(given).filter((field) => given[field] !== undefined && !known.includes(field));
  return [
    ...odd.map((field) => unread(field, known)),
    ...Object.entries(form).flatMap(([field, check]) => faultsOfField(given[field], field, check)),
  ];
}

function faultsOfField(value: unknown, field: string, check: FieldCheck): Refusal[] {
  if (value !== undefined) return check.faults(value, [field]);
  return check.mayBeLeftOut ? [] : [refuse("elsewhere/missing-field", [field], { field })];
}

function unread(field: string, known: readonly string[]): Refusal {
  const near = nearWord(field, known);
  const facts = { field, known: known.join(", ") };
  return near === undefined
    ? refuse("input/unknown-field", [field], facts)
    : refuse("input/misspelt-field", [field], { ...facts, near });
}

/** Whether so many can be drawn of this pool, by this method. */
function faultsOfCount(draw: ElsewhereDraw): Refusal[] {
  const { size } = openPool(draw.pool);
  if (draw.method === "systematic/1") return faultsOfStart(draw, size);
  if (draw.method === "consistent-sampler/1") {
    const count = draw.count + (draw.after ?? 0);
    const most = draw.replacement === "with" && size > 0 ? MOST_PICKS * 2 : size;
    return [...aboveMost(count, most), ...faultsOfTwins(draw.pool)];
  }
  if (draw.method === "rivest-sampler/1" && draw.repeats === "kept" && size > 0) return [];
  return aboveMost(draw.count, size);
}

function aboveMost(count: number, pool: number): Refusal[] {
  return count > pool ? [refuse("elsewhere/count-above-pool", ["count"], { count, pool })] : [];
}

function faultsOfStart(
  draw: Extract<ElsewhereDraw, { readonly method: "systematic/1" }>,
  size: number,
): Refusal[] {
  return [...aboveMost(draw.count, size), ...wholeFrom(1, startsOf(draw)).faults(draw.start, ["start"])];
}

function faultsOfTwins(pool: ElsewhereDraw["pool"]): Refusal[] {
  const first = new Map<string, number>();
  if (typeof pool !== "number")
    for (const [at, item] of pool.entries()) {
      const known = first.get(String(item));
      if (known !== undefined)
        return [refuse("elsewhere/twice", ["pool", at], { id: String(item), first: known + 1 })];
      first.set(String(item), at);
    }
  return [];
}

/** Sources or a key; and those passed over stand in the pool and leave enough. */
function faultsOfKey({ sources, key, pool, count, passedOver = [] }: Rfc3797Draw): Refusal[] {
  const faults = (sources === undefined) === (key === undefined) ? [refuse("elsewhere/sources", [], {})] : [];
  const { size, nameAt } = openPool(pool);
  const over = new Set(passedOver.map(String));
  if (over.size === 0) return faults;
  const met = new Map<string, number>();
  for (let place = 1; place <= size; place++) {
    const id = nameAt(place);
    if (over.has(id)) met.set(id, (met.get(id) ?? 0) + 1);
  }
  const absent = [...over].filter((id) => !met.has(id));
  const left = [...met.values()].reduce((sum, times) => sum - times, Math.min(size, MOST_COUNTED));
  return [
    ...faults,
    ...absent.map((id) => refuse("elsewhere/not-in-pool", ["passedOver"], { id })),
    ...(count <= size ? aboveMost(count, left) : []),
  ];
}
