/** Entries as somebody reads them in English. */
import type { ResultStep, StaffingBody } from "../../ledger/year-bodies.js";
import { placeText } from "../../publish/site/parts/amended-words.js";
import { counted, type Say } from "../../publish/site/speech.js";
import { RESULT_CODES } from "../../registry/result-codes.js";
import { changedText, type EntriesText, visitsOf } from "./entries-text.js";

const STEPS: Readonly<Record<ResultStep, string>> = {
  enter: "result entered",
  return: "result returned for correction",
  reject: "result rejected",
  publish: "result published",
  correct: "result corrected",
  annul: "result annulled",
  withdraw: "result withdrawn from publication",
  close: "follow-up closed",
};

const EVENTS = {
  penalty: "penalty",
  accident: "accident",
  complaint: "complaint upheld",
  repair: "put right",
};

const CHANGED = {
  became: (before: string, after: string) => `${before} → ${after}`,
  gone: (text: string) => ` without ${text}`,
  added: (text: string) => ` with ${text}`,
};

const ENGLISH: Say = (_, en) => en;

export const englishOfEntries: EntriesText = {
  place: (seq, at) => `${seq}. ${at}  `,
  bodies: {
    policy: ({ policy }) => `rules ${policy.id} of ${policy.authority} for ${policy.year}`,
    registry: ({ asOf, units, history }) =>
      `registry of ${asOf}: ${counted(units.size, "unit")}, ${counted(history.size, "past visit")}`,
    roster: ({ asOf, inspectors }) => `inspectors of ${asOf}: ${inspectors.size}`,
    plan: ({ drawId, strata }) =>
      `plan of ${drawId}: ${strata.map(({ stratum, quota }) => `${stratum} ${quota}`).join(", ")}`,
    sources: ({ drawId, announced }) => `sources of the seed of ${drawId}: ${announced.length}`,
    draw: ({ drawId, strata }) =>
      `draw ${drawId}: ${strata.map(({ stratum, drawn, pool }) => `${stratum} ${drawn.length} of ${pool}`).join(", ")}`,
    teams: (body) => `teams of ${body.drawId}${teamsText(body)}`,
    void: ({ drawId, reason, approver }) => `${drawId} is void: ${reason}${approvedBy(approver)}`,
    anchor: ({ party, value }) => `anchor of the secrets of ${party}: ${value}`,
    phase: ({ matter }) => `secret of the year of ${matter}, revealed`,
    substitution: ({ drawId, ground, reason, approver, seats }, { code }) =>
      lines(
        `substitution in ${drawId} (${code(ground)}): ${reason}${approvedBy(approver)}`,
        seats.map(({ unit, role, from, to }) => `${unit}, ${role}: ${to} in place of ${from}`),
      ),
    replacement: ({ drawId, units, replaced, approver, staffed }, { code }) =>
      lines(`replacement in ${drawId}${approvedBy(approver)}`, [
        ...units.map(({ unit, code: why, reason }) => {
          const by = replaced.find((each) => each.unit === unit)?.by ?? "nobody: the reserve is used up";
          return `${unit} (${code(why)}): ${reason}; in its place ${by}`;
        }),
        ...seatsText(staffed),
      ]),
    staffing: ({ drawId, reason, approver, staffed }) =>
      `later staffing of ${drawId}: ${reason}${approvedBy(approver)}${teamsText(staffed)}`,
    move: ({ drawId, reason, approver, visits, seats, unmoved }) =>
      lines(`visits of ${drawId} moved: ${reason}${approvedBy(approver)}`, [
        ...visits.map(({ unit, from, to }) => `${unit}: ${to} instead of ${from}`),
        ...seats.map(({ unit, role, from, to }) => `${unit}, ${role}: ${to} in place of ${from}`),
        ...unmoved.map(({ unit, day }) => `${unit}: stays on ${day}, no open day is left`),
      ]),
    case: ({ drawId, ground, reason, approver, units, merged, from, until, due, urgent }, { code }) =>
      lines(
        `case ${drawId} (${code(ground)}${urgent ? ", urgent" : ""}): ${reason}${approvedBy(approver)}; visits from ${from} to ${until}${due === null ? "" : `, due ${due}`}`,
        units.map((unit) => {
          const along = merged.find((each) => each.unit === unit)?.drawId;
          return along === undefined ? unit : `${unit}: with the planned visit of ${along}`;
        }),
      ),
    assignment: (body) => `people of ${body.drawId}${teamsText(body)}`,
    result: ({ drawId, unit, step, day, codes, inspectors, correctBy, text, approver }) =>
      [
        `${STEPS[step]}: ${unit} in ${drawId}`,
        day === undefined ? [] : `on ${day}`,
        codes === undefined ? [] : codes.map((code) => `${code} ${codeOfResult(code)}`).join(", "),
        inspectors === undefined ? [] : `by ${inspectors.join(", ")}`,
        correctBy === undefined ? [] : `to be put right by ${correctBy}`,
        text === undefined ? [] : text,
        approver === undefined ? [] : `approved by ${approver}`,
      ]
        .flat()
        .join("; "),
    visit: ({ unit, day, authority, kind, result }) =>
      `visit elsewhere: ${unit} on ${day} by ${authority}, ${kind}${result === null ? "" : `, result ${result}`}`,
    change: ({ units, approver }, { code }) =>
      lines(
        `change of the registry, ${counted(units.length, "unit")}${approvedBy(approver)}`,
        units.map(
          ({ unit, code: why, reason, into, fields }) =>
            `${unit} (${code(why)}${into === undefined ? "" : ` into ${into}`}): ${reason}${fields.length === 0 ? "" : ` [${fields.join(", ")}]`}`,
        ),
      ),
    amendment: ({ changes, reason, approver }) =>
      lines(
        `amendment of the rules: ${reason}${approvedBy(approver)}`,
        changes.map(
          ({ path, before, after }) =>
            `${placeText(ENGLISH, path)}: ${changedText(ENGLISH, { path, before, after }, CHANGED)}`,
        ),
      ),
    event: ({ unit, event, day, reference }) => `event: ${unit}, ${EVENTS[event]} on ${day}, ${reference}`,
    rating: ({ until, units }) =>
      lines(
        `scores up to ${until}, changed of ${counted(units.length, "unit")}`,
        units.map(({ unit, before, after }) => `${unit}: ${before ?? "none"} → ${after}`),
      ),
    key: ({ party, from }) => `key of ${party} from ${from} on`,
    receipts: ({ drawId, size }) => `receipts of ${drawId}: ${size}`,
    codes: ({ drawId, given, ended }) =>
      `codes of visits of ${drawId}: ${given.length} given, ${ended.length} ended`,
  },
};

function lines(first: string, rest: readonly string[]): string {
  return [first, ...rest.map((line) => `     ${line}`)].join("\n");
}

function approvedBy(approver: string | null): string {
  return approver === null ? "" : ` (approved by ${approver})`;
}

type Teams = StaffingBody["staffed"];

function seatsText(teams: Teams | null): string[] {
  if (teams === null) return [];
  return [
    ...visitsOf(teams).map(
      ({ unit, day, people }) => `${unit}${day === undefined ? "" : ` on ${day}`}: ${people.join(", ")}`,
    ),
    ...teams.unstaffed.map((unit) => `${unit}: nobody can go`),
  ];
}

function teamsText(teams: Teams): string {
  return lines(`: ${counted(visitsOf(teams).length, "visit")}`, seatsText(teams));
}

function codeOfResult(code: string): string {
  return RESULT_CODES.find((each) => each.code === code)?.en ?? "";
}
