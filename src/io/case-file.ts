/** What the JSON files of a case have in common: fields by a form, sources, an instant and a cut-off day. */
import type * as z from "zod";
import { isDay, isInstant } from "../kernel/iso-date.js";
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { refuse } from "./refuse.js";

/** When the entries are written, and on which day the registries are cut off; and what an announcement may say besides. */
interface Dated {
  readonly at: string;
  readonly asOf: string;
  readonly drawOn?: string | undefined;
  readonly valuesFrom?: string | undefined;
  readonly revealBy?: string | undefined;
}

/**
 * Reads a parsed file without its `$schema`, which is for editors; refuses every fault of its form, and of its sources, at
 * once.
 *
 * @param readSources - reads the field `sources`
 */
export function readCaseFile<File extends Dated>(
  value: unknown,
  document: z.ZodType<Dated>,
  readSources: (sources: unknown) => Result<unknown>,
): Result<File> {
  const read = document.safeParse(value);
  const shape = read.success
    ? []
    : read.error.issues.map((issue) =>
        refuse("seed/field", issue.path as string[], { problem: issue.message }),
      );
  const sources = readSources((value as { sources?: unknown } | null)?.sources);
  const faults = [...shape, ...(sources.ok ? [] : sources.refusals)];
  if (read.success) faults.push(...faultsOfTimes(read.data));
  return faults.length > 0 ? reject(faults) : accept(withoutSchema(value as File));
}

/** Each is told with an example: people write days and hours in many ways. */
function faultsOfTimes({ at, asOf, drawOn, valuesFrom, revealBy }: Dated): Refusal[] {
  const odd = (
    named: Readonly<Record<string, string | undefined>>,
    isRight: (text: string) => boolean,
    code: "seed/instant" | "seed/day",
  ): Refusal[] =>
    Object.entries(named).flatMap(([field, value]) =>
      value === undefined || isRight(value) ? [] : [refuse(code, [field], { value })],
    );
  return [
    ...odd({ at, valuesFrom, revealBy }, isInstant, "seed/instant"),
    ...odd({ asOf, drawOn }, isDay, "seed/day"),
  ];
}

/** Where an editor finds the schema concerns nobody else. */
function withoutSchema<File extends Dated>(file: File): File {
  const { $schema: _, ...rest } = file as File & { readonly $schema?: unknown };
  return rest as unknown as File;
}
