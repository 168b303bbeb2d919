import { defineConfig } from "vitest/config";

/** Tests that need more than the sources: each is a project and a step of `.ci/run` of its own. */
const APART = ["cross", "package", "tooling"];

/** Folders whose properties are tried much oftener by the project `long`. */
const LONG = ["property", "honest", "attack"];

/** Nothing is timed: the limits only end what hangs, also on a machine that is ten times slower. */
const common = { testTimeout: 600_000, hookTimeout: 600_000, allowOnly: false };

/** `npm test` is the project `suite`: everything that runs straight from the sources, with no build and nothing but Node. */
export default defineConfig({
  test: {
    projects: [
      { test: { ...common, name: "suite", include: ["test/**/*.test.ts"], exclude: APART.map((folder) => `test/${folder}/**`) } },
      {
        test: {
          ...common,
          name: "long",
          testTimeout: 3_600_000,
          include: LONG.map((folder) => `test/${folder}/**/*.test.ts`),
          env: { DOUBLE_RANDOM_LONG: "1" },
        },
      },
      ...APART.map((name) => ({ test: { ...common, name, include: [`test/${name}/**/*.test.ts`] } })),
    ],
  },
});
