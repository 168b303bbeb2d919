/**
 * Writes the list of all attacks of the operator into the page about threats: `npm run threats`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { batteryOf, MARK } from "../test/support/battery-in-words.js";

const page = fileURLToPath(new URL("../docs/threats.md", import.meta.url));
const text = readFileSync(page, "utf8");
writeFileSync(page, `${text.slice(0, text.indexOf(MARK))}${MARK}\n\n${batteryOf()}`);
