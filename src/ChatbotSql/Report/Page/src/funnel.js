// The way from an impression to a qualified meeting.
import * as definition from "./definition.js";
import { h, section, table } from "./dom.js";
import * as format from "./format.js";
import { metrics, say, tables, week, weeksOf } from "./report.js";

export function funnel() {
  const stages = tables.funnel.filter((stage) => stage.value != null);
  if (stages.length === 0) {
    return null;
  }
  const columns = ["funnel_stage", "funnel_value", "funnel_of_previous", "funnel_before", "funnel_of_first"].map((key, index) => ({ label: say(key), number: index > 0 }));
  const first = stages[0].value || 1;
  return section("funnel", say("funnel"), h("p", { class: "note" }, say("funnel_note"), " ", definition.source("funnel", say("funnel"), say("funnel_note"))), table(say("funnel"), columns, stages.map((stage) => [
    [stage.label, !stage.is_complete && h("span", { class: "also" }, say("funnel_not_complete"))],
    number(stage),
    stage.of_previous == null ? "" : format.value(stage.of_previous, "percent"),
    stage.of_previous_before == null ? "" : format.value(stage.of_previous_before, "percent"),
    h("span", { class: "funnel-bar" }, stage.of_first != null && h("i", { style: `inline-size:${Math.max(0.5, (100 * stage.value) / first)}%` }), stage.of_first == null ? "" : format.value(stage.of_first, "percent")),
  ]), { class: "funnel" }));
}

function number(stage) {
  const row = weeksOf(stage.stage).find((row) => row.period_start === week);
  return metrics.has(stage.stage) && row ? definition.number(stage.stage, { ...row, value: stage.value }) : format.count(stage.value);
}
