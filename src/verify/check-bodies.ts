/** Entries that chain well but do not hold what their kind holds: nothing else can be judged before these are. */

import { faultsOfBodies } from "../ledger/body-schemas.js";
import type { Ledger } from "../ledger/chain.js";
import { type Finding, finding } from "./finding.js";

export function checkBodies(ledger: Ledger): Finding[] {
  return faultsOfBodies(ledger).map(({ path, facts }) =>
    finding("verify/body", `entry ${path[1]}`, `a ${facts.kind} with every field`, `${facts.place}: ${facts.problem}`),
  );
}
