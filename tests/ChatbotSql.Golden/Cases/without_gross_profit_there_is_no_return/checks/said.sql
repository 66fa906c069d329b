SELECT 6 AS metrics
-- equals
SELECT count(*) FROM metrics WHERE (metric LIKE 'attributed_gross_profit%' OR metric = 'chatbot_roi') AND not_available LIKE '%gross%'
