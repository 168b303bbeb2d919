/**
 * Which places of which entries the rules withhold on a day, and by which rule: read from a ledger by who shows it,
 * and from a view by who checks it. Source: protocol section 12.5.
 */
import { addDays, addMonths, instantDay } from "../../kernel/iso-date.js";
import { isKnownKind } from "../../ledger/body-schemas.js";
import type { Entry, Ledger } from "../../ledger/chain.js";
import { isKind } from "../../ledger/recorded.js";
import type { Disclosure, FieldDisclosure } from "../../policy/disclosure.js";
import type { Policy } from "../../policy/policy.js";
import { drawIdUpTo, partsOfDrawId } from "../../random/draw-id.js";
import { type Order, ordersIn, type Tells } from "./orders.js";
import {
  type Place,
  placesOfPattern,
  textShown,
  valueAtPlace,
  type WithheldPlace,
  withheldIn,
} from "./places.js";
import {
  APPROVERS,
  DIGESTS,
  fieldsOfKind,
  LEAVE,
  OF_LISTS,
  OF_UNPUBLISHED,
  REASONS,
  SCORES,
  TAKEN_DOWN,
} from "./withheld-fields.js";

export interface Disclosed {
  /** What is withheld of the entry at a place of the list: the outermost places only. */
  readonly withheld: (at: number) => WithheldPlace[];
  /** Draws and cases whose lists nobody may see yet. */
  readonly closed: ReadonlySet<string>;
  readonly rulesOf: (entry: Entry) => Disclosure;
  readonly policyOf: (drawId: string) => Policy | undefined;
}

/** @param day - the day of the view, to which all entries belong */
export function disclosedOn(day: string, entries: Ledger): Disclosed {
  const { policyOf, rulesOf, named } = policiesIn(entries);
  const closed = closedOn(day, openingDays(ordersIn(entries), { policyOf, named }));
  const steps = stepsOfVisits(entries);
  const withheld = (at: number): WithheldPlace[] => {
    const entry = entries[at]!;
    const { kind } = entry;
    const { open = [], fields = [], results = {} } = rulesOf(entry);
    const drawId = textShown(entry, "drawId");
    const isClosed = drawId !== undefined && closed.has(drawId);
    const take = (rule: string, patterns: readonly string[]): WithheldPlace[] =>
      patterns.flatMap((pattern) => placesOfPattern(entry, pattern).map((place) => ({ place, rule })));
    const whole = (rule: string, isTaken: boolean): WithheldPlace[] =>
      isTaken ? [{ place: ["body"], rule }] : [];
    return outermost([
      ...whole("default/unknown", !isKnownKind(kind)),
      ...(isClosed ? take(listRule(policyOf(drawId), drawId).id, fieldsOfKind(OF_LISTS, kind)) : []),
      ...(kind === "result" ? take(...ofResult({ entry, at, day, results, entries }, steps)) : []),
      ...whole("default/events", (kind === "event" || kind === "visit") && !open.includes("events")),
      ...(open.includes("scores") ? [] : take("default/scores", fieldsOfKind(SCORES, kind))),
      ...(open.includes("people") ? [] : [{ place: ["by"], rule: "default/people" }]),
      ...(open.includes("people") ? [] : take("default/people", fieldsOfKind(APPROVERS, kind))),
      ...take("default/reasons", fieldsOfKind(REASONS, kind)),
      ...take("default/leave", fieldsOfKind(LEAVE, kind)),
      ...take("default/digests", fieldsOfKind(DIGESTS, kind)),
      ...fields
        .filter((rule) => rule.kinds.some((each) => each === kind) && isInForce(rule, day, entry))
        .flatMap((rule) => take(rule.id, rule.fields)),
    ]);
  };
  return { withheld, closed, rulesOf, policyOf };
}

interface Policies {
  /** The last policy of the authority and year of a draw id. */
  readonly policyOf: (drawId: string) => Policy | undefined;
  /** By the hash of their entries. */
  readonly named: ReadonlyMap<string, Policy>;
}

