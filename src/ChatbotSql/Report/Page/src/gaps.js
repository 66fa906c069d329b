// What the bot's content lacks, as a list of what to write next.
import * as definition from "./definition.js";
import { cut, h, section, table } from "./dom.js";
import * as format from "./format.js";
import { say, tables } from "./report.js";

const KEYS = ["question", "intent", "asked", "trend", "people", "handed_off", "abandoned", "first_seen", "last_seen"];
const TEXTS = ["question", "intent"];

/** How many the style sheet leaves on paper. */
const PRINTED = 5;

export function gaps() {
  if (tables.gaps.length === 0) {
    return section("gaps", say("gaps"), h("p", { class: "note" }, say("gaps_none")));
  }
  const columns = KEYS.map((key) => ({ label: say(`gap_${key}`), number: !TEXTS.includes(key) }));
  return section("gaps", say("gaps"), h("p", { class: "note" }, say("gaps_note"), " ", definition.source("gaps", say("gaps"), say("gaps_note"))), table(say("gaps"), columns, tables.gaps.map((row) => [
    question(row), row.intent ?? say("none"), format.count(row.gaps), trend(row), format.count(row.people),
    share(row.handed_off, row), share(row.abandoned, row), format.date(row.first_on), format.date(row.last_on),
  ]), { class: "gaps" }), cut(PRINTED, tables.gaps.length));
}

function question({ question: asked, topic, examples }) {
  const [said, ...others] = examples ?? [];
  return [said ?? asked ?? topic ?? say("none"), [asked != null && topic, ...others].filter(Boolean).map((text) => h("span", { class: "also" }, text))];
}

function trend({ gaps: now, gaps_before: before }) {
  return before == null ? "" : format.change(now - before, "number") || "0";
}

const share = (part, { conversations }) => (conversations === 0 ? "" : format.percent(part / conversations, 0));
