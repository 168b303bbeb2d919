/**
 * Reads a public record: the text of a ledger, whole or with withheld places, up to a day.
 *
 * What it says is told, not judged: judging is the work of `verify`. A text without withheld places must be a
 * ledger whose chain holds; of one with such places only the form of the lines is asked here.
 */
import { isPlainObject } from "../../../kernel/canonical-json.js";
import { instantDay, isInstant } from "../../../kernel/iso-date.js";
import { accept, type Result, reject } from "../../../kernel/result.js";
import type { Ledger } from "../../../ledger/chain.js";
import { readLedger } from "../../../ledger/ledger-text.js";
import type { Policy } from "../../../policy/policy.js";
import { refuse } from "../../refuse.js";
import { joinedPolicy, keyIn, policiesIn, policyOfDraw } from "./authorities.js";
import { closedLists } from "./closed-lists.js";
import type { CaseSeen, HiddenStep, PublicEntry, PublicRecord } from "./public-record.js";
import { drawn, type OpenDraw, openDraw } from "./read-draw.js";
import { move, reseat } from "./read-handed.js";
import { seat } from "./read-staffed.js";
import { replace, replacedWithheld, step } from "./read-visits.js";
import {
  countWithheld,
  isWithheld,
  listIn,
  placeIn,
  plainOf,
  type Seen,
  textIn,
  type Withheld,
} from "./seen.js";
import { nameOfSeen, newVisit, type Visits } from "./visits.js";

export interface RecordInput {
  readonly text: string;
  /** Last day of which entries are shown; left out: all. */
  readonly until?: string;
}

/** The record of all its authorities, each in every year of which it has a policy. Refused: what is no record, and one without a policy. */
export function readRecord({ text, until }: RecordInput): Result<PublicRecord> {
  const lines = linesOf(text);
  const all = readLines(lines);
  if (!all.ok) return all;
  const withheld = countWithheld(all.value.map(({ body, by }) => [body, by]));
  const sound = withheld === 0 ? readLedger(text) : accept([]);
  if (!sound.ok) return sound;
  const entries = until === undefined ? all.value : all.value.filter(({ at }) => instantDay(at) <= until);
  const read = policiesIn(entries);
  if (!read.ok) return read;
  const policies = read.value;
  const { draws, cases } = reduce(entries, policies);
  const shown = lines.slice(0, entries.length);
  const day = until ?? instantDay(entries.at(-1)!.at);
  return accept({
    entries,
    text: `${shown.join("\n")}\n`,
    head: entries.at(-1)!.hash,
    asOf: entries.at(-1)!.at,
    policies,
    policy: joinedPolicy(policies),
    draws,
    cases,
    // Lines that have not the form of entries give no closed list.
    closed: closedLists(entries as unknown as Ledger, day),
    withheld: entries.length === all.value.length ? withheld : countWithheld(entries),
  });
}

function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line.trim() !== "");
}

function readLines(lines: readonly string[]): Result<readonly PublicEntry[]> {
  const entries: PublicEntry[] = [];
  for (const [line, text] of lines.entries()) {
    const entry = entryOf(text);
    if (entry === undefined)
      return reject([refuse("publish/no-entry", ["record", line], { line: line + 1 })]);
    entries.push(entry);
  }
  return accept(entries);
}

function entryOf(line: string): PublicEntry | undefined {
  const value = parsed(line);
  if (!isPlainObject(value)) return undefined;
  const { seq, kind, at, hash, body, salt } = value as Partial<PublicEntry>;
  const isEntry =
    typeof seq === "number" && typeof kind === "string" && typeof hash === "string" && isInstant(at);
  return isEntry ? { seq, kind, at, hash, body, salt, by: textIn(value, "by") } : undefined;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

interface OpenCase extends CaseSeen {
  readonly visits: Visits;
  readonly byResult: Visits;
  readonly hiddenSteps: HiddenStep[];
  mayRepeat: number;
  void: PublicEntry | null;
  replacedWithheld: Withheld | null;
}

interface Reading {
  readonly draws: Map<string, OpenDraw>;
  readonly cases: Map<string, OpenCase>;
}

function reduce(entries: readonly PublicEntry[], policies: readonly Policy[]) {
  const reading: Reading = { draws: new Map(), cases: new Map() };
  for (const entry of entries) {
    const drawId = plainOf(textIn(entry.body, "drawId"));
    const policy = drawId === null ? undefined : policyOfDraw(policies, drawId);
    if (drawId !== null && policy !== undefined)
      readEntry(reading, { entry, drawId, known: (id) => keyIn(policies, policy, id) });
  }
  return { draws: [...reading.draws.values()], cases: [...reading.cases.values()] };
}

interface OwnEntry {
  readonly entry: PublicEntry;
  readonly drawId: string;
  /** By what the pages know a matter or lane of its policy. */
  readonly known: (id: string) => string;
}

function readEntry({ draws, cases }: Reading, { entry, drawId, known }: OwnEntry): void {
  const { kind } = entry;
  if (kind === "plan" && !draws.has(drawId)) draws.set(drawId, openDraw(entry, draws.size + 1, known));
  else if (kind === "case" && !cases.has(drawId)) cases.set(drawId, openCase(entry, drawId, known));
  const draw = draws.get(drawId);
  if (draw !== undefined) readOfDraw(draw, entry);
  const found = draw ?? cases.get(drawId);
  if (found !== undefined) readOfBoth(found, entry);
}

function readOfDraw(draw: OpenDraw, entry: PublicEntry): void {
  if (entry.kind === "sources") draw.sources = entry;
  else if (entry.kind === "draw") drawn(draw, entry);
  else if (entry.kind === "teams") {
    draw.teams = entry;
    const teams = placeIn(entry.body, "teams");
    draw.seatsWithheld = isWithheld(teams) ? teams : listIn(teams, "seats").withheld;
  }
}

function readOfBoth(found: OpenDraw | OpenCase, entry: PublicEntry): void {
  const { visits } = found;
  const { kind, body } = entry;
  if (kind === "teams" || kind === "assignment") seat(visits, body);
  else if (kind === "staffing") seat(visits, placeIn(body, "staffed"));
  else if (kind === "substitution") reseat(visits, body);
  else if (kind === "move") move(visits, body);
  else if (kind === "replacement") {
    replace(visits, body, "strata" in found ? found.strata : []);
    found.replacedWithheld ??= replacedWithheld(body);
  } else if (kind === "result") step(found, entry);
  else if (kind === "void") found.void = entry;
}

function openCase(opened: PublicEntry, drawId: string, known: OwnEntry["known"]): OpenCase {
  const { body } = opened;
  const text = (field: string): string => plainOf(textIn(body, field)) ?? "";
  const { withheld } = listIn(body, "units");
  const visits = visitsOfCase(body);
  return {
    ...{ drawId, lane: known(text("lane")), case: text("case"), ground: textIn(body, "ground") ?? "" },
    ...{ opened, void: null, visits, withheld, replacedWithheld: null },
    ...{ byResult: new Map(), hiddenSteps: [], mayRepeat: 0 },
  };
}

/** Its visits; of one that another takes along, the draw id of that. */
function visitsOfCase(body: unknown): Visits {
  const along = new Map<unknown, Seen<string> | null>(
    listIn(body, "merged").rows.map((row) => [textIn(row, "unit"), textIn(row, "drawId")]),
  );
  const units = listIn(body, "units").rows.flatMap((row) => textIn({ row }, "row") ?? []);
  return new Map(units.map((unit) => [nameOfSeen(unit), newVisit(unit, { along: along.get(unit) ?? null })]));
}
