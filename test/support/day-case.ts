/**
 * Small cases of days for tests: tight and loose, with leave, limits of days and weeks, windows of single
 * units, neighbourhoods.
 */

import fc from "fast-check";
import type { DayDrawInput } from "../../src/protocol.js";

const DAYS = ["2026-02-13", "2026-02-14", "2026-02-24", "2026-02-25", "2026-02-27", "2026-03-02"];

const someDays = fc.subarray(DAYS, { minLength: 1 });
const limit = (most: number) => fc.option(fc.integer({ min: 1, max: most }), { nil: undefined });

export const dayCase: fc.Arbitrary<DayDrawInput> = fc
  .record({
    people: fc.integer({ min: 1, max: 5 }),
    units: fc.integer({ min: 1, max: 6 }),
    roles: fc.integer({ min: 1, max: 2 }),
  })
  .chain(({ people, units, roles }) => {
    const ids = Array.from({ length: people }, (_, i) => `I-${i}`);
    return fc.record({
      seed: fc.stringMatching(/^[0-9a-f]{64}$/),
      drawId: fc.constant("000000/2026/DAYS/R01"),
      inspectors: fc.tuple(
        ...ids.map((id) =>
          fc
            .record({
              capacity: fc.integer({ min: 0, max: 5 }),
              perDay: limit(2),
              perWeek: limit(3),
              away: fc.subarray(DAYS),
              busy: fc.subarray(DAYS),
            })
            .map(({ capacity, perDay, perWeek, away, busy }) => ({
              id,
              capacity,
              busy: busy.slice(0, 2),
              away: away.slice(0, 3),
              ...(perDay === undefined ? {} : { perDay }),
              ...(perWeek === undefined ? {} : { perWeek }),
            })),
        ),
      ),
      seats: fc
        .array(fc.subarray(ids, { minLength: Math.min(people, roles) }), {
          minLength: units * roles,
          maxLength: units * roles,
        })
        .map((lists) =>
          lists.map((eligible, s) => ({
            unit: `U-${Math.floor(s / roles)}`,
            role: `role-${s % roles}`,
            eligible,
          })),
        ),
      units: fc
        .array(fc.record({ days: someDays, near: fc.integer({ min: 0, max: 2 }) }), {
          minLength: units,
          maxLength: units,
        })
        .map((rows) =>
          rows.map(({ days, near }, u) => ({
            unit: `U-${u}`,
            days,
            ...(near === 0 ? {} : { neighbourhood: `N-${near}` }),
          })),
        ),
      together: fc.integer({ min: 1, max: 3 }),
    });
  });
