/** The room as its worker keeps it: the year up to the announcement, and what the hall sees of the round. */

import { valuesFrom } from "../../src/beacon/values-from.js";
import { parsePolicy, parseRegistry, readLedger, readYear } from "../../src/index.js";
import { offsetOf } from "../../src/kernel/iso-date.js";
import { accept, type Result, reject } from "../../src/kernel/result.js";
import { isKind } from "../../src/ledger/recorded.js";
import { titleOf } from "../../src/policy/title-of.js";
import { type AnnouncedRound, announcedRound } from "../../src/publish/room/announced-round.js";
import { checkCodeOf } from "../../src/publish/room/check-code.js";
import type { RoomCase } from "../../src/publish/room/room-case.js";
import type { AnnouncedSource } from "../../src/random/announcement.js";
import { type CarriedYear, carried } from "../../src/year/year.js";
import { formOf } from "./read-value.js";
import type { AskedSource, Commitment, RoundSeen, StratumPlanned, Uses } from "./task.js";

export interface OpenRoom extends AnnouncedRound {
  readonly year: CarriedYear;
}

/** Reads what the file carries; what is wrong with it is told as by the library. */
export function openRoom(given: RoomCase): Result<OpenRoom> {
  const policy = parsePolicy(given.policy);
  const registry = parseRegistry(given.registry as never);
  const ledger = readLedger(given.ledger);
  if (!policy.ok) return policy;
  if (!registry.ok) return registry;
  if (!ledger.ok) return ledger;
  const { secret, round, matter } = given;
  const inputs = { policy: policy.value, registry: registry.value };
  const read = readYear(ledger.value, secret === undefined ? inputs : { ...inputs, secret });
  if (!read.ok) return read;
  const year = carried(read.value);
  const announced = announcedRound(year, { round, matter });
  return announced.ok ? accept({ year, ...announced.value }) : reject(announced.refusals);
}

/** The sources of which the values are asked. */
export function sourcesOf({ attempt }: OpenRoom, uses: Uses): readonly AnnouncedSource[] {
  const { announced, fallback = [] } = attempt.sources.body;
  return uses === "fallback" ? fallback : announced;
}

export function roundSeen(room: OpenRoom): RoundSeen {
  const { year, named, attempt } = room;
  const { policy, ledger } = year;
  const { body, at, by } = attempt.sources;
  return {
    title: titleOf(policy),
    matter: titleOf(named.matter),
    round: titleOf(named.round),
    drawId: attempt.drawId,
    announcedAt: at,
    drawOn: attempt.plan.body.commits?.drawOn ?? null,
    valuesFrom: valuesFrom(body) ?? null,
    revealBy: body.revealBy ?? null,
    sources: {
      announced: sourcesOf(room, "announced").map(asked),
      fallback: sourcesOf(room, "fallback").map(asked),
    },
    strata: strataPlanned(room),
    commitments: commitmentsOf(room),
    entries: ledger.length,
    by,
    offset: offsetOf(ledger[0]!.at),
    isPrivate: year.registry.secret !== undefined,
    isSalted: year.secretOf() !== undefined,
  };
}

function asked(source: AnnouncedSource): AskedSource {
  const form = formOf(source);
  return { type: source.type, name: nameOf(source, form), bound: boundOf(source), form };
}

function nameOf(source: AnnouncedSource, form: AskedSource["form"]): string {
  if (source.type === "text") return source.name;
  if (form.kind === "beacon") return `${form.chain} ${form.round}`;
  return "party" in source ? source.party : "";
}

function boundOf(source: AnnouncedSource): string | null {
  if (source.type === "reveal") return source.commitment;
  return source.type === "chain" ? source.after : null;
}

function strataPlanned({ named, attempt }: OpenRoom): StratumPlanned[] {
  return attempt.plan.body.strata.map(({ stratum, units, eligible, quota, forced = 0 }) => ({
    title: stratumTitle(named, stratum),
    units,
    eligible,
    quota,
    forced,
  }));
}

export function stratumTitle({ matter }: AnnouncedRound["named"], stratum: string): string {
  const found = matter.strata.find(({ id }) => id === stratum);
  return found === undefined ? stratum : titleOf(found);
}

/** What the announcement is bound to, each as the ledger has it. */
function commitmentsOf({ year: { ledger }, attempt }: OpenRoom): Commitment[] {
  const { policy, registry, roster } = attempt.plan.body;
  const [ofPolicy] = ledger.flatMap((entry) =>
    isKind(entry, "policy") && entry.hash === policy ? [entry.body.digest] : [],
  );
  const [ofUnits] = ledger.flatMap((entry) =>
    isKind(entry, "registry") && entry.hash === registry ? [entry.body] : [],
  );
  const [ofRoster] = ledger.flatMap((entry) =>
    isKind(entry, "roster") && entry.hash === roster ? [entry.body.inspectors.root] : [],
  );
  const all = [
    ["policy", ofPolicy],
    ["registry", ofUnits?.units.root],
    ["history", ofUnits?.history.root],
    ["roster", ofRoster],
    ["head", ledger.at(-1)?.hash],
  ] as const;
  return all.flatMap(([what, hash]) => (hash === undefined ? [] : [{ what, hash, code: checkCodeOf(hash) }]));
}
