'use strict';

// The articles of this page. All text reaches the page through textContent and never as markup.
const articles = [...document.querySelectorAll('script.article')].map(script => {
  const article = JSON.parse(script.textContent);
  script.remove();
  return article;
});

// One row for each quote of every article, in order.
const rows = [];
articles.forEach((article, index) => {
  article.index = index;
  article.rows = article.quotes.map(quote => {
    const row = { article, quote, number: rows.length, decision: null };
    rows.push(row);
    return row;
  });
});

const byId = id => document.getElementById(id);

function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.includes('-') || name === 'role') made.setAttribute(name, value);
    else made[name] = value;
  }
  made.append(...children);
  return made;
}

// What holds for a quote now: as it was extracted, or as the checker corrected it.
function speakerOf(row) {
  const name = row.decision?.corrected?.speaker;
  if (name !== undefined) {
    return row.article.speakers.find(s => s.name === name) ?? (name === null ? null : { name, kind: row.decision.corrected.kind, roles: [], organizations: [] });
  }
  return row.quote.speaker < 0 ? null : row.article.speakers[row.quote.speaker];
}
const contentOf = row => row.decision?.corrected?.content ?? row.quote.content;
const typeOf = row => row.decision?.corrected?.type ?? row.quote.type;
const actOf = row => row.decision?.corrected?.act ?? row.quote.act;
const dateOf = row => row.decision?.corrected?.date !== undefined ? row.decision.corrected.date : row.quote.date;
const statusOf = row => row.decision?.decision ?? 'open';
const nameOf = row => speakerOf(row)?.name ?? 'unknown speaker';
const textOf = row => contentOf(row).map(([start, end]) => row.article.text.slice(start, end)).join(' … ').replace(/\s+/g, ' ');

// Speakers far apart in the list get hues far apart: multiples of the golden angle.
function hueOf(row) {
  const speaker = speakerOf(row);
  const index = speaker ? row.article.speakers.indexOf(speaker) : -1;
  if (index >= 0) return Math.round(index * 137.508) % 360;
  let hash = 0;
  for (const letter of speaker?.name ?? '') hash = (hash * 31 + letter.codePointAt(0)) % 360;
  return hash;
}

// Everything a search looks at, in lower case; made when first needed and again after a correction.
function haystackOf(row) {
  return row.haystack ??= [textOf(row), nameOf(row), ...(speakerOf(row)?.roles ?? []), row.article.title].join('\n').toLowerCase();
}
