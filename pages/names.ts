/** A part of the list by name: shows the units whose name begins as was asked. */
import { asked } from "./page-data.js";

const { query } = asked();
const rows = [...document.querySelectorAll<HTMLTableRowElement>("tbody tr")];
const found = query === "" ? [] : rows.filter((row) => (row.dataset["name"] ?? "").startsWith(query));
for (const row of found) row.classList.add("found");
found[0]?.scrollIntoView({ block: "center" });
const missing = document.getElementById("missing");
if (query !== "" && found.length === 0 && missing !== null) {
  missing.hidden = false;
  missing.focus();
}
