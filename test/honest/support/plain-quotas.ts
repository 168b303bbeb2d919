/** How many a stratum owes, counted from docs/policy.md in whole numbers: numerators over one denominator. */
import type { Row } from "../../support/small-case.js";
import type { PlainDraw, PlainFacts } from "./plain-facts.js";
import { nameAt } from "./plain-facts.js";
import { barredBy, drawnIn, earlierDraws, stratumIn } from "./plain-units.js";

/** A fraction as two whole numbers. */
interface Part {
  readonly over: bigint;
  readonly under: bigint;
}

const ZERO: Part = { over: 0n, under: 1n };

export function partOf(text: string | number): Part {
  const words = String(text);
  if (words.endsWith("%")) return times(partOf(words.slice(0, -1)), { over: 1n, under: 100n });
  if (words.endsWith("‰")) return times(partOf(words.slice(0, -1)), { over: 1n, under: 1000n });
  if (words.startsWith("1:")) return partOf(words.slice(2));
  const [over, under = "1"] = words.split("/") as [string, string?];
  const [whole, decimals = ""] = over.split(".") as [string, string?];
  return { over: BigInt(whole + decimals), under: BigInt(under) * 10n ** BigInt(decimals.length) };
}

const times = (a: Part, b: Part): Part => ({ over: a.over * b.over, under: a.under * b.under });
const plus = (a: Part, b: Part): Part => ({
  over: a.over * b.under + b.over * a.under,
  under: a.under * b.under,
});
const isLess = (a: Part, b: Part): boolean => a.over * b.under < b.over * a.under;
const floor = ({ over, under }: Part): number => Number(over / under);
const ceil = ({ over, under }: Part): number => Number((over + under - 1n) / under);

function rounded(x: Part, rule: Row): number {
  if (rule["side"] === "at-most") return floor(x);
  return rule["side"] === "exactly" ? floor(plus(x, { over: 1n, under: 2n })) : ceil(x);
}

type Pair = readonly [facts: PlainFacts, draw: PlainDraw];

/** Units that count for the base: those of the frame, or of them those who may be drawn. */
function sizeOf(facts: PlainFacts, draw: PlainDraw, stratum: string | null): number {
  const framed = draw.rows.units.filter((unit) => {
    const found = stratumIn(draw, unit);
    return found !== undefined && (stratum === null || found === stratum);
  });
  if (draw.matter["of"] !== "eligible") return framed.length;
  return framed.filter((unit) => barredBy([facts, draw], unit, draw.planned) === undefined).length;
}

function officersOf({ roster }: PlainDraw, staff: Row = {}): number {
  const {
    agencies,
    grades,
    qualifications = [],
    posts = ["officer"],
  } = staff as Record<string, string[] | undefined>;
  return roster.inspectors.filter(
    (person) =>
      (person["status"] ?? "active") === "active" &&
      posts.includes((person["post"] as string | undefined) ?? "officer") &&
      (agencies?.includes(person["agency"] as string) ?? true) &&
      (grades?.includes(person["grade"] as string) ?? true) &&
      qualifications.every((each) => (person["qualifications"] as string[]).includes(each)),
  ).length;
}

/** A ratio that went up at once with each published rate, and down after so many years in a row. */
function ladderRatio({
  start,
  steps,
  lowerAfter,
  published,
}: {
  start: string;
  steps: Row[];
  lowerAfter: number;
  published: Row[];
}): Part {
  let now = steps.findIndex(({ ratio }) => ratio === start);
  let lower: number[] = [];
  for (const { rate } of published) {
    const called =
      steps.filter(({ from }) => !isLess(partOf(rate as string), partOf(from as string))).length - 1;
    lower = called < now ? [...lower, called] : [];
    if (called > now) now = called;
    if (lower.length === lowerAfter) {
      now = Math.max(...lower);
      lower = [];
    }
  }
  return partOf(steps[now]!["ratio"] as string);
}

/** What a rule of a plan asks for in a whole period, as one round saw it. */
function amountOf(
  facts: PlainFacts,
  draw: PlainDraw,
  { rule, matter }: Pick<Then, "rule" | "matter">,
  stratum: string | null,
): Part {
  if (rule["number"] !== undefined) return partOf(rule["number"] as number);
  if (rule["perInspector"] !== undefined)
    return times(
      partOf(rule["perInspector"] as string),
      partOf(officersOf(draw, rule["staff"] as Row | undefined)),
    );
  if (rule["shareOfTotal"] !== undefined)
    return times(
      partOf(rule["shareOfTotal"] as string),
      amountOf(facts, draw, { rule: matter["total"] as Row, matter }, null),
    );
  const size = sizeOf(facts, draw, rule["ratioOf"] === "matter" ? null : stratum);
  if (rule["ladder"] !== undefined) return times(ladderRatio(rule["ladder"] as never), partOf(size));
  const steps = rule["steps"] as Row[] | undefined;
  const step =
    steps === undefined ? rule : steps.find(({ upTo }) => upTo === undefined || size <= (upTo as number))!;
  return step["number"] === undefined
    ? times(partOf(step["ratio"] as string), partOf(size))
    : partOf(step["number"] as number);
}

