/** Inputs: which registry, roster, policy and history a draw is made on, and who is in them. */

import { changesBetween } from "../../../../src/changes/amend-policy.js";
import { orThrow, parsePolicy, type Registry } from "../../../../src/index.js";

import { digestOf, type Json } from "../../../../src/protocol.js";
import { publishVisits, rateUnits, replaceUnits, substitute } from "../../../support/acts.js";
import type { Row } from "../../../support/small-case.js";
import { type Attack, attacksOn } from "../attack.js";
import {
  added,
  commitments,
  type Draft,
  drawnUnits,
  edited,
  forged,
  of,
  replay,
  rewritten,
  type Scene,
  townBefore,
  written,
} from "../forge.js";
import { amended, changed, coming, FOOD_1, FOOD_2, MARKET, rated } from "../real-year.js";
import {
  announced,
  type Bundle,
  occasion,
  type Play,
  policyOf,
  registryOn,
  type Town,
  take,
} from "../town.js";
import { friendsOf } from "./seeds.js";

const FOOD_2_ID = `${MARKET}/2026/FOOD/R2`;
const FAVOURITES = ["I-01", "I-02"];

/** A general unit that the second round would draw. */
const friendOf2 = (scene: Scene): string => drawnUnits({ ledger: scene.ledger }, FOOD_2_ID).at(-1)!;

/** The bundle, where the friend is gone from the second round; no attack otherwise. */
function free(bundle: Bundle, friend: string, drawId = FOOD_2_ID): Bundle {
  if (drawnUnits({ ledger: bundle.ledger }, drawId).includes(friend))
    throw new Error(`${friend} is drawn all the same`);
  return bundle;
}

/** The second round of food after something was done to the registers; the friend is spared by it. */
const before2 = (scene: Scene, first: Play): Bundle => replay(scene, "announce food 2", { first });

const withRows = (
  town: Town,
  change: Partial<Pick<Town, "units" | "people" | "history" | "asOf">>,
): Town => ({ ...town, ...change });

const unitsWith = ({ units }: Town, id: string, change: Row): Row[] =>
  units.map((unit) => (unit["id"] === id ? { ...unit, ...change } : unit));

const DAY = "2026-05-08";

/** What only these people can be asked: everybody else is on leave. */
const others = (town: Town, favourites: readonly string[]): Row[] =>
  town.people.map((each) =>
    favourites.includes(each["id"] as string) || each["agency"] !== MARKET
      ? each
      : { ...each, leave: [{ from: "2026-01-01", until: "2026-12-31" }] },
  );

/** The round announced on the registers of an earlier day. */
const onOld = (scene: Scene, rows: (old: Town, now: Town) => Partial<Town>): Bundle => {
  const old = townBefore(scene.played, "change: spring");
  return replay(scene, "announce food 2", {
    instead: {
      "announce food 2": (town) => ({
        ...announced({ ...town, ...rows(old, town) }, FOOD_2),
        units: town.units,
        people: town.people,
        history: town.history,
        asOf: town.asOf,
      }),
    },
  });
};

/** Some registries are not in the auditor's hands. */
const hiding = (bundle: Bundle, hides: (registry: Registry) => boolean): Bundle => ({
  ...bundle,
  registries: bundle.registries.filter((registry) => !hides(registry)),
});

const said = { reason: "a letter", approver: "head" };

/** The substitution of January, made on the registers of a town of the operator's own. */
function substituted(scene: Scene, rows: (town: Town) => Partial<Town>): Bundle {
  return replay(scene, "illness", {
    instead: {
      illness: (town) => {
        const [first] = coming(town, FOOD_1, "2026-01-28");
        const { inspector } = first!.visit.seats[0]!;
        const { given, town: seen } = occasion({ ...town, ...rows(town) }, MARKET, "2026-01-27");
        const out = [{ inspector, units: [first!.visit.unit] }];
        const input = { ...given, matter: "FOOD", round: "R1", ground: "illness", ...said, out } as const;
        return {
          ...take(seen, "illness", substitute(input)),
          people: town.people,
          units: town.units,
          asOf: town.asOf,
          history: town.history,
        };
      },
    },
  });
}

