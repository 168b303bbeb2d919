/** A team draw that is judged, with what the second reading knows of the ledger before it. */
import type { Ledger } from "../../ledger/chain.js";
import type { NamedRound, NamedWork } from "../../policy/named-round.js";
import type { Policy } from "../../policy/policy.js";
import { isDrawOf } from "../../random/draw-id.js";
import type { Registry } from "../../registry/registry.js";
import { rowOf } from "../../registry/unit.js";
import { type PlainGiven, plainGiven } from "./plain-given.js";
import type { PlainNaming } from "./plain-names.js";
import {
  casesStanding,
  drawsStanding,
  type PlainAnnouncement,
  type PlainCase,
  type PlainDraw,
  type PlainStaffing,
} from "./plain-record.js";
import type { PlainSeat } from "./plain-seats.js";

/** Of a round or of a case. */
export interface PlainStaffingCase extends PlainNaming {
  readonly attempt: PlainStaffing;
  readonly policy: Policy;
  readonly named: NamedWork;
  /** Units that had to be staffed. */
  readonly units: readonly string[];
  /** Day of the draw: no visit with a day lies before it. */
  readonly since: string;
  /**
   * First day of the whole round, where `named` is what is left of it: earlier years count back from there.
   */
  readonly begins?: string;
  /** Days that were given beforehand, in a joint inspection. */
  readonly givenDays?: ReadonlyMap<string, string>;
  /** All draws, and all cases, of the year that stood before this one. */
  readonly before: readonly PlainDraw[];
  readonly casesBefore: readonly PlainCase[];
  /** Who sat where, by a standing draw of any authority, when this one was made; nobody for another draw. */
  readonly standingSeats: (drawId: string) => readonly PlainSeat[];
  /** Visits of a list of draws and cases, where somebody counts them on; counted anew where not. */
  readonly givenIn?: (seated: readonly PlainStaffing[]) => PlainGiven;
  /** The ledger before this draw. */
  readonly ledgerBefore: Ledger;
}

/** Of a round: its announcement, with its first random draw where it was drawn. */
export interface PlainDrawCase extends PlainStaffingCase {
  readonly attempt: PlainAnnouncement;
  readonly named: NamedRound;
  /** Secret of the matter's phases, once it is on the ledger. */
  readonly phaseSecret: string | undefined;
  /** The ledger before the announcement. Older announcements bind nothing but numbers. */
  readonly ledgerAnnounced: Ledger;
  /** Draws of the same matter in earlier rounds that stood when the round was announced. */
  readonly earlier: readonly { readonly index: number; readonly draw: PlainDraw }[];
}

/** The id under which a registry knows a unit: its own, or that under which it goes on. */
export function registeredAs(
  { units }: Registry,
  nameNow: PlainStaffingCase["nameNow"],
  unit: string,
): string {
  return rowOf(units, unit) === -1 ? nameNow(unit) : unit;
}

/** Draws and cases of the year of a policy that stood before an entry. */
export function standingBefore(
  ledger: Ledger,
  before: number,
  policy: Policy,
): Pick<PlainStaffingCase, "before" | "casesBefore"> {
  const isOwn = ({ drawId }: PlainStaffing): boolean => isDrawOf(policy, drawId);
  return {
    before: drawsStanding(ledger, before).filter(isOwn),
    casesBefore: casesStanding(ledger, before).filter(isOwn),
  };
}

/** Visits that everybody makes by what was staffed before. */
export function givenBefore(audit: PlainStaffingCase): PlainGiven {
  return (audit.givenIn ?? plainGiven)(staffedBefore(audit));
}

/** Everything that was staffed before, in the order of the ledger. */
export function staffedBefore({
  before,
  casesBefore,
}: Pick<PlainStaffingCase, "before" | "casesBefore">): PlainStaffing[] {
  const all: PlainStaffing[] = [...before, ...casesBefore];
  return all.filter(({ teams }) => teams !== undefined).sort((a, b) => a.teams!.seq - b.teams!.seq);
}
