/**
 * A year in small, with days, lanes and classes: a drawn round, a case, somebody ill, a visit of others, an
 * event.
 */

import type { Ledger } from "../../src/index.js";
import * as index from "../../src/index.js";
import * as acts from "./acts.js";
import { busyDraft, CLASSES } from "./busy-town.js";
import { AT, BY, inspectors, SEED, town } from "./small-case.js";

const LATER = "2026-03-05T09:00:00+08:00";

export interface BusyYear {
  readonly ledger: Ledger;
  readonly policy: index.Policy;
  readonly registry: index.Registry;
  readonly round: acts.RoundOutcome;
}

export function busyYear(): BusyYear {
  const policy = index.orThrow(index.parsePolicy(busyDraft((each) => (each["classes"] = CLASSES))));
  const registry = town({
    inspectors: inspectors().map((each) => ({ ...each, qualifications: ["lead"], capacity: 60 })),
  });
  const base = { policy, registry, by: BY };
  const round = index.orThrow(acts.runRound({ ...base, round: "H1", seed: SEED, at: AT }));
  const seed = [{ type: "plain", value: "case" }] as const;
  const kase = {
    ...base,
    lane: "complaint",
    case: "C-1",
    units: ["U-12"],
    reason: "12345",
    at: "2026-01-06T09:00:00+08:00",
  };
  let { ledger } = index.orThrow(acts.runCase({ ...kase, ledger: round.ledger, seed }));
  const { unit } = round.draw.strata[0]!.drawn[0]!;
  const inspector = round.teams.teams!.seats.at(-1)!.inspector;
  const ill = {
    round: "H1",
    out: [{ inspector }],
    ground: "illness",
    reason: "ill",
    approver: "head",
  } as const;
  ({ ledger } = index.orThrow(acts.substitute({ ...base, ...ill, ledger, at: "2026-01-07T09:00:00+08:00" })));
  const visits = [{ unit: "U-11", day: "2025-11-03", kind: "routine", result: "1" }];
  ledger = index.orThrow(acts.publishVisits({ ledger, authority: "market", visits, at: LATER, by: BY }));
  const events = [{ unit, event: "penalty" as const, day: "2026-02-01", reference: "X-1" }];
  ledger = index.orThrow(acts.recordEvents({ ledger, events, at: LATER, by: BY }));
  return { ledger, policy, registry, round };
}
