/**
 * `double-random substitute CASE --inspector ID`: somebody cannot go, and others take every one of their seats, in all
 * rounds, lanes and authorities of the ledger.
 */
import { accept, reject } from "../../kernel/result.js";
import type { Ground } from "../../ledger/bodies.js";
import { isKind } from "../../ledger/recorded.js";
import { type SubstitutedEverywhere, substituteEverywhere } from "../../round/substitute-everywhere.js";
import type { Year } from "../../year/year.js";
import { faultOfInspector } from "../nobody.js";
import type { ExitCode, Options } from "../options.js";
import { actOn } from "./act.js";
import { GROUND_WORDS, valueOfWord } from "./closed-words.js";
import { given, needed } from "./said.js";

const USAGE =
  "substitute CASE --inspector ID --from DAY --until DAY --ground CODE --reason TEXT --approver NAME";

export function substituteCommand(places: readonly string[], options: Options): Promise<ExitCode> {
  return actOn(places, options, {
    usage: USAGE,
    act: (year, { occasion }) => {
      const said = needed(options, ["inspector", "ground", "reason", "approver"], USAGE);
      const nobody = faultOfInspector(said.inspector, year.registries);
      if (nobody.length > 0) return reject(nobody);
      const done = substituteEverywhere(year, {
        ...said,
        ...given(options, ["from", "until"]),
        // A code that is not on the list is refused with the list.
        ground: (valueOfWord(said.ground, GROUND_WORDS) ?? said.ground) as Ground,
        authorities: othersOn(year),
        ...occasion,
      });
      if (!done.ok) return done;
      const { year: next, unfilled, kept } = done.value;
      const more = [...unfilledText(unfilled, options), ...keptText(kept, options)];
      return accept(
        { year: next, said: more, data: { unfilled, kept }, isPartly: unfilled.length > 0 },
        done.warnings,
      );
    },
  });
}

/** Authorities with a policy on the ledger. */
function othersOn({ ledger, policy }: Year): string[] {
  const all = ledger.flatMap((entry) => (isKind(entry, "policy") ? [entry.body.policy.authority] : []));
  return [...new Set(all)].filter((authority) => authority !== policy.authority);
}

function unfilledText(unfilled: SubstitutedEverywhere["unfilled"], { zh }: Options): string[] {
  return unfilled.map(({ drawId, units }) =>
    zh
      ? `${drawId} 中无人可以替换：${units.join("、")}`
      : `nobody can step in, in ${drawId}: ${units.join(", ")}`,
  );
}

function keptText(kept: SubstitutedEverywhere["kept"], { zh }: Options): string[] {
  return kept.map(({ drawId, unit }) =>
    zh
      ? `${drawId} 的 ${unit} 不变：不受此次缺席影响`
      : `${unit} of ${drawId} stays as it is: the absence does not reach it`,
  );
}
