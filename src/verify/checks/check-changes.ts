/**
 * Changes of registries and plans: what is said to differ is what differs, and a plan never changes in
 * silence.
 */

import { changesBetween } from "../../changes/amend-policy.js";
import { codeFits } from "../../changes/change-registry.js";
import { compareBytes } from "../../kernel/byte-order.js";
import { canonicalJson, type Json } from "../../kernel/canonical-json.js";
import { instantDay } from "../../kernel/iso-date.js";
import type { Ledger } from "../../ledger/chain.js";
import { isKind, type Recorded } from "../../ledger/recorded.js";
import type { Policy } from "../../policy/policy.js";
import { isDrawOf } from "../../random/draw-id.js";
import { differenceOf } from "../../registry/difference.js";
import type { Registry } from "../../registry/registry.js";
import { rowOf } from "../../registry/unit.js";
import { isSaid } from "../../year/approval.js";
import { placeOf, type RegistryAsked, unitsAmong } from "../audit-case.js";
import { entryWith } from "../entries-of.js";
import { eachExamined, examined } from "../examined.js";
import { type Finding, finding, unlessSame, unlessSameData } from "../finding.js";
import { checkReasons } from "./check-approval.js";
import { checkLines, checkSize } from "./check-change-lines.js";

export function checkChanges(
  ledger: Ledger,
  registries: readonly Registry[],
  commitments: readonly RegistryAsked[],
): Finding[] {
  const among = unitsAmong(registries, commitments);
  const registryOf = (hash: string): Registry | undefined => among(entryWith(ledger, hash));
  return ledger.flatMap((entry) => {
    const place = placeOf(entry);
    if (isKind(entry, "change"))
      return eachExamined(place, [
        () => checkInto(entry),
        () => checkLines(entry),
        () => checkReasons(place, entry.body),
        () => checkEnds(ledger, entry),
        () => checkDifference(entry, registryOf),
      ]);
    if (isKind(entry, "amendment")) return eachExamined(place, checksOfAmendment(ledger, entry));
    return examined(place, () => (isKind(entry, "policy") ? checkAmended(ledger, entry) : []));
  });
}

/** From one registry to a later one, which is not of a day to come. */
function checkEnds(ledger: Ledger, entry: Recorded<"change">): Finding[] {
  const { from, to } = entry.body;
  const [first, second] = [from, to].map((hash) => entryWith(ledger, hash, entry.seq));
  if (
    first === undefined ||
    second === undefined ||
    !isKind(first, "registry") ||
    !isKind(second, "registry")
  )
    return [finding("verify/reference", placeOf(entry), "two registry entries before it", { from, to })];
  const [since, until] = [first.body.asOf, instantDay(entry.at)];
  const { asOf } = second.body;
  const dated =
    since <= asOf && asOf <= until
      ? []
      : [
          finding(
            "verify/change",
            placeOf(entry, "to"),
            `a registry of a day from ${since} to ${until}`,
            asOf,
          ),
        ];
  return [...dated, ...checkSize(entry, first, second)];
}

/** What is said to differ is what differs between the two, where both are at hand. */
function checkDifference(
  entry: Recorded<"change">,
  registryOf: (hash: string) => Registry | undefined,
): Finding[] {
  const { from, to, units } = entry.body;
  const [before, after] = [registryOf(from), registryOf(to)];
  if (before === undefined || after === undefined) return [];
  const differences = differenceOf(before, after);
  const said = units.map(({ unit, fields }) => ({ unit, fields }));
  const differs = differences.map(({ unit, fields }) => ({ unit, fields }));
  const lines = new Map(units.map((line) => [line.unit, line]));
  const misnamed = differences.flatMap((difference) => {
    const own = lines.get(difference.unit);
    return own === undefined || codeFits(own.code, difference) ? [] : [own];
  });
  const nowhere = units.filter(({ into }) => into !== undefined && rowOf(after.units, into) === -1);
  return [
    ...unlessSameData("verify/change", placeOf(entry), differs, said),
    ...misnamed.map(({ unit, code }) =>
      finding("verify/change", placeOf(entry, `unit ${unit}`), "a code that says what differs", code),
    ),
    ...nowhere.map(({ unit, into = "" }) =>
      finding("verify/change", placeOf(entry, `unit ${unit}`), "a unit of the second registry", into),
    ),
  ];
}

