/** One site in one language, and how its pages name each other. */
import { sha256Hex } from "../../kernel/sha256.js";
import type { Policy } from "../../policy/policy.js";
import type { ListedUnit } from "./listed-unit.js";
import { authoritiesOf } from "./record/authorities.js";
import type { CaseSeen, DrawSeen, PublicRecord, VisitSeen } from "./record/public-record.js";
import { isWithheld } from "./record/seen.js";
import { type Say, type SiteLanguage, sayIn } from "./speech.js";

/** A visit with the draw or case that ordered it. */
export interface SiteVisit {
  readonly visit: VisitSeen;
  readonly draw: DrawSeen | null;
  readonly case: CaseSeen | null;
}

export interface Site {
  readonly record: PublicRecord;
  /** That of the record; of several authorities with a title in the language of the site. */
  readonly policy: Policy;
  readonly language: SiteLanguage;
  readonly say: Say;
  /** Folder of each language, "" or "en/". */
  readonly folders: readonly { readonly language: SiteLanguage; readonly folder: string }[];
  /** In byte order of their ids. */
  readonly units: readonly ListedUnit[];
  readonly unitOf: ReadonlyMap<string, ListedUnit>;
  /** Whom the search finds: those of the list, and whom the record names. In byte order of their ids. */
  readonly found: readonly ListedUnit[];
  /** Draws of which the list tells where each unit of their registries stood, by their ids. */
  readonly toldDraws: ReadonlySet<string>;
  /** Visits of each unit that was drawn or is visited beside the draw, by id. */
  readonly visitsOf: ReadonlyMap<string, readonly SiteVisit[]>;
  /** Pages of the rules that have one, by their ids. */
  readonly rulePages: ReadonlyMap<string, string>;
  /** Day of which the pages speak. */
  readonly day: string;
}

/** A page while it is written: the site, its own path, and links relative to it. */
export interface Here extends Site {
  readonly path: string;
  /** Address of another page of this language. */
  readonly to: (path: string) => string;
  /** Address of the same page in another language. */
  readonly across: (folder: string, path: string) => string;
}

/** The site seen from one of its pages. */
export function hereOn(site: Site, path: string): Here {
  const own = site.folders.find(({ language }) => language === site.language)?.folder ?? "";
  const up = "../".repeat(path.split("/").length - 1);
  const root = `${up}${"../".repeat(own.split("/").length - 1)}`;
  return {
    ...site,
    path,
    to: (other) => `${up}${other}`,
    across: (folder, other) => `${root}${folder}${other}`,
  };
}

/** The page of a unit that is visited: named by a digest, since an id may hold what no path should. */
export function unitPath(id: string): string {
  const name = sha256Hex(id);
  return `unit/${name.slice(0, 2)}/${name.slice(2, 16)}.html`;
}

export function drawPath({ number }: DrawSeen): string {
  return `rounds/${number}.html`;
}

export function siteIn(language: SiteLanguage, site: Omit<Site, "say" | "language" | "policy">): Site {
  const say = sayIn(language);
  return { ...site, language, say, policy: policyIn(say, site.record) };
}

/** A record of several authorities has no title of its own. */
function policyIn(say: Say, { policies, policy }: PublicRecord): Policy {
  if (policies.length === 1) return policy;
  const names = authoritiesOf(policies);
  const title = say(`双随机抽查：${names.join("、")}`, `Random inspections of ${names.join(", ")}`);
  return { ...policy, title };
}

/** Every visit that the record names by the id of its unit, in the order of the record. */
export function visitsByUnit({ draws, cases }: PublicRecord): Map<string, SiteVisit[]> {
  const visits = new Map<string, SiteVisit[]>();
  const add = (each: SiteVisit): void => {
    const { unit } = each.visit;
    if (isWithheld(unit)) return;
    const known = visits.get(unit);
    if (known === undefined) visits.set(unit, [each]);
    else known.push(each);
  };
  for (const draw of draws) for (const visit of visitsIn(draw)) add({ visit, draw, case: null });
  for (const each of cases) for (const visit of visitsIn(each)) add({ visit, draw: null, case: each });
  return visits;
}

/** Visits of the list, and those that nothing but their results name. */
export function visitsIn({ visits, byResult }: Pick<DrawSeen, "visits" | "byResult">): VisitSeen[] {
  return [...visits.values(), ...byResult.values()];
}

/** Draws that stand: made, and not void. */
export function standingDraws({ draws }: PublicRecord): DrawSeen[] {
  return draws.filter((draw) => draw.draw !== null && draw.void === null);
}
