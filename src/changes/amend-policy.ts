/**
 * A plan that is changed during the year: the new policy and every place that differs go on the ledger, with
 * reason and approver.
 *
 * Rounds that are announced keep the policy they were announced with. Source: catalogue row P05.
 */

import { compareBytes } from "../kernel/byte-order.js";
import { canonicalJson, digestOf, type Json } from "../kernel/canonical-json.js";
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { AmendmentBody, MoveBody } from "../ledger/year-bodies.js";
import type { Policy, Round } from "../policy/policy.js";
import { type Approval, faultsOfApproval } from "../year/approval.js";
import { atDoor, faultsOfParsed } from "../year/at-door.js";
import { attemptsOfYear } from "../year/attempts-of-year.js";
import { type ClosedVisit, closedVisits } from "../year/closed-visits.js";
import { APPROVAL, type FieldsOf, OCCASION } from "../year/fields-of.js";
import { faultsOfTime } from "../year/round-input.js";
import { policyNow } from "../year/state-inputs.js";
import { type CarriedYear, type Occasion, underPolicy, write, type Year } from "../year/year.js";
import { yearSoFar } from "../year/year-so-far.js";
import { moveVisits, stillClosed } from "./move-visits.js";
import { refuse } from "./refuse.js";

export interface AmendPolicyInput extends Occasion, Approval {
  /** The policy as it will be. */
  readonly policy: Policy;
  /**
   * When visits move that stand on a day that is closed now: at once, or "later" by `moveVisits`; then they
   * are only named. "now" when left out.
   */
  readonly moving?: "now" | "later";
}

export interface AmendedPolicy {
  readonly amendment: AmendmentBody;
  /** Visits to come that stood on a day that the amendment closes. */
  readonly closed: readonly ClosedVisit[];
  /** Where they went, draw by draw; none where they move later. */
  readonly moves: readonly MoveBody[];
  /** Under the new policy. */
  readonly year: Year;
}

const FIELDS: FieldsOf<AmendPolicyInput> = { ...OCCASION, ...APPROVAL, policy: true, moving: true };

/**
 * Puts a changed policy on the ledger. Visits on days that it closes are named, and moved at once unless
 * `moving` says "later"; a warning names each that stays.
 *
 * Refused: a policy of another authority or year than the one in hand; one of a year that has no policy on the
 * ledger yet; one that changes nothing, or that alters or removes a round that is announced; no reason or approver
 * (codes `amendment/…`).
 *
 * @example
 * amendPolicy(drawn.year, { policy, reason: "more venues", approver: "head", at: "2026-02-03T08:00:00+08:00", by }).ok; // false: nothing changes
 */
export function amendPolicy(year: Year, input: AmendPolicyInput): Result<AmendedPolicy> {
  return atDoor(year, input, FIELDS, amendChecked);
}

function amendChecked(year: CarriedYear, input: AmendPolicyInput): Result<AmendedPolicy> {
  const unread = faultsOfParsed({ policy: input.policy });
  if (unread.length > 0) return reject(unread);
  const { policy, reason, approver } = input;
  const now = policyNow(year.chronicle, policy);
  const faults = [
    ...faultsOfTime(year, input),
    ...faultsOfApproval(input, (field) => refuse("amendment/without", [field], { field })),
  ];
  if (input.moving !== undefined && input.moving !== "now" && input.moving !== "later")
    faults.push(refuse("amendment/moving", ["moving"], { value: String(input.moving) }));
  const [own, other] = [year.policy, policy].map((each) => `${each.authority}/${each.year}`);
  if (own !== other) faults.push(refuse("amendment/other-owner", ["policy"], { own: own!, other: other! }));
  if (now === undefined)
    faults.push(refuse("amendment/nothing", ["policy"], { authority: policy.authority, year: policy.year }));
  if (now === undefined || faults.length > 0) return reject(faults);
  const changes = changesBetween(now.body.policy as unknown as Json, policy as unknown as Json);
  if (changes.length === 0)
    return reject([refuse("amendment/same", ["policy"], { policy: policy.id, seq: now.seq })]);
  const altered = alteredRounds(year, now.body.policy, policy);
  if (altered.length > 0) return reject(altered);
  const next = write(underPolicy(year, policy), "policy", { policy, digest: digestOf(policy) }, input);
  const amendment: AmendmentBody = { from: now.hash, to: next.chronicle.head, changes, reason, approver };
  return withMoves(write(next, "amendment", amendment, input), input, amendment);
}

