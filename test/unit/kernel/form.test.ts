import { afterEach, expect, test } from "vitest";
import { config } from "zod";
import { zhCN } from "zod/locales";
import { parsePolicy } from "../../../src/index.js";
import { faultsOfBody } from "../../../src/ledger/body-schemas.js";

const { localeError } = config();
afterEach(() => {
  config({ localeError });
});

test("the language that a program sets for its own forms changes no refusal", () => {
  const [policy, body] = [
    () => parsePolicy({ format: 1 } as unknown),
    () => faultsOfBody("phase", { policy: 1 }),
  ];
  const before = [policy(), body()];
  config(zhCN());
  expect([policy(), body()]).toEqual(before);
  expect(body()?.faults.map(({ problem }) => problem)).toEqual([
    "Invalid input: expected string, received number",
    "Invalid input: expected string, received undefined",
    "Invalid input: expected string, received undefined",
  ]);
});
