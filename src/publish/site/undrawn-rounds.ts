/** Rounds of the plan whose time is over, and of which no draw stands: what was never drawn is easily overlooked. */
import type { Matter, Round } from "../../policy/policy.js";
import { type Site, standingDraws } from "./site.js";

export interface UndrawnRound {
  readonly matter: Matter;
  readonly round: Round;
}

type Asked = Pick<Site, "record" | "policy" | "day">;

export function undrawnRounds(site: Asked): UndrawnRound[] {
  return missingRounds(site).filter(({ round }) => round.until < site.day);
}

/** Rounds of which no draw stands, whether their time has come or not. */
export function missingRounds({ record, policy }: Asked): UndrawnRound[] {
  const drawn = new Set(standingDraws(record).map(({ matter, round }) => JSON.stringify([matter, round])));
  return policy.matters.flatMap((matter) =>
    matter.rounds
      .filter((round) => !drawn.has(JSON.stringify([matter.id, round.id])))
      .map((round) => ({ matter, round })),
  );
}
