/**
 * What may be seen of a ledger on a day, leaf by leaf: written from docs/protocol.md 12.5 and docs/policy.md alone, and
 * slowly. It shares nothing with the rooms that publish and verify.
 */
import type { Ledger } from "../../../src/index.js";
import type { Row } from "../../support/small-case.js";

type Path = readonly (string | number)[];

export interface Leaf {
  readonly seq: number;
  /** `by`, or `body` and what leads on. */
  readonly path: Path;
}

const T = /^(teams|days|standing|unstaffed|impossible)(\.|$)|^joined\.\d+\.(unit|inspector)$/;
const SECRET = /^(seed|sources\.\d+\.value|strata\.\d+\.(drawn|reserve|cutOff|skipped)(\..*)?)$/;
const ANNOUNCED = /^(announced\.\d+\.after|seals\.\d+\.capsule(\..*)?)$/;

function isOfList(kind: string, field: string): boolean {
  const inStaffed = field.startsWith("staffed.") && T.test(field.slice(8));
  if (kind === "sources") return ANNOUNCED.test(field);
  if (kind === "draw") return SECRET.test(field);
  if (kind === "teams") return T.test(field);
  if (kind === "assignment") return T.test(field) || /^(seed|sources\.\d+\.value)$/.test(field);
  if (kind === "case")
    return ANNOUNCED.test(field) || /^(units(\.|$)|merged\.\d+\.(unit|day)$|lead\.days(\.|$))/.test(field);
  if (kind === "substitution") return /^(out\.\d+\.units(\.|$)|seats(\.|$))/.test(field);
  if (kind === "replacement") return /^(units|replaced)(\.|$)/.test(field) || inStaffed;
  if (kind === "staffing") return inStaffed;
  return kind === "move" && /^(visits|seats|unmoved)(\.|$)/.test(field);
}

const NEVER: readonly (readonly [kinds: RegExp, field: RegExp])[] = [
  [/^(void|substitution|staffing|move|case|amendment)$/, /^reason$/],
  [/^(replacement|change)$/, /^units\.\d+\.reason$/],
  [/^result$/, /^text$/],
  [/^substitution$/, /^(ground|out\.\d+\.(from|until))$/],
  [/^(teams|assignment)$/, /^impossible\.nearFits(\.|$)/],
  [/^(staffing|replacement)$/, /^staffed\.impossible\.nearFits(\.|$)/],
  [/^plan$/, /^commits\.(strata\.\d+\.(pool|must)|leftOut|carried|visits)$/],
  [/^draw$/, /^(strata\.\d+\.poolDigest|leftOut\.digest)$/],
];

const KINDS =
  /^(policy|registry|roster|plan|sources|draw|teams|substitution|replacement|staffing|move|case|assignment|result|visit|change|amendment|event|rating|anchor|key|phase|void|receipts|codes)$/;

const dayOf = (at: string): string => at.slice(0, 10);

