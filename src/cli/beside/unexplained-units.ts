/** Lists from which an act would go on although no change on the ledger leads from those of before to them. */
import { join } from "node:path";
import type { Refusal } from "../../kernel/refusal.js";
import type { Ledger } from "../../ledger/chain.js";
import { namingsOf } from "../../verify/discretions/namings.js";
import { type ANNOUNCEMENT, placeOfLists, type SEED, SEVERAL } from "../case.js";
import { refuse } from "../refuse.js";

export interface Going {
  readonly folder: string;
  /** The file of the folder that says the day of the lists. */
  readonly dated: typeof ANNOUNCEMENT | typeof SEED;
  readonly before: Ledger;
  /** With what the act would write. */
  readonly done: Ledger;
}

/** What an audit would list as unexplained is refused before it is written, by the same comparison. */
export function unexplainedUnits({ folder, dated, before, done }: Going): readonly Refusal[] {
  const byHash = new Map(done.map((entry) => [entry.hash, entry]));
  const place = placeOfLists(folder, dated)?.place ?? folder;
  const nearest = place.startsWith(join(folder, SEVERAL)) ? place : null;
  return namingsOf({ ledger: done, byHash })
    .filter(({ entry, isUnexplained }) => isUnexplained && entry.seq >= before.length)
    .slice(0, 1)
    .map(({ named, before: last }) => {
      const { asOf } = named.registry.body;
      const { seq, body } = last!.registry;
      return refuse("cli/change-first", [join(place, "units.csv")], {
        ...{ asOf, before: body.asOf, seq, folder, nearest },
      });
    });
}
