/** Two further generators of the package, each in its own file. */
declare module "seedrandom/lib/alea.js" {
  import type seedrandom = require("seedrandom");

  const open: (seed: string | number) => seedrandom.PRNG;
  export = open;
}
declare module "seedrandom/lib/xor128.js" {
  import type seedrandom = require("seedrandom");

  const open: (seed: string | number) => seedrandom.PRNG;
  export = open;
}
