/**
 * Compares the library with files of expected values, made by other programs from the protocol.
 *
 *     npm run vectors -- FILES…
 *
 * Exit code 0: every case agrees; 1: one differs or asks for something unknown; 2: a file cannot be read, or
 * none was named.
 */
import { runVectorFiles } from "./vectors/run-files.js";

const paths = process.argv.slice(2);
if (paths.length === 0) {
  console.error("Name at least one file: npm run vectors -- test/vectors/*.json");
  process.exitCode = 2;
} else {
  process.exitCode = runVectorFiles(paths, (line) => console.log(line));
}
