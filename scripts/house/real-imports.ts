/** Which room imports which today, as dependency-cruiser finds it in the sources. */
import { cruise, type IConfiguration, type ICruiseResult } from "dependency-cruiser";

/** A room that imports another one. */
export interface RoomImport {
  readonly from: string;
  readonly to: string;
  /** Nothing but types. */
  readonly typesOnly: boolean;
}

/** Every pair of rooms of `src` of which one imports the other; doors are no rooms. */
export async function realImports({ options }: IConfiguration): Promise<RoomImport[]> {
  const { output } = await cruise(["src"], { ...options, validate: false });
  const pairs = (output as ICruiseResult).modules.flatMap(({ source, dependencies }) =>
    dependencies.map(({ resolved, dependencyTypes }) => ({
      from: roomOf(source),
      to: roomOf(resolved),
      typesOnly: dependencyTypes.includes("type-only"),
    })),
  );
  const found = new Map<string, RoomImport>();
  for (const { from, to, typesOnly } of pairs) {
    if (from === undefined || to === undefined || from === to) continue;
    const pair = `${from} ${to}`;
    found.set(pair, { from, to, typesOnly: typesOnly && (found.get(pair)?.typesOnly ?? true) });
  }
  return [...found.values()];
}

function roomOf(file: string): string | undefined {
  return /^src\/([^/]+)\//.exec(file)?.[1];
}
