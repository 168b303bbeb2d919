/** The same in Chinese. */
import type { Wording } from "../kernel/wording.js";
import type { calendarsWords } from "./words.js";

export const calendarsWordsZh: Readonly<Record<keyof typeof calendarsWords, Wording>> = {
  "calendars/unknown-year": [
    "尚无 {year} 年的节假日安排。",
    "请使用 2004 年以来已公布安排的年份、更新软件包，或自行填写日历。",
  ],
};
