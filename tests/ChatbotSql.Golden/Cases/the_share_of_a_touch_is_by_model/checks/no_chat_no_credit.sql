-- All of it goes to adverts and mails: inside the coverage, the bot's part is 0.
FROM (VALUES ('attributed_revenue', 0), ('total_revenue', 12500)) AS expected
-- equals
SELECT metric, value FROM metric_values WHERE metric IN ('attributed_revenue', 'total_revenue') AND grain = 'all' AND segment = 'all'
