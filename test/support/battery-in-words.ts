/** All attacks of the operator with what answers each, as the page about threats lists them. */
import { KINDS, type Kind } from "../attack/operator/attack.js";
import { ATTACKS } from "../attack/operator/attacks.js";
import { BEYOND } from "../attack/operator/beyond.js";
import { FOUND } from "../attack/operator/found.js";
import { PREVENTED } from "../attack/operator/prevented.js";

export const MARK = "## The battery";

/** The heading of each group. */
export const GROUPS: Readonly<Record<Kind, string>> = {
  seeds: "Seeds, one by one",
  tries: "Many tries, one by one",
  time: "Time, one by one",
  inputs: "Inputs, one by one",
  after: "After the draw, one by one",
  papers: "Receipts and codes, one by one",
  form: "Form, one by one",
  views: "Public views, one by one",
  alone: "From the ledger alone, without any registry",
};

const INTRODUCTION = `Written by \`npm run threats\` from the tables beside \`test/attack/operator.test.ts\`, which plays every one of them. A line with a code \`verify/…\` is found, one with codes \`discretion/…\` alone is listed; some of the codes come from what the attack changes on its way.`;

/** What follows the heading on the page. */
export function batteryOf(): string {
  return [INTRODUCTION, ...KINDS.map((kind) => groupOf(kind))].join("\n\n").concat("\n");
}

function groupOf(kind: Kind): string {
  const own = ATTACKS.filter((attack) => attack.kind === kind);
  return `### ${GROUPS[kind]} (${own.length})\n\n${own.map(({ name }) => `- ${name}: ${answerTo(name)}`).join("\n")}`;
}

function answerTo(name: string): string {
  if (name in PREVENTED) return `no act writes it, \`${PREVENTED[name]}\``;
  if (name in BEYOND) return `**no ledger alone can show it**; ${BEYOND[name]}`;
  return (FOUND[name] ?? []).map((code) => `\`${code}\``).join(" ");
}
