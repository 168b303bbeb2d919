/**
 * Tries a reader with many inputs. None may make it throw, say what has no words, answer another time
 * otherwise, or change what it was given.
 */
import { inspect, isDeepStrictEqual } from "node:util";
import { isRefusalError } from "../../../src/index.js";
import { OutOfRange, WrongType } from "../../../src/kernel/misuse.js";
import { diceOf } from "../../support/dice.js";
import { saidIn, wordlessIn } from "./in-words.js";
import type { Reader } from "./reader.js";

/** One input in so many is read twice, and looked at afterwards. */
const TWICE = 8;

/** Milliseconds after which an input of a few thousand signs counts as one that hangs, on any machine. */
const HANGS = 30_000;

/** Codes of the last nets: something was met that no rule foresaw. */
const NETS = new Set(["kernel/input", "verify/not-examined"]);

export interface Tried {
  readonly inputs: number;
  readonly accepted: number;
  readonly refused: number;
  /** Milliseconds of the slowest input, and its number. */
  readonly slowest: readonly [took: number, input: number];
  /** What the last nets caught, by what was met there. */
  readonly caught: ReadonlyMap<string, string>;
}

export interface Trial {
  readonly seed: number;
  readonly inputs: number;
  readonly first?: number;
}

/** @throws Error that names reader, seed and input, which `DOUBLE_RANDOM_FUZZ_INPUT` tries again */
export function tryReader(reader: Reader, { seed, inputs, first = 0 }: Trial): Tried {
  const counted = { accepted: 0, refused: 0 };
  const caught = new Map<string, string>();
  let slowest: Tried["slowest"] = [0, 0];
  for (let input = first; input < first + inputs; input++) {
    const tried = tryInput(reader, givenTo(reader, seed, input), input % TWICE === 0);
    if (tried.problem !== undefined)
      throw new Error(`${reader.name}, seed ${seed}, input ${input}: ${tried.problem}`);
    if (tried.took > slowest[0]) slowest = [tried.took, input];
    counted[tried.isRefused ? "refused" : "accepted"]++;
    for (const each of tried.caught) if (!caught.has(each)) caught.set(each, `seed ${seed}, input ${input}`);
  }
  return { inputs, ...counted, slowest, caught };
}

/** The same for the same reader, seed and number, on every machine. */
export function givenTo(reader: Reader, seed: number, input: number): readonly unknown[] {
  return reader.given(diceOf(hashOf(`${reader.name} ${seed} ${input}`)));
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

interface TriedInput {
  readonly problem?: string;
  readonly isRefused: boolean;
  readonly took: number;
  readonly caught: readonly string[];
}

/** @param isTwice - read again, and see whether the answer and what was given are the same */
export function tryInput(reader: Reader, given: readonly unknown[], isTwice: boolean): TriedInput {
  const copy = isTwice ? copyOf(given) : undefined;
  const start = performance.now();
  const answer = answerOf(reader, given);
  const took = performance.now() - start;
  const tried = { took, isRefused: isRefusal(answer), caught: caughtIn(answer) };
  const problem =
    answer.escaped ??
    wordless(answer) ??
    (took > HANGS ? `it took ${Math.round(took)} ms` : undefined) ??
    (copy !== undefined && !isDeepStrictEqual(copy, given) ? "what was given was changed" : undefined) ??
    (isTwice && told(answerOf(reader, given)) !== told(answer) ? "the second answer is another" : undefined);
  return problem === undefined ? tried : { ...tried, problem };
}

/** What holds a value that cannot be shown has no words either. */
function wordless({ value }: Answer): string | undefined {
  try {
    return wordlessIn(value);
  } catch (error) {
    return `what it says cannot be said: ${inspect(error)}`;
  }
}

interface Answer {
  readonly value?: unknown;
  /** Something was thrown that nobody has told. */
  readonly escaped?: string;
  /** A mistake was told by throwing. */
  readonly told?: string;
}

function answerOf(reader: Reader, given: readonly unknown[]): Answer {
  try {
    return { value: reader.read(...given) };
  } catch (error) {
    const isTold = error instanceof WrongType || error instanceof OutOfRange || isRefusalError(error);
    if (isTold && reader.mayThrow === true) return { told: error.message };
    return { escaped: inspect(error) };
  }
}

function isRefusal({ value, told: words }: Answer): boolean {
  const { ok, findings } = (value ?? {}) as { readonly ok?: unknown; readonly findings?: readonly unknown[] };
  return ok === false || words !== undefined || (findings !== undefined && findings.length > 0);
}

function caughtIn({ value }: Answer): string[] {
  return saidIn(value).flatMap(({ code, facts }) =>
    NETS.has(code) ? [`${code}: ${facts["problem"] ?? facts["found"]}`] : [],
  );
}

/** The answer as text, whatever it holds. */
function told(answer: Answer): string {
  return inspect(answer, { depth: 12, maxArrayLength: 500, maxStringLength: 5_000, breakLength: 1_000 });
}

/** A copy; nothing where something is given that cannot be copied. */
function copyOf(given: readonly unknown[]): readonly unknown[] | undefined {
  try {
    const copy = structuredClone(given);
    return isDeepStrictEqual(copy, given) ? copy : undefined;
  } catch {
    return undefined;
  }
}
