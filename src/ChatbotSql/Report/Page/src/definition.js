// The definition behind a number, in a dialog.
import { conditions, range, verdict } from "./bands.js";
import { h, table } from "./dom.js";
import * as format from "./format.js";
import { metrics, queries, sampleOf, say, shownWeek, weeksOf, word } from "./report.js";

const dialog = document.getElementById("definition");

/** A number that opens its definition. A cell is {value, numerator, denominator, sample_size, ci_low, ci_high, interval, band, status, period_start, at}. */
export function number(metric, cell, text) {
  const definition = metrics.get(metric);
  return h("button", {
    type: "button", class: "value", "data-metric": metric, "data-value": cell?.value, "aria-haspopup": "dialog",
    title: definition?.label, onclick: () => open(metric, cell),
  }, text ?? format.value(cell?.value, definition?.unit));
}

/** A name that does the same for the week that is shown. */
export const name = (metric) =>
  h("button", { type: "button", class: "name", "aria-haspopup": "dialog", onclick: () => open(metric, shownWeek(metric)) }, h("bdi", null, metrics.get(metric)?.label ?? metric));

/** What opens how the numbers of a section are counted that belong to no metric. */
export const source = (query, title, note) =>
  h("button", { type: "button", class: "counted", "data-query": query, "aria-haspopup": "dialog", onclick: () => show(title, h("p", null, note), h("h3", null, say("definition_sql")), h("pre", { tabindex: 0 }, queries[query])) }, say("counted"));

function show(title, ...content) {
  dialog.replaceChildren(
    h("header", null,
      h("h2", { id: "definition-title" }, title),
      h("button", { type: "button", class: "close", onclick: () => dialog.close() }, say("close"))),
    ...content.flat().filter(Boolean));
  dialog.showModal();
}

function open(metric, cell) {
  const definition = metrics.get(metric);
  show(definition.label,
    h("p", null, definition.description),
    h("dl", null, facts(definition, cell).filter(([, text]) => text).flatMap(([key, text]) => [h("dt", null, say(key)), h("dd", null, text)])),
    definition.bands.length > 0 && h("h3", null, say("definition_bands")),
    definition.bands.length > 0 && h("ul", { class: "bands" }, definition.bands.map((band) => bandLine(band, definition.unit))),
    h("h3", null, say("definition_sql")),
    h("pre", { tabindex: 0 }, definition.sql),
    cell?.period_start && h("h3", null, say("definition_command")),
    cell?.period_start && h("pre", { tabindex: 0 }, command(metric, cell)),
    cell?.period_start && !cell.at && !cell.grain && history(definition));
}

/** The weeks behind the small line of a tile. */
function history(definition) {
  const weeks = weeksOf(definition.metric).filter((row) => row.value != null);
  const hasSamples = weeks.some((row) => sampleOf(row, definition.unit) != null);
  const columns = ["week", "value", hasSamples && "definition_sample"].filter(Boolean).map((key, index) => ({ label: say(key), number: index > 0 }));
  const rows = weeks.map((row) => [format.date(row.period_start), format.value(row.value, definition.unit), format.count(sampleOf(row, definition.unit))].slice(0, columns.length));
  return h("details", { class: "data" }, h("summary", null, say("data")), table(definition.label, columns, rows));
}

function facts(definition, cell) {
  const unit = definition.unit;
  return [
    ["definition_value", format.value(cell?.value, unit)],
    ["definition_numerator", partOf(cell?.numerator, unit)],
    ["definition_denominator", partOf(cell?.denominator, unit)],
    ["definition_sample", format.count(sampleOf(cell, unit))],
    ["definition_interval", cell?.ci_low == null ? "" : say("from_to", { from: format.value(cell.ci_low, unit), to: format.value(cell.ci_high, unit) })],
    ["band", verdict(cell ?? {})],
    ["definition_proves", definition.proves && word("proves", definition.proves)],
    ["definition_better", say(`better_${definition.better}`)],
    ["definition_owner", definition.owner],
  ];
}

const partOf = (value, unit) => (value == null ? "" : format.value(value, unit === "currency" ? "currency" : "number"));

const bandLine = (band, unit) =>
  h("li", { class: band.status }, h("b", null, verdict({ band: band.label, status: band.status })), " ", range(band, unit), conditions(band).map((condition) => [", ", ...condition]), band.source && h("small", null, ` ${word("band_source", band.source)}`));

/** What to type to see the rows; a value with blanks or quotes is quoted as a shell does. */
function command(metric, cell) {
  const at = cell.at ? ` --at '${`${cell.at.dimension}=${cell.at.part ?? "(none)"}`.replaceAll("'", "'\\''")}'` : "";
  return `chatbotsql explain ${metric} --period ${cell.period_start}${cell.grain ? ` --grain ${cell.grain}` : ""}${at}`;
}

dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
