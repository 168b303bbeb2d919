/** What once broke a reader is read or refused in words for ever. */
import { expect, test } from "vitest";
import type { Refusal } from "../../src/index.js";
import type { Finding } from "../../src/verify.js";
import { documentReaders } from "./readers/document-readers.js";
import { everyExport } from "./readers/every-export.js";
import { ledgerReaders } from "./readers/ledger-readers.js";
import { logReaders } from "./readers/log-readers.js";
import { seedReaders } from "./readers/seed-readers.js";
import { brokenOnce } from "./support/broken-once.js";
import { saidIn } from "./support/in-words.js";
import { tryInput } from "./support/try-reader.js";

const READERS = new Map(
  [...ledgerReaders, ...documentReaders, ...seedReaders, ...logReaders, everyExport].map((reader) => [
    reader.name,
    reader,
  ]),
);

test.each(brokenOnce())("$file: $broke", ({ reader: name, given, says }) => {
  const reader = READERS.get(name)!;
  expect(tryInput(reader, given, true).problem).toBeUndefined();
  const said = saidIn(reader.read(...given)) as readonly (Partial<Refusal> & Partial<Finding>)[];
  expect(said.map(({ code, path, at }) => [code, ...(path ?? [at])].join(" "))).toEqual(
    expect.arrayContaining([...says]),
  );
});
