// Elements from names and texts. Text is only ever set as text, so that what stands in data does nothing.
import { say } from "./report.js";

/** An HTML element; a property that begins with "on" is a listener, others are attributes. */
export const h = (name, properties, ...children) => fill(document.createElement(name), properties, children);

/** The same in SVG. */
export const svg = (name, properties, ...children) => fill(document.createElementNS("http://www.w3.org/2000/svg", name), properties, children);

function fill(element, properties, children) {
  for (const [key, value] of Object.entries(properties ?? {})) {
    if (value == null || value === false) {
      continue;
    }
    if (key.startsWith("on")) {
      element.addEventListener(key.slice(2), value);
    } else {
      element.setAttribute(key, value === true ? "" : value);
    }
  }
  element.append(...children.flat(Infinity).filter((child) => child != null && child !== false));
  return element;
}

/** A table of texts and elements; columns are {label, number}. */
export function table(caption, columns, rows, properties = {}) {
  const heading = columns.map((column) => h("th", { scope: "col", class: column.number ? "number" : null }, column.label));
  const shown = (content, index) => (columns[index].number ? content : h("bdi", { class: "title" }, content));
  const cell = (content, index) =>
    index === 0 ? h("th", { scope: "row" }, shown(content, index)) : h("td", { class: columns[index].number ? "number" : null }, shown(content, index));
  return h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": caption },
    h("table", properties,
      h("caption", { class: "hidden" }, caption),
      h("thead", null, h("tr", null, heading)),
      h("tbody", null, rows.map((row) => h("tr", null, row.map(cell))))));
}

/** A chart with what it shows in words, and its numbers as a table that is made when it is asked for. */
export function figure(chart, words, columns, rows) {
  chart.setAttribute("role", "img");
  chart.setAttribute("aria-label", words);
  const data = h("details", { class: "data" }, h("summary", null, columns.summary));
  data.addEventListener("toggle", () => data.children.length === 1 && data.append(table(words, columns.columns, rows())));
  return h("figure", null, chart, data);
}

/** What paper says of a list of which it has only the first. */
export const cut = (printed, all) => all > printed && h("p", { class: "small print" }, say("print_first", { printed, all }));

/** How wide a chart is drawn: no wider than the page, so that its words keep their size on a phone. */
export const width = (most) => Math.min(most, Math.max(280, document.documentElement.clientWidth - 28));

/** The room that labels beside a chart take. */
export const labelWidth = (labels) => 16 + 6.1 * Math.max(0, ...labels.map((label) => label.length));

/** A section of the page with its heading. */
export const section = (id, heading, ...children) =>
  h("section", { id, "aria-labelledby": `${id}-heading` }, h("h2", { id: `${id}-heading` }, heading), ...children);
