import { byId, decisionOn, element, extracted, isDate, isDecided, nameOf } from './model.js';
import { roleOf, speakerOf, statusOf, sureOf, valueOf, wordsAt } from './model.js';
import { canUndo, draft } from './decisions.js';
import { markedStretch, showMarked, shownArticle } from './article.js';
import { statusNames } from './quotes.js';

// The form of the chosen quote. Each letter goes into the quote's entry at once, so that there is nothing to save and
// nothing to lose; only a date that there is not waits until it is one.

const fields = ['speaker', 'kind', 'role', 'organization', 'date', 'medium', 'recipient', 'type', 'act'];
const chosen = ['kind', 'type', 'act'];
let edited = null;

const input = field => byId(`edit-${field}`);
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

export function showEditor(row) {
  byId('details').hidden = !row;
  edited = row;
  if (!row) return;
  byId('edit-names').replaceChildren(...row.article.speakers.map(s => element('option', { value: s.name })));
  for (const field of fields) input(field).value = row.entry?.typed?.[field] ?? valueOf(row, field) ?? '';
  byId('edit-note').value = decisionOn(row)?.note ?? '';
  checkDate();
  showFacts(row);
}

// All but what somebody may be typing into.
export function showFacts(row) {
  if (row !== edited || !row) return;
  const speaker = speakerOf(row), { quote } = row, entry = decisionOn(row);
  byId('details-title').textContent = `${row.id}: ${nameOf(row)}`;
  const decided = entry?.by || entry?.at ? ` (${[entry.by, entry.at?.slice(0, 16).replace('T', ' ')].filter(Boolean).join(', ')})` : '';
  const facts = [
    ['Decision', statusNames[statusOf(row)] + (isDecided(row) ? decided : '')],
    ['Roles', roleOf(row)], ['Kind', speaker?.kind], ['Resolved by', quote.resolution], ['In', quote.place],
    ['Modality', quote.modality === 'actual' ? '' : quote.modality], ['Inside', quote.parent], ['Confidence', sureOf(row)],
  ];
  const pair = ([name, value]) => [element('dt', { textContent: name }), element('dd', { textContent: value })];
  byId('facts').replaceChildren(...facts.filter(([, value]) => value).flatMap(pair));
  for (const part of ['content', 'cue', 'source']) byId(`edit-${part}`).textContent = wordsAt(row.article, valueOf(row, part)) || '–';
  input('kind').closest('label').hidden = row.article.speakers.some(s => s.name === speaker?.name) || !speaker;
  byId('undo').disabled = !canUndo();
  byId('reopen').hidden = !row.entry;
  byId('conflict').hidden = !row.conflict;
  if (row.conflict) {
    const { decision } = row.conflict;
    byId('conflict-text').textContent = decision
      ? `${decision.by ?? 'Somebody'} decided meanwhile: ${decision.decision}.`
      : 'Somebody took the decision back meanwhile.';
  }
}

// A correction holds what differs from the extraction, nothing else.
function correctionWith(field, value) {
  const corrected = { ...edited.entry?.corrected };
  if (field !== null) {
    delete corrected[field];
    if (!same(value, extracted(edited, field))) corrected[field] = value;
  }
  if (corrected.speaker == null || edited.article.speakers.some(s => s.name === corrected.speaker)) delete corrected.kind;
  else corrected.kind ??= input('kind').value;
  return corrected;
}

export function takeInput(field) {
  const value = input(field).value.trim() || null;
  if (field === 'date' && !checkDate()) {
    draft(edited, { typed: { date: input('date').value } }, 'date');
    return;
  }
  const typed = { ...edited.entry?.typed };
  delete typed[field];
  draft(edited, { corrected: correctionWith(field, value), typed }, field);
  if (field !== 'speaker') return;
  // The role is that of the speaker who was just named, but where it was typed.
  for (const other of ['role', 'organization']) {
    if (!(other in (edited.entry?.corrected ?? {}))) input(other).value = valueOf(edited, other) ?? '';
  }
}

export const takeNote = () => draft(edited, { note: byId('edit-note').value }, 'note');

// Refuses a date where it is typed.
export function checkDate() {
  const text = input('date').value.trim(), isGood = text === '' || isDate(text);
  input('date').setCustomValidity(isGood ? '' : 'There is no such date.');
  input('date').setAttribute('aria-invalid', !isGood);
  byId('date-problem').hidden = isGood;
  return isGood;
}

// The marked text becomes the content, cue or source of the chosen quote.
export function takeMarked(part, add = false) {
  const stretch = markedStretch();
  if (!edited || edited.article !== shownArticle() || !stretch) {
    byId('notice').textContent = 'Mark a stretch of the article first.';
    return;
  }
  byId('notice').textContent = '';
  const apart = add ? valueOf(edited, part).filter(([start, end]) => end <= stretch[0] || start >= stretch[1]) : [];
  draft(edited, { corrected: correctionWith(part, [...apart, stretch].sort((a, b) => a[0] - b[0])) }, null);
  showMarked(null);
}

export function clearPart(part) {
  draft(edited, { corrected: correctionWith(part, []) }, null);
}

export function watchInputs(endStep) {
  for (const field of fields) {
    input(field).addEventListener(chosen.includes(field) ? 'change' : 'input', () => takeInput(field));
    input(field).addEventListener('blur', endStep);
  }
  byId('edit-note').addEventListener('input', takeNote);
  byId('edit-note').addEventListener('blur', endStep);
}
