/** Values of beacons and texts against those that were published, as far as somebody has brought them along. */
import { madeOncePer } from "../../kernel/made-once.js";
import type { Ledger } from "../../ledger/chain.js";
import { isKind, type Recorded } from "../../ledger/recorded.js";
import type { AnnouncedSource } from "../../random/announcement.js";
import type { SeedSource } from "../../random/seed.js";
import { placeOf } from "../audit-case.js";
import { type Finding, unlessSame } from "../finding.js";

type WithSeed = Recorded<"draw"> | Recorded<"assignment">;

export function checkPublished(ledger: Ledger, published: readonly SeedSource[]): Finding[] {
  return ledger.flatMap((entry) =>
    isKind(entry, "draw") || isKind(entry, "assignment") ? checkValues(entry, published) : [],
  );
}

/** By name: the first of each. */
const namedIn = /* @__PURE__ */ madeOncePer((published: readonly SeedSource[]) => {
  const named = new Map<string, SeedSource>();
  for (const each of published) if (!named.has(nameOf(each))) named.set(nameOf(each), each);
  return named;
});

function checkValues(entry: WithSeed, published: readonly SeedSource[]): Finding[] {
  return entry.body.sources.flatMap((source, at) => {
    const known = publishedOf(source, published);
    return known === undefined
      ? []
      : unlessSame("verify/published-value", placeOf(entry, `sources.${at}`), known.value, source.value);
  });
}

/** The same round of the same chain, or the text of the same name. */
export function publishedOf(
  source: SeedSource | AnnouncedSource,
  published: readonly SeedSource[],
): SeedSource | undefined {
  const name = nameOf(source);
  return name === "" ? undefined : namedIn(published).get(name);
}

function nameOf(source: SeedSource | AnnouncedSource): string {
  if (source.type === "beacon") return `beacon ${source.chain} ${source.round}`;
  return source.type === "text" ? `text ${source.name}` : "";
}

/** Draws and cases with values that nobody has compared with what was published, in their order. */
export function uncheckedValues(ledger: Ledger, published: readonly SeedSource[]): string[] {
  return ledger.flatMap((entry) => {
    if (!isKind(entry, "draw") && !isKind(entry, "assignment")) return [];
    const { sources, drawId } = entry.body;
    const isOpen = sources.some(
      (source) => nameOf(source) !== "" && publishedOf(source, published) === undefined,
    );
    return isOpen ? [drawId] : [];
  });
}
