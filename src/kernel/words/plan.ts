import type { Words } from "./words.js";

/** Words of `plan/…`. A code never changes its meaning. */
export const planWords = {
  "plan/emptied-before-end": {
    en: [
      "Stratum `{stratum}` has no unit any more from round `{round}` on ({conflict}): of the {owed} units that it owes in its period the rounds before ask for {target} only.",
      "Give the rounds before `{round}` a larger share, or lower the amount to {nearest} (one step more fails again).",
      "Give the rounds before `{round}` a larger share; no lower amount was found that works while the rest stays as it is.",
    ],
    zh: [
      "层 `{stratum}` 自轮次 `{round}` 起不再有对象({conflict})：其周期内应抽 {owed} 个，此前各轮只须抽 {target} 个。",
      "请提高 `{round}` 之前各轮的份额，或将数量降至 {nearest}(再高一档即不可行)。",
      "请提高 `{round}` 之前各轮的份额；其他规定不变时，未找到可行的较低数量。",
    ],
  },
  "plan/above-ceiling": {
    en: [
      "Stratum `{stratum}` owes {quota} more units, but a ceiling allows {limit} in its period and {done} are done.",
      "Raise the ceiling to {nearest} in its period, or lower the floor, the minimum or the frequency that asks for more.",
    ],
    zh: [
      "层 `{stratum}` 尚须抽 {quota} 个对象，但上限在该周期内只允许 {limit} 个，已完成 {done} 个。",
      "请将该周期的上限提高到 {nearest}，或降低要求更多的下限、最低数量或频次。",
    ],
  },
  "plan/parts-above-total": {
    en: [
      "The strata of matter `{matter}` owe {parts} units together in a round in which its total allows {total} more.",
      "Raise the total, or lower a stratum (too much in this round: {over}).",
    ],
    zh: [
      "事项 `{matter}` 各层在某一轮合计须抽 {parts} 个对象，而总数在该轮只允许再抽 {total} 个。",
      "请提高总数，或降低某一层(该轮超出 {over} 个)。",
    ],
  },
  "plan/total-above-parts": {
    en: [
      "The strata of matter `{matter}` give {parts} units in a round in which its total asks for {total} more.",
      "Let a stratum take the `rest`, or lower the total (too few in this round: {over}).",
    ],
    zh: [
      "事项 `{matter}` 各层在某一轮合计只有 {parts} 个对象，而总数在该轮还须抽 {total} 个。",
      "请让某一层取其余(`rest`)，或降低总数(该轮缺少 {over} 个)。",
    ],
  },
  "plan/runs-out": {
    en: [
      "Stratum `{stratum}` runs out of units: round `{round}` asks for {quota}, but only {left} can still be drawn then if every drawn unit counts (units: {units}; rounds before it: {after}; what keeps units out: {caps}; {conflict}).",
      "Lower the amount to {nearest} (one step more fails again), or let a unit be drawn more often.",
      "Let a unit be drawn more often, or ask for less: no lower amount of the stratum itself was found that works while the rest stays as it is.",
    ],
    zh: [
      "层 `{stratum}` 的对象不够抽：轮次 `{round}` 须抽 {quota} 个，若每次抽中均计入，届时仅有 {left} 个仍可抽(对象数：{units}；此前轮数：{after}；使对象不可再抽的规定：{caps}；{conflict})。",
      "请将数量降至 {nearest}(再高一档即不可行)，或允许同一对象被多次抽中。",
      "请允许同一对象被多次抽中，或减少应抽数：其他规定不变时，未找到本层可行的较低数量。",
    ],
  },
  "plan/ceiling-above-units": {
    en: [
      "Stratum `{stratum}` may be drawn up to a ceiling that is above its units: from round `{from}` on it asks for {quota} where only {left} can still be drawn (units: {units}; what keeps units out: {caps}). Fewer are drawn then, which a ceiling allows.",
      "Nothing, if that is meant; the record says how many fewer were drawn.",
    ],
    zh: [
      "层 `{stratum}` 的上限高于可抽对象：自轮次 `{from}` 起须抽 {quota} 个，而仅有 {left} 个仍可抽(对象数：{units}；使对象不可再抽的规定：{caps})。届时少抽，上限允许如此。",
      "如属本意则无需处理；记录会载明少抽的数量。",
    ],
  },
  "plan/ceiling-gives-none": {
    en: [
      "Not more than {ratio} of the {units} units of stratum `{stratum}` is {exact}, which rounds down to nobody ({conflict}).",
      "Say whether one unit is drawn nevertheless ({nearest}), or set a `number` of 0.",
    ],
    zh: [
      "层 `{stratum}` 的 {units} 个对象按不超过 {ratio} 计为 {exact}，向下取整后无人被抽({conflict})。",
      "请写明是否至少抽一个({nearest})，或将 `number` 设为 0。",
    ],
  },
  "plan/floor-by-chance": {
    en: [
      "Rule `{rule}` wants every unit of stratum `{stratum}` visited (visits of each: {least}), but the amounts alone, drawn from the whole pool, reach only {coverage} % of them in the year: about {left} would not have been drawn before the last round, whose own amount is {quota}; all others could only be forced by the rule ({conflict}).",
      "Raise the amount to {nearest} (one step less fails again), or draw without repeats or in cycles.",
      "Draw without repeats or in cycles: no larger amount of the stratum itself was found that works while the rest stays as it is.",
    ],
    zh: [
      "规则 `{rule}` 要求层 `{stratum}` 全覆盖(每个对象至少 {least} 次)，而仅按规定数量每轮从全部对象中抽取，全年只能达到 {coverage}%：约有 {left} 个在最后一轮之前从未抽中，而该轮自身数量为 {quota} 个，其余只能由该规则强制抽取({conflict})。",
      "请将数量提高到 {nearest}(再低一档即不可行)，或改为不重复抽取、按周期抽取。",
      "请改为不重复抽取、按周期抽取：其他规定不变时，未找到本层可行的较高数量。",
    ],
  },
  "plan/guarantee-above-rate": {
    en: [
      "Rule `{rule}` promises every unit of stratum `{stratum}` a visit within so many years: {years}. At a rate of {rate} a year that takes longer.",
      "Promise it within {nearest} years (one less fails again), or raise the quota.",
      "Promise it within a longer time, or raise the quota.",
    ],
    zh: [
      "规则 `{rule}` 承诺层 `{stratum}` 每个对象 {years} 年内必查一次，而每年 {rate} 的比例做不到。",
      "请改为 {nearest} 年(再少一年即不可行)，或提高数量。",
      "请延长年限，或提高数量。",
    ],
  },
  "plan/share-of-plan": {
    en: [
      "`{share}` asks for {ratio} of the plan ({side}), but {matters} have {visits} of {all} visits.",
      "Bring them to {nearest} visits while the others stay as they are, or change the share.",
      "Change the share: while the other matters have visits, these cannot reach it.",
    ],
    zh: [
      "`{share}` 要求占全年计划的 {ratio}({side})，而 {matters} 在 {all} 次检查中占 {visits} 次。",
      "其他事项不变时请调整为 {nearest} 次，或改变该比例。",
      "请改变该比例：其他事项仍有检查时，这些事项无法达到。",
    ],
  },
  "plan/runs-dry-ahead": {
    en: [
      "Stratum `{stratum}` may run dry in round `{round}`: it asks for {quota}, and of {units} units as few as {left} can be drawn then.",
      "Lower the ratio, or let a unit be drawn more often, before that round; it would record the shortfall.",
    ],
    zh: [
      "层 `{stratum}` 可能在轮次 `{round}` 用尽：须抽 {quota} 个，而 {units} 个对象中届时最少只有 {left} 个可抽。",
      "请在该轮之前降低比例，或允许同一对象被多次抽中；否则将记录短缺。",
    ],
  },
  "plan/no-open-day": {
    en: [
      "Round `{round}` from {from} to {until} has quiet days only ({conflict}).",
      "Shorten the quiet days (`{nearest}`), or move the round; complaints are not bound by them.",
      "Move the round, or take its quiet days away: shortening one list of them is not enough. Complaints are not bound by quiet days.",
    ],
    zh: [
      "轮次 `{round}`({from} 至 {until})全为宁静日({conflict})。",
      "请缩短宁静日(`{nearest}`)，或调整轮次；举报投诉核查不受其限制。",
      "请调整轮次，或取消该轮的宁静日：仅缩短其中一项仍不够。举报投诉核查不受宁静日限制。",
    ],
  },
  "plan/secret-and-announced": {
    en: [
      "The list is to be published {days} days ahead and to be secret until the visit ({conflict}).",
      "Keep one of the two, for example `{nearest}`.",
    ],
    zh: ["名单既要提前 {days} 日公布，又要在检查前保密({conflict})。", "请保留其一，例如 `{nearest}`。"],
  },
  "plan/floor-above-cap": {
    en: [
      "At least {least} visits in {leastDays} days (`{floor}`) cannot go with at most {most} in {mostDays} days (`{cap}`, {conflict}).",
      "Change `{cap}` to `{nearest}`, or lower the floor.",
      "Lower the floor: no rest between two visits leaves room for it.",
    ],
    zh: [
      "{leastDays} 日内至少 {least} 次(`{floor}`)与 {mostDays} 日内至多 {most} 次(`{cap}`)不能同时满足({conflict})。",
      "请将 `{cap}` 改为 `{nearest}`，或降低下限。",
      "请降低下限：两次检查之间无论间隔多短都无法满足。",
    ],
  },
  "plan/units-above-cap": {
    en: [
      "Units that are certain to be visited more often by {matters} than `{rule}` allows, which is {cap}: {units} (the first is {first}), up to {most} times ({conflict}).",
      "Raise the cap to {nearest} (one less fails again), or let one matter leave these units out.",
      "Raise the cap, or let one matter leave these units out.",
    ],
    zh: [
      "{units} 个对象(首个为 {first})必被 {matters} 检查，最多者达 {most} 次，而 `{rule}` 只允许 {cap} 次({conflict})。",
      "请将上限提高到 {nearest}(再低一次即不可行)，或由其中一个事项排除这些对象。",
      "请提高上限，或由其中一个事项排除这些对象。",
    ],
  },
  "plan/too-few-inspectors": {
    en: [
      "Round `{round}` has {visits} visits and so {seats} seats for {roles}, but the people who may take them ({people}) have room for {room} ({conflict}).",
      "Raise capacities or limits, qualify more people, open more days, or lower the round: these people have room for {nearest} visits.",
      "Raise capacities or limits, qualify more people, or open more days: as it is, not one visit can be staffed.",
    ],
    zh: [
      "轮次 `{round}` 有 {visits} 次检查、{roles} 席位 {seats} 个，而可任此席的人员({people} 人)合计只能承担 {room} 个({conflict})。",
      "请提高人员承担量或限额、增加合格人员、增加可检查日，或减少该轮次数(上述人员可承担 {nearest} 次)。",
      "请提高人员承担量或限额、增加合格人员或可检查日：目前一次检查也无法配齐人员。",
    ],
  },
  "plan/too-few-days": {
    en: [
      "All seats of the year for {post}s take {needed} working days, but the people who may take them ({people}) have {available} ({conflict}).",
      "Add people, lower the ratios, or give each of them more days (`perInspector`: {nearest}).",
      "Add people who may take these seats, or lower the ratios: nobody may take them now.",
    ],
    zh: [
      "全年 {post} 席位共需 {needed} 个工作日，而可任此席的人员({people} 人)只有 {available} 个({conflict})。",
      "请增加人员、降低比例，或为每人安排更多工作日(`perInspector` 须为 {nearest})。",
      "请增加可任此席的人员，或降低比例：目前无人可任。",
    ],
  },
  "plan/one-a-year": {
    en: [
      "Stratum `{stratum}` has one draw a year, in round `{round}`: everybody can work that out.",
      "Join it with another stratum, or give the matter a random `phase`.",
    ],
    zh: ["层 `{stratum}` 全年只抽一个，且必在轮次 `{round}`：人人可以推知。", "请与其他层合并，或采用随机相位。"],
  },
  "plan/owes-nothing": {
    en: [
      "Stratum `{stratum}` owes nothing this year: none of its {units} units has any chance.",
      "Give it a `minimum`, or nothing, if that is meant.",
    ],
    zh: ["层 `{stratum}` 本年无须抽取：其 {units} 个对象均无被抽中的可能。", "请设置最低数量(`minimum`)；如属本意则无需处理。"],
  },
  "plan/period-without-round": {
    en: [
      "{rule} owes its amount per {per}, but no round begins in {periods}: what is owed there would be dropped.",
      'Let a round begin in each of them, or say the amount per {nearest}; `per: "round"` if each round owes it.',
    ],
    zh: [
      "{rule} 按周期 {per} 计，但 {periods} 没有任何轮次开始，其应抽数将无从完成。",
      '请在每个周期内各设一轮，或改为按 {nearest} 规定数量；若是每轮应抽，请写 `per: "round"`。',
    ],
  },
  "plan/period-without-share": {
    en: [
      "{rule} owes its amount per {per}, but the rounds of {periods} have a share of 0: nothing would be owed there.",
      "Give one of these rounds a share above 0, or say the amount per {nearest}.",
    ],
    zh: [
      "{rule} 按周期 {per} 计，但 {periods} 各轮的份额为 0，该周期将无须抽取。",
      "请为其中一轮设大于 0 的份额，或改为按 {nearest} 规定数量。",
    ],
  },
  "plan/guessable": {
    en: [
      "Stratum `{stratum}` draws {quota} of {pool} in round `{round}` (and is as small in {rounds} rounds): fewer than 2^20 outcomes, so somebody could try them all.",
      "Join it with another stratum, or draw in fewer rounds.",
    ],
    zh: [
      "层 `{stratum}` 在轮次 `{round}` 从 {pool} 个中抽 {quota} 个(共 {rounds} 轮如此)：可能结果不足 2^20 种，可被穷举。",
      "请与其他层合并，或减少轮次。",
    ],
  },
  "plan/two-floors": {
    en: [
      "Stratum `{stratum}` has several rules, with targets {targets}: the largest floor decides in each round ({conflict}).",
      "Nothing, if that is meant; otherwise keep one.",
    ],
    zh: ["层 `{stratum}` 有多条规则，各轮目标为 {targets}：每轮以最大的下限为准({conflict})。", "如属本意则无需处理；否则请只保留一条。"],
  },
  "plan/base-decides": {
    en: [
      "Stratum `{stratum}` has {sizes} units from round to round, so the base decides; it is `{base}` here ({conflict}).",
      "Check that the rule speaks of this base.",
    ],
    zh: ["层 `{stratum}` 各轮对象数为 {sizes}，基数的取法影响结果；此处为 `{base}`({conflict})。", "请核对规则所指的基数。"],
  },
  "plan/counts-all-kinds": {
    en: [
      "Rule `{rule}` counts visits of every kind: {kinds} ({conflict}).",
      "Name the kinds that count, where case checks or campaigns do not.",
    ],
    zh: ["规则 `{rule}` 计入所有类型的检查：{kinds}({conflict})。", "若个案检查或专项检查不计入，请写明计入的类型。"],
  },
  "plan/class-never-drawn": {
    en: [
      "No matter of the plan can draw any of the {units} units of class {class} ({conflict}).",
      "Give the class a stratum with a ratio above 0, or a weight above 0: no class is free of draws.",
    ],
    zh: [
      "{class} 类的 {units} 个对象在计划的任何事项中都不可能被抽中({conflict})。",
      "请为该类设置大于 0 的比例或权重：任何类别都不得免于抽查。",
    ],
  },
} as const satisfies Words<"plan">;