/** A merger, and nothing else, names another unit that goes on. */
function checkInto(entry: Recorded<"change">): Finding[] {
  return entry.body.units.flatMap(({ unit, code, into }) =>
    (code === "merged") === (into !== undefined) && into !== unit
      ? []
      : [
          finding(
            "verify/change",
            placeOf(entry, `unit ${unit}`),
            "another unit for a merger, and none for all else",
            `${code} ${into ?? ""}`,
          ),
        ],
  );
}

function checksOfAmendment(ledger: Ledger, entry: Recorded<"amendment">): (() => readonly Finding[])[] {
  const { from, to, changes, reason, approver } = entry.body;
  const [before, after] = [from, to].map((hash) => entryWith(ledger, hash, entry.seq));
  const said = (): Finding[] =>
    isSaid(reason) && isSaid(approver)
      ? []
      : [finding("verify/void-without-reason", placeOf(entry), "a reason and an approver", reason)];
  if (before === undefined || !isKind(before, "policy") || after === undefined || !isKind(after, "policy"))
    return [
      said,
      () => [finding("verify/reference", placeOf(entry), "two policy entries before it", { from, to })],
    ];
  if (policyBefore(ledger, after)?.hash !== from)
    return [
      said,
      () => [
        finding(
          "verify/reference",
          placeOf(entry),
          "the policy that stood before the one it ends with",
          from,
        ),
      ],
    ];
  const [rules, next] = [before.body.policy, after.body.policy];
  const again = () => changesBetween(rules as unknown as Json, next as unknown as Json);
  return [
    said,
    () => unlessSame("verify/amendment", placeOf(entry), byPath(again()), byPath(changes)),
    () => checkAnnounced(ledger, entry, rules, next),
  ];
}

/**
 * Rounds of the year that were announced before stay as they were: draws have counted on their days, shares
 * and places.
 */
function checkAnnounced(
  ledger: Ledger,
  entry: Recorded<"amendment">,
  before: Policy,
  after: Policy,
): Finding[] {
  const earlier = ledger.slice(0, entry.seq);
  const voided = new Set(earlier.flatMap((each) => (isKind(each, "void") ? [each.body.drawId] : [])));
  const plans = earlier.flatMap((each) =>
    isKind(each, "plan") && isDrawOf(before, each.body.drawId) && !voided.has(each.body.drawId)
      ? [each.body]
      : [],
  );
  const rounds = new Map(
    plans.map(({ matter, round }) => [JSON.stringify([matter, round]), { matter, round }]),
  );
  return [...rounds.values()].flatMap(({ matter, round }) =>
    unlessSame(
      "verify/amended-round",
      placeOf(entry, `${matter}/${round}`),
      roundText(before, matter, round),
      roundText(after, matter, round),
    ),
  );
}

/** Its place, its days and its share. */
function roundText({ matters }: Policy, matter: string, round: string): string {
  const rounds = matters.find(({ id }) => id === matter)?.rounds ?? [];
  const at = rounds.findIndex(({ id }) => id === round);
  if (at === -1) return "none";
  const { from, until, share } = rounds[at]!;
  return `${at + 1}. ${from} – ${until}, ${share}`;
}

/** Older ledgers have the places in the order in which somebody wrote the fields down. */
function byPath(changes: Recorded<"amendment">["body"]["changes"]): string {
  return canonicalJson([...changes].sort((a, b) => compareBytes(a.path, b.path)));
}

/** The policy of the same authority and year that stood when one was written. */
function policyBefore(ledger: Ledger, entry: Recorded<"policy">): Recorded<"policy"> | undefined {
  const { authority, year } = entry.body.policy;
  return ledger
    .slice(0, entry.seq)
    .flatMap((each) => (isKind(each, "policy") ? [each] : []))
    .filter(({ body }) => body.policy.authority === authority && body.policy.year === year)
    .at(-1);
}

/**
 * Every policy but the first of an authority and year is the end of an amendment that begins with the one
 * before it.
 */
function checkAmended(ledger: Ledger, entry: Recorded<"policy">): Finding[] {
  const last = policyBefore(ledger, entry);
  if (last === undefined) return [];
  const amended = ledger.some(
    (each) => isKind(each, "amendment") && each.body.from === last.hash && each.body.to === entry.hash,
  );
  return amended
    ? []
    : [finding("verify/policy-not-amended", placeOf(entry), `an amendment of entry ${last.seq}`, null)];
}
