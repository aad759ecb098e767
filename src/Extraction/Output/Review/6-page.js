// Articles and speakers to browse by, keys, printing; starts the page.

const speakers = new Map();
for (const row of rows) {
  const speaker = speakerOf(row);
  if (!speaker) continue;
  const entry = speakers.get(speaker.name) ?? { name: speaker.name, kind: speaker.kind, quotes: 0, articles: new Set() };
  entry.quotes++;
  entry.articles.add(row.article);
  speakers.set(speaker.name, entry);
}
const speakersByCount = [...speakers.values()].sort((a, b) => b.quotes - a.quotes || (a.name < b.name ? -1 : 1));

let browsing = 'articles';
const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;

const browseList = new VirtualList(byId('browse-list'), {
  height: 58,
  choose(item) {
    if (browsing === 'articles') return openArticle(item);
    byId('scope').value = 'all';
    byId('filter-speaker').value = item.name;
    byId('more-filters').open = true;
    refreshList();
  },
  fill(made, item) {
    const [who, how] = browsing === 'articles'
      ? [item.title || item.id, [item.published, count(item.rows.length, 'quote'), `${item.rows.filter(r => r.decision).length} decided`].filter(Boolean).join(' · ')]
      : [item.name, `${item.kind} · ${count(item.quotes, 'quote')} in ${count(item.articles.size, 'article')}`];
    made.append(element('span', { className: 'what', textContent: who }), element('span', { className: 'how', textContent: how }));
  },
});

function refreshBrowse() {
  const wanted = byId('browse-search').value.trim().toLowerCase();
  const items = browsing === 'articles'
    ? articles.filter(a => `${a.title}\n${a.id}`.toLowerCase().includes(wanted))
    : speakersByCount.filter(s => s.name.toLowerCase().includes(wanted));
  browseList.show(items, browsing === 'articles' ? items.indexOf(shownArticle) : -1);
}

function markBrowsed() {
  if (browsing === 'articles') browseList.mark(browseList.items.indexOf(shownArticle));
}

function browse(by) {
  browsing = by;
  for (const tab of document.querySelectorAll('[role="tab"]')) {
    const active = tab.id === `tab-${by}`;
    tab.setAttribute('aria-selected', active);
    tab.tabIndex = active ? 0 : -1;
  }
  byId('browse-list').setAttribute('aria-labelledby', `tab-${by}`);
  refreshBrowse();
}

function openArticle(article) {
  selected = null;
  showArticle(article);
  showDetails();
  byId('scope').value = 'article';
  refreshList();
}

function turnArticle(by) {
  const article = articles[shownArticle.index + by];
  if (!article) return;
  openArticle(article);
  markBrowsed();
}

const keys = {
  j: () => step(1), k: () => step(-1), n: nextOpen, c: () => conclude('confirmed'), x: () => conclude('rejected'), u: () => conclude(null),
  e: () => selected && byId('edit-speaker').focus(), s: () => takeMarked(false), '[': () => turnArticle(-1), ']': () => turnArticle(1),
  '/': () => byId('search').focus(), '?': () => byId('help').showModal(),
};

document.addEventListener('keydown', event => {
  if (event.key === 'Escape') byId('tip').hidden = true;
  if (event.ctrlKey || event.altKey || event.metaKey || !byId('shortcuts').checked || byId('help').open) return;
  if (event.target.closest('input, select, textarea')) return;
  const action = keys[event.key];
  if (!action) return;
  event.preventDefault();
  action();
});

const text = byId('text');
text.addEventListener('click', event => {
  const row = rowOfSegment(event.target);
  if (row && getSelection().isCollapsed) select(row);
});
text.addEventListener('keydown', event => {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  const stop = event.target.dataset?.stop;
  if (stop === undefined) return;
  event.preventDefault();
  select(rows[Number(stop)]);
});
for (const name of ['mouseover', 'focusin']) text.addEventListener(name, event => showTip(event.target));
for (const name of ['mouseout', 'focusout']) text.addEventListener(name, () => { byId('tip').hidden = true; });

byId('filters').addEventListener('input', refreshList);
byId('filters').addEventListener('reset', () => setTimeout(refreshList));
byId('filters').addEventListener('submit', event => event.preventDefault());
byId('browse-search').addEventListener('input', refreshBrowse);
for (const by of ['articles', 'speakers']) byId(`tab-${by}`).addEventListener('click', () => browse(by));
document.querySelector('[role="tablist"]').addEventListener('keydown', event => {
  if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
  browse(browsing === 'articles' ? 'speakers' : 'articles');
  byId(`tab-${browsing}`).focus();
});
byId('next-open').addEventListener('click', nextOpen);
byId('export').addEventListener('click', exportDecisions);
byId('help-open').addEventListener('click', () => byId('help').showModal());
byId('confirm').addEventListener('click', () => conclude('confirmed'));
byId('reject').addEventListener('click', () => conclude('rejected'));
byId('undo').addEventListener('click', () => conclude(null));
byId('use-selection').addEventListener('click', () => takeMarked(false));
byId('add-selection').addEventListener('click', () => takeMarked(true));
for (const id of ['use-selection', 'add-selection']) byId(id).addEventListener('mousedown', event => event.preventDefault());
byId('correction').addEventListener('submit', event => {
  event.preventDefault();
  const corrected = correctionFromForm();
  conclude(Object.keys(corrected).length ? 'corrected' : 'confirmed', Object.keys(corrected).length ? corrected : null);
});
byId('import').addEventListener('change', async event => {
  const [file] = event.target.files;
  if (!file) return;
  try {
    const { taken, left } = importDecisions(await file.text());
    byId('notice').textContent = left ? `${taken} decisions taken over; ${left} are about other articles or quotes.` : '';
  } catch (error) {
    byId('notice').textContent = `The file cannot be read: ${error.message}.`;
  }
  showProgress();
  drawArticle();
  refreshList();
  refreshBrowse();
  showDetails();
});

// Paper has no scroll bar: the table of the article's quotes goes below its text.
addEventListener('beforeprint', () => {
  const columns = ['Quote', 'Speaker', 'Role', 'Type', 'Said', 'Confidence', 'Decision'];
  const cells = row => [textOf(row), nameOf(row), speakerOf(row)?.roles.join('; ') ?? '', typeOf(row), dateOf(row) ?? '', `${Math.round(row.quote.confidence * 100)} %`, statusNames[statusOf(row)]];
  const line = (values, tag) => element('tr', {}, ...values.map(value => element(tag, { textContent: value })));
  byId('print').replaceChildren(element('table', {}, element('thead', {}, line(columns, 'th')), element('tbody', {}, ...shownArticle.rows.map(row => line(cells(row), 'td')))));
});

if (articles.length) {
  loadDecisions();
  byId('browse').hidden = articles.length === 1;
  byId('scope').closest('label').hidden = articles.length === 1;
  byId('speaker-names').replaceChildren(...speakersByCount.slice(0, 500).map(s => element('option', { value: s.name })));
  drawSorting();
  showArticle(articles[0]);
  refreshBrowse();
  refreshList();
  showProgress();
} else {
  byId('article-title').textContent = 'There are no articles on this page.';
}
