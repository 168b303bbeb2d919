/** One file with an instance, or with several cases, to its answer. */

import { readFileSync } from "node:fs";
import * as z from "zod";
import { readJson } from "../../src/kernel/read-json.js";
import type { Refusal } from "../../src/kernel/refusal.js";
import { english } from "../../src/languages/english.js";
import { wordsOf } from "../../src/languages/words-of.js";
import { coreOf, drawTeams, orThrow, type Shortage, type TeamDrawInput } from "../../src/protocol.js";
import { teamsInPairs } from "../vectors/answers.js";

export interface StaffedFile {
  readonly code: 0 | 2;
  readonly text: string;
}

const NO_SEED = "0".repeat(64);
const NO_DRAW = "000000/0000/TEAMS/R01";

const instanceSchema = () =>
  z.object({
    seed: z.string().default(NO_SEED),
    drawId: z.string().default(NO_DRAW),
    seats: z.array(
      z.object({
        unit: z.string(),
        role: z.string(),
        eligible: z.array(z.string()),
        except: z.array(z.string()).exactOptional(),
        day: z.string().exactOptional(),
        keep: z.string().exactOptional(),
      }),
    ),
    inspectors: z.array(
      z.object({
        id: z.string(),
        capacity: z.number(),
        carried: z.number().exactOptional(),
        group: z.string().exactOptional(),
        share: z.string().exactOptional(),
        perDay: z.number().exactOptional(),
        perWeek: z.number().exactOptional(),
        away: z.array(z.string()).exactOptional(),
        busy: z.array(z.string()).exactOptional(),
      }),
    ),
    band: z.number().exactOptional(),
    balance: z.enum(["level", "mean", "capacity"]).exactOptional(),
    pairLimit: z.number().nullish(),
    pairs: z.array(z.tuple([z.string(), z.string(), z.number()])).exactOptional(),
  });

export function staffFile(path: string): StaffedFile {
  let file: unknown;
  try {
    file = orThrow(readJson(readFileSync(path, "utf8")));
  } catch (error) {
    return {
      code: 2,
      text: `${path}: cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
  const instances = instancesIn(file);
  const answers = instances.map(({ name, given }) => staffInstance(name, given));
  const faults = answers.flatMap((answer) => ("faults" in answer ? answer.faults : []));
  if (faults.length > 0) return { code: 2, text: [`${path} is no instance:`, ...faults].join("\n") };
  const printed = "cases" in (file as object) ? { answers } : answers[0];
  return { code: 0, text: JSON.stringify(printed, undefined, 1) };
}

/** The file is an instance, a case that gives one, or a list of such cases. */
function instancesIn(file: unknown): { readonly name?: string; readonly given: unknown }[] {
  const { given, cases } = (file ?? {}) as {
    given?: unknown;
    cases?: { name: string; do?: string; given: unknown }[];
  };
  if (Array.isArray(cases)) return cases.filter((each) => each.do === undefined || each.do === "teams");
  return [{ given: given ?? file }];
}

function staffInstance(
  name: string | undefined,
  given: unknown,
): object | { readonly faults: readonly string[] } {
  const read = instanceSchema().safeParse(given);
  if (!read.success)
    return {
      faults: read.error.issues.map(({ path, message }) => `  ${path.map(String).join(".")}: ${message}`),
    };
  const { pairLimit, ...rest } = read.data;
  const input: TeamDrawInput = pairLimit === undefined || pairLimit === null ? rest : { ...rest, pairLimit };
  const drawn = drawTeams(input);
  if (!drawn.ok) return { faults: drawn.refusals.map(lineOf) };
  const ignored = fieldsLeftOut(given as Json, read.data as Json);
  const answer = {
    ...(name === undefined ? {} : { name }),
    ...(ignored.length === 0 ? {} : { ignored }),
    ...(input.seed === NO_SEED
      ? { note: "no seed was given: 64 zeros were used", seed: input.seed, drawId: input.drawId }
      : {}),
    ...(teamsInPairs(drawn.value) as object),
  };
  if (drawn.value.complete)
    return { ...answer, pairsOver: drawn.value.seats.filter(({ pairOver }) => pairOver).length };
  const core = coreOf(input);
  return core.ok && core.value !== undefined ? { ...answer, core: inPairs(core.value) } : answer;
}

/**
 * Fields of the file that no instance has, by name, so that a misspelt one is not taken for an answer to it.
 */
function fieldsLeftOut(given: Json, read: Json): string[] {
  const lists = ["seats", "inspectors"].flatMap((list) => {
    const [all, known] = [given[list] as Json[], read[list] as Json[]];
    return all.flatMap((each, at) => namesBeside(each, known[at]!).map((field) => `${list}[].${field}`));
  });
  return [...new Set([...namesBeside(given, read), ...lists])];
}

type Json = Readonly<Record<string, unknown>>;

function namesBeside(given: Json, read: Json): string[] {
  return Object.keys(given).filter((name) => !Object.hasOwn(read, name));
}

/** The smallest shortage: without any one of its seats the others can be filled. */
function inPairs({ shortfall, seats, room }: Shortage): object {
  return {
    shortfall,
    seats: seats.map(({ unit, role }) => [unit, role]),
    room: room.map((each) => [each.inspector, each.room]),
    arithmetic: `${seats.length} seats, room for ${room.reduce((sum, each) => sum + each.room, 0)}`,
  };
}

function lineOf(refusal: Refusal): string {
  const { message, advice } = wordsOf(refusal, english);
  return `  ${refusal.path.join(".")}: ${message} ${advice}`;
}
