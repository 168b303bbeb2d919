/** Attacks on what the public sees: too little, too much, another ledger, and less than there is. */

import type { Entry, Ledger } from "../../../../src/index.js";
import { canonicalJson } from "../../../../src/protocol.js";
import { openedLine } from "../../../../src/publish/open-line.js";
import { orThrow, publicView } from "../../../../src/publish.js";
import { type Disclosed, disclosedOn } from "../../../../src/verify/view/disclosed.js";
import type { WithheldPlace } from "../../../../src/verify/view/places.js";
import type { Row } from "../../../support/small-case.js";
import { type Attack, attacksOn } from "../attack.js";
import { edited, of, type Scene } from "../forge.js";
import { GATE_1, KITCHEN_1 } from "../third-year.js";
import type { Bundle, View } from "../town.js";

const viewOf = (scene: Scene): View => scene.view!;
const withLine = (scene: Scene, place: number, line: string): Bundle =>
  showing(
    scene,
    linesOf(viewOf(scene)).map((each, n) => (n === place ? line : each)),
  );
const linesOf = ({ text }: View): string[] => text.split("\n").slice(0, -1);
const showing = (scene: Scene, lines: readonly string[], at = viewOf(scene).at): Bundle => ({
  ...scene,
  view: { text: lines.map((line) => `${line}\n`).join(""), at },
});

/** Entries in the view, and what is due to be withheld of each. */
function due(scene: Scene): { entries: Ledger; disclosed: Disclosed } {
  const entries = scene.ledger.slice(0, linesOf(viewOf(scene)).length);
  return { entries, disclosed: disclosedOn(viewOf(scene).at.slice(0, 10), entries) };
}

type Fits = (entry: Entry) => boolean;
const at =
  (kind: string, fields: Row = {}): Fits =>
  (entry) =>
    of(kind, fields)(entry as never);

/** The places that are withheld of one entry are others. */
const otherwise =
  (fits: Fits, change: (places: WithheldPlace[], entry: Entry) => readonly WithheldPlace[]) =>
  (scene: Scene): Bundle => {
    const { entries, disclosed } = due(scene);
    const place = entries.findIndex(fits);
    const entry = entries[place]!;
    const line = canonicalJson(openedLine(entry, change(disclosed.withheld(place), entry)) as never);
    return withLine(scene, place, line);
  };

const hiding = (fits: Fits, rule: string, ...hidden: string[]) =>
  otherwise(fits, (places) => [
    ...places.filter(({ place }) => !hidden.some((path) => `${place.join(".")}.`.startsWith(`${path}.`))),
    ...hidden.map((path) => ({ place: path.split(".").map(stepOf), rule })),
  ]);
const stepOf = (step: string): string | number => (/^\d+$/.test(step) ? Number(step) : step);
const opening = (fits: Fits, path: RegExp) =>
  otherwise(fits, (places) => places.filter(({ place }) => !path.test(place.join("."))));
const wholeLine =
  (fits: Fits) =>
  (scene: Scene): Bundle => {
    const { entries } = due(scene);
    const place = entries.findIndex(fits);
    return withLine(scene, place, canonicalJson(entries[place] as never));
  };

/** One line as text of the operator's own. */
const written =
  (fits: Fits, change: (line: Row) => unknown) =>
  (scene: Scene): Bundle => {
    const place = due(scene).entries.findIndex(fits);
    const line = JSON.parse(linesOf(viewOf(scene))[place]!) as Row;
    change(line);
    return withLine(scene, place, canonicalJson(line as never));
  };

const body = (line: Row): Row => line["body"] as Row;
const isPublished = at("result", { step: "publish" });

/** The view of a ledger whose whole is another. */
const ofAnother =
  (change: (scene: Scene) => Bundle) =>
  (scene: Scene): Bundle => {
    const { at: when } = viewOf(scene);
    const { ledger } = change(scene);
    return { ...scene, view: { text: orThrow(publicView(ledger, { at: when })).text, at: when } };
  };

const gate = { drawId: GATE_1 };
const kitchen = { drawId: KITCHEN_1 };
const isBad: Fits = (entry) =>
  at("result", { step: "enter" })(entry) && (entry.body as unknown as { codes: string[] }).codes[0] === "E";

