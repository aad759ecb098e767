import { addRow, articles, byId } from './model.js';

// Keeps entries in the browser: for a page that lies in a file.
export class BrowserKeeper {
  key(article) {
    return `extraction-review:${article.id}:${article.sha256}:${article.model}`;
  }

  load() {
    for (const article of articles) {
      let saved = null;
      try {
        saved = JSON.parse(localStorage.getItem(this.key(article)));
      } catch {
        this.fail();
      }
      for (const [id, entry] of Object.entries(saved ?? {})) {
        const row = article.rows.find(r => r.id === id) ?? (id.startsWith('+') ? addRow(article, id, entry) : null);
        if (row) row.entry = entry;
      }
    }
  }

  keep(row) {
    const { article } = row;
    const entries = article.rows.filter(r => r.entry).map(r => [r.id, r.entry]);
    try {
      if (entries.length) localStorage.setItem(this.key(article), JSON.stringify(Object.fromEntries(entries)));
      else localStorage.removeItem(this.key(article));
    } catch {
      this.fail();
    }
  }

  // Where nothing is kept, closing the page asks first.
  fail() {
    byId('notice').textContent = 'This browser keeps no data for this page: export your decisions before you leave.';
    addEventListener('beforeunload', event => event.preventDefault());
  }
}
