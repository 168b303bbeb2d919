/** Rounds that were never drawn though their time is over. */

import { titleOf } from "../../../policy/title-of.js";
import type { Here } from "../site.js";
import { undrawnRounds } from "../undrawn-rounds.js";

/** Nothing where every round was drawn whose time is over. */
export function UndrawnRounds({ here }: { readonly here: Here }) {
  const { say } = here;
  const rounds = undrawnRounds(here);
  if (rounds.length === 0) return null;
  return (
    <>
      <p>
        <strong class="bad">
          {say("以下轮次检查期间已过，仍未抽签：", "Never drawn, though the days of the visits are over:")}
        </strong>
      </p>
      <ul>
        {rounds.map(({ matter, round }) => (
          <li key={`${matter.id}/${round.id}`}>
            <bdi>{titleOf(matter)}</bdi> · <bdi>{titleOf(round)}</bdi>
            {say(`（检查期间至 ${round.until}）`, ` (visits until ${round.until})`)}
          </li>
        ))}
      </ul>
    </>
  );
}
