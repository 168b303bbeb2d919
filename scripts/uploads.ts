/**
 * Writes the tables of the national edition into docs/uploads.md and docs/uploads.zh-CN.md.
 *
 *     npm run uploads
 */
import { readFileSync, writeFileSync } from "node:fs";
import { nationalEdition } from "../src/uploads.js";
import { type PageLanguage, withTables } from "./uploads/field-tables.js";

const PAGES: readonly (readonly [page: string, language: PageLanguage])[] = [
  ["docs/uploads.md", "en"],
  ["docs/uploads.zh-CN.md", "zh"],
];

for (const [page, language] of PAGES)
  writeFileSync(page, withTables(readFileSync(page, "utf8"), nationalEdition, language));
