/** Years whose draws are written as statements. */
import type { YearPlan } from "../../honest/support/year-plan.js";
import type { Row } from "../../support/small-case.js";

/** The same year by ticket and by score alone: unequal chances are not written as statements. */
export function withoutWeights(plan: YearPlan): YearPlan {
  const plain = ({ weights: _, ...stratum }: Row): Row => stratum;
  const policies = plan.policies.map((policy) => ({
    ...policy,
    document: {
      ...policy.document,
      matters: (policy.document["matters"] as Row[]).map((matter) => ({
        ...matter,
        method: "ticket/1",
        strata: (matter["strata"] as Row[]).map(plain),
      })),
    },
  }));
  return { ...plan, policies };
}