/** The replacement of February on registers of the operator's own. */
function replacedOn(scene: Scene, rows: (town: Town) => Partial<Town>): Bundle {
  return replay(scene, "replace", {
    instead: {
      replace: (town) => {
        const gone = coming(town, FOOD_1, "2026-02-06").find(({ visit }) =>
          town.units.some(({ id, status }) => id === visit.unit && status === "closed"),
        )!;
        const { given, town: seen } = occasion({ ...town, ...rows(town) }, MARKET, "2026-02-06");
        const units = [{ unit: gone.visit.unit, code: "closed", reason: "gave up its licence" }] as const;
        const input = { ...given, matter: "FOOD", round: "R1", units, approver: "head" };
        return {
          ...take(seen, "replace", replaceUnits(input)),
          units: town.units,
          people: town.people,
          asOf: town.asOf,
        };
      },
    },
  });
}

/** The first of the reserve are closed on paper, so that a rival comes. */
function reservesClosed(scene: Scene): (town: Town) => Partial<Town> {
  const entry = scene.ledger.filter(of("replacement") as never).at(-1)!;
  const { replaced } = entry.body as unknown as { replaced: { by: string }[] };
  return (town) => ({
    units: unitsWith(town, replaced[0]!.by, { status: "closed", closed: "2026-02-05" }),
    asOf: "2026-02-06",
  });
}

const invented = (n: string): string => n.repeat(32);

/** Registry entries on which nothing else stands name roots that nobody can open. */
const unopenable = (bundle: Bundle, asOf: string, used: string): Bundle =>
  forged(bundle, (drafts) => {
    const named = drafts.find(({ kind }) => kind === used)!.body;
    for (const draft of drafts.filter(
      ({ was, body }) => [named.registry, named.roster].includes(was) && body.asOf === asOf,
    )) {
      if (draft.kind === "registry") draft.body.units.root = invented("a1");
      if (draft.kind === "roster") draft.body.inspectors.root = invented("b2");
    }
  });

/** A change by which a friend leaves, to a registry whose root is made up. */
const changedToNothing = (scene: Scene): Bundle =>
  forged(scene, (drafts) => {
    const [friend] = friendsOf(scene);
    const registry = drafts.filter(of("registry")).at(-1)!;
    const last = drafts.at(-1)!;
    const body = structuredClone(registry.body);
    body.units.root = invented("c3");
    body.units.size -= 1;
    body.units.byTier[1].size -= 1;
    body.units.byStatus[0].size -= 1;
    const next: Draft = { kind: "registry", at: last.at, by: last.by, body, was: invented("d4") };
    const units = [{ unit: friend, code: "removed", fields: [], reason: "an error of the list" }];
    const change: Draft = {
      kind: "change",
      at: last.at,
      by: last.by,
      body: { from: registry.was, to: invented("d4"), units, approver: "head" },
    };
    return [...drafts, next, change];
  });

/** An amendment that stands, and a plan that goes by the policy before it. */
function superseded(scene: Scene): Bundle {
  const town = townBefore(scene.played, "announce food 2");
  const published = amended(town, moreGeneral(town.rules[MARKET]!), "2026-05-07").ledger.slice(
    town.ledger.length,
  );
  return forged(scene, (drafts) => {
    const place = drafts.findIndex(of("plan", { drawId: FOOD_2_ID }));
    drafts.splice(
      place,
      0,
      ...published.map(({ kind, at, by, body, hash }) => ({
        kind,
        at,
        by,
        body: structuredClone(body),
        was: hash,
      })),
    );
  });
}

