/** What an audit says of a bent year that it does not say of the honest one. */

import type { SeedSource } from "../../../src/index.js";
import { sha256Hex } from "../../../src/protocol.js";
import { type Audit, audit } from "../../../src/verify.js";
import type { Attack, Scenes, Until } from "./attack.js";
import { type Scene, textOf } from "./forge.js";
import { type Bundle, QUICKNET } from "./town.js";

/** Codes that are new, in byte order; `crash` where the audit threw. */
export interface Said {
  readonly found: readonly string[];
  readonly noted: readonly string[];
  readonly crash?: string;
}

export interface Verdict {
  /** With all registries and the policy of the operator. */
  readonly whole: Said;
  /** From the text of the ledger. */
  readonly alone: Said;
}

/** What every draw of the honest year is noted for: one more of it says nothing. */
const EVERYDAY = ["verify/note-seed-unchecked", "verify/note-not-replayed"];

/** Notes and uses of discretion, each with what it changed, whatever its number on the ledger. */
function saidOf({ notes, discretions }: Pick<Audit, "notes" | "discretions">): string[] {
  return [
    ...notes.map(({ code, drawId }) => `${code} ${drawId}`),
    ...discretions.map(({ code, by, why, approver, facts: { entry: _, nth: __, times: ___, ...changed } }) =>
      [code, JSON.stringify([by, why, approver, changed])].join(" "),
    ),
  ];
}

type Tried = Pick<Attack, "year" | "bend">;
type Counts = ReadonlyMap<string, number>;

const countsOf = (codes: readonly string[]): Counts =>
  codes.reduce((counts, code) => counts.set(code, (counts.get(code) ?? 0) + 1), new Map<string, number>());

/** An auditor fetches what the beacon has published. */
const whole = ({ ledger, registries, policies: [policy] }: Bundle): Audit => {
  const published = ledger.flatMap((entry) => publishedRounds(entry));
  return audit(ledger, { registries, published, ...(policy === undefined ? {} : { policy }) });
};

function publishedRounds({ kind, body }: Bundle["ledger"][number]): SeedSource[] {
  if (kind !== "draw" && kind !== "assignment") return [];
  return (body.sources ?? []).flatMap((source) =>
    source.type === "beacon" && source.chain === QUICKNET
      ? [{ ...source, value: sha256Hex(`beacon ${source.round}`) }]
      : [],
  );
}

const alone = (bundle: Bundle): Audit =>
  audit(textOf(bundle), bundle.view === undefined ? {} : { at: bundle.view.at });

const WAYS = { whole, alone };

export class Judge {
  readonly #scenes: Scenes;
  readonly #ofYears = new Map<string, Counts>();

  constructor(scenes: Scenes) {
    this.#scenes = scenes;
  }

  judge(attack: Tried): Verdict {
    const bent = this.#bent(attack);
    return { whole: this.#with(attack, bent), alone: this.#say("alone", attack.year, bent) };
  }

  /** What an auditor says who has all registries that the operator hands over. */
  withRegistries(attack: Tried): Said {
    return this.#with(attack, this.#bent(attack));
  }

  #with({ year }: Tried, bent: Bundle): Said {
    return this.#say(bent.registries.length === 0 ? "alone" : "whole", year, bent);
  }

  #bent({ year, bend }: Tried): Bundle {
    const scene = this.#scenes.at(year);
    const bent = bend(scene);
    if (isAsBefore(scene, bent)) throw new Error("nothing is bent");
    return bent;
  }

  #say(way: keyof typeof WAYS, year: Until, bent: Bundle): Said {
    try {
      const { findings, ...rest } = WAYS[way](bent);
      const usual = this.#usual(way, year);
      const noted = [...countsOf(saidOf(rest))]
        .filter(([said, count]) => count > (usual.get(said) ?? 0))
        .map(([said]) => said.split(" ")[0]!)
        .filter((code) => !EVERYDAY.includes(code));
      return { found: sorted(findings.map(({ code }) => code)), noted: sorted(noted) };
    } catch (error) {
      return { found: [], noted: [], crash: String(error).slice(0, 120) };
    }
  }

  #usual(way: keyof typeof WAYS, year: Until): Counts {
    const name = `${way} ${year}`;
    const known = this.#ofYears.get(name);
    if (known !== undefined) return known;
    const counts = countsOf(saidOf(WAYS[way](this.#scenes.at(year))));
    this.#ofYears.set(name, counts);
    return counts;
  }
}

const isAsBefore = (scene: Scene, bent: Bundle): boolean =>
  scene.view?.text === bent.view?.text &&
  scene.view?.at === bent.view?.at &&
  scene.ledger.length === bent.ledger.length &&
  scene.ledger.at(-1)?.hash === bent.ledger.at(-1)?.hash &&
  scene.registries.length === bent.registries.length &&
  scene.registries.every((registry, n) => registry === bent.registries[n]);

const sorted = (codes: readonly string[]): string[] => [...new Set(codes)].sort();

/** One line for a reader: codes, or that nothing was said. */
export function lineOf({ found, noted, crash }: Said): string {
  if (crash !== undefined) return `CRASH ${crash}`;
  const said = [...found, ...noted].map((code) => code.replace(/^(verify|discretion)\//, ""));
  return said.length === 0 ? "SILENT" : said.join(" ");
}
