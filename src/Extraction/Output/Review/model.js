// The articles of this page with their quotes, and what holds for a quote now. All text reaches the page through textContent
// and never as markup.

export const articles = [];

// One row for each quote of every article, in order; those that the checker added stand among them.
export const rows = [];

export const byId = id => document.getElementById(id);

export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.includes('-') || name === 'role') made.setAttribute(name, value);
    else made[name] = value;
  }
  made.append(...children);
  return made;
}

// What happens: 'changed' (a row has another entry), 'selected', 'shown' (another article), 'rows' (rows came or went).
const events = new EventTarget();
export const announce = (name, detail = null) => events.dispatchEvent(new CustomEvent(name, { detail }));
export const on = (name, act) => events.addEventListener(name, event => act(event.detail));

export function loadArticles() {
  for (const script of document.querySelectorAll('script.article')) {
    const article = JSON.parse(script.textContent);
    script.remove();
    article.index = articles.length;
    article.added = 0;
    article.rows = article.quotes.map(quote => ({ article, quote, id: quote.id, entry: null, given: quote.review, revision: 0 }));
    articles.push(article);
  }
  numberRows();
}

function numberRows() {
  rows.length = 0;
  for (const article of articles) {
    for (const row of article.rows) {
      row.number = rows.length;
      rows.push(row);
    }
  }
}

// A quote that the extraction missed. It has no values of its own: all that is known of it is in its entry.
const missed = {
  type: 'direct', act: 'statement', modality: 'actual', resolution: 'none', speaker: -1, confidence: 1, date: null, medium: null,
  recipient: null, place: null, parent: null, content: [], cue: [], source: null, first: true,
};

export function addRow(article, id, entry) {
  const row = { article, quote: { ...missed, id }, id, entry, given: null, revision: 0, added: true };
  article.added = Math.max(article.added, Number(id.slice(1)));
  article.rows.push(row);
  article.rows.sort((a, b) => startOf(a) - startOf(b));
  numberRows();
  return row;
}

export function removeRow(row) {
  row.article.rows.splice(row.article.rows.indexOf(row), 1);
  numberRows();
}

const startOf = row => contentOf(row)[0]?.[0] ?? 0;

// What was extracted, field by field, in the form in which it is corrected.
export function extracted(row, field) {
  const { quote, article } = row, speaker = quote.speaker < 0 ? null : article.speakers[quote.speaker];
  switch (field) {
    case 'speaker': return speaker?.name ?? null;
    case 'kind': return speaker?.kind ?? 'person';
    case 'role': return speakerOf(row)?.role ?? null;
    case 'organization': return speakerOf(row)?.organization ?? null;
    case 'source': return quote.source ? [quote.source] : [];
    default: return quote[field];
  }
}

// What holds for a quote now: as it was extracted, or as the checker corrected it.
export function valueOf(row, field) {
  const value = row.entry?.corrected?.[field];
  return value === undefined ? extracted(row, field) : value;
}

export function speakerOf(row) {
  const name = row.entry?.corrected?.speaker;
  if (name === undefined) return row.quote.speaker < 0 ? null : row.article.speakers[row.quote.speaker];
  if (name === null) return null;
  const stranger = { name, kind: row.entry.corrected.kind ?? 'person', role: null, organization: null, roles: [], organizations: [] };
  return row.article.speakers.find(s => s.name === name) ?? stranger;
}

export const contentOf = row => valueOf(row, 'content');
// What was decided here, or before the page was made.
export const decisionOn = row => row.entry ?? row.given;
export const statusOf = row => decisionOn(row)?.decision ?? 'open';
export const isDecided = row => decisionOn(row) !== null && decisionOn(row).decision !== 'draft';
export const nameOf = row => speakerOf(row)?.name ?? 'unknown speaker';
export const wordsAt = (article, places) => places.map(([from, to]) => article.text.slice(from, to)).join(' … ').replace(/\s+/g, ' ');
export const textOf = row => wordsAt(row.article, contentOf(row));
export const roleOf = row => [valueOf(row, 'role'), valueOf(row, 'organization')].filter(Boolean).join(', ');
export const sureOf = row => isDecided(row) ? 'decided' : `${Math.round(row.quote.confidence * 100)} %`;
export const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;

// Speakers far apart in the list get hues far apart: multiples of the golden angle.
export function hueOf(row) {
  const speaker = speakerOf(row), index = speaker ? row.article.speakers.findIndex(s => s.name === speaker.name) : -1;
  if (index >= 0) return Math.round(index * 137.508) % 360;
  let hash = 0;
  for (const letter of speaker?.name ?? '') hash = (hash * 31 + letter.codePointAt(0)) % 360;
  return hash;
}

// Everything a search looks at, in lower case; made when first needed and again after a change.
export function haystackOf(row) {
  return row.haystack ??= [textOf(row), nameOf(row), roleOf(row), decisionOn(row)?.note ?? '', row.article.title].join('\n').toLowerCase();
}

// Whether a date is a day, week, month or year that there is: 2023-10-25, 2023-W43, 2023-10, 2023.
export function isDate(text) {
  const parts = /^(\d{4})(?:-W(\d{2})|-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!parts) return false;
  const [year, week, month, day] = parts.slice(1).map(p => p === undefined ? null : Number(p));
  if (year < 1 || year > 9998) return false;
  if (week !== null) return week >= 1 && week <= weeksOf(year);
  if (month === null) return true;
  return month >= 1 && month <= 12 && (day === null || (day >= 1 && day <= daysOf(year, month)));
}

const utc = (year, month, day) => new Date(Date.UTC(2000, month, day)).setUTCFullYear(year, month, day);
const daysOf = (year, month) => new Date(utc(year, month, 0)).getUTCDate();

// A year has 53 weeks where it begins on a Thursday, or is a leap year that begins on a Wednesday (ISO 8601).
function weeksOf(year) {
  const first = new Date(utc(year, 0, 1)).getUTCDay();
  return first === 4 || (first === 3 && daysOf(year, 2) === 29) ? 53 : 52;
}
