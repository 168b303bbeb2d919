/** `double-random move CASE`: visits whose day is closed by now go to open days. */

import { moveVisits } from "../../changes/move-visits.js";
import { accept } from "../../kernel/result.js";
import type { ExitCode, Options } from "../options.js";
import { actOn } from "./act.js";
import { needed } from "./said.js";

const USAGE = "move CASE --reason TEXT --approver NAME";

export function moveCommand(places: readonly string[], options: Options): Promise<ExitCode> {
  return actOn(places, options, {
    usage: USAGE,
    act: (year, { occasion }) => {
      const approved = needed(options, ["reason", "approver"], USAGE);
      const done = moveVisits(year, { ...approved, ...occasion });
      if (!done.ok) return done;
      const { year: next, unmoved } = done.value;
      const said =
        next.ledger.length === year.ledger.length && unmoved.length === 0 ? [idleText(options)] : [];
      return accept({ year: next, said, data: { unmoved }, isPartly: unmoved.length > 0 }, done.warnings);
    },
  });
}

function idleText({ zh }: Options): string {
  return zh
    ? "没有需要改期的检查：各次检查的日期仍然可以检查。工作日有调整的，请先用 double-random amend 记入。"
    : "No visit has to move: each can still be made on its day. After a change of working days write `double-random amend` first.";
}