const withRatio = (document: Row, ratio: string): Row => {
  const [food, ...matters] = document["matters"] as Row[];
  const [key, general] = food!["strata"] as Row[];
  return { ...document, matters: [{ ...food, strata: [key, { ...general, ratio }] }, ...matters] };
};
const moreGeneral = (document: Row): Row => withRatio(document, "45%");

/** A policy with its amendment, written where the library refuses it. */
function amendedByHand(town: Town, document: Row, day: string): Town {
  const [before, after] = [policyOf(town, MARKET), orThrow(parsePolicy(document as never))];
  const at = `${day}T09:00:00+08:00`;
  const from = town.ledger
    .filter(
      (entry) =>
        of("policy")(entry as never) &&
        (entry.body as unknown as { policy: { authority: string } }).policy.authority === MARKET,
    )
    .at(-1)!.hash;
  const ruled = written(town, { kind: "policy", at, body: { policy: after, digest: digestOf(after) } });
  const changes = changesBetween(before as unknown as Json, after as unknown as Json);
  const body = { from, to: ruled.ledger.at(-1)!.hash, changes, ...said };
  return {
    ...written(ruled, { kind: "amendment", at, body }),
    rules: { ...town.rules, [MARKET]: document },
    policies: [...town.policies, after],
  };
}

const renamed = (document: Row): Row => {
  const [food, ...matters] = document["matters"] as Row[];
  const [first, ...rounds] = food!["rounds"] as Row[];
  return {
    ...document,
    matters: [{ ...food, rounds: [{ ...first, id: "2026-R1" }, ...rounds] }, ...matters],
  };
};

const visitEntry = (town: Town, authority: string, more: Row, level = "city"): Town => {
  const { given, town: seen } = occasion(town, MARKET, "2026-05-07");
  const visits = [{ day: "2026-05-06", kind: "routine", result: "1", ...more }] as never;
  return take({ ...seen, seen: town.seen }, "visit", publishVisits({ ...given, authority, level, visits }));
};

export const scored = (town: Town, until: string, rows: Partial<Town> = {}): Town => {
  const { given, town: seen } = occasion({ ...town, ...rows }, MARKET, "2026-05-06");
  return {
    ...take(seen, `rate ${until}`, rateUnits({ ...given, until })),
    units: town.units,
    asOf: town.asOf,
  };
};

