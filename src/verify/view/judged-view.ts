/**
 * What can be judged of a view: draws and cases that are open, with all that they count on. The others keep their
 * places and stand for nothing. Source: protocol section 12.5.
 */

import { passedOver } from "../../ledger/blank-unreadable.js";
import type { Entry, Ledger } from "../../ledger/chain.js";
import { drawIdUpTo } from "../../random/draw-id.js";
import type { Disclosed } from "./disclosed.js";
import { chainParties, textShown, textsIn } from "./places.js";
import { filledIn } from "./stand-ins.js";

export interface JudgedView {
  readonly ledger: Ledger;
  /** Draws and cases that are not judged, by their ids without attempts. */
  readonly left: readonly string[];
}

const NOT_JUDGED: readonly string[] = ["rating"];
const DEPENDS = ["joined.*.drawId", "staffed.joined.*.drawId", "merged.*.drawId", "lead.drawId", "anew"];

export function judgedView(entries: Ledger, disclosed: Disclosed): JudgedView {
  const filled = entries.map(filledIn);
  const left = notJudged(entries, filled, disclosed);
  const isJudged = (entry: Entry): boolean =>
    !NOT_JUDGED.includes(entry.kind) && !left.has(nameOf(entry) ?? "");
  const ledger = entries.map((entry, at) => {
    const whole = filled[at];
    return whole !== undefined && isJudged(whole) ? whole : passedOver({ ...entry, by: `withheld ${at}` });
  });
  return { ledger, left: [...left].sort((a, b) => (a < b ? -1 : 1)) };
}

/** Its draw or case, whatever the attempt. */
function nameOf(entry: Entry): string | undefined {
  const drawId = textShown(entry, "drawId");
  return drawId === undefined ? undefined : drawIdUpTo("round", drawId);
}

/** A draw or case, with what it counts on. */
interface Named {
  readonly name: string;
  readonly isRound: boolean;
  readonly needs: Set<string>;
  readonly parties: Set<string>;
}

function notJudged(
  entries: Ledger,
  filled: readonly (Entry | undefined)[],
  disclosed: Disclosed,
): Set<string> {
  const left = new Set<string>();
  const hidden = new Map<string, number>();
  const all = new Map<string, Named>();
  entries.forEach((entry, at) => {
    const name = nameOf(entry);
    if (name === undefined) return;
    const isHidden = entry.kind === "result" && textShown(entry, "unit") === undefined;
    if (isHidden && !hidden.has(name)) hidden.set(name, at);
    if (filled[at] === undefined && entry.kind !== "result") left.add(name);
    if ((entry.kind === "plan" || entry.kind === "case") && !all.has(name))
      all.set(name, { name, isRound: entry.kind === "plan", needs: new Set(), parties: new Set() });
    const own = all.get(name);
    for (const other of DEPENDS.flatMap((pattern) => textsIn(entry, pattern)))
      own?.needs.add(drawIdUpTo("round", other));
    for (const party of chainParties(entry)) own?.parties.add(party);
    // Who has a result is not staffed, moved or taken along.
    if ((entry.kind === "staffing" || entry.kind === "move") && (hidden.get(name) ?? at) < at) left.add(name);
    if (entry.kind === "case" && hidden.size > 0 && merges(entry, disclosed)) left.add(name);
  });
  const order = [...all.values()];
  for (let before = -1; before < left.size; ) {
    before = left.size;
    order.forEach((each, n) => {
      if (countsOnOthers(each, order.slice(0, n), left)) left.add(each.name);
    });
  }
  return left;
}

/** Does it count on something that is left out: a visit it goes along with, an earlier round, a chain? */
function countsOnOthers(
  { name, isRound, needs, parties }: Named,
  before: readonly Named[],
  left: ReadonlySet<string>,
): boolean {
  const earlier = before.filter((other) => left.has(other.name));
  const matter = drawIdUpTo("matter", name);
  return (
    [...needs].some((other) => left.has(other)) ||
    (isRound && earlier.some((other) => drawIdUpTo("matter", other.name) === matter)) ||
    earlier.some((other) => [...other.parties].some((party) => parties.has(party)))
  );
}

function merges(entry: Entry, { policyOf }: Disclosed): boolean {
  const lane = textShown(entry, "lane");
  const rules = policyOf(textShown(entry, "drawId") ?? "")?.lanes ?? [];
  return rules.some(({ id, merges: takesAlong }) => id === lane && takesAlong === true);
}