const closed = attacksOn(
  "views",
  "closed-view",
)({
  "a firm of a list that is open is withheld, by the rule of a list that is secret": hiding(
    at("draw", gate),
    "default/list",
    "body.strata.0.drawn.0",
  ),
  "a whole open list is withheld, by its own rule": hiding(
    at("draw", gate),
    "gates-open",
    "body.strata.0.drawn",
  ),
  "the ticket of a drawn firm is withheld, by a rule that nobody has": hiding(
    at("draw", gate),
    "of-the-office",
    "body.strata.0.drawn.0.ticket",
  ),
  "the cut-off of an open list is withheld, so that nobody can check a ticket": hiding(
    at("draw", gate),
    "default/digests",
    "body.strata.0.cutOff",
  ),
  "all of a draw is withheld, as if it were of a kind that nobody knows": hiding(
    at("draw", gate),
    "default/unknown",
    "body",
  ),
  "the policy is withheld, and with it the rules by which anything is": hiding(
    at("policy"),
    "default/reasons",
    "body.policy",
  ),
  "the rules about what is shown are withheld": hiding(
    at("policy"),
    "default/reasons",
    "body.policy.disclosure",
  ),
  "the teams of an open list are withheld": hiding(at("teams", gate), "gates-open", "body.teams"),
  "who was passed over for a seat is withheld": hiding(
    at("teams", gate),
    "default/people",
    "body.teams.seats.0.passedOver",
  ),
  "the draw id of a draw is withheld": hiding(at("draw", gate), "default/reasons", "body.drawId"),
  "the code of a replacement is withheld with its reason": hiding(
    at("change"),
    "default/reasons",
    "body.units.0.reason",
    "body.units.0.code",
  ),
  "a code is withheld, so that nobody can look it up": hiding(
    at("codes", gate),
    "default/list",
    "body.given.0",
  ),
  "the root of receipts is withheld, so that no receipt holds": hiding(
    at("receipts", gate),
    "default/digests",
    "body.root",
  ),
  "the name of a rule is another, so that a secret list looks like a digest": otherwise(
    at("draw", kitchen),
    (places) =>
      places.map(({ place, rule }) => ({ place, rule: rule === "default/list" ? "default/digests" : rule })),
  ),
  "the seed of a secret list is shown, from which those who know the registry work out all of it": opening(
    at("draw", kitchen),
    /^body\.(seed|sources)/,
  ),
  "the drawn firms of a secret list are shown": opening(at("draw", kitchen), /^body\.strata\.0\.drawn/),
  "the teams of a secret list are shown": opening(at("teams", kitchen), /^body\.teams/),
  "who complained is shown": opening(at("case"), /reason/),
  "the illness of an officer is shown": opening(at("substitution"), /ground|from|until/),
  "who wrote an entry is shown, where the policy keeps names back": opening(at("plan"), /^by$/),
  "the digest of a pool is shown, so that a pool can be tried": opening(at("plan", kitchen), /commits/),
  "the salt of the codes is shown, so that all codes can be tried": wholeLine(at("codes", kitchen)),
  "the salt of the receipts is shown, so that all receipts can be tried": wholeLine(at("receipts", kitchen)),
  "the whole line of a secret draw stands in the view, with its salt": wholeLine(at("draw", kitchen)),
  "what stands behind a withheld place is exchanged": written(at("draw", kitchen), (line) => {
    (body(line)["seed"] as Row)["withheld"] = "ab".repeat(32);
  }),
  "a drawn firm is exchanged in the line that is shown": written(at("draw", gate), (line) => {
    const [{ drawn }] = body(line)["strata"] as [{ drawn: Row[] }];
    drawn[0]!["unit"] = "T-01";
  }),
  "the kind of an entry is withheld": written(isPublished, (line) => {
    line["kind"] = { rule: "default/reasons", withheld: "ab".repeat(32) };
  }),
  "an entry is withheld without a rule": written(isPublished, (line) => {
    line["by"] = { ...(line["by"] as Row), rule: "" };
  }),
  "an entry is left out of the view": (scene) =>
    showing(
      scene,
      linesOf(viewOf(scene)).filter((_, n) => !isBad(due(scene).entries[n]!)),
    ),
  "the view ends in the midst of a day": (scene) => showing(scene, linesOf(viewOf(scene)).slice(0, -1)),
  "the view ends three weeks before its day": (scene) => {
    const { text } = orThrow(publicView(scene.ledger, { at: "2026-02-20T12:00:00+08:00" }));
    return { ...scene, view: { ...viewOf(scene), text } };
  },
  "one list is withheld of the rules about what is shown": hiding(
    at("policy"),
    "default/reasons",
    "body.policy.disclosure.lists.0",
  ),
  "the view of an early day is shown as that of a late one": (scene) =>
    showing(scene, linesOf(viewOf(scene)), "2026-06-30T12:00:00+08:00"),
  "the view of a late day is shown as that of an early one": (scene) =>
    showing(scene, linesOf(viewOf(scene)), "2026-02-20T12:00:00+08:00"),
  "the public is shown another branch, in which a result is another": ofAnother((scene) =>
    edited(
      scene,
      (draft) => draft.kind === "result" && draft.body.codes?.[0] === "E",
      ({ body: own }) => {
        own.codes = ["1"];
        delete own.correctBy;
      },
    ),
  ),
  "the public is shown another branch, in which a visit has other people": ofAnother((scene) =>
    edited(scene, of("teams", gate), ({ body: { teams } }) => {
      // Whoever was tried before them would stand in the order of tickets: nobody was.
      const [one, two] = teams.seats.filter((seat: Row) => (seat["passedOver"] as unknown[]).length === 0);
      [one.inspector, two.inspector] = [two.inspector, one.inspector];
    }),
  ),
});

