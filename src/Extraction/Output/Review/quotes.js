import { byId, decisionOn, element, haystackOf, hueOf, isDecided, nameOf, roleOf, rows } from './model.js';
import { speakerOf, statusOf, sureOf, textOf, valueOf } from './model.js';
import { VirtualList } from './list.js';
import { shownArticle } from './article.js';

// The list of quotes: filters and sorting.

let sorting = { by: 'place', down: false };

export const statusNames = {
  open: 'undecided', draft: '… changed, not confirmed', confirmed: '✓ confirmed', corrected: '✎ corrected', added: '+ added',
  rejected: '✗ rejected',
};

const sortKeys = {
  place: row => row.number,
  speaker: row => nameOf(row).toLowerCase(),
  date: row => valueOf(row, 'date') ?? '9999',
  type: row => valueOf(row, 'type'),
  confidence: row => isDecided(row) ? 1 : row.quote.confidence,
};

export let quoteList = null;

export function makeQuoteList(choose) {
  quoteList = new VirtualList(byId('list'), {
    height: 84,
    choose,
    fill(made, row) {
      const status = statusOf(row), role = roleOf(row);
      made.dataset.status = status;
      made.style.setProperty('--hue', hueOf(row));
      made.append(
        element('span', { className: 'who', textContent: nameOf(row) + (role ? `, ${role}` : '') }),
        element('span', { className: 'what', textContent: textOf(row) }),
        element('span', { className: 'how' },
          element('b', { textContent: row.conflict ? '⚠ decided elsewhere too' : statusNames[status] }),
          ` · ${valueOf(row, 'type')} ${valueOf(row, 'act')} · ${valueOf(row, 'date') ?? 'no date'} · ${sureOf(row)}`
            + (byId('scope').value === 'all' ? ` · ${row.article.title || row.article.id}` : '')));
    },
  });
}

const organizationsOf = row => [...(speakerOf(row)?.organizations ?? []), valueOf(row, 'organization') ?? ''];

const isFirst = row => row.quote.first || decisionOn(row) !== null;

export function refreshList(selected) {
  const value = id => byId(id).value.trim(), lower = id => value(id).toLowerCase();
  const words = lower('search').split(/\s+/).filter(Boolean);
  const speaker = lower('filter-speaker'), organization = lower('filter-organization');
  const from = value('filter-from'), to = value('filter-to'), least = Number(value('filter-confidence')) || 0;
  const type = value('filter-type'), act = value('filter-act'), status = value('filter-status');
  const base = value('scope') === 'all' ? rows : shownArticle().rows;
  const isOf = row => status === 'open' ? !isDecided(row) : statusOf(row) === status;
  const found = base.filter(row =>
    (byId('show-all').checked || act === 'mental' || isFirst(row))
    && (!type || valueOf(row, 'type') === type)
    && (!act || valueOf(row, 'act') === act)
    && (!status || isOf(row))
    && (isDecided(row) || row.quote.confidence >= least)
    && (!speaker || nameOf(row).toLowerCase().includes(speaker))
    && (!organization || organizationsOf(row).some(o => o.toLowerCase().includes(organization)))
    && (!from || (valueOf(row, 'date') ?? '') >= from)
    && (!to || (valueOf(row, 'date') !== null && valueOf(row, 'date') <= to))
    && words.every(word => haystackOf(row).includes(word)));
  const key = sortKeys[sorting.by];
  const keyed = found.map(row => [key(row), row]);
  keyed.sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : 0) * (sorting.down ? -1 : 1) || x.number - y.number);
  const items = keyed.map(([, row]) => row);
  quoteList.show(items, items.indexOf(selected));
  byId('count').textContent = `${items.length} of ${base.length} quotes`;
}

export function drawSorting(redraw) {
  byId('sorting').replaceChildren(...Object.keys(sortKeys).map(by => {
    const active = sorting.by === by, arrow = active ? (sorting.down ? ' ↓' : ' ↑') : '';
    const button = element('button', { type: 'button', textContent: by + arrow, 'aria-pressed': active });
    button.addEventListener('click', () => {
      sorting = { by, down: active && !sorting.down };
      drawSorting(redraw);
      redraw();
      byId('sorting').children[Object.keys(sortKeys).indexOf(by)].focus();
    });
    return button;
  }));
}
