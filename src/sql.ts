export { DIALECTS } from "./sql/dialect.js";
export { drawQuery, mustQuery } from "./sql/draw-in-sql.js";
export { poolQuery } from "./sql/pool-in-sql.js";
