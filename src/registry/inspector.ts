/** An inspector (执法检查人员): who may go. */

/** A certificate (执法证); valid on both days and on every day between. */
export interface Certificate {
  readonly kind: string;
  readonly number: string | null;
  readonly from: string;
  readonly until: string;
}

/** Leave or another absence; both days inclusive. */
export interface Absence {
  readonly from: string;
  readonly until: string;
  readonly reason: string | null;
}

/** A declared interest: this inspector does not go to that unit (回避). */
export interface Recusal {
  readonly unit: string;
  readonly reason: string;
}

/**
 * What somebody may be in a team: an officer, an expert who joins officers, or an auxiliary who is never an
 * inspector. Source: A16, A17.
 */
export const INSPECTOR_POSTS = ["officer", "expert", "auxiliary"] as const;
export type InspectorPost = (typeof INSPECTOR_POSTS)[number];

/** Whoever does not say what they are is an officer. */
export function postOf({ post = "officer" }: { readonly post?: InspectorPost }): InspectorPost {
  return post;
}

export const INSPECTOR_STATUSES = ["active", "inactive"] as const;
export type InspectorStatus = (typeof INSPECTOR_STATUSES)[number];

/** What may stand in a row of an inspector, in the order of the columns of `inspectors.csv`. */
export const INSPECTOR_FIELDS = [
  "id",
  "name",
  "agency",
  "regions",
  "qualifications",
  "certificates",
  "grade",
  "leave",
  "capacity",
  "recusals",
  "team",
  "status",
] as const satisfies readonly (keyof Inspector)[];

/** Fields that are there only where somebody has said so, in the order of the columns that follow. */
export const MORE_INSPECTOR_FIELDS = [
  "post",
  "share",
  "perDay",
  "perWeek",
  "perYear",
  "openCases",
  "home",
  "notWith",
] as const satisfies readonly (keyof Inspector)[];

export interface Inspector {
  readonly id: string;
  /** For people; free text, "" when unknown. */
  readonly name: string;
  /** "" when unknown. */
  readonly agency: string;
  /** Region paths that the inspector serves, with everything inside them. */
  readonly regions: readonly (readonly string[])[];
  /** In byte order, each once. */
  readonly qualifications: readonly string[];
  readonly certificates: readonly Certificate[];
  readonly grade: string | null;
  readonly leave: readonly Absence[];
  /** Most visits in one round; a whole number, at least 1. */
  readonly capacity: number;
  readonly recusals: readonly Recusal[];
  /** Standing team or squad, where there is one. */
  readonly team: string | null;
  readonly status: InspectorStatus;
  /** "officer" when left out. */
  readonly post?: InspectorPost;
  /**
   * Share of a full post, above 0 and at most 1, exact: "1/2". Levels count by it; a full post when left out.
   */
  readonly share?: string;
  /**
   * Most visits on a day, in a week from Monday to Sunday, and in the year; whole numbers from 1. Left out:
   * what the policy says.
   */
  readonly perDay?: number;
  readonly perWeek?: number;
  readonly perYear?: number;
  /** Cases that are still open; a policy may say how many are too many. */
  readonly openCases?: number;
  /** Region path where the inspector lives. */
  readonly home?: readonly string[];
  /**
   * Ids of inspectors with whom they never sit in a team (spouses, superiors under inquiry); it holds for
   * both.
   */
  readonly notWith?: readonly string[];
}
