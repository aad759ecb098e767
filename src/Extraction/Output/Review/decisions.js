import { addRow, announce, articles, byId, count, decisionOn, element, isDecided, removeRow, rows } from './model.js';

// Decisions of the checker. Whatever is typed is an entry of its quote at once: { decision, corrected, typed, note, by, at }.
// 'draft' is what nobody decided on yet. 'typed' keeps what cannot be taken as it stands, such as half a date.

// What keeps entries: the browser, for a page that lies in a file, or the desk. Set once, when the page starts.
let keeper = null;
export const keepBy = one => { keeper = one; };

const undone = [];
let lastChange = '';

export const reviewer = () => byId('reviewer').value.trim() || null;

// Changes the entry of a row. 'step' names what is undone as one: all letters typed into one field.
export function change(row, entry, step = null) {
  if (step === null || step !== lastChange) undone.push({ row, entry: row.entry, step });
  lastChange = step;
  put(row, entry);
}

// The next letters are another step, even in the same field.
export function endStep() {
  lastChange = '';
}

function put(row, entry) {
  row.entry = entry;
  row.haystack = undefined;
  keeper.keep(row);
  announce('changed', row);
}

export function decide(row, decision) {
  const entry = decisionOn(row) ?? {};
  const kept = { decision, corrected: entry.corrected, note: entry.note, by: reviewer() ?? undefined, at: new Date().toISOString() };
  change(row, withoutEmpty(kept));
}

// A quote that was added before the page was made is a quote like any other here.
const asMade = decision => decision === 'added' ? 'confirmed' : decision;

// A correction or a note as it is typed. A note alone leaves a decision as it is; other words open it again.
export function draft(row, fields, step) {
  const entry = row.entry ?? (row.given ? { ...row.given, decision: asMade(row.given.decision) } : { decision: 'draft' });
  const onlyNote = Object.keys(fields).every(name => name === 'note');
  const next = withoutEmpty({ ...entry, ...fields, decision: onlyNote ? entry.decision : 'draft' });
  const isEmpty = next.decision === 'draft' && !next.corrected && !next.typed && !next.note && !row.added && !row.given;
  change(row, isEmpty ? null : next, step);
}

function withoutEmpty(entry) {
  const kept = {};
  for (const [name, value] of Object.entries(entry)) {
    if (value === undefined || value === null || value === '') continue;
    if (typeof value === 'object' && !Object.keys(value).length) continue;
    kept[name] = value;
  }
  return kept;
}

// A quote that was missed: a draft until somebody says whose it is and confirms it.
export function addMissed(article, place) {
  const marks = /["“”„«»‘]/.test(article.text.slice(Math.max(0, place[0] - 1), place[1] + 1));
  const entry = { decision: 'draft', corrected: { content: [place], type: marks ? 'direct' : 'indirect' } };
  const row = addRow(article, `+${article.added + 1}`, entry);
  undone.push({ row, entry: null, step: null });
  announce('rows', article);
  put(row, entry);
  return row;
}

// Takes the last change back, wherever it was.
export function undo() {
  const last = undone.pop();
  lastChange = '';
  if (!last) return null;
  const { row } = last;
  if (row.added && last.entry === null) {
    row.entry = null;
    keeper.keep(row);
    removeRow(row);
    announce('rows', row.article);
    announce('changed', row);
    return null;
  }
  if (row.added && !row.article.rows.includes(row)) {
    // It was taken out: the same quote comes back under its number.
    const back = addRow(row.article, row.id, last.entry);
    back.revision = row.revision;
    for (const step of undone) if (step.row === row) step.row = back;
    announce('rows', row.article);
    put(back, last.entry);
    return back;
  }
  put(row, last.entry);
  return row;
}

export const canUndo = () => undone.length > 0;

// Opens a quote again; one that was added goes.
export function reopen(row) {
  if (row.added) {
    undone.push({ row, entry: row.entry, step: null });
    row.entry = null;
    keeper.keep(row);
    removeRow(row);
    announce('rows', row.article);
    announce('changed', row);
    return;
  }
  change(row, null);
}

export function showProgress(article) {
  const done = article.rows.filter(isDecided).length, all = article.rows.length;
  byId('progress').max = Math.max(1, all);
  byId('progress').value = done;
  const total = articles.length > 1 ? ` · ${rows.filter(isDecided).length} of ${count(rows.length, 'quote')} in all` : '';
  byId('progress-text').textContent = `${done} of ${all} decided${total}`;
}

// Offsets leave the page as code points, the unit of the results.
const codePoints = (text, offset) => {
  let number = 0;
  for (let i = 0; i < offset; number++) i += text.codePointAt(i) > 0xffff ? 2 : 1;
  return number;
};
const utf16 = (text, codePoint) => {
  let offset = 0;
  for (let i = 0; i < codePoint; i++) offset += text.codePointAt(offset) > 0xffff ? 2 : 1;
  return offset;
};
const placesOut = (text, places) => places.map(([start, end]) => ({ start: codePoints(text, start), end: codePoints(text, end) }));
const placesIn = (text, places) => places.map(({ start, end }) => [utf16(text, start), utf16(text, end)]);
const placed = ['content', 'cue', 'source'];

function correctionAs(corrected, convert) {
  const out = { ...corrected };
  for (const field of placed) if (out[field]) out[field] = convert(out[field]);
  return out;
}

// An entry as files and the desk have it.
export function decisionOf(row) {
  const { article, quote, entry } = row;
  const content = row.added ? [] : placesOut(article.text, quote.content);
  const out = { article: article.id, sha256: article.sha256, quote: row.id, content, decision: entry.decision };
  if (entry.corrected) out.corrected = correctionAs(entry.corrected, places => placesOut(article.text, places));
  for (const field of ['note', 'by', 'at']) if (entry[field]) out[field] = entry[field];
  return out;
}

export function entryOf(article, decision) {
  const entry = { decision: decision.decision };
  if (decision.corrected) entry.corrected = correctionAs(decision.corrected, places => placesIn(article.text, places));
  for (const field of ['note', 'by', 'at']) if (decision[field]) entry[field] = decision[field];
  return entry;
}

// The row that a decision is about, made where it added one; undefined where there is none.
export function rowFor(article, decision) {
  const known = article.rows.find(row => row.id === decision.quote);
  if (decision.quote.startsWith('+')) return known ?? addRow(article, decision.quote, entryOf(article, decision));
  return known && JSON.stringify(placesIn(article.text, decision.content)) === JSON.stringify(known.quote.content) ? known : undefined;
}

export function decisionsAsJson() {
  const decisions = rows.filter(row => row.entry).map(decisionOf);
  return JSON.stringify({ schemaVersion: '1.1', kind: 'extraction-decisions', decisions }, null, 2) + '\n';
}

export function exportDecisions() {
  const url = URL.createObjectURL(new Blob([decisionsAsJson()], { type: 'application/json' }));
  element('a', { href: url, download: 'decisions.json' }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}

export function importDecisions(json) {
  const file = JSON.parse(json);
  if (file?.kind !== 'extraction-decisions' || !Array.isArray(file.decisions)) throw new Error('it is no file of decisions');
  let taken = 0;
  for (const item of file.decisions) {
    const article = articles.find(a => a.id === item.article && a.sha256 === item.sha256);
    const row = article && rowFor(article, item);
    if (!row) continue;
    change(row, entryOf(article, item));
    taken++;
  }
  for (const article of articles) announce('rows', article);
  return { taken, left: file.decisions.length - taken };
}
