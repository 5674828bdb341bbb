/* Loads the index and answers queries, apart from the page; or inside it, where a page opened as a file has no workers. */

import { Engine } from "./engine.js";

const inWorker = typeof importScripts === "function";

if (inWorker) {
  let engine = null;
  self.onmessage = ({ data }) => {
    try {
      if (data.index) {
        importScripts(data.index);
        engine = new Engine(self.searchIndex, () => {
          importScripts(data.otherScripts);
          return self.searchOtherScripts;
        });
        self.postMessage({ ready: true, questions: engine.questions });
      } else {
        self.postMessage(engine.reply(data.query));
      }
    } catch {
      self.postMessage({ failed: true });
    }
  };
} else {
  self.SearchEngine = Engine;
}
