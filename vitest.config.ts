import { defineConfig } from "vitest/config";

/** Tests that need more than the sources: each is a project and a step of `.ci/run` of its own. */
const APART = ["browser", "cross", "databases", "foreign", "fuzz", "package", "tooling"];

/** Lawful years as the second implementation reads them. */
const YEARS_IN_PYTHON = "test/cross/lawful-years.test.ts";

/** What is tried much oftener by the project `long`. */
const LONG = [
  "test/statistics/grinding.test.ts",
  ...["property", "honest", "attack"].map((folder) => `test/${folder}/**/*.test.ts`),
  YEARS_IN_PYTHON,
];

/** Nothing is timed: the limits only end what hangs, also on a machine that is ten times slower. */
const common = {
  testTimeout: 600_000,
  hookTimeout: 600_000,
  allowOnly: false,
  setupFiles: ["test/support/seeded-in-ci.ts"],
};

const long = { ...common, testTimeout: 3_600_000, env: { DOUBLE_RANDOM_LONG: "1" } };

/** Mocks a module of Node: it must meet no other test. */
const ALONE = ["test/cli/crash.test.ts"];

/**
 * Modules of the library keep nothing but what never changes (`scripts/check-module-scope.ts`), so that tests
 * may share them: they are read once a worker, and not once a file.
 */
const shared = { ...common, isolate: false };

/**
 * `npm test` is the projects `suite` and `alone`: everything that runs straight from the sources, with no
 * build and nothing but Node.
 */
export default defineConfig({
  test: {
    // Left to itself vitest keeps one core free, which is half of a small machine.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          ...shared,
          name: "suite",
          include: ["test/**/*.test.ts"],
          exclude: [...APART.map((folder) => `test/${folder}/**`), ...ALONE],
        },
      },
      { test: { ...common, name: "alone", include: ALONE } },
      { test: { ...long, name: "long", include: LONG } },
      {
        test: {
          ...long,
          name: "honest",
          include: ["test/honest/lawful-years.test.ts", YEARS_IN_PYTHON],
          env: { ...long.env, DOUBLE_RANDOM_YEARS: process.env["DOUBLE_RANDOM_YEARS"] ?? "420" },
        },
      },
      ...APART.map((name) => ({ test: { ...common, name, include: [`test/${name}/**/*.test.ts`] } })),
    ],
  },
});
