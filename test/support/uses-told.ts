/** What an audit tells of uses of discretion, in lines that both verifiers must share. */
import { canonicalJson } from "../../src/protocol.js";

/** Facts of every use, which the second implementation has beside them. */
const OF_ALL: readonly string[] = ["entry", "by", "why", "approver", "nth", "times"];

interface UseTold {
  readonly code: string;
  readonly entry: number;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Code, entry and facts; what one leaves out or calls null is a dash to the other. */
export function usesTold(uses: readonly UseTold[]): string[] {
  return uses.map(({ code, entry, facts }) => {
    const own = Object.entries(facts).filter(
      ([name, value]) => !OF_ALL.includes(name) && value !== null && value !== undefined && value !== "–",
    );
    return `${code} ${entry} ${canonicalJson(Object.fromEntries(own))}`;
  });
}
