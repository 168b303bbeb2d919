/**
 * Where the seeds of a lawful year come from, by chance: words, dice, rounds of beacons named for an instant,
 * secrets of one or several parties, links of a yearly chain; announced with and without their time, and with
 * what takes their place when a secret is withheld.
 */
import { announcementOf, secretsOfYear } from "../../../src/ceremony.js";
import { beaconRoundAt, beaconTimeOf, leagueOfEntropy, quicknet } from "../../../src/drand.js";
import { type AnnouncedSource, audit, type Ledger, orThrow, type SeedSource } from "../../../src/index.js";
import { addDays } from "../../../src/kernel/iso-date.js";
import { sha256Hex } from "../../../src/protocol.js";
import type { Terms } from "../../../src/random/terms.js";
import type { Chance } from "./chance.js";

/** Sources as they are announced, and the values from which the draw is made. */
export interface ChosenSeed {
  readonly announced: readonly AnnouncedSource[];
  readonly terms: Terms;
  readonly values: readonly SeedSource[];
  /** The day from which on it can be drawn. */
  readonly on: string;
}

export interface Asked {
  readonly drawId: string;
  /** Day of the announcement, and of the draw as it is meant. */
  readonly day: string;
  readonly on: string;
  /** Last value that each party has published. */
  readonly chains: ReadonlyMap<string, string>;
}

interface Made {
  readonly announced: AnnouncedSource;
  readonly value: SeedSource;
}

const CHAINS_OF_BEACONS = [quicknet, quicknet, leagueOfEntropy];
/** A chain of a beacon that nobody knows. */
const OTHER_CHAIN = "5a".repeat(32);
const LINKS = 40;

export class SeedsOfYear {
  readonly #chance: Chance;
  readonly #zone: string;
  #number = 0;
  /** Secrets of chains, each by the value before it. */
  readonly #links = new Map<string, string>();
  readonly #begun = new Map<string, string>();

  constructor(chance: Chance, zone: string) {
    this.#chance = chance;
    this.#zone = zone;
  }

  /** The beginning of a new chain of a party; its secrets are kept. */
  anchor(party: string): string {
    const last = sha256Hex(`${party} ${++this.#number}`);
    const { anchor, secrets } = secretsOfYear({ party, last, rounds: LINKS });
    for (const [at, secret] of secrets.entries()) this.#links.set(secrets[at - 1] ?? anchor, secret);
    return anchor;
  }

