/** Form: entries that are no entries, names that look like others, policies that no reader survives. */

import { type Attack, attacksOn } from "../attack.js";
import { added, edited, editedAll, forged, inserted, of, type Scene } from "../forge.js";
import { FOOD_1, MARKET } from "../real-year.js";
import type { Bundle } from "../town.js";

const another =
  (kind: string, body: unknown) =>
  (scene: Scene): Bundle =>
    added(scene, { kind, body });
const spare = { unit: "U-21", spare: true };

const nested = (levels: number): unknown => {
  let inner: unknown = "spare U-21";
  for (let n = 0; n < levels; n++) inner = [inner];
  return inner;
};

/** An instant in another form, for the last entry. */
const lastAt =
  (at: string) =>
  (scene: Scene): Bundle =>
    forged(scene, (drafts) => {
      drafts.at(-1)!.at = at;
    });

const everyone =
  (by: string) =>
  (scene: Scene): Bundle =>
    forged(scene, (drafts) => {
      for (const draft of drafts) draft.by = by;
    });

const approvers =
  (name: string) =>
  (scene: Scene): Bundle =>
    forged(scene, (drafts) => {
      for (const { body } of drafts) if (typeof body?.approver === "string") body.approver = name;
    });

const ruled =
  (change: (policy: Record<string, never>) => void) =>
  (scene: Scene): Bundle =>
    edited(scene, of("policy"), ({ body }) => change(body.policy));

