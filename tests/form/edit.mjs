// Reads {text, fields, values} and answers with the text of the file for each of the values.
import fs from "node:fs";
import { edited } from "./data-file/edit.js";

const { text, fields, values } = JSON.parse(fs.readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(values.map((value) => edited(text, value, fields))));