/** A day that is closed now is no day of a visit. */
function withMoves(
  year: CarriedYear,
  input: AmendPolicyInput,
  amendment: AmendmentBody,
): Result<AmendedPolicy> {
  const { policy, registry, sight } = year;
  const { at, by, reason, approver, moving = "now" } = input;
  const closed = closedVisits({ policy, registry, sight, at, soFar: yearSoFar(year) });
  if (moving === "later" || closed.length === 0)
    return accept({ amendment, closed, moves: [], year }, closed.map(stillClosed));
  const moved = moveVisits(year, { reason, approver, at, by });
  return moved.ok
    ? accept({ amendment, closed, moves: moved.value.moves, year: moved.value.year }, moved.warnings)
    : moved;
}

/** Rounds on the ledger must stay as they were: draws have counted on their days and shares. */
function alteredRounds({ chronicle }: CarriedYear, before: Policy, after: Policy): Refusal[] {
  const announced = attemptsOfYear(chronicle, before);
  const names = new Map(announced.map(({ plan: { body } }) => [`${body.matter}/${body.round}`, body]));
  return [...names.values()].flatMap(({ matter, round }) => {
    const [old, now] = [roundIn(before, matter, round), roundIn(after, matter, round)];
    const same = old !== undefined && now !== undefined && canonicalJson(old) === canonicalJson(now);
    return same
      ? []
      : [refuse("amendment/announced", ["policy", "matters", matter, "rounds", round], { matter, round })];
  });
}

/** A round with its place in the order of the year. */
function roundIn(
  { matters }: Policy,
  matter: string,
  round: string,
): (Round & { readonly index: number }) | undefined {
  const rounds = matters.find(({ id }) => id === matter)?.rounds ?? [];
  const index = rounds.findIndex(({ id }) => id === round);
  return index === -1 ? undefined : { ...rounds[index]!, index };
}

type Change = AmendmentBody["changes"][number];

/**
 * Every place that differs, fields in the order of their names. Items of a list that have ids are compared by
 * them, `strata[key].ratio`; other lists as a whole.
 *
 * @example
 * changesBetween({ a: 1 }, { a: 2 }); // [{ path: "a", before: 1, after: 2 }]
 */
export function changesBetween(before: Json, after: Json, path = ""): Change[] {
  if (canonicalJson(before) === canonicalJson(after)) return [];
  const [old, now] = [branchesOf(before), branchesOf(after)];
  if (old === undefined || now === undefined) return [{ path, before, after }];
  const all = [...new Set([...old.keys(), ...now.keys()])];
  const names = Array.isArray(after) ? all : all.sort(compareBytes);
  const order = names.filter((name) => old.has(name) && now.has(name));
  const inNow = [...now.keys()].filter((name) => old.has(name));
  const moved =
    order.join("\u001f") === inNow.join("\u001f") || !Array.isArray(after)
      ? []
      : [{ path: `${path}[order]`, before: order, after: inNow }];
  return [
    ...names.flatMap((name) =>
      changesBetween(old.get(name) ?? null, now.get(name) ?? null, joined(path, name)),
    ),
    ...moved,
  ];
}

function joined(path: string, name: string): string {
  return path === "" || name.startsWith("[") ? `${path}${name}` : `${path}.${name}`;
}

/** Fields of an object, or items with ids of a list; undefined for anything that is compared as a whole. */
function branchesOf(value: Json): Map<string, Json> | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (!Array.isArray(value)) return new Map(Object.entries(value as Record<string, Json>));
  const ids = value.map((item) =>
    typeof item === "object" && item !== null ? (item as Record<string, Json>)["id"] : undefined,
  );
  if (!ids.every((id) => typeof id === "string") || new Set(ids).size < ids.length) return undefined;
  return new Map(value.map((item, at) => [`[${ids[at]}]`, item]));
}
