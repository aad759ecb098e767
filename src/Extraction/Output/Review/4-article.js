// The article with its quotes, cues and sources marked.

let shownArticle = null;
const segmentsOf = new Map();

function showArticle(article) {
  shownArticle = article;
  byId('article-title').textContent = article.title || article.id;
  byId('article-facts').textContent = [article.published, article.authors.join(', '), article.publisher, article.source].filter(Boolean).join(' · ');
  document.title = `${article.title || article.id} – review of quotes`;
  drawArticle();
  document.querySelector('main').scrollTop = 0;
}

// Cuts the text where any marked stretch begins or ends. Where stretches overlap, the shortest has the say.
function drawArticle() {
  const { text } = shownArticle, stretches = [];
  segmentsOf.clear();
  for (const row of shownArticle.rows) {
    segmentsOf.set(row, []);
    for (const [start, end] of contentOf(row)) stretches.push({ row, start, end, part: 'content' });
    for (const [start, end] of row.quote.cue) stretches.push({ row, start, end, part: 'cue' });
    if (row.quote.source) stretches.push({ row, start: row.quote.source[0], end: row.quote.source[1], part: 'source' });
  }

  const cuts = [...new Set([0, text.length, ...stretches.flatMap(s => [s.start, s.end])])].sort((a, b) => a - b);
  stretches.sort((a, b) => a.start - b.start);
  const pieces = [];
  let open = [], next = 0;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [start, end] = [cuts[i], cuts[i + 1]];
    open = open.filter(s => s.end > start);
    while (next < stretches.length && stretches[next].start <= start) open.push(stretches[next++]);
    const slice = text.slice(start, end);
    if (open.length === 0) pieces.push(slice);
    else pieces.push(segment(slice, open));
  }
  byId('text').replaceChildren(...pieces);
  markSelected();
}

function segment(slice, open) {
  const inner = open.reduce((best, s) => s.end - s.start < best.end - best.start ? s : best);
  const made = element('span', { className: `segment ${[...new Set(open.map(s => s.part))].join(' ')}`, textContent: slice });
  made.dataset.row = inner.row.number;
  made.style.setProperty('--hue', hueOf(inner.row));
  if (statusOf(inner.row) === 'rejected') made.classList.add('rejected');
  for (const { row, part } of open) {
    // The first piece of a quote's content is where the keyboard stops.
    if (part === 'content' && !segmentsOf.get(row).some(s => s.dataset.stop === String(row.number))) {
      made.tabIndex = 0;
      made.setAttribute('role', 'button');
      made.setAttribute('aria-label', `${slice} (${typeOf(row)} quote, ${nameOf(row)})`);
      made.dataset.stop = row.number;
    }
    segmentsOf.get(row).push(made);
  }
  return made;
}

function markSelected() {
  for (const old of document.querySelectorAll('.segment.selected')) old.classList.remove('selected');
  const segments = selected && selected.article === shownArticle ? segmentsOf.get(selected) : [];
  for (const made of segments) made.classList.add('selected');
  return segments[0];
}

const rowOfSegment = target => {
  const made = target.closest?.('.segment');
  return made ? rows[Number(made.dataset.row)] : null;
};

// What hovering or focusing a quote tells.
function summary(row) {
  const speaker = speakerOf(row), percent = Math.round(row.quote.confidence * 100);
  return [
    nameOf(row) + (speaker ? ` (${speaker.kind})` : ''),
    ...(speaker?.roles ?? []),
    dateOf(row) ? `said ${dateOf(row)}` : '',
    `resolved by ${row.quote.resolution}, confidence ${percent} %`,
  ].filter(Boolean).join('\n');
}

function showTip(target) {
  const row = rowOfSegment(target), tip = byId('tip');
  tip.hidden = !row;
  if (!row) return;
  tip.textContent = summary(row);
  const place = target.getBoundingClientRect();
  tip.style.left = `${Math.max(8, Math.min(place.left, innerWidth - tip.offsetWidth - 8))}px`;
  tip.style.top = place.bottom + tip.offsetHeight + 12 < innerHeight ? `${place.bottom + 6}px` : `${Math.max(8, place.top - tip.offsetHeight - 6)}px`;
  target.closest('.segment').setAttribute('aria-describedby', 'tip');
}

// The stretch that the person has marked in the article, or null.
function markedStretch() {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0), text = byId('text');
  if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.setStart(text, 0);
  before.setEnd(range.startContainer, range.startOffset);
  let start = before.toString().length, end = start + range.toString().length;
  while (start < end && /\s/.test(shownArticle.text[start])) start++;
  while (end > start && /\s/.test(shownArticle.text[end - 1])) end--;
  return start < end ? [start, end] : null;
}
