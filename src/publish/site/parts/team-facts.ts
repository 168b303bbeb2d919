/** What a team rule asks for, by the id of the rule in words; a rule that the policy does not set is left out. */
import type { TeamRule } from "../../../policy/team-rule.js";
import { counted, type Say } from "../speech.js";

export function teamFacts(say: Say, team: TeamRule): Readonly<Record<string, string>> {
  const { limits = {}, noReturn } = team;
  const and = say("、", ", ");
  const certificate = typeof team.certificate === "string" ? team.certificate : team.certificate?.join(and);
  const asked = team.roles.flatMap(({ id, title, qualifications }) =>
    qualifications.length === 0 ? [] : [`${title === "" ? id : title}: ${qualifications.join(and)}`],
  );
  const rotation = [
    noReturn?.visits === undefined
      ? ""
      : say(`最近 ${noReturn.visits} 次`, `the last ${counted(noReturn.visits, "visit")}`),
    noReturn?.years === undefined
      ? ""
      : say(`最近 ${noReturn.years} 年`, `the last ${counted(noReturn.years, "year")}`),
  ].filter((each) => each !== "");
  const work = [
    limits.perDay === undefined ? "" : say(`每日 ${limits.perDay}`, `${limits.perDay} a day`),
    limits.perWeek === undefined ? "" : say(`每周 ${limits.perWeek}`, `${limits.perWeek} a week`),
    limits.perYear === undefined ? "" : say(`全年 ${limits.perYear}`, `${limits.perYear} a year`),
  ].filter((each) => each !== "");
  return {
    "team/officers": say(`不少于 ${team.officers ?? 2} 人`, `at least ${team.officers ?? 2}`),
    "team/recusal": say("一律适用", "always"),
    "team/leave": say("一律适用", "always"),
    ...(certificate === undefined ? {} : { "team/certificate": certificate }),
    ...(asked.length === 0 ? {} : { "team/qualification": asked.join(say("；", "; ")) }),
    ...(team.region === false
      ? {}
      : {
          "team/region":
            team.region === true
              ? say("属地检查", "inside their regions")
              : say("交叉检查", "outside their regions"),
        }),
    ...(rotation.length === 0 ? {} : { "team/no-return": rotation.join(and) }),
    ...(team.awayFromHome === true ? { "team/home": say("适用", "yes") } : {}),
    ...(work.length === 0 ? {} : { "team/limits": work.join(and) }),
    ...(team.pairLimit === null
      ? {}
      : { "team/pair": say(`全年 ${team.pairLimit} 次`, `${team.pairLimit} times a year`) }),
    ...(team.apart === null ? {} : { "team/agency": say("适用", "yes") }),
  };
}
