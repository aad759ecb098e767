import { byId, contentOf, element, hueOf, isDecided, nameOf, roleOf, rows, speakerOf, statusOf, valueOf } from './model.js';

// The article with its quotes, cues and sources marked.

let shown = null;
let marked = null;
const segmentsOf = new Map();

export const shownArticle = () => shown;

export function showArticle(article) {
  shown = article;
  marked = null;
  byId('article-title').textContent = article.title || article.id;
  const facts = [article.published, article.authors.join(', '), article.publisher, article.source];
  byId('article-facts').textContent = facts.filter(Boolean).join(' · ');
  byId('article-warnings').replaceChildren(...article.warnings.map(warning => element('p', {}, warning)));
  document.title = `${article.title || article.id} – review of quotes`;
  document.querySelector('main').scrollTop = 0;
}

// Cuts the text where any marked stretch begins or ends. Where stretches overlap, the shortest has the say.
export function drawArticle(selected) {
  const { text } = shown, stretches = [];
  segmentsOf.clear();
  for (const row of shown.rows) {
    segmentsOf.set(row, []);
    for (const part of ['content', 'cue', 'source']) {
      for (const [start, end] of valueOf(row, part)) stretches.push({ row, start, end, part });
    }
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
    pieces.push(open.length === 0 ? slice : segment(slice, open));
  }
  const focused = document.activeElement?.dataset?.stop;
  byId('text').replaceChildren(...pieces);
  markSelected(selected);
  if (focused !== undefined) byId('text').querySelector(`[data-stop="${focused}"]`)?.focus({ preventScroll: true });
}

function segment(slice, open) {
  const inner = open.reduce((best, s) => s.end - s.start < best.end - best.start ? s : best);
  const made = element('span', { className: `segment ${[...new Set(open.map(s => s.part))].join(' ')}`, textContent: slice });
  made.dataset.row = inner.row.number;
  made.style.setProperty('--hue', hueOf(inner.row));
  if (statusOf(inner.row) === 'rejected') made.classList.add('rejected');
  if (!inner.row.quote.first && !isDecided(inner.row)) made.classList.add('second');
  for (const { row, part } of open) {
    // The first piece of a quote's content is where the keyboard stops.
    if (part === 'content' && !segmentsOf.get(row).some(s => s.dataset.stop === String(row.number))) {
      made.tabIndex = 0;
      made.setAttribute('role', 'button');
      made.setAttribute('aria-label', `${slice} (${valueOf(row, 'type')} quote, ${nameOf(row)})`);
      made.dataset.stop = row.number;
    }
    segmentsOf.get(row).push(made);
  }
  return made;
}

export function markSelected(selected) {
  for (const old of document.querySelectorAll('.segment.selected')) old.classList.remove('selected');
  const segments = selected && selected.article === shown ? segmentsOf.get(selected) ?? [] : [];
  for (const made of segments) made.classList.add('selected');
  return segments[0];
}

export function rowOfSegment(target) {
  const made = target.closest?.('.segment');
  return made ? rows[Number(made.dataset.row)] : null;
}

// What hovering or focusing a quote tells.
function summary(row) {
  const speaker = speakerOf(row), date = valueOf(row, 'date');
  return [
    nameOf(row) + (speaker ? ` (${speaker.kind})` : ''),
    ...(roleOf(row) ? [roleOf(row)] : []),
    date ? `said ${date}` : '',
    isDecided(row) ? statusOf(row) : `resolved by ${row.quote.resolution}, confidence ${Math.round(row.quote.confidence * 100)} %`,
  ].filter(Boolean).join('\n');
}

export function showTip(target) {
  const row = rowOfSegment(target), tip = byId('tip');
  tip.hidden = !row;
  if (!row) return;
  tip.textContent = summary(row);
  const place = target.getBoundingClientRect();
  tip.style.left = `${Math.max(8, Math.min(place.left, innerWidth - tip.offsetWidth - 8))}px`;
  const isRoomBelow = place.bottom + tip.offsetHeight + 12 < innerHeight;
  tip.style.top = `${isRoomBelow ? place.bottom + 6 : Math.max(8, place.top - tip.offsetHeight - 6)}px`;
  target.closest('.segment').setAttribute('aria-describedby', 'tip');
}

// The stretch of the article that the person has marked, or null. It is remembered: a tap on a button takes the selection away.
// The browser tells of a selection a moment later than it is there, so a key that follows at once must look itself.
export function markedStretch() {
  readMarked();
  return marked;
}

export function readMarked() {
  const selection = getSelection(), text = byId('text');
  if (!selection.rangeCount || selection.isCollapsed) return;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return;
  const before = document.createRange();
  before.setStart(text, 0);
  before.setEnd(range.startContainer, range.startOffset);
  let start = before.toString().length, end = start + range.toString().length;
  while (start < end && /\s/.test(shown.text[start])) start++;
  while (end > start && /\s/.test(shown.text[end - 1])) end--;
  showMarked(start < end ? [start, end] : null);
}

export function showMarked(stretch) {
  marked = stretch;
  byId('marked').hidden = !stretch;
  if (stretch) byId('marked-text').textContent = shown.text.slice(...stretch).replace(/\s+/g, ' ');
}
