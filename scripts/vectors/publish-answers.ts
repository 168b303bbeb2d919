/** What the library answers to cases about private registries; asked through its doors only. */
import { orThrow, parseRegistry } from "../../src/index.js";
import * as publish from "../../src/publish.js";
import { snapshotOf } from "../../src/verify.js";
import type { Answer } from "./answers.js";
import type { Given } from "./vector-file.js";

export const PUBLISH_ANSWERS: Readonly<Record<string, Answer>> = {
  "private lists": (given) => {
    const { units, history, inspectors, salted } = snapshotOf(registryOf(given));
    return { units, history, inspectors, salted };
  },
  "open fields": (given) =>
    orThrow(publish.openFields(registryOf(given), { ...asked(given), fields: given["fields"] })),
  "open record": (given) => orThrow(publish.openRecord(registryOf(given), asked(given))),
  "open absence": (given) => orThrow(publish.openAbsence(registryOf(given), asked(given))),
  "verify field": ({ proof, list, id, field, value, committed }) =>
    publish.fieldHolds(proof, { list, id, field, value }, committed),
  "verify absent id": ({ proof, list, id, committed }) =>
    publish.absentIdHolds(proof, { list, id }, committed),
  pseudonym: ({ id, secret }) => orThrow(publish.openPseudonym({ id, secret })),
};

function registryOf({ units, inspectors, history, secret }: Given): publish.Registry {
  return orThrow(parseRegistry({ units, inspectors, history, secret, asOf: "2026-01-04" }));
}

function asked({ list, id }: Given): publish.RecordAsked {
  return { list, id };
}
