-- The profit of won deals whose lead talked with the bot before, less the invoices, over the invoices.
SELECT earned, spent, (earned - spent) / spent = 14 AS is_14
FROM (SELECT sum(profit) AS earned FROM read_parquet('data/deals.parquet') AS deals SEMI JOIN read_parquet('data/leads.parquet') AS leads USING (lead) WHERE stage = 'won')
CROSS JOIN (SELECT sum(total) AS spent FROM read_csv('data/invoices.csv'))
-- equals
SELECT
    max(value) FILTER (metric = 'attributed_gross_profit'),
    max(value) FILTER (metric = 'program_cost'),
    bool_and(value = 14) FILTER (metric = 'chatbot_roi')
FROM metric_values
WHERE grain IN ('all', 'month') AND segment = 'all'
