/** The registries of the case, as rows that `parseRegistry` takes. */
import { registered } from "./draft.js";
import { makeHistory } from "./make-history.js";
import { makeRoster } from "./make-roster.js";
import { makeUnits } from "./make-units.js";
import { markUnits } from "./mark-units.js";
import { penaltiesOf } from "./results.js";
import { AS_OF } from "./seed.js";

export function makeCase() {
  const drafts = markUnits(makeUnits());
  const history = makeHistory(drafts);
  const penalties = penaltiesOf(history, "2025");
  return {
    units: drafts.map((draft) => registered(draft, penalties.get(draft.id) ?? 0)),
    inspectors: makeRoster(drafts, history, AS_OF),
    history,
    asOf: AS_OF,
  };
}
