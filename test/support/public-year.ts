/** A year in which everything happens, as what the public is handed: record, list of units, and the site of both. */
import { listUnits, orThrow, writeLedger } from "../../src/index.js";
import { publicUnits, publishSite, type SiteFile, type SiteInput } from "../../src/publish.js";
import { eventfulYear } from "./eventful-year.js";

export function publicYear() {
  const { ledger, registries } = eventfulYear();
  const units = orThrow(publicUnits(ledger, registries, { whole: true }));
  return {
    ledger,
    registries,
    units,
    record: writeLedger(ledger),
    all: registries.flatMap((each) => [...listUnits(each)]),
  };
}

export function filesOf(input: SiteInput): ReadonlyMap<string, string> {
  return new Map([...orThrow(publishSite(input))].map(({ path, content }: SiteFile) => [path, content]));
}

/** The same pages, with the marks of what is withheld as they read, without their links to the rules. */
export function readOf(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const link = /<a href="[^"]*rules\.html#w-[^"]*">([^<]*<code>[^<]*<\/code>[^<]*)<\/a>/g;
  return new Map([...files].map(([path, text]) => [path, text.replace(link, "$1")]));
}

/** Places of a record that somebody made other ones of, the chain left as it was: what a view may look like. */
export function withPlaces(record: string, change: (key: string, value: unknown) => unknown): string {
  return record
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => `${JSON.stringify(JSON.parse(line), (key, value) => change(key, value))}\n`)
    .join("");
}
