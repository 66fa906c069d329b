// What stands out in the week: diagnoses, each with the cells that it was found in.
import * as definition from "./definition.js";
import { cut, h, section } from "./dom.js";
import * as format from "./format.js";
import { metrics, say, tables } from "./report.js";

/** How many cells of a diagnosis the style sheet leaves on paper. */
const PRINTED = 3;

export function found() {
  const judged = tables.judged[0];
  const byDiagnosis = [...Map.groupBy(tables.found, (row) => row.diagnosis).values()];
  return section("found", say("found"), byDiagnosis.length === 0
    ? h("p", { class: "note" }, judged?.tests ? say("found_none", { tests: say("found_tests", { tests: format.count(judged.tests), diagnoses: judged.diagnoses }) }) : say("found_untested"))
    : h("ul", { class: "found" }, byDiagnosis.map(finding)));
}

function finding(cells) {
  const [first] = cells;
  const named = [...new Set(first.metrics)].filter((metric) => metrics.has(metric));
  return h("li", { class: first.severity, "data-diagnosis": first.diagnosis },
    h("p", null, h("span", { class: "tag" }, say(`severity_${first.severity}`)), " ", h("b", null, h("bdi", null, first.label)), ` ${first.say}`),
    h("ul", { class: "cells" }, cells.map((cell) => h("li", null, h("b", null, h("bdi", null, cell.cell || say("whole"))), ` ${say("found_since", { date: format.date(cell.since) })}: ${cell.saw}`))),
    cut(PRINTED, cells.length),
    h("p", { class: "small" }, first.look_at && `${say("found_next")}: ${first.look_at} `, named.map((metric, index) => [index > 0 && " · ", definition.name(metric)])));
}
