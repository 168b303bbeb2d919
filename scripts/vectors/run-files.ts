/** Runs files of expected values and reports, file by file, how many cases agree and which do not. */
import { type Outcome, runCase } from "./run-case.js";
import { readVectorFile, type VectorCase } from "./vector-file.js";

/** 0 all agree, 1 a case differs or asks for something unknown, 2 a file cannot be read. */
export type ExitCode = 0 | 1 | 2;

/** Longer values say no more to a reader. */
const LONGEST = 2000;

/** Runs every file, also behind one that cannot be read; lines go to `print`. */
export function runVectorFiles(paths: readonly string[], print: (line: string) => void): ExitCode {
  const codes = paths.map((path) => runVectorFile(path, print));
  return codes.includes(2) ? 2 : codes.includes(1) ? 1 : 0;
}

function runVectorFile(path: string, print: (line: string) => void): ExitCode {
  let cases: VectorCase[];
  try {
    cases = readVectorFile(path);
  } catch (error) {
    print(`${path}: cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
  const outcomes = cases.map(runCase);
  const agree = outcomes.filter(({ verdict }) => verdict === "agrees").length;
  print(`${path}: ${agree} of ${cases.length} cases agree`);
  cases.forEach((each, at) => {
    for (const line of complaint(each, outcomes[at]!)) print(`  ${line}`);
  });
  return agree === cases.length ? 0 : 1;
}

function complaint(each: VectorCase, { verdict, found, refusal }: Outcome): string[] {
  if (verdict === "agrees") return [];
  if (verdict === "unknown") return [`unknown: ${each.name}`, `  nothing here can do "${each.do}"`];
  const lines = [`differs: ${each.name}`, `  expected ${short(each.expect)}`, `  got      ${short(found)}`];
  return refusal === undefined ? lines : [...lines, `  because  ${refusal}`];
}

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} … (${text.length} characters)` : text;
}
