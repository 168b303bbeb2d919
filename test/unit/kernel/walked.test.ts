import { expect, test } from "vitest";
import { countBefore, walked } from "../../../src/kernel/walked.js";

const changes = Array.from({ length: 200 }, (_, n) => ({ seq: 3 * n }));

function counted() {
  let steps = 0;
  const before = walked({
    start: () => 0,
    changes,
    step: (sum: number, { seq }) => {
      steps++;
      return sum + seq;
    },
  });
  return { before, steps: () => steps };
}

test("whoever asks in rising order, or a little back, pays for each change once", () => {
  const { before, steps } = counted();
  for (const { seq } of changes) {
    const sum = changes.filter((each) => each.seq < seq).reduce((all, each) => all + each.seq, 0);
    expect([before(seq), before(seq + 1), before(seq)]).toEqual([sum, sum + seq, sum]);
  }
  expect(steps()).toBe(changes.length);
});

test("whoever asks far back begins anew, and finds the same", () => {
  const { before } = counted();
  const all = before(Number.POSITIVE_INFINITY);
  expect([before(4), before(Number.POSITIVE_INFINITY), before(0)]).toEqual([3, all, 0]);
});

test("counts what stands before a number", () => {
  expect([0, 1, 3, 4, 1000].map((seq) => countBefore(changes, seq))).toEqual([0, 1, 1, 2, 200]);
});
