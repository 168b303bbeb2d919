/** `announcement.json` of a case folder: which round is announced, where its seed will come from, and when. */
import * as z from "zod";
import type { Sealing } from "../beacon/seals.js";
import type { Result } from "../kernel/result.js";
import { type AnnouncedSource, checkAnnounced } from "../random/announcement.js";
import type { Terms } from "../random/terms.js";
import { readCaseFile } from "./case-file.js";

export interface CaseAnnouncement extends Terms, Sealing {
  readonly round: string;
  /** May be left out when the policy has one matter. */
  readonly matter?: string;
  readonly sources: readonly AnnouncedSource[];
  /** Day on which the draw will be made; the day of `at` when left out. */
  readonly drawOn?: string;
  /** Instant of the entries, RFC 3339. */
  readonly at: string;
  readonly by: string;
  /** Cut-off day of the registries. */
  readonly asOf: string;
  /** Secret of the year for a matter with phases. */
  readonly phaseSecret?: string;
}

/** JSON Schema of `announcement.json`. */
export function caseAnnouncementJsonSchema(): unknown {
  return z.toJSONSchema(announcementDocument(), { io: "input" });
}

/** Reads a parsed `announcement.json`; refuses with codes `seed/…` and `random/…`. */
export function readCaseAnnouncement(value: unknown): Result<CaseAnnouncement> {
  return readCaseFile(value, announcementDocument(), checkAnnounced);
}

function announced(description: string) {
  return z
    .array(z.looseObject({ type: z.enum(["beacon", "reveal", "chain", "text", "plain"]) }))
    .min(1)
    .describe(description);
}

function announcementDocument() {
  return z.strictObject({
    $schema: z.string().optional().describe("Where an editor finds this schema · 供编辑器使用"),
    round: z.string().min(1).describe("Id of the round · 轮次"),
    matter: z
      .string()
      .min(1)
      .optional()
      .describe("Id of the matter; may be left out when there is one · 事项"),
    sources: announced("Where the seed will come from, without values · 种子来源(尚无值)"),
    drawOn: z.string().optional().describe("Day of the draw, YYYY-MM-DD · 抽取日"),
    valuesFrom: z
      .string()
      .optional()
      .describe("Instant before which nobody can know all values · 在此之前无人能获知全部的值"),
    revealBy: z
      .string()
      .optional()
      .describe("Instant until which the values are to be on the ledger · 各值最迟记入账本的时刻"),
    fallback: announced("Public sources that take their place after it · 逾期后改用的公开来源").optional(),
    seals: z
      .array(z.strictObject({ party: z.string().min(1), capsule: z.looseObject({ format: z.string() }) }))
      .min(1)
      .optional()
      .describe(
        "Secrets that anybody can open once the beacon has signed their round · 信标公布相应轮次后任何人都能开启的秘密值",
      ),
    at: z.string().describe("RFC 3339, for example 2026-01-05T09:00:00+08:00 · 时刻"),
    by: z.string().min(1).describe("Who writes the entries · 填写人"),
    phaseSecret: z
      .string()
      .optional()
      .describe("Secret of the year, kept until it is over · 相位秘密值,年终前保密"),
    asOf: z.string().describe("Cut-off day of the registries, YYYY-MM-DD · 名录库截止日"),
  });
}
