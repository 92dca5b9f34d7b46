// Draws a line with a point for each day. No library: an SVG of some paths, as wide as its place.

const height = 280;
const space = { top: 12, right: 12, bottom: 28, left: 48 };
const count = new Intl.NumberFormat();
const short = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const long = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });

export function drawChart(place, days, otherwise) {
  place.replaceChildren();
  if (!days.some(day => day.visits > 0)) {
    place.append(element('p', { class: 'empty' }, otherwise));
    return;
  }

  const width = Math.max(280, place.clientWidth);
  const steps = axis(Math.max(...days.map(day => day.visits)));
  const x = number => space.left + (days.length === 1 ? 0.5 : number / (days.length - 1)) * (width - space.left - space.right);
  const y = visits => height - space.bottom - visits / steps.at(-1) * (height - space.top - space.bottom);

  const svg = shape('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', tabindex: 0, 'aria-label': summary(days) });
  svg.append(...steps.map(step => grid(step, y(step), width)), ...labels(days, x, width));
  const line = days.map((day, number) => `${number ? 'L' : 'M'}${x(number).toFixed(1)} ${y(day.visits).toFixed(1)}`).join('');
  svg.append(shape('path', { class: 'area', d: `${line}L${x(days.length - 1)} ${y(0)}L${x(0)} ${y(0)}Z` }), shape('path', { class: 'visits', d: line }));
  const rule = shape('line', { class: 'rule', y1: space.top, y2: height - space.bottom, visibility: 'hidden' });
  const points = days.map((day, number) => shape('circle', {
    class: 'point', r: days.length > 45 ? 2 : 3.5, cx: x(number).toFixed(1), cy: y(day.visits).toFixed(1), 'data-day': day.date, 'data-visits': day.visits,
  }));
  svg.append(rule, ...points);

  const tip = element('div', { class: 'tip', role: 'status', hidden: '' });
  place.append(svg, tip);
  follow(svg, tip, rule, points, days, x, width);
}

function follow(svg, tip, rule, points, days, x, width) {
  let near = -1;
  const show = number => {
    points[near]?.classList.remove('near');
    near = number;
    const day = days[number];
    tip.hidden = !day;
    rule.setAttribute('visibility', day ? 'visible' : 'hidden');
    if (!day) {
      return;
    }

    points[number].classList.add('near');
    rule.setAttribute('x1', x(number));
    rule.setAttribute('x2', x(number));
    tip.textContent = `${long.format(new Date(day.date))}: ${visitsOf(day)}`;
    const half = tip.offsetWidth / 2;
    tip.style.left = `${Math.min(Math.max(x(number) / width * svg.clientWidth, half), svg.clientWidth - half)}px`;
  };

  svg.addEventListener('pointermove', move => {
    const place = svg.getBoundingClientRect();
    const at = (move.clientX - place.left) / place.width * width;
    const share = (at - space.left) / (width - space.left - space.right);
    show(Math.min(Math.max(Math.round(share * (days.length - 1)), 0), days.length - 1));
  });
  svg.addEventListener('pointerleave', () => show(-1));
  svg.addEventListener('blur', () => show(-1));
  svg.addEventListener('keydown', press => {
    const to = { ArrowLeft: near < 0 ? days.length - 1 : near - 1, ArrowRight: near + 1, Home: 0, End: days.length - 1 }[press.key];
    if (to !== undefined) {
      press.preventDefault();
      show(Math.min(Math.max(to, 0), days.length - 1));
    }
  });
}

// From 0 in about five even steps to above the highest.
function axis(highest) {
  const rough = Math.max(highest, 5) / 5;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map(factor => factor * magnitude).find(size => size >= rough && Number.isInteger(size)) ?? Math.ceil(rough);
  return Array.from({ length: Math.ceil(Math.max(highest, 1) / step) + 1 }, (_, number) => number * step);
}

function grid(step, at, width) {
  const group = shape('g');
  const text = shape('text', { x: space.left - 10, y: at + 4, 'text-anchor': 'end' });
  text.textContent = count.format(step);
  group.append(shape('line', { class: 'grid', x1: space.left, x2: width - space.right, y1: at, y2: at }), text);
  return group;
}

function labels(days, x, width) {
  const every = Math.ceil(days.length / Math.max(2, Math.floor(width / 90)));
  return days.flatMap((day, number) => {
    // From the last day back, so that the newest always has its label.
    if ((days.length - 1 - number) % every !== 0) {
      return [];
    }

    const text = shape('text', { x: x(number), y: height - 6, 'text-anchor': number === days.length - 1 ? 'end' : 'middle' });
    text.textContent = short.format(new Date(day.date));
    return [text];
  });
}

function summary(days) {
  const most = days.reduce((best, day) => (day.visits > best.visits ? day : best));
  return `Visits of ${days.length} days, from ${long.format(new Date(days[0].date))} to ${long.format(new Date(days.at(-1).date))}. `
    + `Most: ${visitsOf(most)} on ${long.format(new Date(most.date))}. Arrow keys go from day to day.`;
}

const visitsOf = day => `${count.format(day.visits)} ${day.visits === 1 ? 'visit' : 'visits'}`;

function shape(name, attributes = {}) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
}

export function element(name, attributes = {}, text = '') {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.textContent = text;
  return made;
}
