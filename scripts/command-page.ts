/**
 * Plays the pages about the command and writes what it says into them: `npm run played`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { PAGES, playedPage } from "../test/support/played-page.js";

for (const page of PAGES) writeFileSync(page, await playedPage(readFileSync(page, "utf8")));
