import { writeFileSync } from "node:fs";
import { paperWithTests, securityPaper } from "./requirements";

// Writes the tests that there are into the table of docs/security.md.
writeFileSync(securityPaper, paperWithTests());
