/** The same in Chinese. */
import type { Wording } from "../kernel/wording.js";
import type { planWords } from "./words.js";

export const planWordsZh: Readonly<Record<keyof typeof planWords, Wording>> = {
  "plan/emptied-before-end": [
    "层 `{stratum}` 自轮次 `{round}` 起不再有对象（{conflict}）：其周期内应抽 {owed} 个，此前各轮只须抽 {target} 个。",
    "请提高 `{round}` 之前各轮的份额，或将数量降至 {nearest}（再高一档即不可行）。",
    "请提高 `{round}` 之前各轮的份额；其他规定不变时，未找到可行的较低数量。",
  ],
  "plan/above-ceiling": [
    "层 `{stratum}` 尚须抽 {quota} 个对象，但上限在该周期内只允许 {limit} 个，已完成 {done} 个。",
    "请将该周期的上限提高到 {nearest}，或降低要求更多的下限、最低数量或频次。",
  ],
  "plan/parts-above-total": [
    "事项 `{matter}` 各层在某一轮合计须抽 {parts} 个对象，而总数在该轮只允许再抽 {total} 个。",
    "请提高总数，或降低某一层（该轮超出 {over} 个）。",
  ],
  "plan/total-above-parts": [
    "事项 `{matter}` 各层在某一轮合计只有 {parts} 个对象，而总数在该轮还须抽 {total} 个。",
    "请让某一层取其余（`rest`），或降低总数（该轮缺少 {over} 个）。",
  ],
  "plan/runs-out": [
    "层 `{stratum}` 的对象不够抽：轮次 `{round}` 须抽 {quota} 个，若每次抽中均计入，届时仅有 {left} 个仍可抽（对象数：{units}；此前轮数：{after}；使对象不可再抽的规定：{caps}；{conflict}）。",
    "请将数量降至 {nearest}（再高一档即不可行），或允许同一对象被多次抽中。",
    "请允许同一对象被多次抽中，或减少应抽数：其他规定不变时，未找到本层可行的较低数量。",
  ],
  "plan/ceiling-above-units": [
    "层 `{stratum}` 的上限高于可抽对象：自轮次 `{from}` 起须抽 {quota} 个，而仅有 {left} 个仍可抽（对象数：{units}；使对象不可再抽的规定：{caps}）。届时少抽，上限允许如此。",
    "如属本意则无需处理；记录会载明少抽的数量。",
  ],
  "plan/ceiling-gives-none": [
    "层 `{stratum}` 的 {units} 个对象按不超过 {ratio} 计为 {exact}，向下取整后无人被抽（{conflict}）。",
    "请写明是否至少抽一个（{nearest}），或将 `number` 设为 0。",
  ],
  "plan/floor-by-chance": [
    "规则 `{rule}` 要求层 `{stratum}` 全覆盖（每个对象至少 {least} 次），而仅按规定数量每轮从全部对象中抽取，全年只能达到 {coverage}%：约有 {left} 个在最后一轮之前从未抽中，而该轮自身数量为 {quota} 个，其余只能由该规则强制抽取（{conflict}）。",
    "请将数量提高到 {nearest}（再低一档即不可行），或改为不重复抽取、按周期抽取。",
    "请改为不重复抽取、按周期抽取：其他规定不变时，未找到本层可行的较高数量。",
  ],
  "plan/guarantee-above-rate": [
    "规则 `{rule}` 承诺层 `{stratum}` 每个对象 {years} 年内必查一次，而每年 {rate} 的比例做不到。",
    "请改为 {nearest} 年（再少一年即不可行），或提高数量。",
    "请延长年限，或提高数量。",
  ],
  "plan/share-of-plan": [
    "`{share}` 要求占全年计划的 {ratio}（{side}），而 {matters} 在 {all} 次检查中占 {visits} 次。",
    "其他事项不变时请调整为 {nearest} 次，或改变该比例。",
    "请改变该比例：其他事项仍有检查时，这些事项无法达到。",
  ],
  "plan/no-open-day": [
    "轮次 `{round}`（{from} 至 {until}）全为宁静日（{conflict}）。",
    "请缩短宁静日（`{nearest}`），或调整轮次；举报投诉核查不受其限制。",
    "请调整轮次，或取消该轮的宁静日：仅缩短其中一项仍不够。举报投诉核查不受宁静日限制。",
  ],
  "plan/secret-and-announced": [
    "名单既要提前 {days} 日公布，又要在检查前保密（{conflict}）。",
    "请保留其一，例如 `{nearest}`。",
  ],
  "plan/floor-above-cap": [
    "{leastDays} 日内至少 {least} 次（`{floor}`）与 {mostDays} 日内至多 {most} 次（`{cap}`）不能同时满足（{conflict}）。",
    "请将 `{cap}` 改为 `{nearest}`，或降低下限。",
    "请降低下限：两次检查之间无论间隔多短都无法满足。",
  ],
  "plan/units-above-cap": [
    "{units} 个对象（首个为 {first}）必被 {matters} 检查，最多者达 {most} 次，而 `{rule}` 只允许 {cap} 次（{conflict}）。",
    "请将上限提高到 {nearest}（再低一次即不可行），或由其中一个事项排除这些对象。",
    "请提高上限，或由其中一个事项排除这些对象。",
  ],
  "plan/too-few-inspectors": [
    "轮次 `{round}` 有 {visits} 次检查、{roles} 席位 {seats} 个，而可任此席的人员（{people} 人）合计只能承担 {room} 个（{conflict}）。",
    "请提高人员承担量或限额、增加合格人员、增加可检查日，或减少该轮次数（上述人员可承担 {nearest} 次）。",
    "请提高人员承担量或限额、增加合格人员或可检查日：目前一次检查也无法配齐人员。",
  ],
  "plan/too-few-days": [
    "全年 {post} 席位共需 {needed} 个工作日，而可任此席的人员（{people} 人）只有 {available} 个（{conflict}）。",
    "请增加人员、降低比例，或为每人安排更多工作日（`perInspector` 须为 {nearest}）。",
    "请增加可任此席的人员，或降低比例：目前无人可任。",
  ],
  "plan/one-a-year": [
    "层 `{stratum}` 全年只抽一个，且必在轮次 `{round}`：人人可以推知。",
    "请与其他层合并，或采用随机相位。",
  ],
  "plan/owes-nothing": [
    "层 `{stratum}` 本年无须抽取：其 {units} 个对象均无被抽中的可能。",
    "请设置最低数量（`minimum`）；如属本意则无需处理。",
  ],
  "plan/weight-of-zero": [
    "层 `{stratum}` 中有 {units} 个对象权重为 0，又无规则保证其受检，例如 `{first}`：本年度均无被抽中的可能。",
    "请给予较小的权重，或以 `atLeast` 规则保证受检；如确属有意，无需处理。",
  ],
  "plan/period-without-round": [
    "{rule} 按周期 {per} 计，但 {periods} 没有任何轮次开始，其应抽数将无从完成。",
    '请在每个周期内各设一轮，或改为按 {nearest} 规定数量；若是每轮应抽，写作 `"per": "round"`。',
  ],
  "plan/period-without-share": [
    "{rule} 按周期 {per} 计，但 {periods} 各轮的份额为 0，该周期将无须抽取。",
    "请为其中一轮设大于 0 的份额，或改为按 {nearest} 规定数量。",
  ],
  "plan/guessable": [
    "层 `{stratum}` 在轮次 `{round}` 从 {pool} 个中抽 {quota} 个（共 {rounds} 轮如此）：可能的结果不到约一百万种，可以逐一试出来。",
    "请与其他层合并，或减少轮次。",
  ],
  "plan/two-floors": [
    "层 `{stratum}` 有多条规则，各轮目标为 {targets}：每轮以最大的下限为准（{conflict}）。",
    "如属本意则无需处理；否则请只保留一条。",
  ],
  "plan/base-decides": [
    "层 `{stratum}` 各轮对象数为 {sizes}，基数的取法影响结果；此处为 `{base}`（{conflict}）。",
    "请核对规则所指的基数。",
  ],
  "plan/counts-all-kinds": [
    "规则 `{rule}` 计入所有类型的检查：{kinds}（{conflict}）。",
    "若个案检查或专项检查不计入，请写明计入的类型。",
  ],
  "plan/class-never-drawn": [
    "{class} 类的 {units} 个对象在计划的任何事项中都不可能被抽中（{conflict}）。",
    "请为该类设置大于 0 的比例或权重：任何类别都不得免于抽查。",
  ],
};
