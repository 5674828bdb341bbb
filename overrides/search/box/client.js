/* The way to the engine: a worker, or the page itself where there are no workers. Loads nothing until it is asked to. */

export class Client {
  /** `base` is the site's root; `onReply` gets { ready, questions }, { asked, answer, pages, only, nearest } or { failed }. */
  constructor(base, onReply) {
    this.engineUrl = new URL("assets/search-worker.js", base).href;
    this.indexUrl = new URL("search/search_index.js", base).href;
    this.reply = onReply;
    this.state = "idle";
    this.waiting = null;
  }

  load() {
    if (this.state !== "idle") return;
    this.state = "loading";
    if (location.protocol === "file:") this.loadIntoPage();
    else this.startWorker();
  }

  /** Asks for a query; of several that come while one is answered, only the last is asked. */
  ask(query) {
    this.load();
    if (this.state === "loading" || this.state === "busy") this.waiting = query;
    else if (this.state === "ready") this.send(query);
    else this.reply({ failed: true });
  }

  startWorker() {
    this.worker = new Worker(this.engineUrl);
    this.worker.onmessage = ({ data }) => this.take(data);
    this.worker.onerror = (event) => {
      event.preventDefault();
      this.take({ failed: true });
    };
    this.worker.postMessage({ index: this.indexUrl });
  }

  async loadIntoPage() {
    try {
      await addScript(this.engineUrl);
      await addScript(this.indexUrl);
      this.engine = new self.SearchEngine(self.searchIndex);
      this.take({ ready: true, questions: this.engine.questions });
    } catch {
      this.take({ failed: true });
    }
  }

  send(query) {
    this.state = "busy";
    if (this.worker) this.worker.postMessage({ query });
    else this.take({ asked: query, ...this.engine.search(query) });
  }

  take(reply) {
    this.state = reply.failed ? "failed" : "ready";
    this.reply(reply);
    const query = this.waiting;
    this.waiting = null;
    if (query !== null && this.state === "ready") this.send(query);
  }
}

function addScript(url) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = url;
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
}
