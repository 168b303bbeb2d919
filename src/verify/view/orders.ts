/** Draws and cases as a view shows them: when they begin and end, and what else they tell of. */
import type { Entry, Ledger } from "../../ledger/chain.js";
import type { Recorded } from "../../ledger/recorded.js";
import { chainParties, placesOfPattern, textShown, textsIn } from "./places.js";

/** What of a list tells another: a later secret of the same chain, or the units. */
export type Tells = "chain" | "units";

export interface Order {
  readonly drawId: string;
  /** Its first plan or case entry. */
  opens?: Recorded<"plan"> | Recorded<"case">;
  /** Place of its first announcement. */
  announced?: number;
  parties: readonly string[];
  /** Draw ids whose lists can be told from this one, by its units or by the secrets of its chains. */
  readonly needs: Map<string, Tells>;
}

/** Where a draw or case names another, whose units it has too. */
const NAMED = ["joined.*.drawId", "staffed.joined.*.drawId", "merged.*.drawId", "lead.drawId"];

export function ordersIn(entries: Ledger): Map<string, Order> {
  const orders = new Map<string, Order>();
  entries.forEach((entry, place) => {
    const drawId = textShown(entry, "drawId");
    if (drawId === undefined || entry.kind === "result") return;
    const order = orders.get(drawId) ?? { drawId, parties: [], needs: new Map<string, Tells>() };
    orders.set(drawId, order);
    readInto(order, entry, place);
    for (const other of NAMED.flatMap((pattern) => textsIn(entry, pattern))) order.needs.set(other, "units");
    // Who is passed over was drawn somewhere else.
    if (entry.kind !== "draw" || placesOfPattern(entry, "strata.*.skipped").length === 0) return;
    for (const other of orders.values())
      if (other.drawId !== drawId && other.announced !== undefined) order.needs.set(other.drawId, "units");
  });
  for (const order of orders.values())
    for (const other of orders.values()) if (goesOn(order, other)) order.needs.set(other.drawId, "chain");
  return orders;
}

function readInto(order: Order, entry: Entry, place: number): void {
  if (entry.kind === "plan" || entry.kind === "case") order.opens ??= entry;
  if (order.announced !== undefined || (entry.kind !== "sources" && entry.kind !== "case")) return;
  order.announced = place;
  order.parties = chainParties(entry);
}

/** A later secret of a chain tells those before it. */
function goesOn(order: Order, earlier: Order): boolean {
  return (
    order.announced !== undefined &&
    earlier.announced !== undefined &&
    earlier.announced < order.announced &&
    earlier.parties.some((party) => order.parties.includes(party))
  );
}