function groupOf(round: Row, rule: Row, place: number): string {
  const month = Number((round["from"] as string).slice(5, 7));
  const per = rule["per"] ?? "year";
  if (per === "month") return `${month}`;
  if (per === "quarter") return `${Math.ceil(month / 3)}`;
  if (per === "half") return `${Math.ceil(month / 6)}`;
  return per === "round" ? `${place}` : "year";
}

export interface Needed {
  /** Fewest and most that the rule asks of this round. */
  readonly least: number;
  readonly most: number;
  /** What a ceiling or an exact number leaves for this round at most; infinite for floors. */
  readonly limit: number;
}

/** A rule as the plan of a time had it: of a stratum, its own or one of `also`, or the total. */
interface Then {
  readonly rule: Row;
  readonly matter: Row;
}

type Place = "own" | "total" | number;

function placeOf({ matter }: PlainDraw, rule: Row, stratum: string | null): Place {
  if (stratum === null) return "total";
  const own = (matter["strata"] as Row[]).find(({ id }) => id === stratum)!;
  return own === rule ? "own" : (own["also"] as Row[]).indexOf(rule);
}

/** What a plan had in this place. */
function ruleIn({ matter }: PlainDraw, stratum: string | null, place: Place): Then | undefined {
  const own = (matter["strata"] as Row[]).find(({ id }) => id === stratum);
  const rule =
    place === "total"
      ? matter["total"]
      : place !== "own"
        ? ((own?.["also"] ?? []) as Row[])[place]
        : own?.["rest"]
          ? undefined
          : own;
  return rule === undefined ? undefined : { rule: rule as Row, matter };
}

/** A rule with the year up to a draw. */
interface Counting {
  readonly pair: Pair;
  readonly stratum: string | null;
  readonly place: Place;
  /** The draws so far, this one with them. */
  readonly drawn: readonly PlainDraw[];
  readonly rounds: readonly Row[];
}

/** A round that was never drawn saw what the next one saw that was. */
function seenBy({ pair: [, draw], drawn }: Counting, round: number): PlainDraw {
  return drawn.filter((each) => each.place >= round).sort((a, b) => a.place - b.place)[0] ?? draw;
}

/** Places of the rounds that lie in one period with a round. */
function periodOf({ rounds }: Counting, rule: Row, round: number): number[] {
  const names = rounds.map((each, place) => groupOf(each, rule, place));
  return rounds.map((_, place) => place).filter((place) => names[place] === names[round]);
}

/** The rule of its time: of the draw itself; of the one before it, in one period; of the next one. */
function thenIn(counting: Counting, round: number): Then | undefined {
  const { drawn, stratum, place } = counting;
  const own = drawn.find((each) => each.place === round);
  if (own !== undefined) return ruleIn(own, stratum, place);
  const before = drawn.filter((each) => each.place < round).sort((a, b) => b.place - a.place)[0];
  const then = before && ruleIn(before, stratum, place);
  if (then !== undefined && periodOf(counting, then.rule, round).includes(before!.place)) return then;
  return ruleIn(seenBy(counting, round), stratum, place);
}

function doneIn({ pair: [facts, draw], drawn, stratum }: Counting, places: readonly number[]): number {
  return drawn
    .filter((each) => each !== draw && places.includes(each.place))
    .flatMap((each) => drawnIn(facts, each, draw.planned))
    .filter((visit) => stratum === null || visit.stratum === stratum).length;
}

/** The debt that the periods before a round leave to a rule. */
function debtOf(counting: Counting, taker: Row, first: number): number {
  const then = first === 0 ? undefined : thenIn(counting, first - 1);
  if (then === undefined) return 0;
  const { rule } = then;
  // A floor or an exact number leaves nothing to a ceiling.
  if (taker["side"] === "at-most" && rule["side"] !== "at-most") return 0;
  const all = periodOf(counting, rule, first - 1);
  const places = all.filter((place) => place < first);
  const debt = debtOf(counting, rule, places[0]!);
  const done = doneIn(counting, places);
  // A period that was not over owed nothing yet.
  if (places.length < all.length) return Math.max(0, debt - done);
  const { y, m } = periodIn(counting, then, { places, upTo: places });
  return Math.max(0, debt + (rule["side"] === "at-most" ? m : Math.max(y, m)) - done);
}

