import { articles, byId, count, element, isDecided, on, rows, speakerOf } from './model.js';
import { VirtualList } from './list.js';
import { shownArticle } from './article.js';
import { refreshList } from './quotes.js';
import { openArticle } from './review.js';

// Articles and speakers to browse by, where a page has several articles.

let browsing = 'articles';
let browseList = null;

// Who speaks, as it was when the page was opened.
function speakersByCount() {
  const speakers = new Map();
  for (const row of rows) {
    const speaker = speakerOf(row);
    if (!speaker) continue;
    const entry = speakers.get(speaker.name) ?? { name: speaker.name, kind: speaker.kind, quotes: 0, articles: new Set() };
    entry.quotes++;
    entry.articles.add(row.article);
    speakers.set(speaker.name, entry);
  }
  return [...speakers.values()].sort((a, b) => b.quotes - a.quotes || (a.name < b.name ? -1 : 1));
}

export function startBrowsing() {
  const speakers = speakersByCount();
  byId('speaker-names').replaceChildren(...speakers.slice(0, 500).map(s => element('option', { value: s.name })));
  byId('browse').hidden = articles.length === 1;
  byId('scope').closest('label').hidden = articles.length === 1;
  browseList = new VirtualList(byId('browse-list'), {
    height: 58,
    choose(item) {
      if (browsing === 'articles') return openArticle(item);
      byId('scope').value = 'all';
      byId('filter-speaker').value = item.name;
      byId('more-filters').open = true;
      refreshList(null);
    },
    fill(made, item) {
      const facts = () => [item.published, count(item.rows.length, 'quote'), `${item.rows.filter(isDecided).length} decided`];
      const [who, how] = browsing === 'articles'
        ? [item.title || item.id, facts().filter(Boolean).join(' · ')]
        : [item.name, `${item.kind} · ${count(item.quotes, 'quote')} in ${count(item.articles.size, 'article')}`];
      made.append(element('span', { className: 'what', textContent: who }), element('span', { className: 'how', textContent: how }));
    },
  });
  const refresh = () => {
    const wanted = byId('browse-search').value.trim().toLowerCase();
    const items = browsing === 'articles'
      ? articles.filter(a => `${a.title}\n${a.id}`.toLowerCase().includes(wanted))
      : speakers.filter(s => s.name.toLowerCase().includes(wanted));
    browseList.show(items, browsing === 'articles' ? items.indexOf(shownArticle()) : -1);
  };
  const browse = by => {
    browsing = by;
    for (const tab of document.querySelectorAll('[role="tab"]')) {
      const active = tab.id === `tab-${by}`;
      tab.setAttribute('aria-selected', active);
      tab.tabIndex = active ? 0 : -1;
    }
    byId('browse-list').setAttribute('aria-labelledby', `tab-${by}`);
    refresh();
  };
  on('shown', article => {
    if (browsing === 'articles') browseList.mark(browseList.items.indexOf(article));
  });
  on('changed', () => browseList.draw());
  byId('browse-search').addEventListener('input', refresh);
  for (const by of ['articles', 'speakers']) byId(`tab-${by}`).addEventListener('click', () => browse(by));
  document.querySelector('[role="tablist"]').addEventListener('keydown', event => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    browse(browsing === 'articles' ? 'speakers' : 'articles');
    byId(`tab-${browsing}`).focus();
  });
  refresh();
}

export function turnArticle(by) {
  const article = articles[shownArticle().index + by];
  if (article) openArticle(article);
}
