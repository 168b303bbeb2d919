import { defineConfig } from "vitest/config";

/** Tests that need more than the sources: each is a project and a step of `.ci/run` of its own. */
const APART = ["cross", "package", "tooling"];

const common = { testTimeout: 60_000, hookTimeout: 300_000, allowOnly: false };

/** `npm test` is the project `suite`: everything that runs straight from the sources, with no build and nothing but Node. */
export default defineConfig({
  test: {
    projects: [
      { test: { ...common, name: "suite", include: ["test/**/*.test.ts"], exclude: APART.map((folder) => `test/${folder}/**`) } },
      ...APART.map((name) => ({ test: { ...common, name, include: [`test/${name}/**/*.test.ts`] } })),
    ],
  },
});
