/** The edition that ships: the tables of the national 互联网+监管 system, and the records of the publicity system. */
import { EDITION_FORMAT, type Edition } from "../edition.js";
import { CHECKS } from "./checks.js";
import { CODE_LISTS, SOURCES } from "./codes.js";
import { OBJECTS, PLANS } from "./plans.js";
import { PUBLICITY } from "./publicity.js";

/**
 * Field names, lengths and codes as far as public sources show them; the official texts of both systems are not
 * public. `confirmed: false` marks what no source shows. A province's own edition is a value, or a file, of the same form.
 */
export const nationalEdition: Edition = {
  format: EDITION_FORMAT,
  id: "national",
  title: "国家“互联网+监管”系统报送表和国家企业信用信息公示系统抽查结果",
  sources: SOURCES,
  codeLists: CODE_LISTS,
  tables: [CHECKS, PLANS, OBJECTS, PUBLICITY],
};
