-- A first look at the generated file with the DuckDB command line, from the folder of the project:
--     duckdb -readonly build/demo.duckdb < notebooks/first_look.sql

-- What is in the file. Every table, view and macro, with an example of each that runs as it stands. Tables and columns carry comments.
SELECT name, kind, description, example
FROM help()
WHERE name NOT LIKE 'meta.%';

-- The scorecard. The last complete week, each rate with its interval and the band that it stands in. A value without a band has none, or its period is not complete.
SELECT label, value, change, ci_low, ci_high, sample_size, band, status
FROM metric_values
INNER JOIN metrics USING (metric)
WHERE list_contains(tags, 'support') AND grain = 'week' AND segment = 'all'
  AND period_start = (
      SELECT max(period_start) FROM metric_values WHERE metric = 'deflection_rate' AND grain = 'week' AND segment = 'all' AND is_complete
  )
ORDER BY ordinal;

-- What a number means. The definition, and since when it has been that: all values are by this version.
SELECT description, sql, read_with, version, changed_on
FROM metrics
WHERE metric = 'deflection_rate';

-- A metric, sliced again. A macro computes its metric from the facts, by any dimensions that it can be split by, at any grain and from any date.
SELECT period_start, intent, channel, value, ci_low, ci_high, sample_size
FROM deflection_rate(by := ['intent', 'channel'], grain := 'month', since := '2026-04-01')
WHERE is_complete AND sample_size >= 30;

-- Where it fell. Two ranges of dates side by side: eight weeks before the release of 4 May, and the four weeks of it.
SELECT before.intent, before.value AS before, after.value AS after, after.value - before.value AS difference, after.sample_size
FROM deflection_rate(by := ['intent'], since := '2026-03-09', until := '2026-05-03') AS before
INNER JOIN deflection_rate(by := ['intent'], since := '2026-05-04', until := '2026-05-31') AS after USING (intent)
ORDER BY difference;

-- The conversations behind a number. What became of the eligible conversations that were not deflected, in the intent that one asks about.
SELECT outcome, count(*) AS conversations, median(turns) AS turns, avg(CAST(has_fallback AS INTEGER)) AS with_fallback
FROM conversations_behind('deflection_rate', since := '2026-05-04', until := '2026-05-31')
WHERE intent = 'returns' AND NOT in_numerator
GROUP BY outcome
ORDER BY conversations DESC;

-- The funnel. From an impression to a qualified meeting, by where people came from.
SELECT source, stage_number, label, value, of_previous, of_first
FROM funnel(by := ['source'], since := '2026-02-01', until := '2026-04-30')
ORDER BY source, stage_number;

-- Attribution, compared. What the bot earned by each rule. They are views of the same revenue, never to be added up.
SELECT attribution, count(DISTINCT revenue_id) AS sales, sum(amount) FILTER (WHERE is_chat) AS by_chat, sum(amount) AS by_all_touches
FROM attributed_revenue
WHERE is_counted
GROUP BY attribution
ORDER BY by_chat;

-- Whether it reconciles. What became of every raw row, and from when to when each source is known.
SELECT source, rows_read, rows_used, rows_filtered, rows_unreadable, rows_loaded, rows_duplicate, rows_rejected, adds_up, covers_from, covers_until
FROM meta.reconciliation
INNER JOIN meta.coverage USING (source)
ORDER BY source;
