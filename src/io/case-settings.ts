/** `settings.json` of a case folder: how the command is to speak of it, and which ledger it has. */
import * as z from "zod";
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { refuse } from "./refuse.js";

export interface CaseSettings {
  /** In which the command speaks of the case, unless it is told another. */
  readonly language?: "zh" | "en";
  /** Folder of a ledger that the case shares with others, seen from its own; left out, the ledger stands in its own. */
  readonly ledger?: string;
}

/** JSON Schema of `settings.json`. */
export function caseSettingsJsonSchema(): unknown {
  return z.toJSONSchema(document(), { io: "input" });
}

/** Reads a parsed `settings.json`; refuses every fault of its form (code `io/settings-field`). */
export function readCaseSettings(value: unknown): Result<CaseSettings> {
  const read = document().safeParse(value);
  if (read.success) return accept(read.data as CaseSettings);
  return reject(
    read.error.issues.map(
      ({ path, message }): Refusal => refuse("io/settings-field", path as string[], { problem: message }),
    ),
  );
}

function document() {
  return z.strictObject({
    $schema: z.string().optional().describe("Where an editor finds this schema · 供编辑器使用"),
    language: z
      .enum(["zh", "en"])
      .optional()
      .describe("In which the command speaks of this case · 命令就本案卷所用的语言"),
    ledger: z
      .string()
      .min(1)
      .optional()
      .describe(
        "Folder of a ledger that several cases share, seen from this one · 多个案卷共用的账本所在目录，相对于本案卷目录",
      ),
  });
}
