import { addRow, announce, articles, byId, removeRow, rows } from './model.js';
import { decisionOf, entryOf, rowFor } from './decisions.js';

// What two decisions have in common that are the same; the desk notes the time of a draft.
const signature = decision =>
  JSON.stringify(decision && [decision.decision, decision.corrected ?? null, decision.note ?? null, decision.by ?? null]);

// Keeps entries in the store of the desk. What is not there yet waits in the browser, so that neither a closed tab nor a
// desk that was ended loses a letter; the desk answers only when an entry is in its file.
export class DeskKeeper {
  constructor(token) {
    Object.assign(this, { token, waiting: new Map(), sending: false, timer: 0 });
    addEventListener('online', () => this.send());
    addEventListener('pagehide', () => this.send(true));
    addEventListener('beforeunload', event => {
      if (this.waiting.size && this.homeless) event.preventDefault();
    });
  }

  key(article) {
    return `extraction-desk:${article.id}:${article.sha256}:`;
  }

  // First what the store has, then what it does not have yet.
  load(stored) {
    for (const { decision, revision } of stored) {
      const article = articles.find(a => a.id === decision.article && a.sha256 === decision.sha256);
      const row = article && rowFor(article, decision);
      if (row) Object.assign(row, { entry: entryOf(article, decision), revision });
    }
    for (const article of articles) {
      for (const [id, { entry, seen, sent }] of this.read(article)) {
        const row = article.rows.find(r => r.id === id) ?? (entry && id.startsWith('+') ? addRow(article, id, entry) : null);
        if (!row) continue;
        row.entry = entry;
        this.waiting.set(row, { seen, sent });
        // It was added, kept, and taken out again while the desk did not answer.
        if (row.added && !entry) removeRow(row);
      }
    }
    if (this.waiting.size) this.send();
    else this.tell();
  }

  read(article) {
    const prefix = this.key(article);
    try {
      const keys = Object.keys(localStorage).filter(key => key.startsWith(prefix));
      return keys.map(key => [key.slice(prefix.length), JSON.parse(localStorage.getItem(key))]);
    } catch {
      this.homeless = true;
      return [];
    }
  }

  keep(row) {
    if (!this.waiting.has(row)) this.waiting.set(row, { seen: row.revision, sent: [] });
    this.store(row);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), 250);
    this.tell();
  }

  // One key a quote, so that two tabs do not take each other's away. What cannot be sent as it stands, such as half a date, stays.
  store(row) {
    const key = this.key(row.article) + row.id, wait = this.waiting.get(row);
    try {
      if (!wait && !row.entry?.typed) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify({ entry: row.entry, ...(wait ?? { seen: row.revision, sent: [] }) }));
    } catch {
      this.homeless = true;
    }
  }

  async send(last = false) {
    if (this.sending && !last) return;
    this.sending = true;
    try {
      for (const [row, wait] of [...this.waiting]) {
        if (!row.conflict) await this.sendOne(row, wait, last);
      }
      this.failed = null;
    } catch (error) {
      this.failed = error.message;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.send(), 2000);
    }
    this.sending = false;
    this.tell();
    if (!this.failed && [...this.waiting.keys()].some(row => !row.conflict)) this.send();
  }

  async sendOne(row, wait, last) {
    const entry = row.entry;
    // Noted before it goes: should its answer be lost, it is known again in the store.
    wait.sent = [...wait.sent.slice(-9), signature(entry && decisionOf(row))];
    this.store(row);
    const answer = await this.ask(row, wait.seen, entry, last);
    if (answer.status === 409) {
      const there = await answer.json();
      if (wait.sent.includes(signature(there.decision))) wait.seen = row.revision = there.revision;
      else row.conflict = there;
      announce('changed', row);
      return;
    }
    if (!answer.ok) throw new Error((await answer.json().catch(() => null))?.detail ?? `the desk says ${answer.status}`);
    row.revision = (await answer.json()).revision;
    // What was typed while it was under way is sent next.
    if (row.entry === entry) this.waiting.delete(row);
    else this.waiting.set(row, { seen: row.revision, sent: [] });
    this.store(row);
  }

  async ask(row, seen, entry, last) {
    const address = `/api/articles/${encodeURIComponent(row.article.id)}/decisions/${encodeURIComponent(row.id)}?seen=${seen}`;
    const request = () => fetch(address, {
      method: entry ? 'PUT' : 'DELETE',
      keepalive: last,
      headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': this.token },
      body: entry ? JSON.stringify(decisionOf(row)) : undefined,
    });
    const answer = await request().catch(() => { throw new Error('the desk does not answer'); });
    if (answer.status !== 403) return answer;
    // The desk was started anew: its earlier tokens are void.
    this.token = (await (await fetch('/api/token')).json()).token;
    return request();
  }

  // Somebody else decided meanwhile: the person says which decision holds.
  settle(row, mine) {
    const { revision, decision } = row.conflict;
    row.conflict = null;
    row.revision = revision;
    if (mine) {
      this.waiting.set(row, { seen: revision, sent: [] });
    } else {
      row.entry = decision ? entryOf(row.article, decision) : null;
      this.waiting.delete(row);
    }
    this.store(row);
    announce('changed', row);
    this.send();
  }

  tell() {
    const place = byId('kept');
    const conflicts = rows.filter(row => row.conflict).length;
    place.dataset.state = this.failed ? 'failed' : this.waiting.size ? 'waiting' : 'kept';
    if (conflicts) place.textContent = `decided elsewhere too: ${conflicts}`;
    else if (this.failed) place.textContent = `not kept yet: ${this.failed}; what you typed waits in this browser`;
    else place.textContent = this.waiting.size ? 'keeping …' : 'all kept';
  }
}
