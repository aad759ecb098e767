import { announce, byId, isDecided, on, rows } from './model.js';
import { addMissed, decide, endStep, exportDecisions, importDecisions, reopen, showProgress, undo } from './decisions.js';
import { drawArticle, markSelected, rowOfSegment, showArticle, showTip, shownArticle } from './article.js';
import { markedStretch, readMarked, showMarked } from './article.js';
import { drawSorting, makeQuoteList, quoteList, refreshList } from './quotes.js';
import { checkDate, clearPart, showEditor, showFacts, takeMarked, watchInputs } from './editor.js';

// Puts text, list and form together: choosing, deciding, keys.

let selected = null;

export function select(row, { fromList = false } = {}) {
  endStep();
  selected = row;
  if (row.article !== shownArticle()) openArticle(row.article, row);
  if (!fromList) {
    if (!quoteList.items.includes(row)) {
      byId('filters').reset();
      byId('show-all').checked = true;
      refreshList(selected);
    }
    quoteList.mark(quoteList.items.indexOf(row));
  }
  markSelected(row)?.scrollIntoView({ block: 'center' });
  showEditor(row);
  announce('selected', row);
}

export function openArticle(article, row = null) {
  selected = row;
  showArticle(article);
  showMarked(null);
  drawArticle(selected);
  showEditor(selected);
  showProgress(article);
  refreshList(selected);
  announce('shown', article);
}

function conclude(decision) {
  if (!selected) return;
  if (decision !== 'rejected' && !checkDate()) {
    byId('edit-date').focus();
    return;
  }
  byId('notice').textContent = '';
  if (decision === 'confirmed') decision = selected.added ? 'added' : selected.entry?.corrected ? 'corrected' : 'confirmed';
  if (decision === 'rejected' && selected.added) reopen(selected);
  else decide(selected, decision);
}

function takeBack() {
  const row = undo();
  if (row) select(row);
}

function step(by) {
  const start = quoteList.active < 0 && by < 0 ? quoteList.items.length : quoteList.active;
  quoteList.activate(start + by);
}

// The next in the list; then those that the list leaves out, then those of other articles.
function nextOpen() {
  const from = quoteList.active + 1, { items } = quoteList;
  const listed = items.slice(from).find(r => !isDecided(r) && r !== selected) ?? items.find(r => !isDecided(r) && r !== selected);
  const row = listed ?? shownArticle().rows.find(r => !isDecided(r) && r !== selected) ?? rows.find(r => !isDecided(r) && r !== selected);
  if (row) select(row);
  else byId('notice').textContent = selected && !isDecided(selected) ? 'This is the last undecided quote.' : 'All quotes are decided.';
}

function addQuote() {
  const stretch = markedStretch();
  if (!stretch) {
    byId('notice').textContent = 'Mark the words of the quote in the article first.';
    return;
  }
  byId('notice').textContent = '';
  const row = addMissed(shownArticle(), stretch);
  showMarked(null);
  getSelection().removeAllRanges();
  select(row);
  byId('edit-speaker').focus();
}

const actions = {
  'next-open': nextOpen, export: exportDecisions, 'help-open': () => byId('help').showModal(),
  confirm: () => conclude('confirmed'), reject: () => conclude('rejected'),
  undo: takeBack, reopen: () => selected && reopen(selected), edit: () => byId('edit-speaker').focus(), next: nextOpen,
  'use-content': () => takeMarked('content'), 'add-content': () => takeMarked('content', true), 'use-cue': () => takeMarked('cue'),
  'use-source': () => takeMarked('source'),
  'clear-cue': () => clearPart('cue'), 'clear-source': () => clearPart('source'), 'add-quote': addQuote,
};

export const keys = {
  j: () => step(1), k: () => step(-1), n: nextOpen, c: actions.confirm, x: actions.reject, u: takeBack, a: addQuote,
  s: actions['use-content'],
  w: actions['use-cue'], o: actions['use-source'], e: () => selected && actions.edit(), t: () => selected && byId('edit-note').focus(),
  '/': () => byId('search').focus(), '?': actions['help-open'],
};

