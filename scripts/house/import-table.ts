/**
 * The table of imports as the checker applies it: read from the rules of `.dependency-cruiser.cjs`, not from
 * a second list.
 */
import type { IConfiguration } from "dependency-cruiser";

/** What one room may import. */
export interface RoomRule {
  readonly room: string;
  /** Rooms whose code it may use. */
  readonly uses: readonly string[];
  /** Rooms of which it may know the types and nothing else. */
  readonly knowsTypesOf: readonly string[];
}

/** The rooms of the table, in its order, from left to right. */
export function importTable({ forbidden = [] }: IConfiguration): RoomRule[] {
  const rules = forbidden.flatMap((rule) =>
    "to" in rule && rule.name !== undefined ? [{ name: rule.name, to: rule.to }] : [],
  );
  const typesOf = (room: string) => roomsIn(rules.find(({ name }) => name === `types-only-${room}`)?.to.path);
  return rules.flatMap(({ name, to }) => {
    const [room, ...allowed] = name.startsWith("room-") ? roomsIn(to.pathNot) : [];
    if (room === undefined) return [];
    const knowsTypesOf = typesOf(room);
    return [{ room, uses: allowed.filter((each) => !knowsTypesOf.includes(each)), knowsTypesOf }];
  });
}

/** `^src/(kernel|random)/` → kernel, random. */
function roomsIn(pattern: unknown): string[] {
  return /^\^src\/\(([\w|-]+)\)\/$/.exec(String(pattern))?.[1]?.split("|") ?? [];
}
