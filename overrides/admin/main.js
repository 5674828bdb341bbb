// Starts the form: reads what to show, and writes data files in this project's own way instead of Decap's.
import { edited } from "./data-file/edit.js";
import { parsed, plain } from "./data-file/parse.js";
import { labelButtons } from "./button-labels.js";
import { registerWidgets } from "./widgets.js";

// Decap hands a file's values on and not its text, so the text goes with them.
const TEXT = "_file_as_it_was";

// On this machine nothing is published: what Decap calls so is saving a file.
const SAVING = {
  publish: "저장",
  publishing: "저장하는 중…",
  published: "저장됨",
  publishNow: "이 컴퓨터의 파일에 저장",
  publishAndCreateNew: "저장하고 새로 만들기",
  publishAndDuplicate: "저장하고 복제",
};

const allFields = (collection) => collection.fields ?? collection.files[0].fields;

function dataFile(fields, start) {
  const fileNames = fields.filter((field) => field.widget === "file-name").map((field) => field.name);
  return {
    fromFile(text) {
      try {
        return { ...plain(parsed(text).contents), [TEXT]: text };
      } catch {
        return { [TEXT]: text };
      }
    },
    toFile({ [TEXT]: text = start, ...values }) {
      for (const name of fileNames) delete values[name];
      return edited(text, values, fields);
    },
  };
}

function saveOnThisMachine(CMS) {
  const words = CMS.getLocale("ko");
  const editorToolbar = { ...words.editor.editorToolbar, ...SAVING };
  CMS.registerLocale("ko", { ...words, editor: { ...words.editor, editorToolbar } });
  // Nobody signs in: Decap goes on with whoever signed in before.
  localStorage.setItem("decap-cms-user", JSON.stringify({ backendName: "proxy" }));
}

function load(script) {
  return new Promise((resolve, reject) => {
    const element = document.createElement("script");
    Object.assign(element, { src: script, onload: resolve, onerror: reject });
    document.head.append(element);
  });
}

async function start() {
  window.CMS_MANUAL_INIT = true;
  const [config] = await Promise.all([fetch("config.json").then((answer) => answer.json()), load("decap-cms.js")]);
  const { starts, patterns } = config;
  const cms = JSON.parse(JSON.stringify(config.cms), (key, value) => (key === "pattern" ? (patterns[value] ?? value) : value));
  const { CMS, h } = window;
  for (const collection of cms.collections) {
    const begins = starts[collection.name] ?? "";
    CMS.registerCustomFormat(collection.format, "yml", dataFile(allFields(collection), begins));
  }
  CMS.registerMediaLibrary({ name: "none", init: () => ({ show() {}, hide() {}, enableStandalone: () => false }) });
  registerWidgets(CMS, h);
  if (cms.backend.name === "proxy") saveOnThisMachine(CMS);
  labelButtons(document.body);
  CMS.init({ config: cms });
}

start();
