/**
 * Where the seed of a case comes from: a file with `sources`, with their values or, before these are known, without; and what
 * an announcement says of time. It is the file that `--seed` names, else the seed.json of the folder, unless that is
 * the seed of a round.
 */
import { join } from "node:path";
import { isPlainObject } from "../../kernel/canonical-json.js";
import { accept, type Result, reject } from "../../kernel/result.js";
import { checkAnnounced } from "../../random/announcement.js";
import { checkSources, type SeedSource } from "../../random/seed.js";
import type { ToAnnounce } from "../../year/announced-seed.js";
import { CommandError } from "../command-error.js";
import { exists } from "../files.js";
import { readJsonAt } from "../json-file.js";
import type { Options } from "../options.js";
import { faultsOfSpelling } from "../value-spelling.js";

/** Of a case that everything is known of, or of one that is announced. */
export type SeedOfCase =
  | { readonly kind: "values"; readonly seed: readonly SeedSource[]; readonly checked?: string }
  | {
      readonly kind: "announced";
      readonly said: ToAnnounce;
    };

const TERMS = ["valuesFrom", "revealBy", "fallback", "seals"];
const FIELDS = ["$schema", "sources", "checked", ...TERMS];

/**
 * Refused: a file that is no JSON or holds other fields, sources that cannot be read (codes `cli/…`, `random/…`).
 *
 * @throws CommandError where seed.json is that of a round
 */
export function seedOfCase(folder: string, { seed }: Options): Result<SeedOfCase> {
  const path = seed ?? join(folder, "seed.json");
  if (seed === undefined && !exists(path)) return accept({ kind: "values", seed: [] });
  return readJsonAt(path, (value) => seedIn(fieldsIn(value, path)));
}

function fieldsIn(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (!isPlainObject(value)) throw new CommandError("cli/seed-form", { path, found: null });
  const fields = value as Readonly<Record<string, unknown>>;
  const odd = Object.keys(fields).find((field) => !FIELDS.includes(field));
  if ("round" in fields)
    throw new CommandError("cli/seed-of-round", { path, round: String(fields["round"]) });
  if (odd !== undefined) throw new CommandError("cli/seed-form", { path, found: odd });
  return fields;
}

function seedIn({ sources, checked, ...rest }: Readonly<Record<string, unknown>>): Result<SeedOfCase> {
  const announced = checkAnnounced(sources);
  const terms = Object.fromEntries(Object.entries(rest).filter(([field]) => TERMS.includes(field)));
  if (announced.ok)
    return accept({ kind: "announced", said: { ...terms, sources: announced.value } as ToAnnounce });
  const values = checkSources(sources);
  const misspelt = values.ok ? faultsOfSpelling(values.value) : [];
  if (!values.ok || misspelt.length > 0) return reject(values.ok ? misspelt : values.refusals);
  const who = checked === undefined ? {} : { checked: checked as string };
  return accept({ kind: "values", seed: values.value, ...who });
}
