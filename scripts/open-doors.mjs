/**
 * Opens every door of an installed package as ESM and as CommonJS, on the engine that runs this.
 *
 *     node scripts/open-doors.mjs FOLDER      the folder in which the package was installed
 *
 * Exit 1 when a door does not open, or shows other names one way than the other.
 */
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(resolve(process.argv[2] ?? ".", "package.json"));
const { name, exports } = require("double-random/package.json");
const root = new URL(".", pathToFileURL(require.resolve("double-random/package.json")));
const doors = Object.keys(exports).filter((door) => !door.endsWith(".json"));

const named = (module) =>
  Object.keys(module)
    .filter((each) => each !== "default" && each !== "module.exports")
    .sort()
    .join();

for (const door of doors) {
  const opened = await import(new URL(exports[door].import.default, root).href);
  const required = require(`${name}${door.slice(1)}`);
  const same = named(opened) === named(required);
  console.log(
    `${process.version}  ${name}${door.slice(1)}  ${Object.keys(required).length} names${same ? "" : ", not the same both ways"}`,
  );
  if (!same) process.exitCode = 1;
}