function shift(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function monthsLater(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** One day of one ledger. */
export class PlainDisclosure {
  readonly #entries: readonly Row[];
  readonly #day: string;
  readonly #closed = new Map<string, boolean>();

  constructor(ledger: Ledger, day: string) {
    this.#day = day;
    this.#entries = (ledger as unknown as Row[]).filter(({ at }) => dayOf(at as string) <= day);
  }

  /** How many entries are to be seen at all. */
  get size(): number {
    return this.#entries.length;
  }

  /** Does the policy that stands open what the defaults withhold? Of entries of no draw. */
  opens(what: string): boolean {
    return ((this.#rules(undefined)["open"] ?? []) as string[]).includes(what);
  }

  /** Draws of which everybody may be told who was in the pool: open, and nothing closed came before. */
  toldDraws(): string[] {
    const named = this.#entries.flatMap(({ kind, body }) =>
      ["plan", "case", "draw"].includes(kind as string)
        ? [{ kind, id: (body as Row)["drawId"] as string }]
        : [],
    );
    const firstClosed = named.findIndex(({ id }) => this.#isClosed(id));
    const before = firstClosed === -1 ? named : named.slice(0, firstClosed);
    return before.flatMap(({ kind, id }) => (kind === "draw" ? [id] : []));
  }

  maySee({ seq, path }: Leaf): boolean {
    const { kind, at, body: said } = this.#entries[seq]! as { kind: string; at: string; body: unknown };
    const body = (said ?? {}) as Row;
    const [part, ...rest] = path;
    const drawId = typeof body["drawId"] === "string" && KINDS.test(kind) ? body["drawId"] : undefined;
    const rules = this.#rules(drawId);
    const open = (rules["open"] ?? []) as string[];
    if (part === "by") return open.includes("people");
    if (!KINDS.test(kind)) return false;
    const field = rest.join(".");
    if ((kind === "event" || kind === "visit") && !open.includes("events")) return false;
    if (/^draw$/.test(kind) && /^strata\.\d+\.drawn\.\d+\.score$/.test(field) && !open.includes("scores"))
      return false;
    if (kind === "rating" && rest[0] === "units" && !open.includes("scores")) return false;
    if (rest[0] === "approver" && !open.includes("people")) return false;
    if (NEVER.some(([kinds, fields]) => kinds.test(kind) && fields.test(field))) return false;
    if (drawId !== undefined && isOfList(kind, field) && this.#isClosed(drawId)) return false;
    if (kind === "result" && !this.#resultSeen(seq, field, (rules["results"] ?? {}) as Row)) return false;
    return !((rules["fields"] ?? []) as Row[]).some(
      (rule) => (rule["kinds"] as string[]).includes(kind) && this.#covers(rule, field, at),
    );
  }

  #covers(rule: Row, field: string, at: string): boolean {
    const isMeant = (rule["fields"] as string[]).some((pattern) => {
      const steps = pattern.split(".").map((step) => (step === "*" ? "\\d+" : step));
      return new RegExp(`^${steps.join("\\.")}(\\.|$)`).test(field);
    });
    const { until, from, months } = rule as { until?: string; from?: string; months?: number };
    if (!isMeant) return false;
    if (until !== undefined) return this.#day < until;
    if (from !== undefined) return this.#day >= from;
    return months === undefined || this.#day >= monthsLater(dayOf(at), months);
  }

  #policies(): Row[] {
    return this.#entries.flatMap(({ kind, body }) =>
      kind === "policy" ? [(body as Row)["policy"] as Row] : [],
    );
  }

  #policyOf(drawId: string): Row | undefined {
    const [authority, year] = drawId.split("/");
    const isOwn = (each: Row): boolean => each["authority"] === authority && String(each["year"]) === year;
    return this.#policies().filter(isOwn).at(-1);
  }

  #rules(drawId: string | undefined): Row {
    const policy = drawId === undefined ? this.#policies().at(-1) : this.#policyOf(drawId);
    return (policy?.["disclosure"] ?? {}) as Row;
  }

  #entriesOf(drawId: string): { at: number; kind: string; body: Row }[] {
    return this.#entries.flatMap(({ kind, body }, at) =>
      (body as Row | null)?.["drawId"] === drawId && kind !== "result"
        ? [{ at, kind: kind as string, body: body as Row }]
        : [],
    );
  }

  #isClosed(drawId: string): boolean {
    const known = this.#closed.get(drawId);
    if (known !== undefined) return known;
    this.#closed.set(drawId, false);
    const opens = this.#opens(drawId);
    const isClosed =
      opens === undefined || this.#day < opens || this.#tells(drawId).some((other) => this.#isClosed(other));
    this.#closed.set(drawId, isClosed);
    return isClosed;
  }

  #opens(drawId: string): string | undefined {
    const first = this.#entriesOf(drawId).find(({ kind }) => kind === "plan" || kind === "case");
    if (first === undefined) return undefined;
    const { from, until } = first.kind === "case" ? first.body : this.#round(first.body);
    const policy = this.#policyOf(drawId);
    const name = drawId.split("/")[2]!;
    const lists = ((policy?.["disclosure"] as Row | undefined)?.["lists"] ?? []) as Row[];
    const rule = lists.find(({ of }) => (of as string[]).includes(name));
    const matter = ((policy?.["matters"] ?? []) as Row[]).find(({ id }) => id === name);
    const ahead = (matter?.["list"] as Row | undefined)?.["daysAhead"] as number | undefined;
    const when = rule?.["when"] ?? (ahead === undefined ? "secret" : "announced");
    const days = (rule === undefined ? ahead : (rule["days"] as number | undefined)) ?? 0;
    if (when === "announced") return shift(from as string, -days);
    return shift(until as string, when === "secret" ? 1 : Math.max(1, days));
  }

  #round(plan: Row): Row {
    const entry = this.#entries.find(({ kind, hash }) => kind === "policy" && hash === plan["policy"])!;
    const matters = ((entry["body"] as Row)["policy"] as Row)["matters"] as Row[];
    const matter = matters.find(({ id }) => id === plan["matter"])!;
    return (matter["rounds"] as Row[]).find(({ id }) => id === plan["round"])!;
  }

  /** Whose units this draw or case would tell. */
  #tells(drawId: string): string[] {
    const own = this.#entriesOf(drawId);
    const joined = own.flatMap(({ body }) => [
      ...((body["joined"] ?? []) as Row[]),
      ...((body["merged"] ?? []) as Row[]),
      ...(((body["staffed"] as Row | null)?.["joined"] ?? []) as Row[]),
      ...(body["lead"] ? [body["lead"] as Row] : []),
    ]);
    const announced = this.#entries.flatMap(({ kind, body }, at) =>
      kind === "sources" || kind === "case"
        ? [{ at, id: (body as Row)["drawId"] as string, body: body as Row }]
        : [],
    );
    const mine = announced.find(({ id }) => id === drawId);
    const parties = (body: Row): string[] =>
      (body["announced"] as Row[]).flatMap(({ type, party }) => (type === "chain" ? [party as string] : []));
    const chained = announced.filter(
      ({ at, body }) =>
        mine !== undefined && at < mine.at && parties(body).some((each) => parties(mine.body).includes(each)),
    );
    const draw = own.find(({ kind }) => kind === "draw");
    const skips = ((draw?.body["strata"] ?? []) as Row[]).some((each) => each["skipped"] !== undefined);
    const passed = announced.filter(({ at }) => skips && at < draw!.at);
    return [
      ...joined.map((each) => each["drawId"] as string),
      ...[...chained, ...passed].map(({ id }) => id),
    ].filter((other) => other !== drawId);
  }

  #resultSeen(seq: number, field: string, rule: Row): boolean {
    const own = this.#entries[seq]!["body"] as Row;
    const steps = this.#entries.flatMap(({ kind, at, body }, place) => {
      const said = body as Row;
      const isOwn = kind === "result" && said["drawId"] === own["drawId"] && said["unit"] === own["unit"];
      return isOwn
        ? [{ place, at: at as string, step: said["step"] as string, codes: said["codes"] as string[] }]
        : [];
    });
    if (/^(drawId|step)$/.test(field)) return true;
    const last = steps.filter(({ step }) => step === "enter" || step === "correct").at(-1);
    const except = (rule["except"] ?? []) as string[];
    if (last !== undefined && except.length > 0 && last.codes.every((code) => except.includes(code)))
      return false;
    const published = steps.filter(({ step }) => step === "publish");
    const isAfter = ["correct", "annul", "withdraw", "close"].includes(own["step"] as string);
    if (!published.some(({ place }) => place >= seq || isAfter)) return false;
    if (!/^(codes|correctBy)(\.|$)/.test(field)) return true;
    if (steps.some(({ place, step }) => place > seq && (step === "annul" || step === "withdraw")))
      return false;
    const months = rule["months"] as number | undefined;
    return months === undefined || this.#day < monthsLater(dayOf(published.at(-1)!.at), months);
  }
}

/** Every leaf of an entry: values without values in them. */
export function leavesOf(entry: unknown, seq: number): Leaf[] {
  const { by, body } = entry as Row;
  const inside = (value: unknown, path: Path): Leaf[] => {
    const isLeaf = typeof value !== "object" || value === null || Object.keys(value).length === 0;
    if (isLeaf) return [{ seq, path }];
    const inner = Array.isArray(value) ? value.map((each, n) => [n, each] as const) : Object.entries(value);
    return inner.flatMap(([step, each]) => inside(each, [...path, step]));
  };
  return [...inside(by, ["by"]), ...inside(body, ["body"])];
}

/** Does a line of a view show this leaf? */
export function shows(line: Row, { path }: Leaf): boolean {
  let opened: unknown = line["salt"];
  for (const step of path) {
    if (typeof opened === "string") return true;
    if (opened === null) return false;
    opened = (opened as Record<string | number, unknown>)[step];
  }
  return typeof opened === "string";
}
