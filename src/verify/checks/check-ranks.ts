/** The order of a stratum, made again by hand: who stands on which place, with which ticket, and who was skipped. */
import type { StratumDraw } from "../../draw/draw-strata.js";
import type { RankedUnit } from "../../draw/ranked-unit.js";
import { compareBytes } from "../../kernel/byte-order.js";
import { isSameData } from "../../kernel/same-data.js";
import type { Stratum } from "../../policy/policy.js";
import type { UnitRule } from "../../policy/rule-ids.js";
import { keyFor } from "../../random/key.js";
import { ticketOf } from "../../random/ticket.js";
import { placeOf } from "../audit-case.js";
import { type PlainFraction, pairOf } from "../by-hand/plain-fraction.js";
import { orderByHand, type PlainOrder, type PlainPlace } from "../by-hand/plain-order.js";
import type { PlainUnit } from "../by-hand/plain-units.js";
import { type Finding, finding, unlessSame } from "../finding.js";
import type { UnitsRead } from "./units-read.js";

/**
 * With tickets: every ticket is that of its unit, and nobody who comes first was passed over but who may not
 * be drawn. Shuffles are judged by the replay.
 */
export function checkRanks(
  read: UnitsRead,
  stratum: Stratum,
  drawn: StratumDraw,
  pool: readonly PlainUnit[],
): Finding[] {
  const { audit, barred } = read;
  const at = placeOf(audit.attempt.draw, `stratum ${drawn.stratum}`);
  if (audit.attempt.plan.body.method !== "ticket/1") return checkNamedSkips(at, drawn, barred);
  const { places, skipped, cutOff, weights } = standingByHand(read, stratum, drawn, pool);
  return [
    ...checkPlaces(at, places, [...drawn.drawn, ...drawn.reserve]),
    ...unlessSame("verify/cut-off", at, cutOff, drawn.cutOff),
    ...unlessSame(
      "verify/skipped",
      at,
      skipped.map((unit) => `${unit} ${barred.get(unit)}`).join(", "),
      (drawn.skipped ?? []).map(({ unit, rule }) => `${unit} ${rule}`).join(", "),
    ),
    ...unlessSame(
      "verify/chances",
      at,
      chanceLines(weights),
      chanceLines(drawn.weights?.map((each) => ({ ...each, chance: chanceIn(each.chance) }))),
    ),
  ];
}

/**
 * The order of a stratum with those whom a rule forces in front, both among the drawn and among the skipped.
 */
function standingByHand(
  { audit, registry, barred }: UnitsRead,
  stratum: Stratum,
  { quota }: StratumDraw,
  pool: readonly PlainUnit[],
): Omit<PlainOrder, "drawn"> {
  const { seed, drawId } = audit.attempt.draw.body;
  const mustGo = pool.filter(({ forced }) => forced !== null).map(({ unit }) => unit.id);
  const forced = mustGo.filter((unit) => !barred.has(unit));
  const order = orderByHand(
    stratum,
    {
      ...{
        seed,
        drawId,
        look: { asOf: registry.asOf, classes: audit.policy.classes },
        barred: new Set(barred.keys()),
      },
      announcedPlaces: quota - mustGo.length,
      places: quota - forced.length,
    },
    pool.filter((each) => each.forced === null).map(({ unit }) => unit),
  );
  const key = keyFor(seed, drawId, "unit");
  const byTicket = (list: readonly string[]): PlainPlace[] =>
    list
      .map((unit) => ({ unit, ticket: ticketOf(key, unit) }))
      .sort((a, b) => compareBytes(a.ticket, b.ticket));
  const forcedOut = mustGo.filter((unit) => barred.has(unit));
  return {
    ...order,
    places: [...byTicket(forced), ...order.places],
    skipped: [...byTicket(forcedOut).map(({ unit }) => unit), ...order.skipped],
  };
}

/** The first place where the record has somebody else, or with something else. */
function checkPlaces(at: string, expected: readonly PlainPlace[], ranked: readonly RankedUnit[]): Finding[] {
  const recorded = ({ unit, ticket, score }: RankedUnit) => ({
    unit,
    ticket,
    ...(score === undefined ? {} : { score }),
  });
  const wrong = ranked.findIndex((each, place) => !isSameData(recorded(each), expected[place] ?? null));
  if (wrong === -1) return [];
  const found = recorded(ranked[wrong]!);
  return [finding("verify/rank", `${at}, place ${wrong + 1}`, { ...expected[wrong]! }, found)];
}

/** Without tickets: whoever is named as skipped may not be drawn. */
function checkNamedSkips(
  at: string,
  { skipped = [] }: StratumDraw,
  barred: ReadonlyMap<string, UnitRule>,
): Finding[] {
  return skipped.flatMap(({ unit, rule }) =>
    unlessSame("verify/skipped", at, `${unit} ${barred.get(unit) ?? "none"}`, `${unit} ${rule}`),
  );
}

/** A chance that is no fraction is none that any weight gives. */
function chanceIn(text: string): PlainFraction {
  return /^\d+(\/0*[1-9]\d*)?$/.test(text) ? pairOf(text) : [-1n, 1n];
}

/** Chances as text that does not depend on how a fraction is reduced. */
function chanceLines(weights: PlainOrder["weights"]): string {
  return (weights ?? [])
    .map(({ weight, units, chance: [top, bottom] }) => `${weight} × ${units}: ${(top * 10n ** 30n) / bottom}`)
    .join(", ");
}