const inMay = attacksOn(
  "inputs",
  "may",
)({
  "a round is planned on an older registry than the newest of the ledger": (scene) =>
    onOld(scene, ({ units, people, history, asOf }) => ({ units, people, history, asOf })),
  "a round is planned on an older roster than the newest": (scene) =>
    onOld(scene, ({ people, asOf }) => ({ people, asOf })),
  "a second registry without a friend is committed to on the day of the plan, and no change is published": (
    scene,
  ) =>
    free(
      before2(scene, (town) =>
        withRows(town, {
          units: town.units.filter(({ id }) => id !== friendOf2(scene)),
          history: town.history.filter(({ unit }) => unit !== friendOf2(scene)),
        }),
      ),
      friendOf2(scene),
    ),
  "a plan goes by the policy from before an amendment that would draw more": superseded,
  "dummies enter by a published change, each a new licence, and every friend is drawn more seldom": (scene) =>
    before2(scene, (town) => {
      const dummies = Array.from({ length: 30 }, (_, n) => ({
        ...town.units[20]!,
        id: `U-9${String(n).padStart(2, "0")}`,
        opened: DAY,
      }));
      const reasons = dummies.map(({ id }) => ({ unit: id, code: "new", reason: "new licence" }));
      return changed(town, DAY, [...town.units, ...dummies], reasons);
    }),
  "dummies enter whose ids look like those of real units": (scene) =>
    before2(scene, (town) => {
      const dummies = ["Ｕ-21", "U－22", "U-２3"].map((id) => ({ ...town.units[20]!, id, opened: DAY }));
      return changed(
        town,
        DAY,
        [...town.units, ...dummies],
        dummies.map(({ id }) => ({ unit: id, code: "new", reason: "new licence" })),
      );
    }),
  "a friend moves to a tier that is hardly drawn, a day before the announcement": (scene) =>
    before2(scene, (town) =>
      changed(town, DAY, unitsWith(town, friendOf2(scene), { tier: "scales" }), [
        { unit: friendOf2(scene), code: "tier", reason: "smaller kitchen" },
      ]),
    ),
  "a friend is shut for repairs from the day of the announcement on": (scene) =>
    free(
      before2(scene, (town) =>
        changed(
          town,
          DAY,
          unitsWith(town, friendOf2(scene), {
            exclusions: [{ flag: "shut", reason: "repairs", from: "2026-05-08", until: "2026-05-12" }],
          }),
          [{ unit: friendOf2(scene), code: "excluded", reason: "repairs" }],
        ),
      ),
      friendOf2(scene),
    ),
  "a friend's day of opening is corrected to after the draw": (scene) =>
    free(
      before2(scene, (town) =>
        changed(town, DAY, unitsWith(town, friendOf2(scene), { opened: "2026-09-01" }), [
          { unit: friendOf2(scene), code: "corrected", reason: "an error" },
        ]),
      ),
      friendOf2(scene),
    ),
  "a friend is registered anew under an id that the known beacon does not draw": (scene) =>
    before2(scene, (town) => {
      const friend = friendOf2(scene);
      const row = town.units.find(({ id }) => id === friend)!;
      const units = [
        ...unitsWith(town, friend, { status: "closed", closed: DAY }),
        { ...row, id: `${friend}-A`, opened: DAY },
      ];
      return changed(town, DAY, units, [
        { unit: friend, code: "closed", reason: "another owner" },
        { unit: `${friend}-A`, code: "new", reason: "another owner" },
      ]);
    }),
  "everybody but two favourites is on leave in the roster of the announcement": (scene) =>
    replay(scene, "announce food 2", {
      first: (town) => withRows(town, { people: others(town, [...FAVOURITES, "I-03", "I-05"]), asOf: DAY }),
    }),
  "whoever would sit at a friend's has a recusal in the roster of the day": (scene) =>
    before2(scene, (town) =>
      withRows(town, {
        asOf: DAY,
        people: town.people.map((each) =>
          FAVOURITES.includes(each["id"] as string)
            ? each
            : { ...each, recusals: [{ unit: friendOf2(scene), reason: "family" }] },
        ),
      }),
    ),
  "a favourite gets a certificate for leading a day before the draw, and others lose theirs": (scene) =>
    before2(scene, (town) =>
      withRows(town, {
        asOf: DAY,
        people: town.people.map((each) => ({
          ...each,
          qualifications:
            FAVOURITES.includes(each["id"] as string) || each["agency"] !== MARKET || each["id"] === "I-05"
              ? ["lead"]
              : [],
        })),
      }),
    ),
  "a history row tells of a special visit last week, and the friend is left out": (scene) =>
    free(
      before2(scene, (town) =>
        withRows(town, {
          asOf: DAY,
          history: [
            ...town.history,
            {
              unit: friendOf2(scene),
              day: "2026-05-05",
              kind: "special",
              result: "1",
              matter: "FOOD",
              authority: MARKET,
              level: "county",
              inspectors: [],
            },
          ],
        }),
      ),
      friendOf2(scene),
    ),
  "a history leaves out what an earlier one had": (scene) =>
    before2(scene, (town) => withRows(town, { asOf: DAY, history: town.history.slice(3) })),
  "a history leaves out all that an earlier one had": (scene) =>
    before2(scene, (town) => withRows(town, { asOf: DAY, history: [] })),
  "a history has another result for a visit of last year": (scene) =>
    before2(scene, (town) =>
      withRows(town, { asOf: DAY, history: town.history.map((row) => ({ ...row, result: "1" })) }),
    ),
  "a visit of an authority that nobody knows frees a friend": (scene) =>
    free(
      before2(scene, (town) => visitEntry(town, "bureau-for-weights", { unit: friendOf2(scene) })),
      friendOf2(scene),
    ),
  "a visit under the operator's own name, which no draw or case ordered, frees a friend": (scene) =>
    free(
      before2(scene, (town) =>
        visitEntry(town, MARKET, { unit: friendOf2(scene), matter: "FOOD" }, "county"),
      ),
      friendOf2(scene),
    ),
  "a visit of another authority is published between announcement and draw, and the drawn friend is skipped":
    (scene) =>
      free(
        replay(scene, "announce food 2", {
          after: {
            "announce food 2": (town) =>
              [1, 2, 3, 4].reduce(
                (now, n) => visitEntry(now, "tax", { unit: friendOf2(scene), day: `2026-04-1${n}` }),
                town,
              ),
          },
        }),
        friendOf2(scene),
      ),
  "an amendment renames a round that was drawn, and its draw is forgotten": (scene) =>
    before2(scene, (town) => amendedByHand(town, renamed(town.rules[MARKET]!), "2026-05-07")),
  "an amendment lowers a ratio the day before the announcement": (scene) =>
    before2(scene, (town) => amended(town, withRatio(town.rules[MARKET]!, "20%"), "2026-05-07")),
  "an amendment loosens limits and band, so that two favourites can take nearly everything": (scene) =>
    before2(scene, (town) => {
      const document = town.rules[MARKET]!;
      const [food, ...matters] = document["matters"] as Row[];
      return amended(
        town,
        {
          ...document,
          matters: [
            {
              ...food,
              team: {
                ...(food!["team"] as Row),
                limits: { perDay: 8, perWeek: 40 },
                band: 9,
                noReturn: undefined,
              },
            },
            ...matters,
          ],
        },
        "2026-05-07",
      );
    }),
  "the scores of the rating are not in the next registry": (scene) =>
    replay(scene, "rate 1", { instead: { "rate 1": (town) => scored(town, "2026-05-06") } }),
  "the rating of spring is left out": (scene) => replay(scene, "rate 1", { skip: ["rate 1"] }),
  "the rating counts only until a day before the friend's bad results": (scene) =>
    replay(scene, "rate 1", { instead: { "rate 1": (town) => scored(town, "2026-01-31") } }),
  "a first rating cuts off early, and the second begins behind it": (scene) =>
    replay(scene, "rate 1", {
      instead: { "rate 1": (town) => rated(scored(town, "2026-01-31"), "2026-05-06") },
    }),
  "a rating names a registry that nobody else has, with scores of its own": (scene) => {
    const bundle = replay(scene, "rate 1", {
      instead: {
        "rate 1": (town) =>
          scored(town, "2026-05-06", {
            asOf: "2026-05-06",
            units: town.units.map((unit) => ({ ...unit, facts: { ...(unit["facts"] as Row), score: 0 } })),
          }),
      },
    });
    return hiding(bundle, ({ asOf }) => asOf === "2026-05-06");
  },
  "a correction of the registry says `into`, and a friend inherits another's visits": (scene) =>
    replay(scene, "amend: holiday", {
      first: (town) =>
        rewritten(town, "change", (body) => {
          body.units.find(({ code }: Row) => code === "moved").into = "U-40";
        }),
    }),
  "a unit that was visited often is merged into a friend, who inherits its visits": (scene) =>
    before2(scene, (town) => {
      const [, visited] = drawnUnits({ ledger: scene.ledger }, FOOD_1);
      return changed(town, DAY, unitsWith(town, visited!, { closed: DAY, status: "closed" }), [
        { unit: visited, code: "merged", reason: "bought", into: friendOf2(scene) },
      ]);
    }),
  "the registry changes, and the change names another reason than what differs": (scene) =>
    edited(
      scene,
      (draft) => draft.kind === "change" && draft.body.units.some(({ code }: Row) => code === "new"),
      ({ body }) => {
        for (const unit of body.units) unit.reason = "as agreed";
      },
    ),
  "the change entry of spring is left out": (scene) =>
    forged(scene, (drafts) =>
      drafts.filter(
        (draft) => draft.kind !== "change" || !draft.body.units.some(({ code }: Row) => code === "new"),
      ),
    ),
  "the amendment of spring is left out": (scene) =>
    forged(scene, (drafts) => drafts.filter(({ kind }) => kind !== "amendment")),
});

