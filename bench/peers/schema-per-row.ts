/**
 * The obvious reader of a registry: a zod schema, `safeParse` on each row, a set for ids that stand twice.
 */
import * as z from "zod";

const ID = z.string().min(1).max(256);

const UNIT = z.strictObject({
  id: ID,
  name: z.string().optional(),
  region: ID.optional(),
  categories: z.array(ID).optional(),
  tier: ID.optional(),
  facts: z.record(z.string(), z.union([z.string(), z.int(), z.boolean(), z.null()])).optional(),
  status: z.enum(["active", "suspended", "closed"]).optional(),
  opened: z.iso.date().optional(),
  closed: z.iso.date().optional(),
});

export type SchemaUnit = z.infer<typeof UNIT>;

/** Accepted rows, and the places of the others. */
export interface SchemaRead {
  readonly units: readonly SchemaUnit[];
  readonly refused: readonly number[];
}

export function schemaPerRow(rows: readonly unknown[]): SchemaRead {
  const units: SchemaUnit[] = [];
  const refused: number[] = [];
  rows.forEach((row, at) => {
    const read = UNIT.safeParse(row);
    if (read.success) units.push(read.data);
    else refused.push(at);
  });
  return { units, refused };
}

/**
 * The same, and what a registry needs besides: ids that stand twice are found, and the units are put in the
 * order of their ids.
 */
export function schemaAndOrder(rows: readonly unknown[]): SchemaRead {
  const { units, refused } = schemaPerRow(rows);
  const seen = new Set<string>();
  const twice = units.flatMap(({ id }, at) => (seen.size === seen.add(id).size ? [at] : []));
  return { units: [...units].sort((a, b) => (a.id < b.id ? -1 : 1)), refused: [...refused, ...twice] };
}
