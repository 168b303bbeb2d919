/** What the JSON files of a case have in common: fields by a form, sources, an instant and a cut-off day. */
import type * as z from "zod";
import { isDay, isInstant } from "../kernel/iso-date.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { refuse } from "./refuse.js";

/** When the entries are written, and on which day the registries are cut off. */
interface Dated {
  readonly at: string;
  readonly asOf: string;
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
  if (read.success && !isInstant(read.data.at))
    faults.push(refuse("seed/field", ["at"], { problem: "is not an RFC 3339 instant" }));
  if (read.success && !isDay(read.data.asOf))
    faults.push(refuse("seed/field", ["asOf"], { problem: "is not a day" }));
  return faults.length > 0 ? reject(faults) : accept(withoutSchema(value as File));
}

/** Where an editor finds the schema concerns nobody else. */
function withoutSchema<File extends Dated>(file: File): File {
  const { $schema: _, ...rest } = file as File & { readonly $schema?: unknown };
  return rest as unknown as File;
}
