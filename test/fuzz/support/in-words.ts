/** Can whatever an answer says be told, in English and in Chinese, with every fact that its sentence names? */
import { inspect } from "node:util";
import type { Language, Said } from "../../../src/index.js";
import { chinese, english, wordsOf } from "../../../src/index.js";
import { DOORS } from "../../support/every-export.js";

interface Place extends Said {
  readonly path?: unknown;
}

/** Some doors have words that no other carries: of logs, of time stamps, of draws made elsewhere. */
function withAll(language: Language, name: "english" | "chinese"): Language {
  const doors = Object.values(DOORS) as Partial<Readonly<Record<typeof name, Language>>>[];
  return {
    ...language,
    wording: Object.assign({}, ...doors.map((door) => door[name]?.wording), language.wording),
  };
}

const LANGUAGES = [withAll(english, "english"), withAll(chinese, "chinese")];

const LISTS = ["refusals", "warnings", "findings", "notes", "discretions"] as const;

/** What an answer says: refusals, warnings, findings, notes, discretions. */
export function saidIn(answer: unknown): readonly Place[] {
  if (typeof answer !== "object" || answer === null) return [];
  return LISTS.flatMap((list) => {
    const said = (answer as Readonly<Record<string, unknown>>)[list];
    return Array.isArray(said) ? (said as Place[]).filter((each) => typeof each?.code === "string") : [];
  });
}

/** What cannot be told of an answer; undefined when all is well. */
export function wordlessIn(answer: unknown): string | undefined {
  for (const said of saidIn(answer)) {
    const problem = problemOf(said);
    if (problem !== undefined) return `${said.code}: ${problem}`;
  }
  return undefined;
}

function problemOf(said: Place): string | undefined {
  for (const language of LANGUAGES) {
    if (wordsOf(said, language).message === "") return `no words in ${language.tag}`;
    const missing = missingFacts(said, language);
    if (missing.length > 0)
      return `its sentence in ${language.tag} names ${missing}, and no fact is called so`;
  }
  return isPath(said.path) ? undefined : `its path is no list of names and numbers: ${inspect(said.path)}`;
}

/** Facts that a sentence names and nobody gave. */
function missingFacts({ code, facts, cause }: Place, { wording }: Language): string[] {
  return wording[code]!.flatMap((text = "") =>
    [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!),
  ).filter((name) => facts[name] === undefined && !(name === "found" && cause !== undefined));
}

function isPath(path: unknown): boolean {
  return (
    path === undefined || (Array.isArray(path) && path.every((step) => /string|number/.test(typeof step)))
  );
}
