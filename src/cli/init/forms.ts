/** The empty lists of a new case, in English. */
import { EXAMPLE_ID } from "../../desk/values/example-row.js";
import type { FormColumn } from "../../io/sheets/form-workbook.js";
import { STEP_WORDS } from "../acts/closed-words.js";
import { namesOfCodes } from "../acts/codes-in-words.js";
import type { CaseForms } from "./case-forms.js";

const UNITS: readonly FormColumn[] = [
  {
    heading: "unit id",
    example: EXAMPLE_ID.en,
    isText: true,
    says: "Needed. A registration number, or one of your own. One firm is one row.",
  },
  { heading: "name", example: "First Restaurant", says: "Name of the unit." },
  { heading: "region", example: "Northtown", says: "Its district, for teams that are sent by region." },
  { heading: "categories", example: "food", says: "Several are apart by `;`." },
  {
    heading: "tier",
    example: "medium",
    choices: ["high", "medium", "low"],
    says: "As in `tiers` of policy.json; an empty one is drawn with the low ones.",
  },
  {
    heading: "status",
    example: "active",
    choices: ["active", "suspended", "closed"],
    says: "Empty is active. Others are not drawn.",
  },
  { heading: "opened", example: "2020-05-18", says: "As in 2020-05-18; may be empty." },
  { heading: "closed", example: "", says: "Day on which it closed." },
  {
    heading: "exclusion",
    example: "",
    says: "A unit with a reason here is left out, and the reason goes on the ledger.",
  },
];

const INSPECTORS: readonly FormColumn[] = [
  {
    heading: "inspector id",
    example: EXAMPLE_ID.en,
    isText: true,
    says: "Needed. Number of the certificate, or another that nobody else has.",
  },
  { heading: "name", example: "A. Officer", says: "Name of the inspector." },
  { heading: "agency", example: "Team 1", says: "Where they work." },
  {
    heading: "regions",
    example: "",
    says: "Apart by `;`; asked for where the policy sends teams by region.",
  },
  { heading: "qualifications", example: "", says: "Those that the policy asks for, apart by `;`." },
  { heading: "valid from", example: "2023-03-01", says: "First day of the certificate." },
  { heading: "valid until", example: "2028-02-29", says: "Last day of the certificate." },
  { heading: "capacity", example: "40", says: "Needed. Most visits in one round." },
  {
    heading: "recusals",
    example: "",
    isText: true,
    says: "Ids of units that they must not visit, apart by `;`.",
  },
  {
    heading: "status",
    example: "active",
    choices: ["active", "inactive"],
    says: "Inactive ones are not sent.",
  },
  {
    heading: "post",
    example: "officer",
    choices: ["officer", "expert", "auxiliary"],
    says: "Empty is officer.",
  },
];

const VISITS: readonly FormColumn[] = [
  { heading: "unit id", example: EXAMPLE_ID.en, isText: true, says: "Needed. As in the list of units." },
  { heading: "date", example: "2025-09-12", says: "Needed." },
  { heading: "inspectors", example: "", isText: true, says: "Ids of inspectors, apart by `;`." },
  { heading: "result", example: "clean", says: "May be empty." },
  { heading: "matter", example: "", says: "May be empty." },
];

const RESULTS: readonly FormColumn[] = /* @__PURE__ */ resultColumns();

function resultColumns(): readonly FormColumn[] {
  return [
    {
      heading: "unit id",
      example: EXAMPLE_ID.en,
      isText: true,
      says: "Needed. As in the list of drawn units. `check` does not read this list; `result --file` does.",
    },
    {
      heading: "draw",
      example: "",
      isText: true,
      says: "May be empty for a unit that was drawn once; else copy the id from the list of drawn units.",
    },
    { heading: "step", example: "enter", choices: STEP_WORDS.map(({ value }) => value), says: "Needed." },
    { heading: "day", example: "2026-03-01", says: "Of steps enter, correct, annul and close." },
    {
      heading: "codes",
      example: "1",
      isText: true,
      says: `Of steps enter and correct, as codes or in words, several apart by \`;\`: ${namesOfCodes().known}.`,
    },
    {
      heading: "inspectors",
      example: "",
      isText: true,
      says: "Empty where exactly the team went; else ids, apart by `;`.",
    },
    { heading: "correct by", example: "", says: "Day by which it must be put right." },
    { heading: "text", example: "", says: "Why it is returned, corrected, annulled, withdrawn or closed." },
    { heading: "approver", example: "", says: "Of steps correct and withdraw." },
  ];
}

export const FORMS: CaseForms = {
  notes: "Notes",
  head: ["Column", "What belongs there"],
  rules: [
    ["Row 2", "is an example. Delete it before you begin: `check` refuses it."],
    ["Columns of ids", "are set to text. Leave them so, and paste values only."],
    ["Drop-down lists", "may be passed over: other words are shown with what they are read as."],
  ],
  lists: [
    { file: "units.xlsx", sheet: "units", columns: UNITS },
    { file: "inspectors.xlsx", sheet: "inspectors", columns: INSPECTORS },
    { file: "history.xlsx", sheet: "visits", columns: VISITS },
    { file: "results.xlsx", sheet: "results", columns: RESULTS },
  ],
};
