/** README.md of a new case. */
import type { NewCase } from "./first-policy.js";

export function guide({ year, asOf }: NewCase, folder: string): string {
  return `# Inspections of ${year}

Each command is typed into a terminal (on Windows press Win and type \`cmd\`) that is open in the folder in which the software is installed; \`npx\` runs it from there. A name with a blank stands in quotation marks. \`--help\` behind a command shows how it is called.

## In this order

1. Fill in units.xlsx, inspectors.xlsx and history.xlsx, and delete the example in row 2 of each. Without past visits leave the headings of history.xlsx alone, or delete the file.
2. Check the lists: \`npx double-random check ${folder}\`. Look at what each column means and at every reading; correct in the table what is refused, and check again. doubts.xlsx has the doubtful cells marked.
3. When all of it is right, accept it once: \`npx double-random check ${folder} --accept readings\`.
4. Change policy.json (below), then see what the year owes: \`npx double-random plan ${folder}\`.
5. Fill in announcement.json (below), and announce before anybody can know the seed: \`npx double-random announce ${folder}\`. Publish the head that it prints.
6. When the values are known, write seed.json (below) and draw: \`npx double-random run ${folder}\`.
7. Anybody can check it: \`npx double-random verify ${folder}\`.
8. Lists, task sheets, notices and calendars to hand on: \`npx double-random papers ${folder}\` writes them to the folder papers; open them with Excel or WPS, and with a browser.
9. After the visits fill in results.xlsx, and see how it is read: \`npx double-random result ${folder} --file ${folder}/results.xlsx --at INSTANT --by NAME --dry-run\`. When all is right, write --accept readings in place of --dry-run.

Each further round begins at step 5. \`npx double-random due ${folder} --at INSTANT\` says what is to be done; for illness, closed units, complaints, new lists and the end of the year see the help of \`substitute\`, \`replace\`, \`case\`, \`change\`, \`report\`, \`carry\` and \`archive\`.

## policy.json

| field | means | may become |
| --- | --- | --- |
| \`id\`, \`title\` | id and name of the policy | your own, the id without / |
| \`authority\` | stands in the id of every draw | your name or code |
| \`tiers\` | words for the risk | the words of the column \`tier\` of the units |
| \`strata\` | groups and their ratios, from top to bottom: a unit is in the first that fits, and \`where: null\` takes all others | more or fewer; \`ratio\` is a percentage or a fraction (\`"1/3"\`) |
| \`reserve\` | units that come in when a drawn one has closed | a whole number |
| \`rounds\` | their days and \`share\`, together 1 | months, quarters, one a year |
| \`calendars\` | holidays and working weekends, by which deadlines are counted; none so far | add \`holidays\` and \`workdays\`; the next year's calendar with \`amend\` |
| \`team.roles\` | the seats of a visit | more; with \`qualifications\` or \`certificate\` |
| \`team.region\` | only those who serve the region | \`true\`, with the column \`regions\` filled in |

JSON has no comments, so they stand here. All other rules (how often, recusals, working days, complaints) are in docs/policy.md of the package.

## announcement.json

- \`round\`: what is announced. \`asOf\`: the cut-off day of the lists, ${asOf} so far.
- \`at\`: when it is announced, as in \`"${year}-01-05T09:00:00+08:00"\`. \`by\`: who writes it.
- \`drawOn\`: the day of the draw. \`valuesFrom\`: the instant before which nobody can know the values, as in \`"${year}-01-10T21:15:00+08:00"\`.
- \`sources\`: where the seed will come from, without the values, which nobody may know yet. For example a public lottery:

\`\`\`json
"sources": [{ "type": "text", "name": "National lottery of ${year}-01-10" }]
\`\`\`

Nothing is announced while these are open, or while the authority in policy.json has no name of its own.

## seed.json

When the values are out, save announcement.json as seed.json, add the values, leave \`drawOn\` and \`valuesFrom\` out, and set \`at\` to the time of the draw:

\`\`\`json
{
  "round": "${year}-H1",
  "sources": [{ "type": "text", "name": "National lottery of ${year}-01-10", "value": "03 08 12 19 25 31" }],
  "at": "${year}-01-12T10:00:00+08:00",
  "by": "officer",
  "asOf": "${asOf}"
}
\`\`\`
`;
}
