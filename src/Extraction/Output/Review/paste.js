// The page on which an article is pasted: what is typed there lasts, in this tab alone, until it has been sent.

const key = 'extraction-paste';
const form = document.querySelector('form[method="post"]');
const fields = [...form.elements].filter(field => field.name && field.type !== 'hidden' && field.type !== 'file');
let isKept = true;

function keep(isSent) {
  try {
    sessionStorage.setItem(key, JSON.stringify({ isSent, values: fields.map(field => field.value) }));
    isKept = true;
  } catch {
    // More than a browser keeps.
    isKept = isSent;
  }
}

const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null');
// Whoever comes back to what was sent, because it was not answered, finds it again; whoever comes anew has an empty page.
const isOver = kept === null || (kept.isSent && performance.getEntriesByType('navigation')[0].type === 'navigate');
// What stands there already is given back by the desk, with what was wrong, or by the browser.
if (!isOver && fields.every(field => field.value === '')) fields.forEach((field, i) => { field.value = kept.values[i]; });

form.addEventListener('input', () => keep(false));
form.addEventListener('submit', () => keep(true));
addEventListener('beforeunload', event => { if (!isKept) event.preventDefault(); });
