/** Reading a registry: row objects in, checked columns in the order of the ids out. */
import { orThrow, parseRegistry } from "../../src/index.js";
import { unitRows } from "../data/town.js";
import type { Case, Contender } from "../harness.js";
import { type SchemaRead, schemaAndOrder, schemaPerRow } from "../peers/schema-per-row.js";

export const REGISTRY_CASES: readonly Case[] = [
  { name: "registry 10^5", start: "cold", quick: true, contenders: contenders(100_000) },
  { name: "registry 10^6", start: "cold", quick: false, contenders: contenders(1_000_000) },
];

function contenders(size: number): Contender[] {
  return [
    schemaContender("zod safeParse per row", size, schemaPerRow),
    schemaContender("zod safeParse per row, ids once, in order", size, schemaAndOrder),
    {
      name: "ours, parseRegistry",
      prepare() {
        const units = unitRows(size);
        return () => {
          const registry = orThrow(parseRegistry({ units, inspectors: [], asOf: "2026-01-04" }));
          return () => ({ units: registry.units.size });
        };
      },
    },
  ];
}

function schemaContender(
  name: string,
  size: number,
  read: (rows: readonly unknown[]) => SchemaRead,
): Contender {
  return {
    name,
    prepare() {
      const rows = unitRows(size);
      return () => {
        const { units, refused } = read(rows);
        return () => ({ units: units.length - refused.length });
      };
    },
  };
}
