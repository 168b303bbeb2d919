/**
 * Staffs one instance and prints teams, or the proof that there are none, as JSON.
 *
 *     npm run --silent teams -- FILE.json
 *
 * The file holds `seats` (each with `unit`, `role`, `eligible`), `inspectors` (each with `id`, `capacity`)
 * and, where they matter, `pairLimit`, `pairs`, `band`, `balance`, `seed` and `drawId`; seats and inspectors
 * may have all fields of `drawTeams`. A case of `test/vectors/10-teams.json`, or such a file, is read too.
 * Without a seed the draw is made with a seed of zeros, which is named in the answer, and so are fields that
 * mean nothing (`ignored`). Exit code 0: an answer, "impossible" among them; 2: the file is no instance.
 */
import { staffFile } from "./teams/staff-file.js";

const [path] = process.argv.slice(2);
const { code, text } =
  path === undefined
    ? { code: 2, text: "Name one file: npm run --silent teams -- FILE.json" }
    : staffFile(path);
if (code === 0) console.log(text);
else console.error(text);
process.exitCode = code;