  /** What is announced today and drawn on another day, or, where both are the same, at once. */
  choose(asked: Asked): ChosenSeed {
    const made = this.#sources(asked);
    const announced = made.map((each) => each.announced);
    const terms = asked.day < asked.on ? this.#terms(asked, announced) : {};
    const isWithheld = terms.fallback !== undefined && this.#chance.in(1, 3);
    if (!isWithheld) return { announced, terms, values: made.map(({ value }) => value), on: asked.on };
    return {
      announced,
      terms,
      values: terms.fallback!.map((source) => this.#valueOf(source)),
      on: addDays(terms.revealBy!.slice(0, 10), 1),
    };
  }

  #sources(asked: Asked): readonly Made[] {
    const chance = this.#chance;
    const { drawId } = asked;
    const one = (): readonly Made[] =>
      chance.pick<() => readonly Made[]>([
        () => [made({ type: "plain", value: `list ${++this.#number}` }, drawId)],
        () => [made({ type: "text", name: `dice ${drawId}`, value: `${++this.#number} 4 1` }, drawId)],
        () => [this.#beacon(asked)],
        () => [this.#beacon(asked)],
        () =>
          ["bureau", "justice", "press"]
            .slice(0, chance.between(1, 3))
            .map((each) => this.#secret(each, drawId)),
        () =>
          ["office", "union", "late"]
            .slice(0, chance.between(1, 3))
            .flatMap((each) => this.#link(each, asked)),
      ])();
    const found = Array.from({ length: chance.pick([1, 1, 2, 3]) }, one).flat();
    const names = found.map(({ announced }) => nameOf(announced));
    const distinct = found.filter((_, at) => names.indexOf(names[at]!) === at);
    return distinct.length > 0
      ? distinct
      : [made({ type: "plain", value: `list ${++this.#number}` }, drawId)];
  }

  /** A round that is out when the draw is made: the one of that hour, or, drawn at once, one of the day before. */
  #beacon({ day, on, drawId }: Asked): Made {
    const isLater = day < on;
    const at = `${isLater ? on : addDays(day, -1)}T${this.#chance.pick(["00:00:00", "08:30:00.5"])}${this.#zone}`;
    const chain = this.#chance.pick(CHAINS_OF_BEACONS);
    const isOther = this.#chance.in(1, 8);
    const round = isOther ? ++this.#number : orThrow(beaconRoundAt({ chain, at }));
    const source = { type: "beacon", chain: isOther ? OTHER_CHAIN : chain.hash, round } as const;
    return made(this.#valueOf(source), drawId);
  }

  #secret(party: string, drawId: string): Made {
    return made({ type: "reveal", party, value: sha256Hex(`secret ${++this.#number}`) }, drawId);
  }

  /** The next link; of a party without an anchor, the first ones. Nothing where the chain is used up. */
  #link(party: string, { chains, drawId }: Asked): Made[] {
    const last = chains.get(party) ?? this.#begun.get(party) ?? this.anchor(party);
    if (!chains.has(party)) this.#begun.set(party, last);
    const value = this.#links.get(last);
    return value === undefined ? [] : [made({ type: "chain", party, value }, drawId)];
  }

  #terms({ day, on, drawId }: Asked, announced: readonly AnnouncedSource[]): Terms {
    const chance = this.#chance;
    const out = announced.flatMap((source) =>
      source.type === "beacon" && source.chain !== OTHER_CHAIN
        ? [orThrow(beaconTimeOf({ chain: source.chain, round: source.round }))]
        : [],
    );
    const from = chance.pick([
      `${on}T00:00:00${this.#zone}`,
      `${day}T00:00:00Z`,
      out[0] ?? `${on}T01:30:00.25Z`,
    ]);
    const isOpen = out.length === 0 || announced.some(({ type }) => type === "text");
    const last = addDays(on, chance.between(0, 4));
    const revealBy = `${last}T${chance.pick(["23:59:59", "23:59:59.999"])}${this.#zone}`;
    return {
      ...chance.maybe(1, 2, () => (isOpen || from.startsWith(day) ? { valuesFrom: from } : {})),
      ...chance.maybe(1, 2, () => ({ revealBy, fallback: this.#fallback(revealBy, drawId) })),
    };
  }

  #fallback(revealBy: string, drawId: string): AnnouncedSource[] {
    const round = orThrow(beaconRoundAt({ chain: quicknet, at: revealBy })) + 10;
    const beacon = { type: "beacon", chain: quicknet.hash, round } as const;
    const text = { type: "text", name: `lottery instead of ${drawId}` } as const;
    return this.#chance.pick<AnnouncedSource[]>([[beacon], [text], [beacon, text]]);
  }

  /** What was published of a public source. */
  #valueOf(source: AnnouncedSource): SeedSource {
    if (source.type === "beacon") return { ...source, value: sha256Hex(`${source.chain} ${source.round}`) };
    if (source.type === "text") return { ...source, value: `numbers ${++this.#number}` };
    throw new Error(`Nobody publishes a value of ${source.type}.`);
  }
}

function made(value: SeedSource, drawId: string): Made {
  return { value, announced: announcementOf(value, drawId) };
}

/** Whatever stands once in a seed. */
function nameOf(source: AnnouncedSource): string {
  if (source.type === "beacon") return `${source.type} ${source.chain} ${source.round}`;
  if (source.type === "text") return `${source.type} ${source.name}`;
  return source.type === "plain" ? source.type : `${source.type} ${source.party}`;
}

/** Which shapes the announcements and seeds of a ledger have, as short names. */
export function seedShapesOf(ledger: Ledger): string[] {
  const { discretions } = audit(ledger);
  const fallen = discretions.flatMap(({ code, entry }) =>
    code === "discretion/fallback-used"
      ? [`${ledger[entry]!.kind === "draw" ? "sources" : "case"} drawn from the fallback`]
      : [],
  );
  return [...ledger.flatMap(announcedShapes), ...fallen];
}

function announcedShapes({ kind, body }: { readonly kind: string; readonly body: unknown }): string[] {
  if (kind === "sources" || kind === "case") {
    const { announced, valuesFrom, revealBy } = body as Terms & {
      readonly announced: readonly AnnouncedSource[];
    };
    const parties = announced.filter(({ type }) => type === "reveal" || type === "chain").length;
    return [
      ...announced.map(({ type }) => `${kind} of ${type}`),
      ...announced.flatMap((source) =>
        source.type === "beacon" && source.chain === quicknet.hash ? [`${kind} of quicknet`] : [],
      ),
      ...(parties > 1 ? [`${kind} of several parties`] : []),
      ...(valuesFrom === undefined ? [] : [`${kind} with valuesFrom`]),
      ...(revealBy === undefined ? [] : [`${kind} with fallback`]),
    ];
  }
  return [];
}
