import { digits } from "../check-algorithm.ts";
import { hybridSystem } from "../iso7064.ts";

/** A digit. Catches every single error, and nearly every swap. */
export default hybridSystem({ id: "iso7064-mod11-10", alphabet: digits }, "MOD 11,10");
