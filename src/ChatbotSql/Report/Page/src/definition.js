// The definition behind a number, in a dialog.
import { h } from "./dom.js";
import * as format from "./format.js";
import { metrics, say, shownWeek, word } from "./report.js";

const dialog = document.getElementById("definition");

/** A number that opens its definition. A cell is {value, numerator, denominator, sample_size, ci_low, ci_high, interval, period_start, at}. */
export function number(metric, cell, text) {
  const definition = metrics.get(metric);
  return h("button", {
    type: "button", class: "value", "data-metric": metric, "data-value": cell?.value, "aria-haspopup": "dialog",
    title: definition?.label, onclick: () => open(metric, cell),
  }, text ?? format.value(cell?.value, definition?.unit));
}

/** A name that does the same for the week that is shown. */
export const name = (metric) =>
  h("button", { type: "button", class: "name", "aria-haspopup": "dialog", onclick: () => open(metric, shownWeek(metric)) }, metrics.get(metric)?.label ?? metric);

function open(metric, cell) {
  const definition = metrics.get(metric);
  dialog.replaceChildren(
    h("header", null,
      h("h2", { id: "definition-title" }, definition.label),
      h("button", { type: "button", class: "close", onclick: () => dialog.close() }, say("close"))),
    h("p", null, definition.description),
    h("dl", null, facts(definition, cell).filter(([, text]) => text).flatMap(([key, text]) => [h("dt", null, say(key)), h("dd", null, text)])),
    definition.bands.length > 0 && h("h3", null, say("definition_bands")),
    definition.bands.length > 0 && h("ul", { class: "bands" }, definition.bands.map((band) => bandLine(band, definition.unit))),
    h("h3", null, say("definition_sql")),
    h("pre", { tabindex: 0 }, definition.sql),
    cell?.period_start && h("h3", null, say("definition_command")),
    cell?.period_start && h("pre", { tabindex: 0 }, command(metric, cell)));
  dialog.showModal();
}

function facts(definition, cell) {
  const unit = definition.unit;
  return [
    ["definition_value", format.value(cell?.value, unit)],
    ["definition_numerator", partOf(cell?.numerator, unit)],
    ["definition_denominator", partOf(cell?.denominator, unit)],
    ["definition_sample", format.count(cell?.sample_size)],
    ["definition_interval", cell?.ci_low == null ? "" : say("from_to", { from: format.value(cell.ci_low, unit), to: format.value(cell.ci_high, unit) })],
    ["definition_proves", definition.proves && word("proves", definition.proves)],
    ["definition_better", say(`better_${definition.better}`)],
    ["definition_owner", definition.owner],
  ];
}

const partOf = (value, unit) => (value == null ? "" : format.value(value, unit === "currency" ? "currency" : "number"));

const bandLine = (band, unit) =>
  h("li", { class: band.status }, h("b", null, word("band", band.label)), " ", format.range(band, unit), band.source && h("small", null, ` ${band.source}`));

/** What to type to see the rows; a value with blanks or quotes is quoted as a shell does. */
function command(metric, cell) {
  const at = cell.at ? ` --at '${`${cell.at.dimension}=${cell.at.part ?? "(none)"}`.replaceAll("'", "'\\''")}'` : "";
  return `chatbotsql explain ${metric} --period ${cell.period_start}${at}`;
}

dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
