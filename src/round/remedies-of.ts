/** What would have to change so that a round that could not be staffed can be. */

import { instantDay } from "../kernel/iso-date.js";
import { accept, type Result } from "../kernel/result.js";
import { type Change, findRemedies } from "../teams/remedies.js";
import { atDoorOfPart } from "../year/at-door.js";
import { WHICH_ROUND } from "../year/fields-of.js";
import { findStaffedRound } from "../year/staffed-round.js";
import { staffingCase } from "../year/staffing-of.js";
import { unitsWithoutTeam } from "../year/units-without-team.js";
import type { WhichRound } from "../year/which-round.js";
import { type CarriedYear, chronicleOf, type Year } from "../year/year.js";
import { yearSoFar } from "../year/year-so-far.js";

/**
 * The smallest remedies of an impossible round, each a list of changes that together suffice; empty when the
 * round is staffed, or when no few changes help.
 *
 * Refused: a round without a staffing that stands, another policy than that of the draw (codes `round/…`).
 *
 * @example
 * orThrow(remediesOf(drawn.year, { round: "2026-Q1" })); // [] : the round is staffed
 */
export function remediesOf(year: Year, which: WhichRound): Result<readonly (readonly Change[])[]> {
  return atDoorOfPart(year, which, WHICH_ROUND, remediesChecked);
}

function remediesChecked(year: CarriedYear, which: WhichRound): Result<readonly (readonly Change[])[]> {
  const found = findStaffedRound(year, which);
  if (!found.ok) return found;
  const { named, draw } = found.value;
  const { impossible } = draw.teams.body;
  const { ledger, policy, registry, chronicle } = year;
  const isStaffedSince =
    draw.staffings !== undefined && unitsWithoutTeam(draw, draw.draw.body.seed, chronicle).length === 0;
  if (impossible === null || isStaffedSince) return accept([]);
  const before = yearSoFar({ policy, chronicle: chronicleOf(ledger.slice(0, draw.draw.seq)) });
  const { drawId, seed } = draw.draw.body;
  const since = instantDay(draw.draw.at);
  return accept(
    findRemedies(
      staffingCase({ policy, registry, named, soFar: before, drawId, seed, since }, draw.draw.body),
      impossible,
    ),
  );
}