const inSpring = attacksOn(
  "inputs",
  "spring",
)({
  "a substitution names a registry that nobody else has, and the seat goes to the favourite": (scene) =>
    hiding(
      substituted(scene, (town) => ({ people: others(town, FAVOURITES), asOf: "2026-01-26" })),
      ({ asOf }) => asOf === "2026-01-26",
    ),
  "a substitution names roots that are invented": (scene) =>
    unopenable(
      hiding(
        substituted(scene, (town) => ({ people: others(town, FAVOURITES), asOf: "2026-01-26" })),
        ({ asOf }) => asOf === "2026-01-26",
      ),
      "2026-01-26",
      "substitution",
    ),
  "a substitution is made on a roster in which everybody but the favourites is on leave": (scene) =>
    substituted(scene, (town) => ({ people: others(town, FAVOURITES), asOf: "2026-01-26" })),
  "a substitution names the registers of January although there are newer ones": (scene) =>
    replay(scene, "everywhere", {
      instead: {
        everywhere: (town) => {
          const old = townBefore(scene.played, "tax");
          const [visit] = coming(town, FOOD_1, "2026-02-13");
          const out = [{ inspector: visit!.visit.seats[0]!.inspector, units: [visit!.visit.unit] }];
          const { given, town: seen } = occasion(
            { ...town, units: old.units, people: old.people, asOf: old.asOf },
            MARKET,
            "2026-02-13",
          );
          const done = take(
            seen,
            "substitute",
            substitute({ ...given, matter: "FOOD", round: "R1", ground: "duty", ...said, out }),
          );
          return { ...done, units: town.units, people: town.people, asOf: town.asOf };
        },
      },
    }),
  "a replacement names a registry that nobody else has: the reserve is passed over at will": (scene) =>
    hiding(replacedOn(scene, reservesClosed(scene)), ({ asOf }) => asOf === "2026-02-06"),
  "a replacement names roots that are invented": (scene) =>
    unopenable(
      hiding(replacedOn(scene, reservesClosed(scene)), ({ asOf }) => asOf === "2026-02-06"),
      "2026-02-06",
      "replacement",
    ),
  "a replacement is made on a registry in which the next of the reserve are closed for that day": (scene) =>
    replacedOn(scene, reservesClosed(scene)),
  "a replacement names the registers of January, in which nobody was closed": (scene) =>
    replacedOn(scene, () => {
      const { units, people, asOf } = townBefore(scene.played, "tax");
      return { units, people, asOf };
    }),
  "a change takes a friend out, to a registry whose root is invented": changedToNothing,
  "a decoy policy is published that nobody draws by": (scene) =>
    added(scene, { kind: "policy", body: decoy(scene) }),
  "a hidden field in the policy tells those who know whom to spare": (scene) =>
    forged(scene, (drafts) => {
      for (const draft of drafts.filter(of("policy"))) draft.body.policy.matters[0].wish = "spare U-21";
    }),
  "the policy on the ledger is softened afterwards, and its digest made anew": (scene) =>
    edited(scene, of("policy"), ({ body }) => (body.policy.matters[0].strata[1].ratio = "10%")),
});

