/** What a slip calls the matter and the roles of a visit: by the titles of the policy, with the ids of the record. */
import type { Policy } from "../../policy/policy.js";
import type { VisitCode } from "../../receipts/visit-codes.js";

export interface VisitTitles {
  readonly matter: string;
  /** Those who come, each with the role. */
  readonly people: readonly (readonly [role: string, inspector: string])[];
}

type Titled = { readonly id: string; readonly title: string };

/** By the ids alone where there is no policy, or where it has no such matter, lane or role. */
export function visitTitles(
  { matter, drawId, inspectors }: VisitCode["visit"],
  policy?: Policy,
): VisitTitles {
  const [, , own] = drawId.split("/");
  const matters = policy?.matters ?? [];
  const roles = [...matters, ...(policy?.lanes ?? [])].find(({ id }) => id === own)?.team.roles ?? [];
  return {
    matter: called(matters, matter, (title) => `${title} (${matter})`),
    people: inspectors.map(([role, who]) => [called(roles, role, (title) => title), who]),
  };
}

function called(list: readonly Titled[], id: string, say: (title: string) => string): string {
  const title = list.find((each) => each.id === id)?.title ?? "";
  return title === "" || title === id ? id : say(title);
}
