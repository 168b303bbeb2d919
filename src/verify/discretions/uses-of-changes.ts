/** Differences between registries, and between policies: which, and what became another. */
import { canonicalJson, type Json } from "../../kernel/canonical-json.js";
import { groupBy } from "../../kernel/group-by.js";
import type { Entry } from "../../ledger/chain.js";
import { isKind, type Recorded } from "../../ledger/recorded.js";
import { type Use, use } from "./discretion.js";
import { listed } from "./listed.js";

/** So many characters of a value are shown. */
const LONGEST = 60;

export function usesOfChange(entry: Entry): Use[] {
  if (isKind(entry, "amendment")) return [amended(entry)];
  if (!isKind(entry, "change")) return [];
  return [...groupBy(entry.body.units, ({ code }) => code)].map(([code, list]) => {
    const units = listed(list.map(({ unit }) => unit));
    const facts = { code, count: list.length, units, fields: fieldsOf(list), into: heirsOf(list) };
    return use("discretion/registry-change", entry, facts, list[0]?.reason);
  });
}

type Changed = Recorded<"change">["body"]["units"];

/** Each field that differs, in the order in which they are met, with how many units it does so in. */
function fieldsOf(list: Changed): string {
  const changed = list.flatMap(({ unit, fields }) => fields.map((field) => ({ unit, field })));
  const shown = [...groupBy(changed, ({ field }) => field)].map(
    ([field, of]) => `${field} ${of.length} (${listed(of.map(({ unit }) => unit))})`,
  );
  return shown.join("; ") || "–";
}

/** All of them: whoever is kept out by the visits of another one must not stand behind a `…`. */
function heirsOf(list: Changed): string {
  const heirs = list.flatMap(({ unit, into }) => (into === undefined ? [] : [`${unit} → ${into}`]));
  return heirs.join(", ") || "–";
}

function amended(entry: Recorded<"amendment">): Use {
  const { changes } = entry.body;
  const shown = changes.map(({ path, before, after }) => `${path}: ${shortly(before)} → ${shortly(after)}`);
  return use("discretion/amendment", entry, { count: changes.length, changes: listed(shown) });
}

/** A text as it is, anything else as canonical JSON, and a dash for what is not there. */
function shortly(value: Json): string {
  if (value === null) return "–";
  const letters = [...(typeof value === "string" ? value : canonicalJson(value))];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join("")}…` : letters.join("");
}
