/** The small town with a calendar: its visits get days. */
import { chineseCalendar, orThrow } from "../../src/calendars.js";
import { matterOf, type Row } from "./small-case.js";

const CALENDARS = [orThrow(chineseCalendar(2026))];

/** Changes the policy so that visits have days, then as a test wants it. */
export function withDays(change: (draft: Row) => void = () => {}): (draft: Row) => void {
  return (draft) => {
    draft["calendars"] = CALENDARS;
    matterOf(draft)["schedule"] = {};
    change(draft);
  };
}
