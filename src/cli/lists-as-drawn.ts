/** Lists that were edited after a draw: names on papers, in codes and in next year's history would be others than those that were drawn from. */
import { LEDGER } from "../io/round-files.js";
import type { Refusal } from "../kernel/refusal.js";
import { isKind } from "../ledger/recorded.js";
import { drawIdUpTo } from "../random/draw-id.js";
import { snapshotOf } from "../registry/snapshot.js";
import type { Year } from "../year/year.js";
import { refuse } from "./refuse.js";
import { shellText } from "./shell-text.js";

/** The registry at hand against what draws of its day were made from; nothing where none was. */
export function faultsOfLists(
  { ledger, policy: { authority, year }, registry }: Year,
  folder: string,
): readonly Refusal[] {
  const plans = ledger
    .filter((entry) => isKind(entry, "plan"))
    .filter(({ body }) => drawIdUpTo("year", body.drawId) === `${authority}/${year}`);
  const named = new Set(plans.flatMap(({ body }) => [body.registry, body.roster]));
  const drawn = ledger.filter(
    ({ hash, body }) => named.has(hash) && "asOf" in body && body.asOf === registry.asOf,
  );
  const [lists, people] = [
    drawn.filter((entry) => isKind(entry, "registry")),
    drawn.filter((entry) => isKind(entry, "roster")),
  ];
  // Without its key nobody can say what a private registry commits to.
  if (lists.some(({ body }) => body.salted === true) && registry.secret === undefined) return [];
  const { units, history, inspectors } = snapshotOf(registry);
  const differs = [
    ...(lists.some(({ body }) => body.units.root === units.root) ? [] : ["units.csv"]),
    ...(lists.some(({ body }) => body.history.root === history.root) ? [] : ["history.csv"]),
    ...(people.some(({ body }) => body.inspectors.root === inspectors.root) ? [] : ["inspectors.csv"]),
  ];
  const facts = { asOf: registry.asOf, folder: shellText(folder), ledger: LEDGER };
  return lists.length === 0
    ? []
    : differs.map((name) => refuse("cli/list-not-drawn", [name], { name, ...facts }));
}