function policiesIn(entries: Ledger): Policies & Pick<Disclosed, "rulesOf"> {
  const byOwner = new Map<string, Policy>();
  const named = new Map<string, Policy>();
  let last: Policy | undefined;
  for (const entry of entries) {
    if (!isKind(entry, "policy")) continue;
    const policy = shownPolicy(entry);
    last = policy;
    if (policy === undefined) continue;
    byOwner.set(`${policy.authority}/${policy.year}`, policy);
    named.set(entry.hash, policy);
  }
  const policyOf = (drawId: string): Policy | undefined => byOwner.get(drawIdUpTo("year", drawId));
  const rulesOf = (entry: Entry): Disclosure => {
    // Of other kinds the whole body is withheld: a view does not tell their draw.
    const drawId = isKnownKind(entry.kind) ? textShown(entry, "drawId") : undefined;
    return (drawId === undefined ? last : policyOf(drawId))?.disclosure ?? {};
  };
  return { policyOf, rulesOf, named };
}

/** The policy of an entry as far as it stands there: no rule withholds it, but a line may. */
function shownPolicy(entry: Entry): Policy | undefined {
  const policy = valueAtPlace(entry, ["body", "policy"]) as Policy | null | undefined;
  const hidden = withheldIn(entry).map(({ place }) => place);
  const hides = (...steps: string[]): boolean =>
    hidden.some((place) => steps.every((step, at) => (place[at] ?? step) === step));
  if (typeof policy !== "object" || policy === null || hides("body", "policy", "matters")) return undefined;
  const { disclosure, ...rest } = policy;
  return disclosure === undefined || hides("body", "policy", "disclosure") ? rest : policy;
}

/** Draw ids whose lists nobody may see yet. */
function closedOn(day: string, opening: ReadonlyMap<string, string | null>): ReadonlySet<string> {
  return new Set([...opening].filter(([, opens]) => opens === null || day < opens).map(([drawId]) => drawId));
}

/** From which day the list of each draw and case may be seen; null where that is never. Source: protocol 12.5. */
export function opensOn(entries: Ledger): ReadonlyMap<string, string | null> {
  return openingDays(ordersIn(entries), policiesIn(entries));
}

/** Under which rule a list stands. */
export interface ListRule {
  readonly rule: string;
  /** First day on which everybody may see it; null where that is never. */
  readonly opens: string | null;
  /** The list for which it stays closed longer than its own rule says, since it would tell that one; null for none. */
  readonly held: { readonly drawId: string; readonly by: Tells } | null;
}

/** Of each draw and case, the rule of its list and from when it may be seen. Source: protocol 12.5. */
export function listRulesOn(entries: Ledger): ReadonlyMap<string, ListRule> {
  const policies = policiesIn(entries);
  const orders = ordersIn(entries);
  const days = openingDays(orders, policies);
  return new Map(
    [...days].map(([drawId, opens]) => {
      const order = orders.get(drawId)!;
      const isOwn = openingDay(order, policies) === opens;
      const held = isOwn ? undefined : [...order.needs].find(([other]) => days.get(other) === opens);
      return [
        drawId,
        {
          rule: listRule(policies.policyOf(drawId), drawId).id,
          opens,
          held: held === undefined ? null : { drawId: held[0], by: held[1] },
        },
      ];
    }),
  );
}

/** Its own day, or the last day of what its units, or the secrets of its chains, would tell of. */
function openingDays(
  orders: ReadonlyMap<string, Order>,
  policies: Policies,
): ReadonlyMap<string, string | null> {
  const days = new Map([...orders.values()].map((order) => [order.drawId, openingDay(order, policies)]));
  for (let isMoved = true; isMoved; ) {
    isMoved = false;
    for (const { drawId, needs } of orders.values()) {
      const last = laterOf([drawId, ...needs.keys()].map((each) => days.get(each)));
      isMoved ||= last !== days.get(drawId);
      days.set(drawId, last);
    }
  }
  return days;
}

/** Null, which is never, is after all days; what is on no record closes nothing. */
function laterOf(days: readonly (string | null | undefined)[]): string | null {
  const known = days.filter((day) => day !== undefined);
  return known.includes(null) ? null : known.reduce<string>((a, b) => (b !== null && a < b ? b : a), "");
}

function openingDay({ drawId, opens }: Order, { policyOf, named }: Policies): string | null {
  const window = opens === undefined ? undefined : windowOf(opens, named);
  if (window === undefined) return null;
  const { when, days } = listRule(policyOf(drawId), drawId);
  if (when === "announced") return addDays(window.from, -days);
  return addDays(window.until, when === "secret" ? 1 : Math.max(days, 1));
}

