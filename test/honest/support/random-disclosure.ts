/** Random rules about the public view, put into the policies of a planned year: they change no draw. */
import type { Row } from "../../support/small-case.js";
import { Chance } from "./chance.js";
import type { YearPlan } from "./year-plan.js";

const FIELDS: readonly (readonly [kind: string, field: string])[] = [
  ["draw", "leftOut"],
  ["teams", "days"],
  ["teams", "teams.loads"],
  ["substitution", "seats.*.passedOver"],
  ["result", "inspectors"],
  ["case", "arrived"],
  ["change", "units.*.fields"],
  ["change", "units.*.unit"],
  ["change", "units.*.into"],
  ["change", "units"],
  ["replacement", "replaced"],
  ["case", "units"],
  ["move", "unmoved"],
  ["replacement", "replaced.*.passedOver"],
];

/** The same year with a `disclosure` in most of its policies. */
export function withDisclosure(plan: YearPlan): YearPlan {
  const chance = new Chance(plan.seed + 77_000_000);
  const policies = plan.policies.map((policy) => ({
    ...policy,
    document: {
      ...policy.document,
      ...chance.maybe(4, 5, () => ({ disclosure: rules(chance, policy.document) })),
    },
  }));
  return { ...plan, policies };
}

function rules(chance: Chance, { matters, lanes = [] }: Row): Row {
  const names = [...(matters as Row[]), ...(lanes as Row[])].map(({ id }) => id as string);
  const lists = names.flatMap((name, n) => (chance.in(2, 3) ? [list(chance, name, n)] : []));
  return {
    ...(lists.length > 0 ? { lists } : {}),
    ...chance.maybe(1, 2, () => ({
      fields: chance.some(FIELDS, 2).map((each, n) => field(chance, each, n)),
    })),
    ...chance.maybe(1, 2, () => ({
      results: {
        ...chance.maybe(1, 2, () => ({ except: chance.some(["1", "E", "A", "6"], 2) })),
        ...chance.maybe(1, 2, () => ({ months: chance.between(1, 4) })),
      },
    })),
    ...chance.maybe(1, 3, () => ({ open: chance.some(["people", "scores", "events", "units"], 2) })),
  };
}

function list(chance: Chance, name: string, n: number): Row {
  const when = chance.pick(["secret", "announced", "announced", "after"]);
  return {
    id: `list-${n}`,
    of: [name],
    when,
    ...(when === "secret" ? {} : { days: chance.pick([0, 7, 30]) }),
  };
}

function field(chance: Chance, [kind, path]: readonly [string, string], n: number): Row {
  const times: readonly Row[] = [{}, { until: "2026-07-01" }, { from: "2026-07-01" }, { months: 2 }];
  return { id: `field-${n}`, kinds: [kind], fields: [path], ...chance.pick(times) };
}
