import type { Words } from "./words.js";

/** Words of `plan/…` about what the rounds of a year can bear: days, people, caps, promises, and what was searched. */
export const planAheadWords = {
  "plan/units-without-day": {
    en: [
      "Round `{round}` owes {quota} visits of stratum `{stratum}`, but seasons, days off and quiet days leave too few of its units a day on which they may be visited: {open} of {units} ({conflict}).",
      "Open days in this round, leave these units out, or give its share to a round with days for all of them ({nearest}).",
      "Open days in this round, or leave these units out; no round of the matter has days for all of them.",
    ],
    zh: [
      "轮次 `{round}` 须检查层 `{stratum}` 的 {quota} 个对象，而其 {units} 个对象中只有 {open} 个有可检查日，其余均被时段、停检日或宁静日排除({conflict})。",
      "请在该轮开放日期、排除这些对象，或将该轮份额移至全部对象都有可检查日的轮次({nearest})。",
      "请在该轮开放日期，或排除这些对象；该事项没有一个轮次使全部对象都有可检查日。",
    ],
  },
  "plan/day-by-chance": {
    en: [
      "In round `{round}` not every unit of stratum `{stratum}` has a day on which it may be visited ({open} of {units}), and {quota} are drawn: a unit without one may be among them and cannot be staffed ({conflict}).",
      "Open days in this round, leave the other units out of it, or give its share to a round with days for all of them ({nearest}).",
      "Open days in this round, or leave the other units out of it; no round of the matter has days for all of them.",
    ],
    zh: [
      "轮次 `{round}` 中层 `{stratum}` 的 {units} 个对象只有 {open} 个有可检查日，而须抽 {quota} 个：可能抽中没有可检查日的对象而无法派员({conflict})。",
      "请在该轮开放日期、将其余对象排除在该轮之外，或将该轮份额移至全部对象都有可检查日的轮次({nearest})。",
      "请在该轮开放日期，或将其余对象排除在该轮之外；该事项没有一个轮次使全部对象都有可检查日。",
    ],
  },
  "plan/quotas-above-cap": {
    en: [
      "More visits are owed than a cap leaves: {matters} owe {visits} ({rounds}), but under the cap of {cap} (`{rule}`) the units that can be drawn ({units}) leave room for {room} ({conflict}).",
      "Raise the cap to {nearest} (one less fails again; the rules are {caps}), lower the amounts by what is too much, or leave these units out of a matter.",
      "Lower the amounts by what is too much, raise the cap ({caps}), or leave these units out of a matter.",
    ],
    zh: [
      "应抽次数超出上限所容：{matters} 须抽 {visits} 次({rounds})，而在上限 {cap}(`{rule}`)之下，可抽的对象({units} 个)只容 {room} 次({conflict})。",
      "请将上限提高到 {nearest}(再低一次即不可行；相关规则：{caps})、减少超出部分，或由某一事项排除这些对象。",
      "请减少超出部分、提高上限({caps})，或由某一事项排除这些对象。",
    ],
  },
  "plan/too-few-inspectors-together": {
    en: [
      "Matters {matters}: {seats} seats for {roles} in {rounds} together are owed, but the {people} people who may take them have room for {room} under the limit of the {limit} ({conflict}).",
      "Lower these rounds by {over} seats, raise the limit, or add people.",
    ],
    zh: [
      "{matters} 在 {rounds} 合计有 {roles} 席位 {seats} 个，而可任此席的 {people} 人按 {limit} 限额合计只能承担 {room} 个({conflict})。",
      "请将上述轮次减少 {over} 个席位、提高限额，或增加人员。",
    ],
  },
  "plan/dead-end-ahead": {
    en: [
      "Matter `{matter}` came to a dead end in {failed} of {searched} years that were played ahead with public seeds ({rounds}): the year that is drawn may come to the same.",
      "Lower the amounts, loosen the caps or limits, or add people and days, before the year begins.",
    ],
    zh: [
      "以公开种子预演 {searched} 个年度，事项 `{matter}` 有 {failed} 次无法完成({rounds})：实际抽取的年度也可能如此。",
      "请在年初前降低数量、放宽上限或限额，或增加人员与可检查日。",
    ],
  },
  "plan/promise-by-chance": {
    en: [
      "Rule `{rule}` was not kept in {failed} of {searched} years that were played ahead with public seeds, for {units} units or more (the first is {first}): the year that is drawn may come to the same. A visit without a day was taken on the last day of its round.",
      "Draw more often, lengthen its window, or let fewer visits be enough.",
    ],
    zh: [
      "以公开种子预演 {searched} 个年度，规则 `{rule}` 有 {failed} 次未能履行，涉及至少 {units} 个对象(首个为 {first})：实际抽取的年度也可能如此。未定日期的检查按该轮最后一日计。",
      "请增加抽查次数、延长期限，或减少承诺次数。",
    ],
  },
  "plan/promise-by-recent-visit": {
    en: [
      "Rule `{rule}` promises {least} visits in {window}, but a visit late in its round keeps the unit out of rounds that begin within {days} days after it (`recentVisit`): {units} units (for example {first}), if they are drawn in {round}, may then be visited too late.",
      "Shorten `recentVisit`, leave this kind of visit out of it, lengthen the window, or add rounds.",
    ],
    zh: [
      "规则 `{rule}` 承诺 {window} 内检查 {least} 次，但对象在某轮末期受检后，{days} 日内开始的各轮均不再抽取(`recentVisit`)：{units} 个对象(如 {first})若在{round}抽中，此后可能逾期。",
      "请缩短 `recentVisit`、不将此类检查计入其中、延长期限，或增加轮次。",
    ],
  },
  "plan/too-few-to-change": {
    en: [
      "Nobody returns in matter `{matter}`, but only {people} people may take the seat of {roles} at units of {region}, where {needed} would be enough whoever was there before: a unit that is visited again may find no team ({conflict}).",
      "Add people who may take it there, or let people return sooner.",
    ],
    zh: [
      "事项 `{matter}` 要求轮换，而可在 {region} 担任 {roles} 席位的人员只有 {people} 人，须有 {needed} 人方能保证有人可换：再次被抽中的对象可能无人可派({conflict})。",
      "请在该区域增加可担任该席位的人员，或缩短轮换要求。",
    ],
  },
  "plan/units-nobody-serves": {
    en: [
      "In round `{round}` stratum `{stratum}` owes {quota} visits, but a full team can go to only {served} of its {units} units; too few people serve {regions} ({conflict}).",
      "Add people who may go there, lift the region rule, or leave these units out.",
    ],
    zh: [
      "轮次 `{round}` 须检查层 `{stratum}` 的 {quota} 个对象，而其 {units} 个对象中只有 {served} 个能配齐检查组；可前往 {regions} 的人员不足({conflict})。",
      "请增加可前往的人员、放宽区域规则，或排除这些对象。",
    ],
  },
  "plan/place-by-chance": {
    en: [
      "Of {visits} units that are drawn (round: {round}) many may lie in {region}; then the people who serve it have no room for all ({conflict}).",
      "Add people or capacity there, or give the place a stratum of its own.",
    ],
    zh: [
      "抽取的 {visits} 个对象(轮次：{round})若较多落在 {region}，服务该区域的人员将无法全部承担({conflict})。",
      "请在该区域增加人员或承担量，或为其单设一层。",
    ],
  },
  "plan/promise-out-of-reach": {
    en: [
      "Rule `{rule}` promises {least} visits in its period, but some units ({units}; the first is {first}) cannot get so many, one of them no more than {possible}: mode `{mode}`, rounds: {rounds}, and the caps that concern them ({conflict}).",
      "Promise {nearest} (one more fails again), add rounds, or let a unit be drawn more often.",
      "Add rounds, or let a unit be drawn more often: not one visit can be promised to all of them.",
    ],
    zh: [
      "规则 `{rule}` 承诺在其周期内检查 {least} 次，而 {units} 个对象(首个为 {first})抽不到这么多次，其中最少者至多 {possible} 次：抽取方式 `{mode}`、{rounds} 轮及相关上限({conflict})。",
      "请将承诺次数减至 {nearest}(再多一次即做不到)、增加轮次，或允许同一对象被多次抽中。",
      "请增加轮次，或允许同一对象被多次抽中：目前连一次也无法对全部对象承诺。",
    ],
  },
  "plan/promise-too-short": {
    en: [
      "Rule `{rule}` promises {least} visits in {window}, which cannot be kept for {units} units (for example {first}) if they are drawn in {round}: the next round in which they can be drawn comes too late (mode `{mode}`; {conflict}).",
      "Promise them within {nearest} (one less fails again), add rounds, or let a unit be drawn more often.",
      "Add rounds, or let a unit be drawn more often; no longer time was found that can be kept.",
    ],
    zh: [
      "规则 `{rule}` 承诺 {window} 内检查 {least} 次，而 {units} 个对象(如 {first})若在{round}抽中即做不到：下一次可被抽中的轮次来得过晚(抽取方式 `{mode}`；{conflict})。",
      "请将期限延长至 {nearest}(再短一档即做不到)、增加轮次，或允许同一对象被多次抽中。",
      "请增加轮次，或允许同一对象被多次抽中；未找到能够做到的更长期限。",
    ],
  },
  "plan/promise-overdue": {
    en: [
      "Rule `{rule}` promises {least} visits in {window}; for {units} units (one is {first}) that time was over before the year's rounds begin, and even if all their draws come as early as they can they are still overdue when the year ends.",
      "They are drawn as soon as the rules allow. To bring them up to date this year, add rounds or let a unit be drawn more often; or begin the promise later (`start`).",
    ],
    zh: [
      "规则 `{rule}` 承诺 {window} 内检查 {least} 次，而 {units} 个对象(如 {first})在本年各轮开始前已逾期，即使尽早抽取，年底仍属逾期。",
      "规则允许时即会抽取这些对象。如要在本年内补齐，请增加轮次或允许同一对象被多次抽中；也可推迟承诺的起算日(`start`)。",
    ],
  },
  "plan/promise-by-day": {
    en: [
      "Rule `{rule}` promises {least} visits in {window}, and visits have no days here: for {units} units (for example {first}), if they are drawn in {round}, it is kept only where visits are made early enough in their rounds, and not where each is made on the last day.",
      "Give visits days (`schedule`), promise them within {nearest} (which the last days keep; one less fails again), or add rounds.",
      "Give visits days (`schedule`), or add rounds; no longer time was found that the last days keep.",
    ],
    zh: [
      "规则 `{rule}` 承诺 {window} 内检查 {least} 次，而检查未定日期：{units} 个对象(如 {first})若在{round}抽中，须在各轮内及早检查方能履行，均拖至最后一日则逾期。",
      "请为检查安排日期(`schedule`)、将期限延长至 {nearest}(各轮最后一日检查仍能做到，再短一档即做不到)，或增加轮次。",
      "请为检查安排日期(`schedule`)，或增加轮次；未找到各轮最后一日检查仍能做到的更长期限。",
    ],
  },
  "plan/promise-counts-others": {
    en: [
      "Rule `{rule}` promises visits but does not count those of matter `{matter}`: {units} units (the first is {first}) would be forced into every round and never be done ({conflict}).",
      "Let `counts` name this authority's own routine visits of the matter, or leave the lists out.",
    ],
    zh: [
      "规则 `{rule}` 承诺检查，却不计入事项 `{matter}` 自身的检查：{units} 个对象(首个为 {first})每轮都将被强制抽中而永远不算完成({conflict})。",
      "请使 `counts` 包含本机关该事项的日常检查，或删去相应条件。",
    ],
  },
} as const satisfies Words<"plan">;
