import { element } from './model.js';

// A list of any length of which only the rows in sight exist. Follows the listbox pattern of the ARIA practices guide:
// the list has the focus and names the active row. A row stays the same element for as long as it is in sight: a browser
// gives no click where the element went while the button was down.
export class VirtualList {
  constructor(container, { height, fill, choose }) {
    Object.assign(this, { container, height, fill, choose, items: [], active: -1, drawn: new Map() });
    this.rows = element('div', { className: 'rows', role: 'presentation' });
    container.append(this.rows);
    container.addEventListener('scroll', () => this.draw());
    container.addEventListener('keydown', event => this.onKey(event));
    this.rows.addEventListener('click', event => {
      const row = event.target.closest('.row');
      if (row) this.activate(this.items.indexOf(this.drawn.get(row)));
    });
    new ResizeObserver(() => {
      if (this.active >= 0) this.reveal(this.active);
      this.draw();
    }).observe(container);
  }

  show(items, active = -1) {
    this.items = items;
    this.active = active;
    this.rows.style.height = `${items.length * this.height}px`;
    if (active >= 0) this.reveal(active);
    else this.container.scrollTop = 0;
    this.draw();
  }

  activate(index) {
    if (index < 0 || index >= this.items.length) return;
    this.mark(index);
    this.choose(this.items[index]);
  }

  // Makes a row the active one without telling anyone.
  mark(index) {
    this.active = index;
    if (index >= 0) this.reveal(index);
    this.draw();
  }

  reveal(index) {
    const top = index * this.height, view = this.container;
    if (top < view.scrollTop) view.scrollTop = top;
    else if (top + this.height > view.scrollTop + view.clientHeight) view.scrollTop = top + this.height - view.clientHeight;
  }

  draw() {
    const spare = 5;
    const first = Math.max(0, Math.floor(this.container.scrollTop / this.height) - spare);
    const end = Math.min(this.items.length, Math.ceil((this.container.scrollTop + this.container.clientHeight) / this.height) + spare);
    const kept = new Map([...this.drawn].map(([row, item]) => [item, row]));
    this.drawn = new Map();
    for (let index = first; index < end; index++) {
      const item = this.items[index], row = kept.get(item) ?? element('div', { className: 'row', role: 'option' });
      row.id = `${this.container.id}-${index}`;
      row.setAttribute('aria-setsize', this.items.length);
      row.setAttribute('aria-posinset', index + 1);
      row.setAttribute('aria-selected', index === this.active);
      row.style.top = `${index * this.height}px`;
      row.style.height = `${this.height}px`;
      row.replaceChildren();
      this.fill(row, item);
      this.drawn.set(row, item);
    }
    for (const row of kept.values()) if (!this.drawn.has(row)) row.remove();
    let next = this.rows.firstChild;
    for (const row of this.drawn.keys()) {
      if (row === next) next = next.nextSibling;
      else this.rows.insertBefore(row, next);
    }
    const isDrawn = this.active >= first && this.active < end;
    if (isDrawn) this.container.setAttribute('aria-activedescendant', `${this.container.id}-${this.active}`);
    else this.container.removeAttribute('aria-activedescendant');
  }

  onKey(event) {
    const page = Math.max(1, Math.floor(this.container.clientHeight / this.height) - 1);
    const target = {
      ArrowDown: this.active + 1, ArrowUp: this.active - 1, PageDown: this.active + page, PageUp: this.active - page,
      Home: 0, End: this.items.length - 1,
    }[event.key];
    if (target === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    this.activate(Math.min(this.items.length - 1, Math.max(0, target)));
  }
}
