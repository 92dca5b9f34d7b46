import { drawChart, element } from './chart.js';

const of = id => document.getElementById(id);
const count = new Intl.NumberFormat();
const share = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 1 });
const date = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });

let shown = [];
let latest = 0;

await start();

async function start() {
  const address = new URLSearchParams(location.search);
  const days = of('choice').elements.days;
  if ([...days].some(choice => choice.value === address.get('days'))) {
    days.value = address.get('days');
  }

  of('choice').addEventListener('change', load);
  of('again').addEventListener('click', () => (of('app').options.length ? load() : fill(address.get('app'))));
  new ResizeObserver(() => shown.length && drawChart(of('chart'), shown)).observe(of('chart'));
  await fill(address.get('app'));
}

async function fill(wanted) {
  await attempt(async () => {
    const apps = await get('/api/apps');
    of('app').replaceChildren(...apps.map(app => new Option(app.name, app.id)));
    if (wanted && !apps.some(app => app.id === wanted)) {
      of('app').prepend(new Option('Unknown app', wanted));
    }

    of('app').value = wanted ?? apps[0]?.id ?? '';
  });
  if (of('app').value) {
    await load();
  }
}

async function load() {
  const choice = new URLSearchParams(new FormData(of('choice')));
  history.replaceState(null, '', `?${choice}`);
  const turn = ++latest;
  await attempt(async () => {
    const report = await get(`/api/report?${choice}`);
    // A quick person chooses again before the answer is there: the last choice counts.
    if (turn === latest) {
      show(report);
    }
  });
}

async function get(address) {
  const answer = await fetch(address, { headers: { accept: 'application/json' } })
    .catch(() => { throw problemOf('The dashboard cannot reach its server'); });
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    throw problemOf(problem.title ?? `The server answered with ${answer.status}`, problem.detail);
  }

  return answer.json();
}

function problemOf(title, detail = '') {
  return Object.assign(new Error(detail), { title });
}

async function attempt(work) {
  of('report').setAttribute('aria-busy', 'true');
  try {
    await work();
    of('problem').hidden = true;
  } catch (problem) {
    of('problem-title').textContent = problem.title ?? 'Something in this page failed';
    of('problem-detail').textContent = problem.message;
    of('problem').hidden = false;
    show({ totals: null, days: [], pages: [] }, 'Nothing to show');
  } finally {
    of('report').setAttribute('aria-busy', 'false');
  }
}

function show({ totals, days, pages }, otherwise = 'No visits in this period') {
  of('visits').textContent = totals ? count.format(totals.visits) : '\u2013';
  of('visitors').textContent = totals ? count.format(totals.visitors) : '\u2013';
  of('page-views').textContent = totals ? count.format(totals.pageViews) : '\u2013';
  of('bounce-rate').textContent = totals ? share.format(totals.bounceRate) : '\u2013';

  shown = days;
  drawChart(of('chart'), days, otherwise);
  of('days').replaceChildren(...days.map(day => row(element('td', {}, date.format(new Date(day.date))), number(day.visits))));
  of('pages').replaceChildren(...pages.map(page => row(pageCell(page, pages[0].pageViews), number(page.pageViews), number(page.visits))));
}

function pageCell(page, most) {
  const cell = element('td', {}, page.title);
  const bar = element('span', { class: 'bar' });
  bar.style.width = `${page.pageViews / Math.max(most, 1) * 100}%`;
  cell.append(element('span', { class: 'path' }, page.path), bar);
  return cell;
}

function row(...cells) {
  const made = element('tr');
  made.append(...cells);
  return made;
}

function number(value) {
  return element('td', { class: 'number' }, count.format(value));
}
