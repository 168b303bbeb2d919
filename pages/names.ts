/** A part of the list by name: shows the units whose name begins as was asked, and goes to the only one. */
import { asked, dataOf, folded, nextSearch } from "./page-data.js";

/** Names beside the part, to know whether a name stands there, too. */
interface Beside {
  readonly before: string | null;
  readonly after: string | null;
}

const search = { ...asked(), by: "name" };
const wanted = folded(search.query);
const rows = [...document.querySelectorAll<HTMLTableRowElement>("tbody tr")];
if (wanted !== "") show(rows.filter((row) => begins(row.dataset["name"] ?? null)));

function begins(name: string | null): boolean {
  return name !== null && folded(name).startsWith(wanted);
}

function show(found: readonly HTMLTableRowElement[]): void {
  const only = onlyOne(found)?.querySelector("a");
  if (only instanceof HTMLAnchorElement) {
    location.replace(only.href);
    return;
  }
  for (const row of found) row.classList.add("found");
  found[0]?.scrollIntoView({ block: "center" });
  if (found.length === 0) goOn();
}

/** The only unit that is called so, or the only one whose name begins so, unless a part beside has another. */
function onlyOne(found: readonly HTMLTableRowElement[]): HTMLTableRowElement | undefined {
  const { before, after } = dataOf<Beside>();
  if (begins(before) || begins(after)) return undefined;
  const exact = found.filter((row) => folded(row.dataset["name"] ?? "") === wanted);
  const named = exact.length > 0 ? exact : found;
  return named.length === 1 ? named[0] : undefined;
}

function goOn(): void {
  const next = nextSearch(search);
  if (next !== null) {
    location.replace(next);
    return;
  }
  const missing = document.getElementById("missing");
  if (missing === null) return;
  missing.hidden = false;
  missing.focus();
}
