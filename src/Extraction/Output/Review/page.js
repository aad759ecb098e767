import { articles, byId, loadArticles } from './model.js';
import { keepBy } from './decisions.js';
import { BrowserKeeper } from './browser-keeper.js';
import { quoteTable } from './print.js';
import { keys, openArticle, start } from './review.js';
import { startBrowsing, turnArticle } from './browse.js';

// Starts the page that lies in a file.
loadArticles();
if (articles.length) {
  const keeper = new BrowserKeeper();
  keepBy(keeper);
  start(quoteTable);
  keeper.load();
  Object.assign(keys, { '[': () => turnArticle(-1), ']': () => turnArticle(1) });
  openArticle(articles[0]);
  startBrowsing();
} else {
  byId('article-title').textContent = 'There are no articles on this page.';
}
