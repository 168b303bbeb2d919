/**
 * `double-random amend CASE --to policy.json`: the rules are changed in the middle of the year. The new rules become the
 * policy.json of the folder; what stood there is on the ledger, and kept under the name of the day.
 */
import { join } from "node:path";
import { amendPolicy } from "../../changes/amend-policy.js";
import { canonicalJson } from "../../kernel/canonical-json.js";
import { instantDay } from "../../kernel/iso-date.js";
import { accept } from "../../kernel/result.js";
import type { Year } from "../../year/year.js";
import { readPolicyFile, readPolicyOf } from "../case.js";
import { CommandError } from "../command-error.js";
import { exists, readBytes } from "../files.js";
import type { ExitCode, Options } from "../options.js";
import type { Files } from "../write-files.js";
import { actOn, type Given } from "./act.js";
import { needed, needOther } from "./said.js";

const USAGE = "amend CASE --to policy.json --reason TEXT --approver NAME";

export function amendCommand(places: readonly string[], options: Options): Promise<ExitCode> {
  return actOn(places, options, {
    usage: USAGE,
    act: (year, given) => {
      const { to, ...said } = needed(options, ["to", "reason", "approver"], USAGE);
      needOther(said.approver, given.occasion.by);
      const policy = readPolicyFile(to);
      if (!policy.ok) return policy;
      const moving = options.later ? { moving: "later" as const } : {};
      const done = amendPolicy(year, { policy: policy.value, ...said, ...moving, ...given.occasion });
      if (!done.ok) return done;
      const { year: next, closed } = done.value;
      return accept(
        { year: next, data: { closed }, files: filesOf(year, given, to), replaced: ["policy.json"] },
        [...policy.warnings, ...done.warnings],
      );
    },
  });
}

/** @throws CommandError where policy.json holds what no entry has: nobody would know it any more */
function filesOf(year: Year, { folder, occasion }: Given, to: string): Files {
  const place = join(folder, "policy.json");
  const fresh = readBytes(to);
  if (!exists(place)) return { "policy.json": fresh };
  const there = readBytes(place);
  if (Buffer.compare(there, fresh) === 0) return {};
  const own = readPolicyOf(folder);
  if (!own.ok || canonicalJson(own.value) !== canonicalJson(year.policy))
    throw new CommandError("cli/policy-not-on-record", { path: place });
  return { [`policy.until-${instantDay(occasion.at)}.json`]: there, "policy.json": fresh };
}