const kinds = attacksOn(
  "form",
  "january",
)({
  "an entry of a kind that nobody reads holds the list of friends": another("note", spare),
  "an entry of the kind `Draw` stands beside the draws": another("Draw", { drawId: FOOD_1, strata: [] }),
  "an entry of the kind `drаw`, with a letter of another alphabet": another("drаw", {
    drawId: FOOD_1,
    strata: [],
  }),
  "an entry of the kind `void ` with a blank behind it": another("void ", { drawId: FOOD_1 }),
  "an entry of the kind `ｖｏｉｄ` in full width": another("ｖｏｉｄ", { drawId: FOOD_1 }),
  "an entry of the kind `constructor`": another("constructor", spare),
  "an entry of the kind `__proto__`": another("__proto__", spare),
  "an entry of no kind at all": another("", spare),
  "a result that is a number": another("result", 5),
  "a result that is a text": another("result", "U-21 is clean"),
  "a void that is null": another("void", null),
  "a case that is a list": another("case", []),
  "a substitution with a field more, in which the real ground stands": (scene) =>
    added(scene, {
      kind: "void",
      body: {
        drawId: "market/2026/SCALES/R1",
        voided: scene.ledger.at(-2)!.hash,
        reason: "x",
        approver: "head",
        because: "the mayor",
      },
    }),
  "an entry 900 levels deep, of a kind that nobody reads": another("note", nested(900)),
  "a result 900 levels deep": another("result", nested(900)),
  "a policy 900 levels deep": another("policy", { policy: nested(900), digest: "0".repeat(64) }),
  "an instant with 400 decimals": lastAt(`2026-01-19T09:00:00.${"0".repeat(399)}1+08:00`),
  "an instant with 30 decimals": lastAt(`2026-01-19T09:00:00.${"0".repeat(29)}1+08:00`),
  "an instant at an offset of 23:59": lastAt("2026-01-20T00:59:00+23:59"),
  "an instant at an offset of 14:00": lastAt("2026-01-19T15:00:00+14:00"),
  "an instant at an offset of -14:00": lastAt("2026-01-19T00:00:00-14:00"),
  "an instant with second 60": lastAt("2026-01-19T09:00:60+08:00"),
  "an instant of a day that no calendar has": lastAt("2026-02-30T09:00:00+08:00"),
  "an instant of the year 9999": lastAt("9999-12-30T09:00:00+08:00"),
  "everything was written by somebody else": everyone("officer-7"),
  "everything was written by nobody": everyone(""),
  "the author's name runs backwards by a direction mark": everyone("officer-1\u202E7"),
  "the author's name looks like another's, with a letter of another alphabet": everyone("оfficer-1"),
  "a second author's name looks like the first one's, with a letter of another alphabet": (scene) =>
    editedAll(scene, of("draw"), (draft) => (draft.by = draft.by.replace("o", "\u043E"))),
  "whoever approves is who wrote it, with a letter of another alphabet": approvers("\u043Efficer-1"),
  "the author's name is 10,000 letters long": everyone("o".repeat(10_000)),
  "every approver is called otherwise": approvers("deputy"),
  "every approver is a blank": approvers("\u3000"),
  "every approver has an empty name": approvers(""),
  "every approver has a direction mark in their name": approvers("he\u202Ead"),
  "every approver is who wrote the entry, with a zero-width space": approvers("officer-1\u200B"),
  "entries of one authority are written by another's officer": (scene) =>
    editedAll(
      scene,
      (draft) => String(draft.body?.drawId).startsWith(MARKET),
      (draft) => (draft.by = "culture-officer"),
    ),
  "a policy of the ledger has no matters": ruled((policy) => delete policy["matters"]),
  "a policy's authority has a slash": ruled((policy) => (policy["authority"] = "mar/ket" as never)),
  "a policy of another authority, all whose fields are null, stands beside": another("policy", {
    policy: null,
    digest: "0".repeat(64),
  }),
  "a registry of 2^53 - 1 units": (scene) =>
    edited(scene, of("registry"), ({ body }) => (body.units.size = Number.MAX_SAFE_INTEGER)),
  "a stratum of 2^53 - 1 units": (scene) =>
    edited(scene, of("plan"), ({ body }) =>
      Object.assign(body.strata[0], {
        units: Number.MAX_SAFE_INTEGER,
        size: Number.MAX_SAFE_INTEGER,
        sizes: [Number.MAX_SAFE_INTEGER],
      }),
    ),
  "a load of a billion in the first teams": (scene) =>
    edited(scene, of("teams"), ({ body }) => (body.teams.loads[0].load = 1e9)),
  "a level of a billion in the first teams": (scene) =>
    edited(scene, of("teams"), ({ body }) => (body.teams.levels[0].limit = 1e9)),
  "a reason runs over a thousand lines": (scene) =>
    edited(scene, of("void"), ({ body }) => (body.reason = "a letter\n".repeat(1_000))),
  "a reason hides what it says behind direction marks": (scene) =>
    edited(scene, of("void"), ({ body }) => (body.reason = "\u202Ednuof eno on\u202C")),
  "the same registry is committed to twice in a row": (scene) => {
    const registry = scene.ledger.find(of("registry") as never)!;
    return inserted(scene, of("roster"), { kind: "registry", body: structuredClone(registry.body) });
  },
  "the same policy is published twice in a row": (scene) => {
    const policy = scene.ledger.find(of("policy") as never)!;
    return inserted(scene, of("policy"), { kind: "policy", body: structuredClone(policy.body) });
  },
  "the round of an announcement has another matter's name with a slash in it": (scene) =>
    editedAll(
      scene,
      (draft) => draft.body?.drawId === FOOD_1,
      ({ body }) => (body.drawId = "market/2026/FOOD/R1/"),
    ),
  "a unit that looks like a drawn one stands among the drawn": (scene) =>
    edited(
      scene,
      of("draw", { drawId: FOOD_1 }),
      ({ body }) => (body.strata[0].drawn[0].unit = body.strata[0].drawn[0].unit.replace("U", "Ｕ")),
    ),
  "nothing but the policy is left of the ledger": (scene) =>
    forged(scene, (drafts) => drafts.filter(({ kind }) => kind === "policy")),
  "the end of the ledger is cut off after an announcement": (scene) =>
    forged(scene, (drafts) => drafts.slice(0, drafts.map(({ kind }) => kind).lastIndexOf("sources") + 1)),
  "the end of the ledger is cut off before an unwelcome case": (scene) =>
    forged(scene, (drafts) => drafts.slice(0, drafts.map(({ kind }) => kind).lastIndexOf("plan"))),
});

export const form: readonly Attack[] = kinds;
