// Puts the page together from the report that it carries.
import { distributions } from "./distributions.js";
import { h } from "./dom.js";
import * as format from "./format.js";
import { found } from "./found.js";
import { funnel } from "./funnel.js";
import { gaps } from "./gaps.js";
import { intents } from "./intents.js";
import { quality } from "./quality.js";
import { addDays, project, say, scorecards, tables, week } from "./report.js";
import { revenue } from "./revenue.js";
import { savings } from "./savings.js";
import { scorecard } from "./tiles.js";
import { trends } from "./trends.js";

const until = tables.sources.map((row) => row.covers_until).filter(Boolean).sort().at(-1);
const built = tables.run[0]?.finished_at ? format.moment(tables.run[0].finished_at) : "";

const head = h("header", { class: "page-head" },
  h("a", { class: "skip", href: "#scorecards" }, say("skip")),
  h("p", { class: "project" }, project),
  h("h1", null, say("title")),
  h("p", { class: "week" }, say("week_of", { from: format.longDate(week), to: format.longDate(addDays(week, 6)) })),
  h("p", { class: "note" }, say("built", { time: built, until: until ? format.longDate(until) : "" })));

const noticed = found();
const boards = h("div", { id: "scorecards" }, scorecards.map(scorecard));
const sections = [trends(), intents(), funnel(), revenue(), savings(), distributions(), gaps(), quality()].filter(Boolean);
const contents = h("nav", { "aria-label": say("contents") },
  [noticed, ...boards.children, ...sections].map((part) => h("a", { href: `#${part.id}` }, part.querySelector("h2").textContent)));

document.getElementById("page").replaceWith(head, contents, h("main", null, noticed, boards, sections));
