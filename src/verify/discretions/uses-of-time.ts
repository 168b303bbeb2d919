/** When something was drawn, assigned or published, where another time would have changed it. */
import { valuesFrom } from "../../beacon/values-from.js";
import { groupBy } from "../../kernel/group-by.js";
import { addMonths, compareInstants, dayWhere, instantDay, isDay, laterDay } from "../../kernel/iso-date.js";
import { madeOncePer } from "../../kernel/made-once.js";
import type { Entry } from "../../ledger/chain.js";
import { isKind, type Recorded } from "../../ledger/recorded.js";
import type { Attempt } from "../../year/attempts.js";
import { type Use, use } from "./discretion.js";
import { listed } from "./listed.js";
import { ownerOf, type RecordRead, roundOf } from "./record-read.js";

export function usesOfTime(record: RecordRead): Use[] {
  return [
    ...record.attempts.flatMap((attempt) => ofDraw(record, attempt)),
    ...record.cases.flatMap(({ opened, teams }) =>
      teams === undefined
        ? []
        : [
            ...assignedLate(opened, teams),
            ...assignedLater(opened, teams),
            ...casesPassed(record, opened, teams),
          ],
    ),
    ...record.ledger.flatMap((entry) => [...ofCutOff(record, entry), ...phaseEarly(record, entry)]),
  ];
}

type Drawn = Attempt & { readonly draw: Recorded<"draw"> };

function ofDraw(record: RecordRead, attempt: Attempt): Use[] {
  const { draw, drawId, plan } = attempt;
  if (draw === undefined) return [];
  const [day, drawOn] = [instantDay(draw.at), plan.body.commits?.drawOn];
  const round = roundOf(record, plan);
  const uses: Use[] = [];
  if (drawOn !== undefined && drawOn < day)
    uses.push(use("discretion/drawn-late", draw, { drawId, drawOn, day }));
  if (round !== undefined && round.until < day)
    uses.push(use("discretion/after-round", draw, { drawId, until: round.until, day }));
  if (round?.draw !== undefined && (day < round.draw.from || round.draw.until < day))
    uses.push(use("discretion/outside-window", draw, { drawId, ...round.draw, day }));
  const first = laterDay(drawOn ?? day, day);
  if (round !== undefined && round.from < first && day <= round.until)
    uses.push(
      use("discretion/drawn-in-round", draw, { drawId, from: round.from, first, until: round.until }),
    );
  const skipped = draw.body.strata.flatMap(({ skipped: units = [] }) => units);
  if (skipped.length > 0)
    uses.push(
      use("discretion/skipped", draw, {
        ...{ drawId, count: skipped.length },
        units: listed(skipped.map(({ unit, rule }) => `${unit} (${rule})`)),
      }),
    );
  return [...uses, ...between(record, { ...attempt, draw }), ...outOfTurn(record, { ...attempt, draw })];
}

/** Kinds that change who has room, on which day, and who has had their visits. */
const BEARS = [
  ...["teams", "assignment", "substitution", "replacement", "staffing", "move", "void"],
  ...["case", "result", "visit"],
];

/** Entries between the announcement and the draw that changed who is drawn, or who may take a seat in it. */
function between({ ledger }: RecordRead, { drawId, sources, draw }: Drawn): Use[] {
  if (sources === undefined) return [];
  const entries = ledger
    .slice(sources.seq + 1, draw.seq)
    .filter(({ kind }) => BEARS.includes(kind))
    .map(({ seq }) => seq);
  return entries.length === 0
    ? []
    : [use("discretion/between", draw, { drawId, count: entries.length, entries: entries.join(", ") })];
}

/**
 * Another announcement was still to be drawn: of the authority, and its day came first; or of whomever, earlier, and
 * of a public source that this one waits for too, so that the order could be chosen when its value was out.
 */
function outOfTurn(record: RecordRead, { drawId, plan, sources, draw }: Drawn): Use[] {
  const own = plan.body.commits?.drawOn;
  const first = waiting(record, { drawId, announcing: sources, seeded: draw }).filter(
    (each) =>
      each.isShared ||
      (each.plan !== undefined &&
        own !== undefined &&
        ownerOf(each.drawId) === ownerOf(drawId) &&
        comesBefore({ plan: each.plan }, { drawOn: own, seq: plan.seq })),
  );
  return first.map((each) => use("discretion/out-of-turn", draw, { drawId, before: each.drawId }));
}

/** Likewise, of a case: the people of one have room when those of the other have not been drawn. */
function casesPassed(record: RecordRead, opened: Recorded<"case">, teams: Recorded<"assignment">): Use[] {
  const { drawId } = opened.body;
  return waiting(record, { drawId, announcing: opened, seeded: teams })
    .filter(({ isShared }) => isShared)
    .map((each) => use("discretion/out-of-turn", teams, { drawId, before: each.drawId }));
}

interface Announced {
  readonly drawId: string;
  readonly announcing: Recorded<"sources"> | Recorded<"case"> | undefined;
  readonly seeded: Entry | undefined;
  readonly void?: Entry | undefined;
  /** Of a draw. */
  readonly plan?: Recorded<"plan"> | undefined;
}

interface Waiting extends Announced {
  /** It stands before, and waits for a beacon's round or a text that the other waits for too. */
  readonly isShared: boolean;
}

/** Announcements of a record, as they are asked for: one of many cases looks only at those it may have passed. */
interface Announcements {
  /** Of draws, by their owner. */
  readonly ofOwner: ReadonlyMap<string, readonly Announced[]>;
  /** By each public source that they wait for. */
  readonly ofName: ReadonlyMap<string, readonly Announced[]>;
}

