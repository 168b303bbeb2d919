/** Is what a view withholds what the rules withhold on that day, and nothing else? Source: protocol section 12.5. */
import type { Entry, Ledger } from "../../ledger/chain.js";
import { saltsLeaves } from "../../ledger/salted-entry.js";
import { placeOf } from "../audit-case.js";
import { examinedEach } from "../examined.js";
import { type Finding, finding } from "../finding.js";
import { type Disclosed, keyOfRule } from "./disclosed.js";
import { nameOfPlace, textShown, type WithheldPlace, withheldIn } from "./places.js";
import { OF_UNPUBLISHED } from "./withheld-fields.js";

export function checkView(entries: Ledger, disclosed: Disclosed): Finding[] {
  return examinedEach(
    "public view",
    entries.map((entry, at) => ({ entry, at })),
    ({ entry, at }) => checkEntry(entry, disclosed.withheld(at), disclosed),
  );
}

function checkEntry(entry: Entry, due: readonly WithheldPlace[], disclosed: Disclosed): Finding[] {
  if (typeof entry.salt === "string") return checkWhole(entry, due);
  const found = withheldIn(entry);
  const asked = isExempt(entry, found, disclosed) ? exempted(entry, due) : due;
  const wanted = rulesByPlace(asked);
  const there = rulesByPlace(found);
  return [
    ...found.flatMap(({ place, rule }) =>
      wanted.get(keyOfRule(place)) === rule
        ? []
        : [
            finding(
              "verify/withheld",
              placeOf(entry, nameOfPlace(place)),
              wanted.get(keyOfRule(place)) ?? null,
              rule,
            ),
          ],
    ),
    ...asked.flatMap(({ place, rule }) =>
      there.has(keyOfRule(place))
        ? []
        : [finding("verify/shown", placeOf(entry, nameOfPlace(place)), rule, null)],
    ),
  ];
}

/** A whole line tells its salt, and so everything: one place that the rules withhold is named, or the salt itself. */
function checkWhole(entry: Entry, [due]: readonly WithheldPlace[]): Finding[] {
  if (due !== undefined)
    return [finding("verify/shown", placeOf(entry, nameOfPlace(due.place)), due.rule, null)];
  return saltsLeaves(entry) ? [finding("verify/shown", placeOf(entry, "salt"), "12.6", null)] : [];
}

function rulesByPlace(places: readonly WithheldPlace[]): Map<string, string> {
  return new Map(places.map(({ place, rule }) => [keyOfRule(place), rule]));
}

/** A step of a result of which the rules say that it is never published: nobody else can see its codes. */
function isExempt(entry: Entry, found: readonly WithheldPlace[], { rulesOf }: Disclosed): boolean {
  return (
    entry.kind === "result" &&
    textShown(entry, "unit") === undefined &&
    found.some(({ rule }) => rule === "results/except") &&
    rulesOf(entry).results?.except !== undefined
  );
}

function exempted({ body }: Entry, due: readonly WithheldPlace[]): WithheldPlace[] {
  const hidden = Object.keys(body ?? {}).filter((name) => !OF_UNPUBLISHED.includes(name));
  return [
    ...hidden.map((name) => ({ place: ["body", name], rule: "results/except" })),
    ...due.filter(({ place }) => place[0] === "by"),
  ];
}
