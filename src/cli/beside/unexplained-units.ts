/** Lists from which an act would go on although no change on the ledger leads from those of before to them. */
import { join } from "node:path";
import { canonicalJson, type Json } from "../../kernel/canonical-json.js";
import type { Refusal } from "../../kernel/refusal.js";
import type { Entry, Ledger } from "../../ledger/chain.js";
import { isKind } from "../../ledger/recorded.js";
import { changesIn, leads, namingsOf, unitsRoot } from "../../verify/discretions/namings.js";
import { placeOfLists, SEVERAL } from "../case.js";
import type { ANNOUNCEMENT, SEED } from "../case-files.js";
import { refuse } from "../refuse.js";
import { shellText } from "../shell-text.js";

export interface Going {
  readonly folder: string;
  /** The file of the folder that says the day of the lists, or the folder where they stand. */
  readonly dated: typeof ANNOUNCEMENT | typeof SEED | { readonly place: string };
  readonly before: Ledger;
  /** With what the act would write. */
  readonly done: Ledger;
}

/** What an audit would list as unexplained is refused before it is written, by the same comparison. */
export function unexplainedUnits({ folder, dated, before, done }: Going): readonly Refusal[] {
  const byHash = byHashIn(done);
  const place = typeof dated === "object" ? dated.place : (placeOfLists(folder, dated)?.place ?? folder);
  const nearest = nearestOf(folder, place);
  return namingsOf({ ledger: done, byHash })
    .filter(({ entry, isUnexplained }) => isUnexplained && entry.seq >= before.length)
    .slice(0, 1)
    .map(({ named, before: last }) => {
      const { asOf } = named.registry.body;
      const { seq, body } = last!.registry;
      return refuse("cli/change-first", [join(place, "units.csv")], {
        ...{ asOf, before: body.asOf, seq, folder: shellText(folder), nearest },
      });
    });
}

/** A folder of `registries`, from which a change can be written as it is. */
function nearestOf(folder: string, place: string): string | null {
  return place.startsWith(join(folder, SEVERAL)) ? shellText(place) : null;
}

/**
 * The same of an act on the year, which may be the change itself: that one may only begin where the ledger stands. And
 * the people of one day are the same for every act that relies on them.
 */
export function unexplainedLists(
  { folder, before, done }: Omit<Going, "dated">,
  { place, authority }: { readonly place: string; readonly authority: string },
): readonly Refusal[] {
  const units = unexplainedUnits({ folder, dated: { place }, before, done });
  if (units.length > 0) return units;
  const own = namingsOf({ ledger: before, byHash: byHashIn(before) }).filter(
    (each) => each.authority === authority,
  );
  const last = own.at(-1)?.named;
  if (last === undefined) return [];
  const nearest = nearestOf(folder, place);
  const written = done.slice(before.length);
  const changes = changesIn({ ledger: done, byHash: byHashIn(done) });
  const apart = written
    .filter((entry) => isKind(entry, "registry"))
    .find((entry) => !leads(changes, unitsRoot(last.registry), unitsRoot(entry)));
  if (apart !== undefined) {
    const { seq, body } = last.registry;
    const facts = { asOf: apart.body.asOf, before: body.asOf, seq, folder: shellText(folder), nearest };
    return [refuse("cli/change-first", [join(place, "units.csv")], facts)];
  }
  if (written.some((entry) => isKind(entry, "change"))) return [];
  return written
    .filter((entry) => isKind(entry, "roster"))
    .flatMap(({ body }) => {
      const sameDay = own
        .map(({ named: { roster } }) => roster)
        .filter((each) => each.body.asOf === body.asOf);
      if (sameDay.length === 0 || sameDay.some((each) => isSame(each.body, body))) return [];
      const { asOf } = body;
      const facts = { asOf, seq: sameDay.at(-1)!.seq, folder: shellText(folder) };
      return [refuse("cli/people-of-day", [join(place, "inspectors.csv")], facts)];
    });
}

function byHashIn(ledger: Ledger): ReadonlyMap<string, Entry> {
  return new Map(ledger.map((entry) => [entry.hash, entry]));
}

function isSame(one: object, other: object): boolean {
  return canonicalJson(one as Json) === canonicalJson(other as Json);
}
