/** Attacks on the receipts of units: roots that hide somebody, two roots, roots of nothing. */

import { orThrow, type Registry, readYear } from "../../../../src/index.js";
import { canonicalJson, merkleRoot } from "../../../../src/protocol.js";
import { openReceipts } from "../../../../src/publish.js";
import { withoutKey } from "../../../support/registry-on.js";
import type { Row } from "../../../support/small-case.js";
import { type Attack, attacksOn } from "../attack.js";
import { drawnUnits, replay, rewritten, type Scene, steps, written } from "../forge.js";
import { GATE_1, KITCHEN_1, KITCHEN_2, receipted, SALTING, TOWN } from "../third-year.js";
import { type Bundle, policyOf, registryNamed, type Town } from "../town.js";

const STEP = "receipts kitchen 1";

/** The leaves of the receipts of the first kitchens. */
function leavesOf(town: Town): Row[] {
  const registry = registryNamed(town, KITCHEN_1)!;
  const year = orThrow(
    readYear(town.ledger, { policy: policyOf(town, TOWN), registry, secret: SALTING } as never),
  );
  const opened = orThrow(openReceipts(year, { drawId: KITCHEN_1 }));
  return opened.units.map((unit) => opened.of(unit)!.unit as unknown as Row);
}

const treeOf = (leaves: readonly Row[]): Row => ({
  size: leaves.length,
  root: merkleRoot(leaves.map((leaf) => canonicalJson(leaf as never))),
});

/** The tree is another; the year goes on. */
const over =
  (change: (leaves: Row[], scene: Scene) => readonly Row[]) =>
  (scene: Scene): Bundle =>
    replay(scene, STEP, {
      instead: {
        [STEP]: (town) => {
          const done = steps(scene, STEP)(town);
          return rewritten(done, "receipts", (body) =>
            Object.assign(body, treeOf(change(leavesOf(done), scene))),
          );
        },
      },
    });

const rival = (scene: Scene): string => drawnUnits(scene, KITCHEN_1)[0]!;
const swapped = (leaves: Row[], unit: string, change: Row): Row[] =>
  leaves.map((leaf) => (leaf["unit"] === unit ? { ...leaf, ...change } : leaf));

const said = (drawId: string, size: number, root: string) => ({
  kind: "receipts",
  body: { drawId, size, root },
});

const rootOf = ({ ledger }: Town, nth = 0): string =>
  (ledger.filter(({ kind }) => kind === "receipts")[nth]!.body as unknown as { root: string }).root;

const withoutKeys = (registries: readonly Registry[]): Registry[] => registries.map(withoutKey);

export const receipts: readonly Attack[] = attacksOn(
  "papers",
  "third",
)({
  "the receipts leave out a rival, who has none to show": over((leaves, scene) =>
    leaves.filter(({ unit }) => unit !== rival(scene)),
  ),
  "a stranger stands among the receipts, as if it had been in the pool": over((leaves) => [
    ...leaves,
    { ...leaves[0], unit: "T-99" },
  ]),
  "a drawn friend's receipt says that it was not drawn": over((leaves, scene) =>
    swapped(leaves, rival(scene), { place: "not-drawn" }),
  ),
  "a friend's receipt says that a rule kept it out": over((leaves, scene) =>
    swapped(leaves, rival(scene), {
      ...{ place: "left-out", rule: "unit/recent-visit" },
      ...{ ticket: null, cutOff: null },
    }),
  ),
  "all receipts have another cut-off, so that those that were not drawn believe it": over((leaves) =>
    leaves.map((leaf) => ({ ...leaf, cutOff: "0".repeat(64) })),
  ),
  "the receipts are made with other salts, so that no proof of them holds": over((leaves) =>
    leaves.map((leaf) => ({ ...leaf, salt: "00".repeat(32) })),
  ),
  "the receipts are made without salts, so that whoever guesses can try": over((leaves) =>
    leaves.map(({ salt: _, ...leaf }) => leaf),
  ),
  "the receipts stand in another order, so that a place tells its ticket": over((leaves) =>
    [...leaves].sort((a, b) => (String(a["ticket"]) < String(b["ticket"]) ? -1 : 1)),
  ),
  "a draw has two roots of receipts, one for the firms and one for the press": (scene) =>
    replay(scene, STEP, {
      after: {
        [STEP]: (town) => written(town, said(KITCHEN_1, 24, String(treeOf(leavesOf(town).slice(1))["root"]))),
      },
    }),
  "the receipts stand before the draw that they tell of": (scene) =>
    replay(scene, "announce gate 1", {
      after: { "announce gate 1": (town) => written(town, said(GATE_1, 24, rootOf(town))) },
      skip: ["receipts gate 1"],
    }),
  "the receipts of a draw are given out a second time for another": (scene) =>
    replay(scene, "receipts gate 1", {
      instead: { "receipts gate 1": (town) => written(town, said(GATE_1, 24, rootOf(town))) },
    }),
  "the receipts of the given-up attempt are those of the next": (scene) =>
    replay(scene, "receipts kitchen 2", {
      instead: {
        "receipts kitchen 2": (town) => {
          const first = receipted("2026-04-08", KITCHEN_2)(town);
          return written(town, said(`${KITCHEN_2}/V2`, 24, rootOf(first, 2)));
        },
      },
    }),
  "a draw has receipts and the next has none": (scene) =>
    replay(scene, "receipts gate 1", { skip: ["receipts gate 1"] }),
  "the receipts come when the year is over and nobody asks any more": (scene) =>
    replay(scene, "receipts gate 1", {
      skip: ["receipts gate 1"],
      last: receipted("2026-07-01T17:00:00+08:00", GATE_1),
    }),
  "the receipts hold a bent root, and the auditor is given the registers without their key": (scene) => {
    const bent = over((leaves) => leaves.slice(1).concat(leaves[0]!))(scene);
    return { ...bent, registries: withoutKeys(bent.registries) };
  },
});
