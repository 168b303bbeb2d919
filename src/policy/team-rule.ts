/** Who may go, and how the work is shared: the rules of the second random draw. */

/** Who may go, and how the work is shared. */
export interface TeamRule {
  readonly roles: readonly Role[];
  /** Fewest officers of a team; 2 when left out. Source: 行政处罚法 art. 42 (catalogue row A01). */
  readonly officers?: number;
  /**
   * True: an inspector serves only units inside one of their regions; "outside": only units outside all of
   * them (cross-area checks).
   */
  readonly region: boolean | "outside";
  /** True: nobody goes to a unit in the region where they live. */
  readonly awayFromHome?: true;
  /**
   * Kind of the certificate, or kinds of which one is enough; valid on the day of the visit, or on every day
   * of the round where visits have no days. null: none needed.
   */
  readonly certificate: string | readonly string[] | null;
  /**
   * Nobody returns to a unit they visited in its last `visits` visits, or in the last `years` years; null: no
   * such rule.
   */
  readonly noReturn: { readonly visits?: number; readonly years?: number } | null;
  /** Whoever has so many open cases is not chosen. Source: catalogue row A13. */
  readonly openCases?: number;
  /**
   * Most visits of one inspector on a day, in a week and in the year, unless their own row says otherwise.
   */
  readonly limits?: { readonly perDay?: number; readonly perWeek?: number; readonly perYear?: number };
  /**
   * "standing": teams are fixed, and the draw falls on one of them, which goes as a whole. Source: catalogue
   * rows A07, A09.
   */
  readonly teams?: "standing";
  /**
   * "mean", when left out: even loads, and few people are known to be free; "level": by the filled level
   * alone; "capacity": no levels.
   */
  readonly balance: "level" | "mean" | "capacity";
  readonly band: number;
  /**
   * The same two people meet at most this often a year, where anybody else completes the teams; null: no
   * limit.
   */
  readonly pairLimit: number | null;
  /** "agency": two people of a team never belong to the same agency. */
  readonly apart: "agency" | null;
  /**
   * "complete": an impossible round is not staffed at all. "by-rank": units in order of rank, each kept if it
   * can be filled with all kept so far.
   */
  readonly staffing: "complete" | "by-rank";
}

export interface Role {
  readonly id: string;
  readonly title: string;
  /** All of them are needed. */
  readonly qualifications: readonly string[];
  /** One of them is needed; null: any. */
  readonly agencies: readonly string[] | null;
  readonly grades: readonly string[] | null;
  /**
   * True: a seat for an expert, who joins the officers and replaces none. Source: catalogue rows A04, A16.
   */
  readonly expert?: true;
}
