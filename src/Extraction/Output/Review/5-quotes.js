// The list of quotes: filters, sorting, the selected quote and its form.

let selected = null;
let sorting = { by: 'place', down: false };
let editedContent = null;

const statusNames = { open: 'undecided', confirmed: '✓ confirmed', corrected: '✎ corrected', rejected: '✗ rejected' };

const sortKeys = {
  place: row => row.number,
  speaker: row => nameOf(row).toLowerCase(),
  date: row => dateOf(row) ?? '9999',
  type: row => typeOf(row),
  confidence: row => row.quote.confidence,
};

const quoteList = new VirtualList(byId('list'), {
  height: 84,
  choose: row => select(row, { fromList: true }),
  fill(made, row) {
    const status = statusOf(row), role = speakerOf(row)?.roles[0];
    made.dataset.status = status;
    made.style.setProperty('--hue', hueOf(row));
    made.append(
      element('span', { className: 'who', textContent: nameOf(row) + (role ? `, ${role}` : '') }),
      element('span', { className: 'what', textContent: textOf(row) }),
      element('span', { className: 'how' },
        element('b', { textContent: statusNames[status] }),
        ` · ${typeOf(row)} ${actOf(row)} · ${dateOf(row) ?? 'no date'} · ${Math.round(row.quote.confidence * 100)} %`
          + (byId('scope').value === 'all' ? ` · ${row.article.title || row.article.id}` : '')));
  },
});

function refreshList() {
  const value = id => byId(id).value.trim(), lower = id => value(id).toLowerCase();
  const words = lower('search').split(/\s+/).filter(Boolean);
  const speaker = lower('filter-speaker'), organization = lower('filter-organization');
  const from = value('filter-from'), to = value('filter-to'), least = Number(value('filter-confidence')) || 0;
  const type = value('filter-type'), act = value('filter-act'), status = value('filter-status');
  const base = value('scope') === 'all' ? rows : shownArticle.rows;
  const found = base.filter(row =>
    (!type || typeOf(row) === type)
    && (!act || actOf(row) === act)
    && (!status || statusOf(row) === status)
    && row.quote.confidence >= least
    && (!speaker || nameOf(row).toLowerCase().includes(speaker))
    && (!organization || (speakerOf(row)?.organizations ?? []).some(o => o.toLowerCase().includes(organization)))
    && (!from || (dateOf(row) ?? '') >= from)
    && (!to || (dateOf(row) !== null && dateOf(row) <= to))
    && words.every(word => haystackOf(row).includes(word)));
  const key = sortKeys[sorting.by];
  const keyed = found.map(row => [key(row), row]);
  keyed.sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : 0) * (sorting.down ? -1 : 1) || x.number - y.number);
  const items = keyed.map(([, row]) => row);
  quoteList.show(items, items.indexOf(selected));
  byId('count').textContent = `${items.length} of ${base.length} quotes`;
}

function drawSorting() {
  byId('sorting').replaceChildren(...Object.keys(sortKeys).map(by => {
    const active = sorting.by === by, arrow = active ? (sorting.down ? ' ↓' : ' ↑') : '';
    const button = element('button', { type: 'button', textContent: by + arrow, 'aria-pressed': active });
    button.addEventListener('click', () => {
      sorting = { by, down: active && !sorting.down };
      drawSorting();
      refreshList();
      byId('sorting').children[Object.keys(sortKeys).indexOf(by)].focus();
    });
    return button;
  }));
}

function select(row, { fromList = false } = {}) {
  selected = row;
  if (row.article !== shownArticle) {
    showArticle(row.article);
    markBrowsed();
    if (byId('scope').value === 'article') refreshList();
  }
  if (!fromList) {
    if (!quoteList.items.includes(row)) {
      byId('filters').reset();
      refreshList();
    }
    quoteList.mark(quoteList.items.indexOf(row));
  }
  markSelected()?.scrollIntoView({ block: 'center' });
  showDetails();
}

function showDetails() {
  byId('details').hidden = !selected;
  if (!selected) return;
  const speaker = speakerOf(selected), { quote } = selected;
  byId('details-title').textContent = `${quote.id}: ${nameOf(selected)}`;
  const facts = [
    ['Roles', (speaker?.roles ?? []).join('; ')], ['Kind', speaker?.kind], ['Resolved by', quote.resolution],
    ['Said', [dateOf(selected), quote.medium && `by ${quote.medium}`, quote.recipient && `to ${quote.recipient}`, quote.place && `in ${quote.place}`].filter(Boolean).join(', ')],
    ['Modality', quote.modality === 'actual' ? '' : quote.modality], ['Inside', quote.parent], ['Confidence', `${Math.round(quote.confidence * 100)} %`], ['Decision', statusNames[statusOf(selected)]],
  ];
  byId('facts').replaceChildren(...facts.filter(([, value]) => value).flatMap(([name, value]) => [element('dt', { textContent: name }), element('dd', { textContent: value })]));
  byId('edit-names').replaceChildren(...selected.article.speakers.map(s => element('option', { value: s.name })));
  byId('edit-speaker').value = speaker?.name ?? '';
  byId('edit-kind').value = speaker?.kind ?? 'person';
  byId('edit-type').value = typeOf(selected);
  byId('edit-act').value = actOf(selected);
  byId('edit-date').value = dateOf(selected) ?? '';
  editedContent = contentOf(selected);
  showEditedContent();
}

function showEditedContent() {
  byId('edit-content').textContent = editedContent.map(([start, end]) => selected.article.text.slice(start, end)).join(' … ');
}

function takeMarked(add) {
  const stretch = markedStretch();
  if (!selected || selected.article !== shownArticle || !stretch) {
    byId('notice').textContent = 'Mark a stretch of the article first.';
    return;
  }
  byId('notice').textContent = '';
  const apart = add ? editedContent.filter(([start, end]) => end <= stretch[0] || start >= stretch[1]) : [];
  editedContent = [...apart, stretch].sort((a, b) => a[0] - b[0]);
  showEditedContent();
}

function correctionFromForm() {
  const corrected = {}, { quote, article } = selected;
  const name = byId('edit-speaker').value.trim() || null;
  const original = quote.speaker < 0 ? null : article.speakers[quote.speaker].name;
  if (name !== original) {
    corrected.speaker = name;
    if (name !== null && !article.speakers.some(s => s.name === name)) corrected.kind = byId('edit-kind').value;
  }
  if (byId('edit-type').value !== quote.type) corrected.type = byId('edit-type').value;
  if (byId('edit-act').value !== quote.act) corrected.act = byId('edit-act').value;
  const date = byId('edit-date').value.trim() || null;
  if (date !== quote.date) corrected.date = date;
  if (JSON.stringify(editedContent) !== JSON.stringify(quote.content)) corrected.content = editedContent;
  return corrected;
}

function conclude(decision, corrected = null) {
  if (!selected) return;
  decide(selected, decision, corrected);
  drawArticle();
  quoteList.draw();
  showDetails();
}

function step(by) {
  const start = quoteList.active < 0 && by < 0 ? quoteList.items.length : quoteList.active;
  quoteList.activate(start + by);
}

function nextOpen() {
  const from = selected ? selected.number + 1 : shownArticle.rows[0]?.number ?? 0;
  const row = rows.find((r, i) => i >= from && !r.decision) ?? rows.find(r => !r.decision);
  if (row) select(row);
}
