/** Runs the tests named for a fault in a copy of the sources, and reads which of them turned red. */
import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Copy, withPatches } from "./copy.js";
import type { NamedTest, PlantedFault } from "./fault.js";

/** The named tests that stay green. One that does not run, or ends with anything but a failed expectation, counts as green. */
export async function tryFault(
  copy: Copy,
  { patches, caughtBy }: PlantedFault,
): Promise<readonly NamedTest[]> {
  const results = await withPatches(copy, patches, () => runTests(copy, caughtBy));
  return caughtBy.filter((test) => !results.some((result) => isOf(test, result) && failedToHold(result)));
}

/** What is not green without any fault: all tests that are named for one of these must be there, and pass. */
export async function tryNone(copy: Copy, faults: readonly PlantedFault[]): Promise<readonly string[]> {
  const named = faults.flatMap(({ caughtBy }) => caughtBy);
  const results = await runTests(copy, named);
  const missing = named.filter((test) => !results.some((result) => isOf(test, result)));
  return [
    ...new Set(missing.map(({ file, title }) => `${file} has no test "${title}"`)),
    ...results
      .filter(({ status }) => status === "failed")
      .map(({ file, title }) => `${file} "${title}" is red`),
  ];
}

interface TestResult extends NamedTest {
  readonly status: string;
  readonly messages: readonly string[];
}

const isOf = (named: NamedTest, { file, title }: TestResult): boolean =>
  file === named.file && title.startsWith(named.title);

function failedToHold({ status, messages }: TestResult): boolean {
  return status === "failed" && messages.some((message) => /AssertionError|Does not hold/.test(message));
}

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly {
      readonly title: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

async function runTests({ folder }: Copy, tests: readonly NamedTest[]): Promise<TestResult[]> {
  const output = join(folder, "report.json");
  rmSync(output, { force: true });
  const files = [...new Set(tests.map(({ file }) => file))];
  const titles = [...new Set(tests.map(({ title }) => title.replace(/[^\p{L}\p{N} ]/gu, ".")))].join("|");
  const said = await vitest(folder, ["--reporter=json", `--outputFile=${output}`, "-t", titles, ...files]);
  const { testResults } = reportIn(output, said);
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === "passed" || status === "failed")
      .map(({ title, status, failureMessages }) => ({
        ...{ file: name.slice(folder.length + 1), title, status, messages: failureMessages },
      })),
  );
}

function reportIn(path: string, said: string): Report {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Report;
  } catch {
    throw new Error(`The tests did not run to their end:\n${said}`);
  }
}

/** Ends with all that was said, whatever the exit code. */
function vitest(folder: string, more: readonly string[]): Promise<string> {
  const program = join(folder, "node_modules/vitest/vitest.mjs");
  // What one fault leaves as it was need not be read again for the next.
  const cache = ["--experimental.fsModuleCache", `--experimental.fsModuleCachePath=${join(folder, "cache")}`];
  const args = [program, "run", "--project", "suite", "--maxWorkers=1", ...cache, ...more];
  const child = spawn(process.execPath, args, { cwd: folder, env: { ...process.env, CI: "true" } });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (said += String(part)));
  return new Promise((resolve, reject) => {
    child.on("error", reject).on("close", () => resolve(said));
  });
}
