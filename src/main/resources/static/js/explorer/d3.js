// D3 is published as one classic script that leaves its name with the window; it is imported for that.
import "../../webjars/d3/dist/d3.min.js";

export const { d3 } = globalThis;
