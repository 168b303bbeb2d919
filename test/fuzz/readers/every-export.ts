/** Every function that a door exports, with its arguments bent. */
import type { Dice } from "../../support/dice.js";
import { CALLS, DOORS } from "../../support/every-export.js";
import { bendValue, graftsOf } from "../support/bend-value.js";
import type { Reader } from "../support/reader.js";

// biome-ignore lint/suspicious/noExplicitAny: nobody keeps to types here
type Act = (...given: any[]) => unknown;

const ACTS = Object.assign({}, ...Object.values(DOORS)) as Readonly<Record<string, Act>>;

/** Hands on what is in an answer, whose words nobody has. */
const HANDS_ON = new Set(["orThrow", "wordsOf", "standardSchema"]);

/** Seals with chance, or takes a second for each. */
const SLOW = new Set([
  "sealSecret",
  "openSecret",
  "verifyBeacon",
  "reportRound",
  "cosignMlDsa",
  "mlDsaKeyOf",
]);
const NAMES = Object.keys(CALLS).filter((name) => !HANDS_ON.has(name) && !SLOW.has(name));
const GRAFTS = graftsOf(Object.values(CALLS).map((given) => given.filter((each) => canBeCopied(each))));

/** Years and registries are carried whole. */
function canBeCopied(value: unknown): boolean {
  try {
    return JSON.stringify(structuredClone(value))?.length < 3_000;
  } catch {
    return false;
  }
}

function call(dice: Dice): readonly unknown[] {
  const name = dice.oneOf(NAMES);
  const given = CALLS[name]!;
  const bendable = given.flatMap((each, at) => (canBeCopied(each) ? [at] : []));
  if (bendable.length === 0) return [name, ...given];
  const at = dice.oneOf(bendable);
  const bent = bendValue(given[at], dice, { kind: "any", grafts: GRAFTS });
  return [name, ...Object.assign([...given], { [at]: bent })];
}

export const everyExport: Reader = {
  name: "every export",
  inputs: 700,
  given: call,
  read: (name: string, ...given: readonly unknown[]) => ACTS[name]!(...given),
  mayThrow: true,
};
