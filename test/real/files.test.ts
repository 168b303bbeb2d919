/** The real files through the CSV reader and writer: nothing is changed on the way in or out. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { orThrow, parseRegistry, type RegistryInput } from "../../src/index.js";
import { historyCsv, inspectorsCsv, readCsv, readRegistryCsv, unitsCsv } from "../../src/io.js";
import { snapshotOf } from "../../src/verify.js";
import { describeWithShared } from "../support/shared.js";
import { chicagoRegistry, chicagoRows } from "./support/chicago.js";
import { lineOf, plainRows } from "./support/plain-csv.js";
import { wakeRegistry, wakeRows } from "./support/wake.js";

const FILES = {
  "chicago-food": ["units.csv", "history.csv", "inspectors.csv", "raw_sample.csv"],
  "wake-food": ["units.csv", "history.csv", "inspectors.csv", "raw_sample.csv", "raw_sample_history.csv"],
};

describeWithShared("the real files", (folder) => {
  for (const [set, names] of Object.entries(FILES)) {
    test.each(names)(`${set}: every cell of %s is read as it stands, with its line`, (name) => {
      const bytes = readFileSync(join(folder, "data", set, name));
      const { rows, lines } = orThrow(readCsv({ name, data: bytes }));
      expect(rows).toEqual(plainRows(bytes.toString("utf8")));
      expect(lines).toEqual(rows.map((_, index) => lineOf(index)));
    });
  }

  const registries: Readonly<Record<string, () => RegistryInput>> = {
    "chicago-food": () => chicagoRegistry(chicagoRows(folder)),
    "wake-food": () => wakeRegistry(wakeRows(folder)),
  };

  test.each(Object.keys(registries))(
    "%s: written as our own CSV files and read again, it is the same registry",
    (set) => {
      const registry = orThrow(parseRegistry(registries[set]!()));
      const again = readRegistryCsv({
        units: { name: "units.csv", data: unitsCsv(registry) },
        inspectors: { name: "inspectors.csv", data: inspectorsCsv(registry) },
        history: { name: "history.csv", data: historyCsv(registry) },
        asOf: registry.asOf,
      });
      expect(snapshotOf(orThrow(again))).toEqual(snapshotOf(registry));
    },
  );
});
