/** What an announcement says of itself, held against the rules: all that needs no registry. Source: protocol section 15, point 6. */
import { FIRST_DAY } from "../../kernel/iso-date.js";
import { accepted } from "../../kernel/result.js";
import type { Recorded } from "../../ledger/recorded.js";
import { parseRegistry } from "../../registry/parse-registry.js";
import { type AnnouncedCase, placeOf } from "../audit-case.js";
import { quotasByHand } from "../by-hand/plain-quota.js";
import type { HandStratum } from "../by-hand/plain-year.js";
import { type Finding, finding, unlessSame } from "../finding.js";
import { firstDifference } from "../replay.js";

/**
 * The strata of plan, announcement and draw are those of the rules, in their order; whoever has the registry
 * asks this, too.
 */
export function checkStrataNames({ attempt: { plan, draw }, named }: AnnouncedCase): Finding[] {
  const wanted = namesOf(named.matter.strata.map(({ id }) => id));
  const said = (place: string, strata: readonly { readonly stratum: string }[]): Finding[] =>
    unlessSame("verify/strata", place, wanted, namesOf(strata.map(({ stratum }) => stratum)));
  return [
    ...said(placeOf(plan, "strata"), plan.body.strata),
    ...(draw === undefined ? [] : said(placeOf(draw, "strata"), draw.body.strata)),
    ...(plan.body.commits === undefined ? [] : said(placeOf(plan, "commits"), plan.body.commits.strata)),
  ];
}

/** The method of the draw is that of the rules. */
export function checkMethod({ attempt: { plan }, named }: AnnouncedCase): Finding[] {
  return firstDifference(placeOf(plan, "method"), named.matter.method, plan.body.method);
}

/** Every stratum of the rules has a line in plan and draw. */
export function checkMissing({ attempt: { plan, draw }, named }: AnnouncedCase): Finding[] {
  const entries = draw === undefined ? [plan] : [plan, draw];
  return entries.flatMap((entry) => {
    const said = new Set(entry.body.strata.map(({ stratum }) => stratum));
    return named.matter.strata
      .filter(({ id }) => !said.has(id))
      .map(({ id }) => finding("verify/stratum-missing", placeOf(entry, `stratum ${id}`), id, null));
  });
}

/** Each line of a plan by itself: quota, sizes and overshoot follow from its own numbers. */
export function checkPlanNumbers(plan: Recorded<"plan">): Finding[] {
  return plan.body.strata.flatMap((planned) => {
    const { stratum, target, done, quota, eligible, units, size, sizes, overshoot, forced = 0 } = planned;
    const at = `stratum ${stratum}`;
    return [
      ...unlessSame("verify/quota", placeOf(plan, at), Math.max(forced, target - done, 0), quota),
      ...(eligible <= units
        ? []
        : [finding("verify/stratum-size", placeOf(plan, `${at}, eligible`), `at most ${units}`, eligible)]),
      ...(size === units || size === eligible
        ? []
        : [finding("verify/stratum-size", placeOf(plan, `${at}, size`), units, size)]),
      ...unlessSame("verify/stratum-size", placeOf(plan, `${at}, sizes`), size, sizes.at(-1) ?? null),
      ...(overshoot === 0 || overshoot === done - target
        ? []
        : [
            finding(
              "verify/target",
              placeOf(plan, `${at}, overshoot`),
              Math.max(0, done - target),
              overshoot,
            ),
          ]),
    ];
  });
}

/**
 * What the rules owe of the sizes on the record. Rules that count people or visits of earlier years need the
 * registry, and are not asked here.
 */
export function checkPlanTargets(audit: AnnouncedCase): Finding[] {
  const { plan } = audit.attempt;
  const { strata, total } = audit.named.matter;
  const rules = [
    ...strata.flatMap((stratum) => [stratum, ...(stratum.also ?? [])]),
    ...(total === undefined ? [] : [total]),
  ];
  if (rules.some(({ perInspector, per }) => perInspector !== undefined || typeof per === "object")) return [];
  const counted = new Map<string, HandStratum>(
    plan.body.strata.map(({ stratum, units, eligible, forced = 0 }) => [
      stratum,
      { units, eligible, forced, members: [] },
    ]),
  );
  // A stratum that was left out is found by its name; the others are judged without it.
  for (const { id } of strata)
    if (!counted.has(id)) counted.set(id, { units: 0, eligible: 0, forced: 0, members: [] });
  const nobody = accepted(parseRegistry({ units: [], inspectors: [], history: [], asOf: FIRST_DAY }));
  const byHand = quotasByHand(audit, nobody, counted);
  return plan.body.strata.flatMap(({ stratum, target, quota }) => {
    const own = byHand.get(stratum);
    const at = placeOf(plan, `stratum ${stratum}`);
    return own === undefined
      ? []
      : [
          ...unlessSame("verify/target", at, own.target, target),
          ...unlessSame("verify/quota", at, own.quota, quota),
        ];
  });
}

function namesOf(ids: readonly string[]): string {
  return ids.join(", ");
}
