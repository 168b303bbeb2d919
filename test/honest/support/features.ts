/** Which shapes of rules a policy has, as short names, to see that a sample holds them all. */
import type { Row } from "../../support/small-case.js";
import { OF_OTHERS } from "./plain-facts.js";

const OWN = [
  "id",
  "title",
  "format",
  "authority",
  "year",
  "from",
  "until",
  "name",
  "day",
  "reason",
  "source",
];
const NAMED = [
  "side",
  "per",
  "rounding",
  "base",
  "of",
  "mode",
  "method",
  "window",
  "balance",
  "teams",
  "apart",
  "staffing",
  "region",
  "ground",
  "ratioOf",
];

/** Fields of the rules, and the values of those whose values are a choice. */
export function featuresOf(document: Row): Set<string> {
  const found = new Set<string>();
  const look = (value: unknown, field: string): void => {
    if (Array.isArray(value)) for (const each of value) look(each, field);
    else if (typeof value === "object" && value !== null) {
      if (NAMED.includes(field)) found.add(`${field}: ${Object.keys(value).sort().join("+")}`);
      for (const [name, inner] of Object.entries(value)) {
        if (!OWN.includes(name)) found.add(name);
        look(inner, name);
      }
    } else if (NAMED.includes(field)) found.add(`${field}: ${value}`);
  };
  for (const matter of document["matters"] as Row[]) look(matter, "matter");
  look(document["lanes"], "lane");
  return found;
}

/** Every shape that the sample has to hold. */
export const SHAPES = [
  ...[
    "ratio",
    "number",
    "perInspector",
    "staff",
    "steps",
    "ladder",
    "also",
    "total",
    "rest",
    "shareOfTotal",
    "minimum",
  ],
  ...["side: at-most", "side: exactly", "rounding: each-round", "ratioOf: matter", "ratioOf: stratum"],
  ...["per: month", "per: quarter", "per: half", "per: year", "per: round", "per: from+years"],
  ...[
    "base: plan",
    "base: draw",
    "of: eligible",
    "mode: independent",
    "mode: at-most",
    "mode: cycles",
    "coolDown",
    "population",
    "recentVisit",
  ],
  ...[
    "atMost",
    "atLeast",
    "window: year",
    "window: months",
    "window: days",
    "window: years",
    "window: from+years",
    "window: since",
    "window: start+years",
  ],
  ...[
    "kinds",
    "matters",
    "authorities",
    "levels",
    "results",
    "weights",
    "risk",
    "phase",
    "method: seedrandom-shuffle/1",
    "list",
    "quiet",
  ],
  ...["schedule", "together", "off", "windows", "everyDay", "joins"],
  ...[
    "qualifications",
    "agencies",
    "grades",
    "expert",
    "officers",
    "certificate",
    "region: outside",
    "awayFromHome",
    "noReturn",
    "openCases",
  ],
  ...[
    "perDay",
    "perWeek",
    "perYear",
    "balance: level",
    "balance: capacity",
    "band",
    "pairLimit",
    "apart: agency",
    "teams: standing",
    "staffing: by-rank",
  ],
  ...[
    "ground: complaint",
    "ground: re-inspection",
    "ground: notify-and-commit",
    "ground: pre-event",
    "ground: clue",
    "ground: campaign",
    "ground: joint",
  ],
  ...["within", "urgent", "merges", "approval", "frequency"],
];

/** Every kind of entry that the sample has to hold. */
export const ENTRIES = [
  ...[
    "plan",
    "draw",
    "teams",
    "substitution",
    "replacement",
    "staffing",
    "move",
    "case",
    "assignment",
    "result",
    "visit",
    "change",
  ],
  ...["amendment", "event", "rating", "phase", "void"],
  ...["anchor", "key", "receipts", "codes", ...OF_OTHERS],
];

/** How seeds come about that the sample has to hold: `seedShapesOf`. */
export const SEEDS = ["sources", "case"].flatMap((kind) => [
  ...["beacon", "quicknet", "reveal", "chain", "text", "plain", "several parties"].map(
    (shape) => `${kind} of ${shape}`,
  ),
  ...["valuesFrom", "fallback"].map((shape) => `${kind} with ${shape}`),
  `${kind} drawn from the fallback`,
]);

/** Acts that the sample has to hold and that no entry shows alone. */
export const ACTS_DONE = [
  ...["give-up", "announce again", "assign", "void-case", "open-case"],
  ...["void announced", "void drawn", "announced after void", "drawn after void"],
];

/** What an amendment changes that the sample has to hold: the numbers of a stratum. */
export const AMENDED = ["amended ratio", "amended number", "amended per", "amended minimum", "amended also"];

/** Of these, the ones that an entry names. */
export function amendedIn({ kind, body }: { readonly kind: string; readonly body: unknown }): string[] {
  if (kind !== "amendment") return [];
  const { changes } = body as { readonly changes: readonly { readonly path: string }[] };
  return AMENDED.filter((name) =>
    changes.some(({ path }) => new RegExp(`strata\\[[^\\]]*\\]\\.${name.slice(8)}$`).test(path)),
  );
}
