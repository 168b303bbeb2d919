/** `seed.json` of a case folder: which round is drawn, with which sources, when and by whom. */
import * as z from "zod";
import type { Result } from "../kernel/result.js";
import { checkSources, type SeedSource } from "../random/seed.js";
import { readCaseFile } from "./case-file.js";

export interface CaseSeed {
  readonly round: string;
  /** May be left out when the policy has one matter. */
  readonly matter?: string;
  readonly sources: readonly SeedSource[];
  /** Instant of the entries, RFC 3339. */
  readonly at: string;
  readonly by: string;
  /** Cut-off day of the registries. */
  readonly asOf: string;
  /** Secret of the year for a matter with phases; to be kept until the year is over. */
  readonly phaseSecret?: string;
  /** Who compared beacon and text values with what was published, and where that is written. */
  readonly checked?: string;
}

/** JSON Schema of `seed.json`. */
export function caseSeedJsonSchema(): unknown {
  return z.toJSONSchema(caseDocument(), { io: "input" });
}

/** Reads a parsed `seed.json`; refuses with codes `io/…` and `random/…`. */
export function readCaseSeed(value: unknown): Result<CaseSeed> {
  return readCaseFile(value, caseDocument(), checkSources);
}

function caseDocument() {
  return z.strictObject({
    $schema: z.string().optional().describe("Where an editor finds this schema · 供编辑器使用"),
    round: z.string().min(1).describe("Id of the round · 轮次"),
    matter: z
      .string()
      .min(1)
      .optional()
      .describe("Id of the matter; may be left out when there is one · 事项"),
    sources: z
      .array(z.looseObject({ type: z.enum(["beacon", "reveal", "chain", "text", "plain"]) }))
      .min(1)
      .describe("Seed sources in the announced order · 种子来源"),
    at: z.string().describe("RFC 3339, for example 2026-01-05T09:00:00+08:00 · 时刻"),
    by: z.string().min(1).describe("Who writes the entries · 填写人"),
    phaseSecret: z
      .string()
      .optional()
      .describe("Secret of the year, kept until it is over · 相位秘密值,年终前保密"),
    checked: z
      .string()
      .min(1)
      .optional()
      .describe(
        "Who compared beacon and text values with the published ones, and where that is written · 核对人与凭据",
      ),
    asOf: z.string().describe("Cut-off day of the registries, YYYY-MM-DD · 名录库截止日"),
  });
}
