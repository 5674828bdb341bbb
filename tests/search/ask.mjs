/* Reads [query, …] and answers with what the engine finds: node ask.mjs ENGINE INDEX OTHER_SCRIPTS < queries */
import fs from "node:fs";
import vm from "node:vm";

globalThis.self = globalThis;
for (const file of process.argv.slice(2)) vm.runInThisContext(fs.readFileSync(file, "utf8"), { filename: file });
const engine = new self.SearchEngine(self.searchIndex, () => self.searchOtherScripts);
const queries = JSON.parse(fs.readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(queries.map((query) => engine.reply(query))));
