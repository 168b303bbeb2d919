/** A part of the list by id: says of the unit that was asked for why it was drawn or not, and computes its tickets. */
import { sha256Hex } from "../src/kernel/sha256.js";
import { asked, dataOf, element, filled, formsOf, nextSearch } from "./page-data.js";

/** How a unit stands in a draw: in the pool of a stratum, left out by a rule, drawn, in the reserve, or not known. */
type Standing =
  | readonly ["pool", stratum: number]
  /** In the pool; who was drawn is withheld. */
  | readonly ["hidden", stratum: number]
  /** With what may have become of it, where that is withheld. */
  | readonly ["drawn", stratum: number, place?: number, became?: string]
  | readonly ["reserve", stratum: number, place: number, became: string]
  /** Come in from the reserve, or drawn and not visited: with what became of it. */
  | readonly ["cameIn" | "gone", stratum: number, place: number, became: string]
  | readonly ["rule", rule: number]
  | readonly ["none"];

interface Data {
  readonly draws: readonly {
    readonly title: string;
    /** The key of its tickets; null where tickets decide nothing. */
    readonly key: string | null;
    readonly page: string;
    /** What is said of a unit of which nothing is told. */
    readonly none: string;
    /** What that rule says, empty for none. */
    readonly nonePage: string;
    /** The rule that withholds who was drawn. */
    readonly withheldBy: string;
    readonly withheldPage: string;
    readonly strata: readonly {
      readonly title: string;
      readonly cutOff: string | null;
      readonly pool: string;
      readonly drawn: string;
    }[];
  }[];
  readonly rules: readonly { readonly title: string; readonly means: string; readonly page: string }[];
  readonly units: readonly (readonly [id: string, name: string, standings: readonly Standing[]])[];
  readonly words: Readonly<Record<string, string>>;
}

const data = dataOf<Data>();
const search = asked();
const forms = formsOf(search.query);
if (search.query !== "") answer();

function answer(): void {
  const at = placeOf();
  if (at === -1) {
    showBeginnings();
    return;
  }
  mark(at);
  show(at);
}

/** As it was typed first: an id may hold what other forms of it do not. */
function placeOf(): number {
  const exact = data.units.findIndex(([id]) => id === search.query);
  return exact === -1 ? data.units.findIndex(([id]) => forms.includes(id)) : exact;
}

/** Ids that begin so; with none the words may be written otherwise, or be a name. */
function showBeginnings(): void {
  const found = data.units.flatMap(([id], at) => (forms.some((form) => id.startsWith(form)) ? [at] : []));
  const next = nextSearch(search);
  if ((found.length === 0 || search.query.length < 3) && next !== null) {
    location.replace(next);
    return;
  }
  for (const at of found) mark(at);
}

function mark(at: number): void {
  const row = document.querySelectorAll("tbody tr")[at];
  row?.classList.add("found");
  row?.scrollIntoView({ block: "center" });
}

function show(at: number): void {
  const [id, name, standings] = data.units[at]!;
  const card = document.getElementById("answer");
  if (card === null) return;
  card.append(element("h2", name === "" ? id : filled(data.words["answer"]!, { name, id })));
  for (const [d, standing] of standings.entries()) {
    const draw = data.draws[d]!;
    card.append(element("h3", draw.title));
    for (const part of said(id, standing, draw)) card.append(part);
  }
  const page = document.querySelectorAll<HTMLAnchorElement>("tbody tr")[at]?.querySelector("a[data-own]");
  if (page instanceof HTMLAnchorElement) card.append(linkTo(page.href, data.words["page"]!));
  card.hidden = false;
  card.focus();
  card.scrollIntoView({ block: "start" });
}

function said(id: string, standing: Standing, draw: Data["draws"][number]): HTMLElement[] {
  if (standing[0] === "none") return [element("p", draw.none), ...ruleAt(draw.nonePage)];
  if (standing[0] === "rule") {
    const rule = data.rules[standing[1]]!;
    const text = element("p", filled(data.words["rule"]!, { rule: rule.title, means: rule.means }));
    return [text, linkTo(rule.page, data.words["readRule"]!)];
  }
  const stratum = draw.strata[standing[1]]!;
  const { title, pool, drawn, cutOff } = stratum;
  const facts = {
    stratum: title,
    pool,
    drawn,
    place: String(standing[2] ?? ""),
    withheldBy: draw.withheldBy,
    became: standing[3] ?? "",
  };
  const parts = [element("p", filled(data.words[standing[0]]!, facts))];
  if (standing[0] === "hidden") return [...parts, ...ruleAt(draw.withheldPage)];
  return draw.key === null || cutOff === null
    ? parts
    : [...parts, numbers(draw.key, id, cutOff, standing[0])];
}

function ruleAt(page: string): HTMLElement[] {
  return page === "" ? [] : [linkTo(page, data.words["readRule"]!)];
}

/** The ticket, computed here and now, against the cut-off. */
function numbers(key: string, id: string, cutOff: string, standing: string): HTMLElement {
  const ticket = sha256Hex(key + id);
  const list = document.createElement("dl");
  list.className = "facts";
  const verdict = verdictOf(standing, ticket > cutOff);
  const rows = [
    [data.words["key"]!, key],
    [data.words["ticket"]!, ticket],
    [data.words["cutOff"]!, cutOff],
    [data.words["so"]!, data.words[verdict]!],
  ] as const;
  for (const [term, value] of rows) {
    const row = document.createElement("div");
    const what = element("dd", value);
    if (/^[0-9a-f]{64}$/.test(value)) what.className = "hex";
    row.append(element("dt", term), what);
    list.append(row);
  }
  return list;
}

function linkTo(href: string, text: string): HTMLElement {
  const line = document.createElement("p");
  const link = document.createElement("a");
  link.href = href;
  link.textContent = text;
  line.append(link);
  return line;
}

function verdictOf(standing: string, isAbove: boolean): string {
  const isDrawn = standing === "drawn" || standing === "gone";
  if (!isAbove) return isDrawn ? "below" : "belowNotDrawn";
  if (standing === "cameIn") return "aboveCameIn";
  return isDrawn ? "aboveButDrawn" : "above";
}
