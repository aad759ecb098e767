import { articles, byId, loadArticles } from './model.js';
import { keepBy } from './decisions.js';
import { DeskKeeper } from './desk-keeper.js';
import { quoteTable } from './print.js';
import { openArticle, select, start } from './review.js';

// Starts the page of one article at the desk.
loadArticles();
const { token, decisions } = JSON.parse(byId('stored').textContent);
const keeper = new DeskKeeper(token);
keepBy(keeper);
start(quoteTable);
keeper.load(decisions);
byId('scope').closest('label').hidden = true;
byId('settle-mine').addEventListener('click', () => settle(true));
byId('settle-theirs').addEventListener('click', () => settle(false));
openArticle(articles[0]);
openQuote();
addEventListener('hashchange', openQuote);

function settle(mine) {
  const row = articles[0].rows.find(r => r.conflict);
  keeper.settle(row, mine);
  select(row);
}

// The address may name a quote: /articles/mill#q3.
function openQuote() {
  const row = articles[0].rows.find(r => r.id === decodeURIComponent(location.hash.slice(1)));
  if (row) select(row);
}