/** All steps about one bad result are withheld, as those of a result that is never published. */
function toNoPurpose(scene: Scene): Bundle {
  const { entries } = due(scene);
  const { unit, drawId } = entries.find(isBad)!.body as unknown as { unit: string; drawId: string };
  const lines = linesOf(viewOf(scene)).map((line, n) => {
    const entry = entries[n]!;
    if (!at("result", { unit, drawId })(entry)) return line;
    const hidden = Object.keys(entry.body as object).filter((name) => !["drawId", "step"].includes(name));
    const places = hidden.map((name) => ({ place: ["body", name], rule: "results/except" }));
    const all = [{ place: ["by"], rule: "default/people" }, ...places];
    return canonicalJson(openedLine(entry, all) as never);
  });
  return showing(scene, lines);
}

const open = attacksOn(
  "views",
  "open-view",
)({
  "the published result of a friend is withheld as if nobody had published it": hiding(
    isPublished,
    "default/results",
    "body.unit",
  ),
  "the codes of a bad result are withheld as if a court had taken them down": hiding(
    isBad,
    "default/taken-down",
    "body.codes",
    "body.correctBy",
  ),
  "a bad result is withheld as if it were of a visit to no purpose": toNoPurpose,
  "the day of a visit is withheld, so that nobody sees that it was another": hiding(
    isBad,
    "default/leave",
    "body.day",
  ),
  "who made a visit is withheld, so that nobody sees that others came": hiding(
    at("teams", kitchen),
    "default/people",
    "body.teams.seats",
  ),
  "a list goes on being secret when its round is over": hiding(
    at("draw", kitchen),
    "default/list",
    "body.strata.0.drawn",
  ),
  "why a result was corrected is shown, with the name of who complained": opening(
    at("result", { step: "correct" }),
    /text/,
  ),
  "a result that was annulled is shown all the same": opening(
    (entry) => entry.kind === "result" && entry.seq >= 33,
    /codes/,
  ),
  "codes stand in the view for more visits than there are": ofAnother((scene) =>
    edited(
      scene,
      (draft) => draft.kind === "codes" && draft.body.drawId === GATE_1,
      ({ body: own }) => {
        own.given = [...own.given, "f".repeat(64)];
      },
    ),
  ),
  "a code in the view is of other people, whom nobody can compare": ofAnother((scene) =>
    edited(
      scene,
      (draft) => draft.kind === "codes" && draft.body.drawId === GATE_1,
      ({ body: own }) => {
        own.given = [...own.given.slice(0, -1), "f".repeat(64)];
      },
    ),
  ),
  "the receipts of the view have a root that nobody can compare": ofAnother((scene) =>
    edited(scene, of("receipts", gate), ({ body: own }) => (own.root = "ab".repeat(32))),
  ),
  "a code ends in the view although nothing has changed": ofAnother((scene) =>
    edited(
      scene,
      (draft) => draft.kind === "codes" && draft.body.ended.length > 0,
      ({ body: own }) => {
        own.ended = [...own.ended, "f".repeat(64)];
      },
    ),
  ),
});

export const views: readonly Attack[] = [...closed, ...open];
