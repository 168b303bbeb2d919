/**
 * The generator alone, as its own file: the package's front page brings six other generators, which nobody
 * here calls.
 */
declare module "seedrandom/seedrandom.js" {
  import seedrandom = require("seedrandom");

  export = seedrandom;
}
