// The report that the page carries, as objects.
const carried = JSON.parse(document.getElementById("report").textContent);

/** The rows of a table as objects by column. */
function rows(name) {
  const { columns, rows } = carried.tables[name] ?? { columns: [], rows: [] };
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])));
}

export const { project, currency, week, weeks, scorecards, language, texts, queries, scales } = carried;

export const tables = Object.fromEntries(Object.keys(carried.tables).map((name) => [name, rows(name)]));

/** Definitions by name, with the bands that hold in every case as plain ones; a difference of shares is in points of percent. */
export const metrics = new Map(tables.metrics.map((metric) => [metric.metric, { ...metric, unit: metric.is_difference && metric.unit === "percent" ? "points" : metric.unit, bands: JSON.parse(metric.bands) ?? [] }]));

/** The weeks of a metric as a whole, oldest first. */
const byMetric = Map.groupBy(tables.weeks, (row) => row.metric);

export const weeksOf = (metric) => byMetric.get(metric) ?? [];

/** The week that a metric is shown by: the one reported on, or the last that has matured. */
export function shownWeek(metric) {
  const all = weeksOf(metric);
  return all.findLast((row) => row.is_complete) ?? all.at(-1);
}

export const inWeek = (metric, start) => weeksOf(metric).find((row) => row.period_start === start);

/** How many rows a value is of; none of a sum of money, as these are entries such as shares of credit, of which a sale has several. */
export const sampleOf = (row, unit) => (unit === "currency" && row?.denominator == null ? null : row?.sample_size);

/** The first days of the weeks shown, oldest first. */
export const starts = Array.from({ length: weeks }, (_, index) => addDays(week, 7 * (index - weeks + 1)));

export function addDays(date, days) {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** A word that the data or a definition uses, as the language has it, or as it is. */
export const word = (kind, text) => texts[`${kind} ${text}`] ?? text;

/** A part of a dimension as people read it; null is a part too. */
export const partLabel = (dimension, part) => (part == null ? say("none") : word(dimension, part));

/** The text of a key, with the values that it names in braces. */
export const say = (key, values = {}) =>
  Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, value), texts[key] ?? key);