/** A policy of another spelling of the same authority, with fine ratios. */
function decoy(scene: Scene): Row {
  const town = scene.played.end;
  const policy = orThrow(
    parsePolicy({
      ...withRatio(town.rules[MARKET]!, "100%"),
      authority: "mаrket",
      id: "market-2026 ".trim(),
    } as never),
  );
  return { policy, digest: digestOf(policy) } as unknown as Row;
}

const inJanuary = attacksOn(
  "inputs",
  "january",
)({
  "the registers of the first round were cut off years before it": (scene) =>
    replay(scene, "announce food 1", {
      first: (town) => withRows(town, { asOf: "2022-06-30", history: [] }),
    }),
  "a friend is struck from the first registry, which was never published before": (scene) => {
    const [friend] = friendsOf(scene);
    const bundle = replay(scene, "announce food 1", {
      first: (town) =>
        withRows(town, {
          units: town.units.filter(({ id }) => id !== friend),
          history: town.history.filter(({ unit }) => unit !== friend),
        }),
    });
    return free(bundle, friend, FOOD_1);
  },
  "the history of the first registry tells of visits to a friend that no ledger ever had": (scene) => {
    const [friend] = friendsOf(scene);
    const row = {
      unit: friend,
      day: "2025-12-20",
      kind: "special",
      result: "1",
      matter: "FOOD",
      authority: MARKET,
      level: "county",
      inspectors: [],
    };
    return free(
      replay(scene, "announce food 1", {
        first: (town) => withRows(town, { history: [...town.history, row] }),
      }),
      friend,
      FOOD_1,
    );
  },
  "the registry is exchanged for one in which a friend has another tier, after the draw": (scene) =>
    rewrittenRegistry(scene, (units) =>
      units.map((unit) => (unit["id"] === friendsOf(scene)[0] ? { ...unit, tier: "general" } : unit)),
    ),
  "the registry is exchanged for one without the friend, after the draw": (scene) =>
    rewrittenRegistry(scene, (units) => units.filter(({ id }) => id !== friendsOf(scene)[0])),
  "quotas are lowered by one, in plan and draw": (scene) =>
    forged(scene, (drafts) => {
      for (const draft of drafts.filter(
        (each) => each.body.drawId === FOOD_1 && ["plan", "draw"].includes(each.kind),
      )) {
        draft.body.strata[1].quota -= 1;
        if (draft.kind === "draw") draft.body.strata[1].reserve.unshift(draft.body.strata[1].drawn.pop());
      }
    }),
});

