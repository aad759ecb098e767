import { decisionOn, element, nameOf, roleOf, sureOf, statusOf, textOf, valueOf } from './model.js';
import { statusNames } from './quotes.js';

// The quotes of an article as a table, for paper.
const columns = ['Quote', 'Speaker', 'Role', 'Type', 'Said', 'Confidence', 'Decision', 'Note'];

export function quoteTable(rows) {
  const cells = row => [
    textOf(row), nameOf(row), roleOf(row), valueOf(row, 'type'), valueOf(row, 'date') ?? '', sureOf(row),
    statusNames[statusOf(row)], decisionOn(row)?.note ?? '',
  ];
  const cell = (value, i, tag) => element(tag, { textContent: value, className: columns[i].toLowerCase() });
  const line = (values, tag) => element('tr', {}, ...values.map((value, i) => cell(value, i, tag)));
  return element('table', {}, element('thead', {}, line(columns, 'th')), element('tbody', {}, ...rows.map(row => line(cells(row), 'td'))));
}