function windowOf(
  opens: NonNullable<Order["opens"]>,
  named: Policies["named"],
): { readonly from: string; readonly until: string } | undefined {
  if (isKind(opens, "case")) return opens.body;
  const { policy, matter, round } = opens.body;
  return named
    .get(policy)
    ?.matters.find(({ id }) => id === matter)
    ?.rounds.find(({ id }) => id === round);
}

function listRule(
  policy: Policy | undefined,
  drawId: string,
): { readonly id: string; readonly when: string; readonly days: number } {
  const { matter } = partsOfDrawId(drawId);
  const rule = policy?.disclosure?.lists?.find(({ of }) => of.includes(matter));
  if (rule !== undefined) return { id: rule.id, when: rule.when, days: rule.days ?? 0 };
  const ahead = policy?.matters.find(({ id }) => id === matter)?.list?.daysAhead;
  return { id: "default/list", when: ahead === undefined ? "secret" : "announced", days: ahead ?? 0 };
}

function isInForce({ until, from, months }: FieldDisclosure, day: string, { at }: Entry): boolean {
  if (until !== undefined) return day < until;
  if (from !== undefined) return day >= from;
  return months === undefined || day >= addMonths(instantDay(at), months);
}

/** Places of the steps of each visit, by draw id and unit. */
function stepsOfVisits(entries: Ledger): Map<string, number[]> {
  const steps = new Map<string, number[]>();
  entries.forEach((entry, at) => {
    const visit = entry.kind === "result" ? visitOf(entry) : undefined;
    if (visit !== undefined) steps.set(visit, [...(steps.get(visit) ?? []), at]);
  });
  return steps;
}

function visitOf(entry: Entry): string | undefined {
  const [drawId, unit] = [textShown(entry, "drawId"), textShown(entry, "unit")];
  return drawId === undefined || unit === undefined ? undefined : JSON.stringify([drawId, unit]);
}

interface Step {
  readonly entry: Entry;
  readonly at: number;
  readonly day: string;
  readonly results: NonNullable<Disclosure["results"]>;
  readonly entries: Ledger;
}

const AFTER_PUBLICATION = ["correct", "annul", "withdraw", "close"];

/** The rule that withholds something of a step, and its fields. */
function ofResult(
  { entry, at, day, results, entries }: Step,
  visits: ReadonlyMap<string, readonly number[]>,
): [rule: string, fields: readonly string[]] {
  const own = visits.get(visitOf(entry) ?? "") ?? [at];
  const stepAt = (place: number): string => textShown(entries[place]!, "step") ?? "";
  const of = (...names: string[]): number[] => own.filter((place) => names.includes(stepAt(place)));
  const hidden = Object.keys(entry.body ?? {}).filter((name) => !OF_UNPUBLISHED.includes(name));
  const codes = valueAtPlace(entries[of("enter", "correct").at(-1) ?? -1], ["body", "codes"]);
  const { except = [], months } = results;
  if (Array.isArray(codes) && except.length > 0 && codes.every((code) => except.includes(code)))
    return ["results/except", hidden];
  const published = of("publish");
  const isPublic =
    published.some((place) => place >= at) ||
    (AFTER_PUBLICATION.includes(stepAt(at)) && published.some((place) => place < at));
  if (!isPublic) return ["default/results", hidden];
  if (of("annul", "withdraw").some((place) => place > at)) return ["default/taken-down", TAKEN_DOWN];
  const last = published.at(-1);
  if (months !== undefined && last !== undefined && day >= addMonths(instantDay(entries[last]!.at), months))
    return ["results/months", TAKEN_DOWN];
  return ["default/results", []];
}

/** Of each place the first rule, and nothing that lies inside of another place. */
function outermost(found: readonly WithheldPlace[]): WithheldPlace[] {
  const first = new Map<string, WithheldPlace>();
  for (const each of found) {
    const key = keyOfRule(each.place);
    if (!first.has(key)) first.set(key, each);
  }
  return [...first.values()].filter(
    ({ place }) => !place.some((_, n) => n > 0 && first.has(keyOfRule(place.slice(0, n)))),
  );
}

export function keyOfRule(place: Place): string {
  return JSON.stringify(place);
}
