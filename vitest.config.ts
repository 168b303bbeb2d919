import { defineConfig } from "vitest/config";

/** What `npm test` runs: straight from the sources, no build first. `test/package` and `test/tooling` have their own. */
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/package/**", "test/tooling/**", "test/cross/**"],
    testTimeout: 30_000,
    passWithNoTests: false,
    // A focused test would hide all the others.
    allowOnly: false,
  },
});
