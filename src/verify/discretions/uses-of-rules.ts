/** Rules of a new year, and rounds that they owe and nobody has drawn. */
import { changesBetween } from "../../changes/amend-policy.js";
import type { Json } from "../../kernel/canonical-json.js";
import { isKind, type Recorded } from "../../ledger/recorded.js";
import type { Policy } from "../../policy/policy.js";
import { asksForId } from "../../policy/query.js";
import { drawIdUpTo } from "../../random/draw-id.js";
import { conditionsIn } from "./conditions.js";
import { type Use, use } from "./discretion.js";
import { listed } from "./listed.js";
import type { RecordRead } from "./record-read.js";
import { usesOfAim } from "./uses-of-aim.js";

export function usesOfRules(record: RecordRead): Use[] {
  const policies = record.ledger.flatMap((entry) => (isKind(entry, "policy") ? [entry] : []));
  const drawn = roundsDrawn(record);
  return [
    ...policies.flatMap((entry) => [
      ...namedUnits(entry),
      ...rulesOfYear(entry, policies),
      ...(isLast(entry, policies) ? roundsLeft(entry, { drawn, today: record.today }) : []),
    ]),
    ...usesOfAim(record),
  ];
}

/** Conditions that ask for the id of a unit: whoever writes one can aim at a single firm. */
function namedUnits(entry: Recorded<"policy">): Use[] {
  const paths = conditionsIn(entry.body.policy, []).filter(({ query }) => asksForId(query));
  return paths.length === 0
    ? []
    : [
        use("discretion/named-unit", entry, {
          ...{ policy: entry.body.policy.id, count: paths.length },
          paths: listed(paths.map(({ path }) => path.join("."))),
        }),
      ];
}

function yearOf({ body: { policy } }: Recorded<"policy">): string {
  return `${policy.authority}/${policy.year}`;
}

function isLast(entry: Recorded<"policy">, policies: readonly Recorded<"policy">[]): boolean {
  return !policies.some((each) => each.seq > entry.seq && yearOf(each) === yearOf(entry));
}

/** The first rules of a year, where the authority had others in another year: nobody amends these, they are new. */
function rulesOfYear(entry: Recorded<"policy">, policies: readonly Recorded<"policy">[]): Use[] {
  const earlier = policies.filter(
    (each) => each.seq < entry.seq && each.body.policy.authority === entry.body.policy.authority,
  );
  const before = earlier.at(-1);
  if (before === undefined || earlier.some((each) => yearOf(each) === yearOf(entry))) return [];
  const changes = changesBetween(comparable(before.body.policy), comparable(entry.body.policy));
  return [
    use("discretion/rules-of-year", entry, {
      owner: yearOf(entry),
      before: before.body.policy.year,
      count: changes.length,
      paths: `${changes
        .slice(0, 5)
        .map(({ path }) => path)
        .join(", ")}${changes.length > 5 ? " …" : ""}`,
    }),
  ];
}

/** Rules without what every year has anew. */
function comparable({ id: _, year: __, ...policy }: Policy): Json {
  return policy as unknown as Json;
}

/** `authority/year/matter/round` of every round with a draw that stands. */
function roundsDrawn({ attempts }: RecordRead): ReadonlySet<string> {
  return new Set(
    attempts.flatMap(({ drawId, draw, void: voided }) =>
      draw === undefined || voided !== undefined ? [] : [drawIdUpTo("round", drawId)],
    ),
  );
}

/** Rounds that the last rules of a year have, that are over, and that no standing draw is of. */
function roundsLeft(
  entry: Recorded<"policy">,
  { drawn, today }: { readonly drawn: ReadonlySet<string>; readonly today: string },
): Use[] {
  return entry.body.policy.matters.flatMap(({ id: matter, rounds }) =>
    rounds.flatMap(({ id: round, until }) =>
      until < today && !drawn.has(`${yearOf(entry)}/${matter}/${round}`)
        ? [use("discretion/round-not-drawn", entry, { owner: yearOf(entry), matter, round, until })]
        : [],
    ),
  );
}
