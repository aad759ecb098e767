// Decisions of the checker: kept in the browser, one entry for each article, exported and imported as JSON.

const storageKey = article => `extraction-review:${article.id}:${article.sha256}:${article.model}`;

function loadDecisions() {
  for (const article of articles) {
    let saved = null;
    try {
      saved = JSON.parse(localStorage.getItem(storageKey(article)));
    } catch {
      byId('notice').textContent = 'This browser does not keep data for this page: export your decisions before you leave.';
    }
    if (!saved) continue;
    for (const row of article.rows) row.decision = saved[row.quote.id] ?? null;
  }
}

function saveDecisions(article) {
  const decided = article.rows.filter(row => row.decision).map(row => [row.quote.id, row.decision]);
  try {
    if (decided.length) localStorage.setItem(storageKey(article), JSON.stringify(Object.fromEntries(decided)));
    else localStorage.removeItem(storageKey(article));
  } catch {
    byId('notice').textContent = 'This browser has no room left for decisions: export them now.';
  }
}

// Only what differs from the extraction counts as a correction.
function decide(row, decision, corrected = null) {
  row.decision = decision === null ? null : corrected ? { decision, corrected } : { decision };
  row.haystack = undefined;
  saveDecisions(row.article);
  showProgress();
}

function showProgress() {
  const done = rows.reduce((count, row) => count + (row.decision ? 1 : 0), 0);
  byId('progress').max = Math.max(1, rows.length);
  byId('progress').value = done;
  byId('progress-text').textContent = `${done} of ${rows.length} decided`;
}

// Offsets leave the page as code points, the unit of the results.
const codePoints = (text, offset) => {
  let count = 0;
  for (let i = 0; i < offset; count++) i += text.codePointAt(i) > 0xffff ? 2 : 1;
  return count;
};
const utf16 = (text, codePoint) => {
  let offset = 0;
  for (let i = 0; i < codePoint; i++) offset += text.codePointAt(offset) > 0xffff ? 2 : 1;
  return offset;
};
const spansOut = (text, content) => content.map(([start, end]) => ({ start: codePoints(text, start), end: codePoints(text, end) }));
const spansIn = (text, spans) => spans.map(({ start, end }) => [utf16(text, start), utf16(text, end)]);

function decisionsAsJson() {
  const decisions = rows.filter(row => row.decision).map(row => {
    const { article, quote, decision } = row;
    const out = { article: article.id, sha256: article.sha256, quote: quote.id, content: spansOut(article.text, quote.content), decision: decision.decision };
    if (decision.corrected) {
      out.corrected = { ...decision.corrected };
      if (out.corrected.content) out.corrected.content = spansOut(article.text, decision.corrected.content);
    }
    return out;
  });
  return JSON.stringify({ schemaVersion: '1.0', kind: 'extraction-decisions', decisions }, null, 2) + '\n';
}

function exportDecisions() {
  const url = URL.createObjectURL(new Blob([decisionsAsJson()], { type: 'application/json' }));
  element('a', { href: url, download: 'decisions.json' }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}

function importDecisions(json) {
  const file = JSON.parse(json);
  if (file?.kind !== 'extraction-decisions' || !Array.isArray(file.decisions)) throw new Error('it is no file of decisions');
  const found = new Map(rows.map(row => [`${row.article.id}\n${row.article.sha256}\n${row.quote.id}`, row]));
  let taken = 0;
  for (const item of file.decisions) {
    const row = found.get(`${item.article}\n${item.sha256}\n${item.quote}`);
    if (!row || JSON.stringify(spansIn(row.article.text, item.content)) !== JSON.stringify(row.quote.content)) continue;
    row.decision = { decision: item.decision };
    if (item.corrected) {
      row.decision.corrected = { ...item.corrected };
      if (item.corrected.content) row.decision.corrected.content = spansIn(row.article.text, item.corrected.content);
    }
    row.haystack = undefined;
    taken++;
  }
  articles.forEach(saveDecisions);
  return { taken, left: file.decisions.length - taken };
}
