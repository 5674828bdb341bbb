/* A section of a page, as it is searched. */

import { Text } from "./normalize.js";

export class Section {
  constructor({ url: home, title: page, path, aside = 0, language = "" }, [anchor, title, above, text], id) {
    Object.assign(this, { id, home, path, aside, language, anchor, above });
    this.url = anchor ? `${home}#${encodeURIComponent(anchor)}` : home;
    this.title = new Text(title);
    this.page = new Text(page);
    this.body = new Text(text);
    this.fields = [this.title, this.page, this.body];
  }

  /** Whether a bare text stands in it. */
  holds(text) {
    return this.fields.some((field) => field.holds(text));
  }
}
