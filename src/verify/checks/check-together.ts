/**
 * Whoever takes a seat after the draw may take it, and sits with nobody with whom they never sit: read from
 * the roster that the entry names, for substitutions, replacements and visits that move. Days, room and last
 * visits are asked where each of these is checked.
 */

import type { Ledger } from "../../ledger/chain.js";
import { isKind, type Recorded } from "../../ledger/recorded.js";
import type { TeamRule } from "../../policy/policy.js";
import type { TeamRuleId } from "../../policy/rule-ids.js";
import type { Inspector } from "../../registry/inspector.js";
import type { Registry } from "../../registry/registry.js";
import { rowOf } from "../../registry/unit.js";
import { placeOf, type RegistryAsked, type TeamAudit } from "../audit-case.js";
import { openJudge } from "../by-hand/judge.js";
import { registeredAs } from "../by-hand/plain-case.js";
import { plainNaming } from "../by-hand/plain-names.js";
import { plainSeats } from "../by-hand/plain-seats.js";
import { entryWith } from "../entries-of.js";
import { examined } from "../examined.js";
import { type Finding, finding } from "../finding.js";
import { workUnder } from "./check-staffings.js";
import { registryNamed } from "./check-substitutions.js";

/** Rules about a person, a role and a place that ask for no day and no number of visits. */
const LASTING: readonly TeamRuleId[] = [
  "team/status",
  "team/open-cases",
  "team/post",
  "team/qualification",
  "team/agency",
  "team/grade",
  "team/region",
  "team/home",
  "team/recusal",
];

type Change = Recorded<"substitution"> | Recorded<"replacement"> | Recorded<"move">;

export function checkTogether(
  ledger: Ledger,
  audit: TeamAudit,
  registryFor: (asked: RegistryAsked) => Registry | undefined,
): Finding[] {
  const { substitutions = [], replacements = [], moves = [] } = audit.attempt;
  return [...substitutions, ...replacements, ...moves].flatMap((change) => {
    const registry = registryNamed(ledger, change.body, registryFor);
    if (registry === undefined) return [];
    return examined(placeOf(change), () => {
      const naming = plainNaming(ledger, change.seq);
      return checkTakers({ ...underRulesOf(ledger, audit, change), ...naming }, registry, change);
    });
  });
}

/** Visits move by the policy that the entry names; everything else stays under that of the draw. */
function underRulesOf(ledger: Ledger, audit: TeamAudit, { kind, body }: Change): TeamAudit {
  if (kind !== "move") return audit;
  const entry = entryWith(ledger, body.policy);
  if (entry === undefined || !isKind(entry, "policy")) return audit;
  const { policy } = entry.body;
  return { ...audit, policy, named: workUnder(policy, audit) };
}

function checkTakers(audit: TeamAudit, registry: Registry, change: Change): Finding[] {
  const { team } = audit.named.matter;
  const judge = openJudge(audit, registry);
  const roles = new Map(team.roles.map((role) => [role.id, role]));
  const people = new Map(registry.inspectors.map((each) => [each.id, each]));
  const after = plainSeats(audit.attempt, change.seq + 1);
  return takersOf(change).flatMap(({ unit, role, inspector }) => {
    const at = placeOf(change, `${role} of ${unit}`);
    const [person, seat] = [people.get(inspector), roles.get(role)];
    if (person === undefined)
      return [finding("verify/inspector-unknown", at, "an inspector of the roster", inspector)];
    const isKnown = rowOf(registry.units, registeredAs(registry, audit.nameNow, unit)) !== -1;
    const against =
      seat === undefined || !isKnown
        ? []
        : judge.rulesAgainst(person, seat, unit).filter((rule) => LASTING.includes(rule));
    const mates = after
      .filter((each) => each.unit === unit && each.role !== role)
      .flatMap((each) => people.get(each.inspector) ?? []);
    const clashing = mates.find((mate) => neverTogether(person, mate, team));
    return [
      ...(against.length === 0
        ? []
        : [
            finding(
              "verify/inspector-not-eligible",
              at,
              "no rule against",
              `${inspector}: ${against.join(", ")}`,
            ),
          ]),
      ...(clashing === undefined
        ? []
        : [
            finding(
              "verify/not-together",
              at,
              `${inspector} never sits with ${clashing.id}`,
              `${inspector}, ${clashing.id}`,
            ),
          ]),
    ];
  });
}

interface Taker {
  readonly unit: string;
  readonly role: string;
  readonly inspector: string;
}

function takersOf({ kind, body }: Change): Taker[] {
  if (kind === "replacement") return [...(body.staffed?.teams?.seats ?? []), ...(body.staffed?.joined ?? [])];
  return body.seats.map(({ unit, role, to }) => ({ unit, role, inspector: to }));
}

function neverTogether(a: Inspector, b: Inspector, { apart }: TeamRule): boolean {
  const named = a.notWith?.includes(b.id) === true || b.notWith?.includes(a.id) === true;
  return named || (apart === "agency" && a.agency === b.agency);
}