const announcementsIn = /* @__PURE__ */ madeOncePer(({ attempts, cases }: RecordRead): Announcements => {
  const draws = attempts.map(
    ({ drawId, plan, sources, draw, void: voided }): Announced => ({
      ...{ drawId, plan, announcing: sources, seeded: draw, void: voided },
    }),
  );
  const all = [
    ...draws,
    ...cases.map(
      ({ drawId, opened, teams, void: voided }): Announced => ({
        ...{ drawId, announcing: opened, seeded: teams, void: voided },
      }),
    ),
  ];
  const ofName = new Map<string, Announced[]>();
  for (const each of all)
    for (const name of publicNames(each.announcing)) {
      const known = ofName.get(name);
      if (known === undefined) ofName.set(name, [each]);
      else known.push(each);
    }
  return { ofOwner: groupBy(draws, ({ drawId }) => ownerOf(drawId)), ofName };
});

/**
 * Announcements of the same owner's draws, or of a public source that this one waits for too, that stood when something
 * was drawn, and were not drawn themselves; in the order of the ledger.
 */
function waiting(record: RecordRead, own: Announced): Waiting[] {
  const { ofOwner, ofName } = announcementsIn(record);
  const at = own.seeded?.seq ?? 0;
  const sharing = new Set(publicNames(own.announcing).flatMap((name) => ofName.get(name) ?? []));
  const beside = own.plan === undefined ? [] : (ofOwner.get(ownerOf(own.drawId)) ?? []);
  return [...new Set([...sharing, ...beside])]
    .filter(({ drawId, announcing, seeded, void: voided }) => {
      const isGone = [seeded, voided].some((entry) => entry !== undefined && entry.seq < at);
      return drawId !== own.drawId && announcing !== undefined && announcing.seq < at && !isGone;
    })
    .map((each) => ({
      ...each,
      isShared: sharing.has(each) && (each.announcing?.seq ?? at) < (own.announcing?.seq ?? -1),
    }))
    .sort((a, b) => (a.plan ?? a.announcing)!.seq - (b.plan ?? b.announcing)!.seq);
}

/** Rounds of beacons, and texts, of an announcement. */
function publicNames(announcing: Announced["announcing"]): string[] {
  return (announcing?.body.announced ?? []).flatMap((source) => {
    if (source.type === "beacon") return [`beacon ${source.chain} ${source.round}`];
    return source.type === "text" ? [`text ${source.name}`] : [];
  });
}

function comesBefore(
  { plan }: Pick<Attempt, "plan">,
  other: { readonly drawOn: string; readonly seq: number },
): boolean {
  const drawOn = plan.body.commits?.drawOn;
  return drawOn !== undefined && (drawOn < other.drawOn || (drawOn === other.drawOn && plan.seq < other.seq));
}

/** People who were drawn when the time of their case was over. */
function assignedLate({ body: { drawId, due } }: Recorded<"case">, teams: Recorded<"assignment">): Use[] {
  if (due === null) return [];
  return isPast(due, teams.at) ? [use("discretion/assigned-late", teams, { drawId, due, at: teams.at })] : [];
}

/** People who were drawn on a later day than that on which the seed was known: the day decides who has room. */
function assignedLater({ at, body }: Recorded<"case">, teams: Recorded<"assignment">): Use[] {
  const known = dayWhere(valuesFrom(body) ?? at, at);
  const [day, { drawId }] = [instantDay(teams.at), body];
  return known < day ? [use("discretion/assigned-later", teams, { drawId, known, day })] : [];
}

/** The secret of the phases is told while it still decides rounds to come. */
function phaseEarly({ ledger, policies }: RecordRead, entry: Entry): Use[] {
  if (!isKind(entry, "phase")) return [];
  const { policy, matter } = entry.body;
  const [rules] = ledger
    .slice(0, entry.seq)
    .flatMap(({ hash }) => policies.get(hash) ?? [])
    .filter(({ id }) => id === policy)
    .slice(-1);
  const rounds = rules?.matters.find(({ id }) => id === matter)?.rounds ?? [];
  const last = rounds.map(({ from }) => from).reduce(laterDay, "");
  const day = instantDay(entry.at);
  return day < last ? [use("discretion/phase-early", entry, { matter, day, last })] : [];
}

/** A deadline that is a day lasts until its end. */
function isPast(due: string, at: string): boolean {
  return isDay(due) ? due < instantDay(at) : compareInstants(due, at) < 0;
}

/** The registry is at most three months old when the visits begin, and no younger than the entry. */
function ofCutOff(record: RecordRead, entry: Entry): Use[] {
  if (!isKind(entry, "plan") && !isKind(entry, "case")) return [];
  const registry = record.byHash.get(entry.body.registry);
  if (registry === undefined || !isKind(registry, "registry")) return [];
  const { asOf } = registry.body;
  const [day, { drawId }] = [instantDay(entry.at), entry.body];
  if (asOf > day) return [use("discretion/registry-from-future", entry, { drawId, asOf, day })];
  const begins = isKind(entry, "plan") ? roundOf(record, entry)?.from : undefined;
  return addMonths(asOf, MONTHS_FRESH) < laterDay(begins ?? day, day)
    ? [use("discretion/registry-stale", entry, { drawId, asOf, day })]
    : [];
}

/** A registry that is older leaves out a quarter of a year's new units. */
const MONTHS_FRESH = 3;