/** The registry on which the draws were made becomes another one; all that names it follows. */
function rewrittenRegistry(scene: Scene, change: (units: readonly Row[]) => Row[]): Bundle {
  const town = townBefore(scene.played, "announce food 1");
  const units = change(town.units);
  const ids = new Set(units.map(({ id }) => id));
  const after = registryOn(
    { ...town, units, history: town.history.filter(({ unit }) => ids.has(unit)) },
    town.asOf,
  );
  const bodies = commitments(after);
  const bent = forged(scene, (drafts) => {
    for (const draft of drafts)
      if (draft.kind === "registry" || draft.kind === "roster") draft.body = bodies[draft.kind];
  });
  return { ...bent, registries: [after] };
}

const inDecember = attacksOn(
  "inputs",
  "whole",
)({
  "in autumn an amendment forgives what is owed": (scene) =>
    replay(scene, "announce food 3", {
      first: (town) => amended(town, withRatio(town.rules[MARKET]!, "20%"), "2026-09-01"),
    }),
  "the last round is drawn by nobody, and an amendment takes it out of the year": (scene) =>
    replay(scene, "announce food 3", {
      skip: ["announce food 3", "draw food 3"],
      first: (town) => {
        const document = town.rules[MARKET]!;
        const [food, ...matters] = document["matters"] as Row[];
        const rounds = (food!["rounds"] as Row[]).slice(0, 2).map((round) => ({ ...round, share: "1/2" }));
        return amendedByHand(town, { ...document, matters: [{ ...food, rounds }, ...matters] }, "2026-09-01");
      },
    }),
});

export const inputs: readonly Attack[] = [...inJanuary, ...inSpring, ...inMay, ...inDecember];
