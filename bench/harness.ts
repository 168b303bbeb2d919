/**
 * What a case is, and how it is measured.
 *
 * A draw is run once and is long, so compiling counts: a `cold` case starts a fresh process for every
 * repetition, in turn (first contender, second, …, first again), so that a busy machine disturbs all of them
 * alike. A `warm` case runs in one process, on tinybench. Either way the input is made before the clock
 * starts, and the answer is summed up after it has stopped.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Bench } from "tinybench";

/** Contenders that answer one question on the same input. Ratios refer to the first of them, the peer. */
export interface Case {
  readonly name: string;
  readonly start: "cold" | "warm";
  /** False: left out with `--quick`. */
  readonly quick: boolean;
  readonly contenders: readonly Contender[];
}

export interface Contender {
  readonly name: string;
  /**
   * Makes the input. The body that comes back is what is timed; what the body gives back sums up its answer.
   */
  readonly prepare: () => Body;
}

export type Body = () => Summary;
export type Summary = () => Facts;

/**
 * What is worth knowing of an answer: counts, and `answer`, a digest by which equal answers are recognised.
 */
export type Facts = Readonly<Record<string, string | number>>;

/** Milliseconds of one contender, and what it answered. */
export interface Measured {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  /** Largest resident size of the whole process in MB, input included; null in warm cases. */
  readonly peak: number | null;
  readonly facts: Facts;
}

/** What one cold process reports. */
export interface OneRun {
  readonly ms: number;
  readonly peak: number;
  readonly facts: Facts;
}

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const ONE_RUN = fileURLToPath(new URL("one-run.ts", import.meta.url));

/** Measures all contenders of a case, in order. */
export async function measure(each: Case, repetitions: number): Promise<Measured[]> {
  return each.start === "cold" ? measureCold(each, repetitions) : measureWarm(each, repetitions);
}

function measureCold({ name, contenders }: Case, repetitions: number): Measured[] {
  const runs: OneRun[][] = contenders.map(() => []);
  for (let turn = 0; turn < repetitions; turn++) {
    contenders.forEach((contender, c) => {
      runs[c]!.push(runAlone(name, contender.name));
    });
  }
  return runs.map((list, c) => summed(`${name}, ${contenders[c]!.name}`, list));
}

/** One contender once, in a process of its own. It is started like this one, so that both read TypeScript. */
function runAlone(name: string, contender: string): OneRun {
  const args = [...process.execArgv, "--expose-gc", ONE_RUN, name, contender];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error(`${name}, ${contender} failed:\n${stderr}`);
  return JSON.parse(stdout) as OneRun;
}

/** A contender that answers differently the second time measures something else than it says. */
function summed(name: string, runs: readonly OneRun[]): Measured {
  const facts = runs[0]!.facts;
  const other = runs.find((run) => JSON.stringify(run.facts) !== JSON.stringify(facts));
  if (other !== undefined)
    throw new Error(`${name} answered ${JSON.stringify(facts)} and then ${JSON.stringify(other.facts)}.`);
  const times = runs.map(({ ms }) => ms).sort((a, b) => a - b);
  return {
    median: middle(times),
    min: times[0]!,
    max: times.at(-1)!,
    peak: middle(runs.map(({ peak }) => peak).sort((a, b) => a - b)),
    facts,
  };
}

function middle(sorted: readonly number[]): number {
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

async function measureWarm({ contenders }: Case, repetitions: number): Promise<Measured[]> {
  const bench = new Bench({
    time: 100 * repetitions,
    iterations: 4 * repetitions,
    warmupTime: 300,
    warmupIterations: 4,
  });
  const facts = contenders.map(({ name, prepare }) => {
    const body = prepare();
    bench.add(name, body, { async: false });
    return body()();
  });
  await bench.run();
  return bench.tasks.map(({ name, result }, c) => {
    if (result.state !== "completed") throw new Error(`${name} did not complete: ${result.state}.`);
    const { p50, min, max } = result.latency;
    return { median: p50, min, max, peak: null, facts: facts[c]! };
  });
}