/** What a period asks for so far, and in all, as its round `upTo.at(-1)` saw it. */
function periodIn(counting: Counting, then: Then, { places, upTo }: Pick<Group, "places" | "upTo">) {
  const { pair, stratum } = counting;
  const [facts] = pair;
  const { rule } = then;
  const last = upTo.at(-1)!;
  const amount = (place: number): Part => amountOf(facts, seenBy(counting, place), then, stratum);
  const group = { places, upTo, amount, last, base: (then.matter["base"] ?? "average") as string };
  const isEnd = upTo.length === places.length;
  const x = owedIn(pair, rule, group);
  const minimum = counting.place === "own" ? Number(rule["minimum"] ?? 0) : 0;
  const least = Math.min(minimum, sizeOf(facts, seenBy(counting, last), stratum));
  return {
    x,
    y: isEnd || rule["rounding"] !== "each-round" ? rounded(x, rule) : eachRound(pair, rule, group),
    whole: rounded(owedIn(pair, rule, { ...group, upTo: places }), rule),
    m: isEnd ? least : 0,
    M: least,
    isEnd,
  };
}

/** What one rule asks of a round, with what closed periods left behind. */
export function neededBy(pair: Pair, rule: Row, stratum: string | null): Needed {
  const [, draw] = pair;
  const rounds = draw.matter["rounds"] as Row[];
  const drawn = [...earlierDraws(pair, draw.planned), draw];
  const counting: Counting = { pair, stratum, place: placeOf(draw, rule, stratum), drawn, rounds };
  const places = periodOf(counting, rule, draw.place);
  const upTo = places.filter((place) => place <= draw.place);
  const debt = debtOf(counting, rule, places[0]!);
  const { x, y, whole, m, M, isEnd } = periodIn(counting, { rule, matter: draw.matter }, { places, upTo });
  const limit = rule["side"] === "at-most" ? Math.max(whole, debt + M) : debt + Math.max(whole, M);
  const target =
    rule["side"] === "at-most"
      ? Math.max(y, debt + m)
      : Math.min(debt + Math.max(y, m), rule["side"] === "exactly" ? limit : Number.POSITIVE_INFINITY);
  const done =
    doneIn(counting, places) + (typeof rule["per"] === "object" ? doneInBlock(pair, rule, stratum) : 0);
  const isPhased =
    draw.matter["phase"] !== undefined &&
    !isEnd &&
    (rule["side"] ?? "at-least") === "at-least" &&
    typeof rule["per"] !== "object" &&
    rule["rounding"] !== "each-round";
  const least = isPhased ? Math.min(target, debt + floor(x)) : target;
  const isCeiling = rule["side"] === "at-most" || rule["side"] === "exactly";
  return {
    least: Math.max(0, least - done),
    most: Math.max(0, target - done),
    limit: isCeiling ? Math.max(0, limit - done) : Number.POSITIVE_INFINITY,
  };
}

interface Group {
  readonly places: readonly number[];
  readonly upTo: readonly number[];
  readonly amount: (place: number) => Part;
  readonly last: number;
  readonly base: string;
}

/** Exactly what is owed of a period after some of its rounds. */
function owedIn([, draw]: Pair, rule: Row, { places, upTo, amount, last, base }: Group): Part {
  const rounds = draw.matter["rounds"] as Row[];
  const share = (place: number): Part => partOf(rounds[place]!["share"] as string);
  const sum = places.map(share).reduce(plus, ZERO);
  const seen = (place: number): Part =>
    base === "average" ? amount(place) : amount(base === "plan" ? 0 : last);
  const parts = upTo
    .map((place) => times(times(share(place), seen(place)), { over: sum.under, under: sum.over }))
    .reduce(plus, ZERO);
  if (typeof rule["per"] !== "object") return parts;
  const { years, from } = rule["per"] as { years: number; from: number };
  const gone = ((draw.policy["year"] as number) - from) % years;
  return times(plus(times(partOf(gone), amount(draw.place)), parts), { over: 1n, under: BigInt(years) });
}

function eachRound(pair: Pair, rule: Row, group: Group): number {
  return group.upTo
    .map((place) => rounded(owedIn(pair, rule, { ...group, upTo: [place] }), rule))
    .reduce((a, b) => a + b, 0);
}

/** Units of the stratum with a routine visit of the matter in the earlier years of the block. */
function doneInBlock([facts, draw]: Pair, rule: Row, stratum: string | null): number {
  const { years, from } = rule["per"] as { years: number; from: number };
  const year = draw.policy["year"] as number;
  const begin = `${year - ((year - from) % years)}-01-01`;
  const isOnly = (draw.policy["matters"] as Row[]).length === 1;
  const rows = [
    ...draw.rows.history,
    ...facts.published.filter(({ seq }) => seq < draw.planned).map(({ row }) => row),
  ];
  return draw.rows.units.filter((unit) => {
    const found = stratumIn(draw, unit);
    if (found === undefined || (stratum !== null && found !== stratum)) return false;
    return rows.some(
      (row) =>
        nameAt(facts, row["unit"] as string, draw.planned) === unit["id"] &&
        (row["kind"] || "routine") === "routine" &&
        (row["matter"] === draw.matter["id"] || (!row["matter"] && isOnly)) &&
        (row["authority"] || draw.policy["authority"]) === draw.policy["authority"] &&
        (row["day"] as string) >= begin &&
        (row["day"] as string) < `${year}-01-01`,
    );
  }).length;
}
