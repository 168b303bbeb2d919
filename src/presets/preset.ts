/** What every preset is made of: an authority, a year, and matters whose numbers name their sources. */
import { accepted } from "../kernel/result.js";
import { parsePolicy } from "../policy/parse-policy.js";
import { POLICY_FORMAT, type Policy } from "../policy/policy.js";

export interface PresetInput {
  /** Id of the authority; it stands in every draw id. */
  readonly authority: string;
  readonly year: number;
}

/** A matter as it stands in a policy document. */
export type MatterDocument = Readonly<Record<string, unknown>>;

/**
 * Two certified officers, as the law asks (行政处罚法 art. 42); regions and certificates are those of the own
 * roster.
 */
export const twoOfficers = () => ({ roles: [{ id: "first" }, { id: "second" }], region: true });

/**
 * The policy of a preset, checked like any other. Whoever wants other numbers changes the copy and parses it
 * again.
 */
export function presetPolicy(
  id: string,
  title: string,
  { authority, year }: PresetInput,
  matters: readonly MatterDocument[],
  more: Readonly<Record<string, unknown>> = {},
): Policy {
  const document = { format: POLICY_FORMAT, id: `${id}-${year}`, title, authority, year, ...more, matters };
  return accepted(parsePolicy(document as unknown));
}
