/**
 * Runs in the page: filters and sorts the table of gaps, shows it in portions, opens the row that a link means, and
 * lays everything open for print. Without it the page still shows all but the rows beyond the first portion.
 */
import { compareText, fold } from '../../../../../core/text.ts';

interface Row {
  readonly body: HTMLTableSectionElement;
  readonly at: number;
  folded?: string;
}

type Sort = 'urgency' | 'name' | 'verdict' | 'due' | 'owner' | 'plan';

const table = document.querySelector<HTMLTableElement>('#gaps');
const controls = document.querySelector<HTMLElement>('#filters');
const shown = document.querySelector<HTMLElement>('#shown');
const more = document.querySelector<HTMLButtonElement>('#more');
if (table && controls && shown && more) start(table, controls, shown, more);

function start(table: HTMLTableElement, controls: HTMLElement, shown: HTMLElement, more: HTMLButtonElement): void {
  const rest = document.querySelector<HTMLTemplateElement>('#rest');
  const rows: Row[] = [...table.tBodies, ...(rest?.content.querySelectorAll('tbody') ?? [])].map((body, at) => ({
    body,
    at,
  }));
  const portion = Number(table.dataset.portion);
  const language = document.documentElement.lang;
  const fields = [...controls.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')];
  const field = (name: string) => fields.find((one) => one.name === name);
  const sortField = field('sort');
  const heads = [...table.querySelectorAll<HTMLTableCellElement>('th[data-sort]')];
  let limit = portion;
  let down = false;
  let printing = false;
  let matching: Row[] = rows;

  // Who hears one row after another hears of which gap the evidence is.
  for (const { body } of rows) {
    const summary = body.querySelector('summary');
    const name = (body.rows[0]?.cells[0]?.textContent ?? '').trim();
    summary?.setAttribute('aria-label', `${summary.textContent ?? ''}: ${name}`);
  }

  function matches(row: Row): boolean {
    const { dataset } = row.body;
    for (const name of ['v', 'p', 'l', 'o'] as const) {
      const wanted = field(name)?.value ?? '';
      if (wanted !== '' && dataset[name] !== wanted) return false;
    }
    const reason = field('r')?.value ?? '';
    if (reason !== '' && !(dataset.r ?? '').split(' ').includes(reason)) return false;
    const words = fold(field('q')?.value ?? '');
    if (words === '') return true;
    row.folded ??= fold(row.body.textContent ?? '');
    return words.split(' ').every((word) => row.folded?.includes(word));
  }

  function order(sort: Sort): (a: Row, b: Row) => number {
    const cell = (row: Row, at: number) => row.body.rows[0]?.cells[at]?.textContent ?? '';
    // The choices of a filter stand in the order of their weight.
    const rank = (row: Row, name: 'v' | 'p') => {
      const options = [...(field(name) as HTMLSelectElement).options].map((option) => option.value);
      return options.indexOf(row.body.dataset[name] ?? '');
    };
    const due = (row: Row) => (row.body.dataset.d === undefined ? Number.MAX_SAFE_INTEGER : Number(row.body.dataset.d));
    switch (sort) {
      case 'name':
        return (a, b) => compareText(cell(a, 0), cell(b, 0));
      case 'owner':
        return (a, b) => compareText(cell(a, 4), cell(b, 4));
      case 'verdict':
        return (a, b) => rank(a, 'v') - rank(b, 'v');
      case 'plan':
        return (a, b) => rank(a, 'p') - rank(b, 'p');
      case 'due':
        return (a, b) => due(a) - due(b);
      default:
        return () => 0;
    }
  }

  function update(): void {
    const sort = (sortField?.value ?? 'urgency') as Sort;
    const compare = order(sort);
    matching = rows.filter(matches).sort((a, b) => (down ? compare(b, a) : compare(a, b)) || a.at - b.at);
    for (const head of heads) {
      if (head.dataset.sort === sort) head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    }
    draw();
  }

  function draw(): void {
    const visible = matching.slice(0, printing ? matching.length : limit);
    for (const body of [...table.tBodies]) body.remove();
    table.append(...visible.map((row) => row.body));
    const number = (value: number) => value.toLocaleString(language);
    shown.textContent = (shown.dataset.words ?? '')
      .replace('{n}', number(visible.length))
      .replace('{m}', number(matching.length))
      .replace('{a}', number(rows.length));
    more.hidden = visible.length >= matching.length;
  }

  function clear(): void {
    for (const one of fields) one.value = one.name === 'sort' ? 'urgency' : '';
    down = false;
    limit = portion;
  }

  /** Brings the row of the address into view, whatever hides it, and opens what stands behind it. */
  function follow(): void {
    const id = decode(location.hash.slice(1));
    const row = id === '' ? undefined : rows.find(({ body }) => body.id === id);
    for (const { body } of rows) body.classList.remove('here');
    if (!row) return;
    if (!matching.includes(row)) {
      clear();
      update();
    }
    const at = matching.indexOf(row);
    if (at >= limit) {
      limit = Math.ceil((at + 1) / portion) * portion;
      draw();
    }
    row.body.classList.add('here');
    const details = row.body.querySelector('details');
    if (details) details.open = true;
    row.body.scrollIntoView({ block: 'center' });
    row.body.querySelector('summary')?.focus({ preventScroll: true });
  }

  function openAll(open: boolean): void {
    for (const { body } of matching) for (const details of body.querySelectorAll('details')) details.open = open;
  }

  for (const head of heads) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = head.textContent;
    // A button in the head that paper repeats on each sheet would be drawn once only: there the style prints this.
    head.dataset.title = head.textContent ?? '';
    head.replaceChildren(button);
    button.addEventListener('click', () => {
      const sort = head.dataset.sort ?? 'urgency';
      const again = sortField?.value === sort;
      // Once up, once down, then as it was.
      if (sortField) sortField.value = again && down ? 'urgency' : sort;
      down = again && !down;
      update();
    });
  }
  for (const one of fields) {
    one.addEventListener('input', () => {
      limit = portion;
      if (one === sortField) down = false;
      update();
    });
  }
  document.querySelector('#clear')?.addEventListener('click', () => {
    clear();
    update();
  });
  document.querySelector('#open-all')?.addEventListener('click', () => openAll(true));
  document.querySelector('#close-all')?.addEventListener('click', () => openAll(false));
  more.addEventListener('click', () => {
    const next = matching[limit];
    limit += portion;
    draw();
    // Who goes by keyboard goes on where the new rows begin.
    next?.body.querySelector('summary')?.focus();
  });
  let opened: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    printing = true;
    draw();
    opened = [...table.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const details of opened) details.open = true;
  });
  addEventListener('afterprint', () => {
    printing = false;
    for (const details of opened) details.open = false;
    draw();
  });
  addEventListener('hashchange', follow);
  document.querySelector('#not-all')?.remove();
  controls.hidden = false;
  update();
  follow();
}

/** The part of the address after the sign; somebody may have written it by hand. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