function onKey(event) {
  if (event.key === 'Escape') {
    byId('tip').hidden = true;
    if (event.target.closest('#correction input, #correction textarea, #correction select')) byId('list').focus();
  }
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && selected) conclude('confirmed');
  if (event.ctrlKey || event.altKey || event.metaKey || !byId('shortcuts').checked || byId('help').open) return;
  if (event.target.closest('input, select, textarea')) return;
  const action = keys[event.key];
  if (!action) return;
  event.preventDefault();
  action();
}

async function onImport(event) {
  const [file] = event.target.files;
  if (!file) return;
  try {
    const { taken, left } = importDecisions(await file.text());
    byId('notice').textContent = left ? `${taken} decisions taken over; ${left} are about other articles or quotes.` : '';
  } catch (error) {
    byId('notice').textContent = `The file cannot be read: ${error.message}.`;
  }
  event.target.value = '';
}

// Settings of the person, kept where the browser keeps anything.
function remember(id, property) {
  const control = byId(id), key = `extraction-${id}`;
  try {
    const kept = localStorage.getItem(key);
    if (kept !== null) control[property] = JSON.parse(kept);
    control.addEventListener('change', () => localStorage.setItem(key, JSON.stringify(control[property])));
  } catch {
    // Nothing is kept here; the page works all the same.
  }
}

function watchText() {
  const text = byId('text');
  text.addEventListener('click', event => {
    const row = rowOfSegment(event.target);
    if (getSelection().isCollapsed) showMarked(null);
    if (row && getSelection().isCollapsed) select(row);
  });
  text.addEventListener('keydown', event => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    const stop = event.target.dataset?.stop;
    if (stop === undefined) return;
    event.preventDefault();
    select(rows[Number(stop)]);
  });
  // A browser marks nothing from the first letter of what can have the focus: while the button is down, a quote cannot.
  text.addEventListener('mousedown', event => {
    const stop = event.target.closest('[data-stop]');
    if (!stop) return;
    stop.removeAttribute('tabindex');
    addEventListener('mouseup', () => { stop.tabIndex = 0; }, { once: true });
  });
  document.addEventListener('selectionchange', readMarked);
  for (const name of ['mouseover', 'focusin']) text.addEventListener(name, event => showTip(event.target));
  for (const name of ['mouseout', 'focusout']) text.addEventListener(name, () => { byId('tip').hidden = true; });
}

// Paper has no scroll bar: the table of the article's quotes goes below its text.
function preparePrint(print) {
  addEventListener('beforeprint', () => byId('print').replaceChildren(print(shownArticle().rows)));
}

export function start(print) {
  makeQuoteList(row => select(row, { fromList: true }));
  const refresh = () => refreshList(selected);
  on('changed', row => {
    drawArticle(selected);
    showFacts(row);
    showProgress(shownArticle());
    quoteList.draw();
  });
  on('rows', article => {
    if (selected && !selected.article.rows.includes(selected)) {
      selected = null;
      showEditor(null);
    }
    if (article === shownArticle()) drawArticle(selected);
    refresh();
    showProgress(shownArticle());
  });
  for (const [id, action] of Object.entries(actions)) {
    byId(id).addEventListener('click', action);
    // The marked text stays marked.
    if (/^(use|add)-/.test(id)) byId(id).addEventListener('mousedown', event => event.preventDefault());
  }
  document.addEventListener('keydown', onKey);
  watchText();
  watchInputs(endStep);
  byId('correction').addEventListener('submit', event => {
    event.preventDefault();
    conclude('confirmed');
  });
  byId('filters').addEventListener('input', refresh);
  byId('filters').addEventListener('reset', () => setTimeout(refresh));
  byId('filters').addEventListener('submit', event => event.preventDefault());
  byId('import').addEventListener('change', onImport);
  remember('reviewer', 'value');
  remember('shortcuts', 'checked');
  drawSorting(refresh);
  preparePrint(print);
}
