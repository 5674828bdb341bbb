/* The way to the engine: a worker, or the page itself where there are no workers. Loads nothing until it is asked to. */

// After so many milliseconds of loading it is said that it takes long.
const LATE = 8_000;

export class Client {
  /**
   * `base` is the site's root; `onReply` gets { ready, questions }, { asked, answer, pages, only, nearest },
   * { asked, unanswered } when that query alone failed, { late } while the engine does not come, or { failed } when
   * there is none.
   */
  constructor(base, onReply) {
    const files = ["assets/search-worker.js", "search/search_index.js", "search/other_scripts.js"];
    this.files = files.map((file) => new URL(file, base).href);
    this.reply = onReply;
    this.state = "idle";
    this.waiting = null;
  }

  /** Begins to load, also after a failure. */
  load() {
    if (this.state !== "idle" && this.state !== "failed") return;
    this.state = "loading";
    setTimeout(() => this.state === "loading" && this.reply({ late: true }), LATE);
    if (location.protocol === "file:") this.loadIntoPage();
    else this.startWorker();
  }

  /** Asks for a query; of several that come while one is answered, only the last is asked. */
  ask(query) {
    this.load();
    if (this.state === "loading" || this.state === "busy") this.waiting = query;
    else this.send(query);
  }

  startWorker() {
    this.worker?.terminate();
    const [engine, index, otherScripts] = this.files;
    this.worker = new Worker(engine);
    this.worker.onmessage = ({ data }) => this.take(data);
    this.worker.onerror = (event) => {
      event.preventDefault();
      this.take({ failed: true });
    };
    this.worker.postMessage({ index, otherScripts });
  }

  async loadIntoPage() {
    try {
      for (const file of this.files) await addScript(file);
      this.engine = new self.SearchEngine(self.searchIndex, () => self.searchOtherScripts);
      this.take({ ready: true, questions: this.engine.questions });
    } catch {
      this.take({ failed: true });
    }
  }

  send(query) {
    this.state = "busy";
    if (this.worker) this.worker.postMessage({ query });
    else this.take(this.engine.reply(query));
  }

  /** An engine that failed while it loaded would fail again: only the next query tries it. */
  take(reply) {
    const query = reply.failed && this.state === "loading" ? null : this.waiting;
    this.waiting = null;
    this.state = reply.failed ? "failed" : "ready";
    this.reply(reply);
    if (query !== null) this.ask(query);
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
